import fc from 'fast-check';

/** Text as an enemy would write it: pings, markup, entities, right-to-left marks, endless words. */
export const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }),
  fc
    .array(
      fc.constantFrom(
        '<!channel>',
        '<@U0READEREN>',
        '&',
        '<',
        '>',
        '*',
        '_',
        '`',
        '```',
        '~',
        '\u202e',
        '"',
        '\\',
        'الفقرة',
        '段。',
        'Word. ',
        '😀',
        ' ',
      ),
      { minLength: 1, maxLength: 400 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '&'.repeat(5_000),
    'a'.repeat(9_000),
    '文'.repeat(7_000),
    '😀'.repeat(3_000),
    'Sentence one. '.repeat(900),
  ),
);
