import { describe, expect, test } from 'vitest';
import { excerpt, highlight } from '../../handlers/blocks/quotation.ts';

test.each([
  ['words that stand alone', 'an IED, or IEDs (IED)', ['IED'], 'an *IED*, or IEDs (*IED*)'],
  ['the longer of two that begin together', 'mine action now', ['mine', 'mine action'], '*mine action* now'],
  [
    'nothing inside a compound or beside a mark',
    'de-mining *mining* mining',
    ['mining'],
    'de-mining *mining* *mining*',
  ],
  ['Arabic words', 'حماية المدنيين.', ['المدنيين'], 'حماية *المدنيين*.'],
  ['no Chinese inside a run, where Slack could not show it', '保护平民', ['保护'], '保护平民'],
  ['escapes round them', 'R&D <IED>', ['IED'], 'R&amp;D &lt;*IED*&gt;'],
  ['no word without a letter', 'a * b', ['*'], 'a * b'],
])('%s', (_, text, words, marked) => {
  expect(highlight(text, words)).toBe(marked);
});

describe('an excerpt', () => {
  const part = (text: string, words: readonly string[]) => {
    const section = { number: 8, title: 'Safety' };
    const place = { reference: 'A/75/19', paragraph: 1, source: 'A/76/505/Add.1', section, language: 'en' } as const;
    const [, ...lines] = excerpt('en', { ...place, official: true, passages: [text], passage: 0, words }).split('\n');
    return lines.join('\n');
  };

  test('is the sentence with the words looked for', () => {
    expect(part('First of all. Then an IED. At last.', ['IED'])).toBe('… Then an *IED*. …');
  });

  test('begins shortly before them where the sentence is too long to show them otherwise', () => {
    const shown = part(`${'One thing and another '.repeat(30)}with MINUSMA in it ${'and so on '.repeat(40)}.`, [
      'MINUSMA',
    ]);
    expect(shown).toMatch(/^… .*with \*MINUSMA\* in it and so on .*…$/);
    expect(shown.length).toBeLessThan(300);
  });

  test('never breaks a character', () => {
    expect(part(`${'😀'.repeat(300)}IED`, ['IED'])).not.toMatch(/^… [\udc00-\udfff]/);
  });
});
