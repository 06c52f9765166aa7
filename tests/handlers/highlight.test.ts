import { expect, test } from 'vitest';
import { highlight } from '../../handlers/blocks/quotation.ts';

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
