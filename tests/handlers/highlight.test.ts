import type { RichTextText } from '@slack/types';
import { describe, expect, test } from 'vitest';
import { markWords } from '../../handlers/blocks/mark-words.ts';
import { excerpt } from '../../handlers/blocks/quotation.ts';

/** The pieces as one text, what is bold between brackets. */
function shown(pieces: readonly RichTextText[]): string {
  return pieces.map(({ text, style }) => (style?.bold === true ? `[${text}]` : text)).join('');
}

test.each([
  ['words that stand alone', 'an IED, or IEDs (IED)', ['IED'], 'an [IED], or IEDs ([IED])'],
  ['the longer of two that begin together', 'mine action now', ['mine', 'mine action'], '[mine action] now'],
  ['a word beside signs that mean something elsewhere', '*mining* ~mining~', ['mining'], '*[mining]* ~[mining]~'],
  ['nothing inside a word', 'undermining, minings', ['mining'], 'undermining, minings'],
  ['Arabic words', 'حماية المدنيين.', ['المدنيين'], 'حماية [المدنيين].'],
  ['Chinese inside a run', '加强保护平民工作', ['保护', '平民'], '加强[保护][平民]工作'],
  ['Latin letters inside a run of Chinese', '防范IED袭击', ['IED'], '防范[IED]袭击'],
  ['signs and tags as they are', 'R&D <IED>', ['IED'], 'R&D <[IED]>'],
  ['no word without a letter', 'a * b', ['*'], 'a * b'],
  ['no letter without the accents that follow it', 'cafe\u0301', ['cafe'], 'cafe\u0301'],
])('%s', (_, text, words, marked) => {
  expect(shown(markWords(text, words))).toBe(marked);
});

describe('an excerpt', () => {
  const part = (text: string, words: readonly string[]) => {
    const section = { number: 8, title: 'Safety' };
    const place = { reference: 'A/75/19', paragraph: 1, source: 'A/76/505/Add.1', section, language: 'en' } as const;
    const block = excerpt({ ...place, official: true, passages: [text], passage: 0, words });
    return shown(block.elements.flatMap(({ elements }) => elements as RichTextText[]));
  };

  test('is the sentence with the words looked for', () => {
    expect(part('First of all. Then an IED. At last.', ['IED'])).toBe('… Then an [IED]. …');
  });

  test('begins shortly before them where the sentence is too long to show them otherwise', () => {
    const shown = part(`${'One thing and another '.repeat(30)}with MINUSMA in it ${'and so on '.repeat(40)}.`, [
      'MINUSMA',
    ]);
    expect(shown).toMatch(/^… .*with \[MINUSMA\] in it and so on .*…$/);
    expect(shown.length).toBeLessThan(300);
  });

  test('never breaks a character', () => {
    expect(part(`${'😀'.repeat(300)}IED`, ['IED'])).not.toMatch(/^… [\udc00-\udfff]/);
  });
});
