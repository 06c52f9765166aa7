import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPlainGlossary } from '../../index/glossary/plain-glossary.ts';
import { seedText } from '../seed-files.ts';

test('the glossary of the seeds is written plainly, and read as YAML reads it', () => {
  const text = seedText('glossary.yaml');
  expect(readPlainGlossary(text)).toEqual(parse(text));
});

const LINES = [
  '',
  '# a comment',
  '  # one further in',
  'sudan:',
  'mali:',
  'null:',
  '1:',
  'constructor:',
  'sudan: {}',
  '---',
  '  kind: place',
  '  kind: null',
  '  kind: 3',
  '  kind: place # or mission',
  '  en: ["Sudan", "the Sudan"]',
  '  en: []',
  '  en: [Sudan]',
  '  en: ["Sudan",]',
  '  en: ["a": 1]',
  '  en: ["a", 1]',
  '  en: ["a"] # ["b"]',
  String.raw`  fr: ["l\"eau", "a\\b", "\u00e9", "\/", "\x41"]`,
  String.raw`  fr: ["l\"eau", "a\\b"]`,
  '  ru: ["a\u2028b", "\u0085"]',
  '  es: ["a: b", "- c", "#d", "&e", "*f"]',
  '  de: ["Amt"]',
  '   zh: ["苏丹"]',
  '  zh: ["苏丹"] ',
  '\tar: ["السودان"]',
  '  ar: ["السودان',
  '    - "x"]',
];

test('whatever is read at all is read as YAML reads it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = lines.join(end);
      const read = readPlainGlossary(text);
      if (read !== undefined) expect(read).toEqual(parse(text) ?? {});
    }),
    { numRuns: 2_000 },
  );
});

test('a concept twice is left to YAML, which refuses it', () => {
  expect(readPlainGlossary(['mali:', '  kind: place', 'mali:', '  kind: place'].join('\n'))).toBeUndefined();
});
