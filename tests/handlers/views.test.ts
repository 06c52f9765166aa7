import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderAnswer } from '../../handlers/blocks/render-answer.ts';
import { decodeView } from '../../handlers/blocks/view.ts';
import { countCharacters, validateBlocks } from '../../playground/block-kit/validate-blocks.ts';
import type { Answer } from '../../src/answers/answer.ts';
import { ask } from '../../src/answers/ask.ts';
import { LANGUAGES } from '../../src/reports/language.ts';
import { YEAR_PARTS } from '../../src/reports/stated-date.ts';
import { printAnswer } from '../../src/terminal/print-answer.ts';
import { askReport, createLibrary, editions } from '../library.ts';
import { hostile } from './hostile.ts';

const language = fc.constantFrom(...LANGUAGES);
const section = fc.record({ number: fc.integer({ min: 1, max: 100 }), title: hostile });
const outline = fc.record({
  symbol: fc.oneof(fc.constant('A/76/505/Add.1'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })),
  reference: fc.constant('A/75/19'),
  title: hostile,
  language,
  official: fc.boolean(),
  firstParagraph: fc.nat(999),
  lastParagraph: fc.nat(999),
  sections: fc.constant([]),
  others: fc.constant([]),
});
const counts = {
  entryCount: fc.nat(9_999),
  addressedCount: fc.nat(9_999),
  notAddressedCount: fc.nat(9_999),
  changedCount: fc.nat(9_999),
};
const year = fc.integer({ min: 2000, max: 2099 });
const date = fc.oneof(
  fc.record({ kind: fc.constant('day' as const), year, month: fc.integer({ min: 1, max: 12 }), day: fc.constant(3) }),
  fc.record({ kind: fc.constant('month' as const), year, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('quarter' as const), year, quarter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('half' as const), year, half: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('part' as const), year, part: fc.constantFrom(...YEAR_PARTS) }),
  fc.record({ kind: fc.constant('year' as const), year }),
);
const commitment = fc.record({
  reference: fc.constant('A/75/19'),
  paragraph: fc.integer({ min: 1, max: 9_999 }),
  source: fc.constant('A/76/505/Add.1'),
  section,
  language,
  official: fc.boolean(),
  officialLanguage: language,
  date,
  isPast: fc.boolean(),
  statements: fc.array(fc.record({ sentence: hostile, date: hostile }), { minLength: 1, maxLength: 6 }),
});

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc
    .record({
      kind: fc.constant('overview' as const),
      language,
      outline,
      since: fc.constant(Date.UTC(2026, 10, 1)),
      rows: fc.array(fc.record({ section, ...counts }), { maxLength: 110 }),
      total: fc.record(counts),
    })
    .chain((some) => fc.boolean().map((isDated) => (isDated ? some : { ...some, since: Number.NaN })))
    .map(({ since, ...some }) => (Number.isNaN(since) ? some : { ...some, since })),
  fc.record({
    kind: fc.constant('timeline' as const),
    language,
    outline,
    inSections: fc.constant([{ from: 3, to: 5 }]),
    years: fc.constant({ from: 2021, to: 2022 }),
    commitments: fc.array(commitment, { maxLength: 40 }),
  }),
);

function render(some: Answer, page = 0, question = 'timeline') {
  return renderAnswer(some, {
    view: { question, language: some.language, page },
    place: 'private',
    command: '/peacekeeping',
    botName: 'peacekeeping',
  });
}

test('an overview and a timeline pass Slack’s limits, whatever stands in a report', () => {
  fc.assert(
    fc.property(answer, fc.nat(5), (some, page) => {
      const { text, blocks } = render(some, page);
      expect(validateBlocks(blocks, 'message')).toEqual([]);
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(3_000);
      expect(countCharacters(blocks) + text.length).toBeLessThanOrEqual(10_000);
      const escaped = blocks.filter(({ type }) => type !== 'rich_text' && type !== 'table');
      expect(`${text}${JSON.stringify(escaped)}`).not.toMatch(/<[!@#]/);
    }),
    { numRuns: 200 },
  );
});

test.each(LANGUAGES)('in %s they do so for the report as it is, and say everything beside the blocks', (code) => {
  for (const question of ['overview', 'timeline', 'timeline section 3', 'timeline 2021', 'timeline 1 overdue']) {
    const some = askReport(question, { language: code });
    for (let page = 0; page < 4; page += 1) {
      const { text, blocks } = render(some, page, question);
      expect(validateBlocks(blocks, 'message'), question).toEqual([]);
      expect(countCharacters(blocks) + text.length, question).toBeLessThanOrEqual(10_000);
    }
  }
  const { text } = render(askReport('overview', { language: code }));
  expect(text.split('\n')).toHaveLength(11);
  expect(text.split('\n').at(-1)).toMatch(/ 123.* 116.* 7$/);
});

test('the plain text of an overview names each figure', () => {
  expect(render(askReport('overview')).text).toContain(
    'VIII. Safety and security: Entries 22, Addressed 22, Not addressed 0\nIX. ',
  );
});

describe('a timeline', () => {
  const { blocks } = render(askReport('timeline'));

  test('sets the date bold in the sentence, and opens each entry', () => {
    const bold = blocks
      .flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
      .flatMap((part) => (part.type === 'rich_text_section' ? part.elements : []))
      .flatMap((piece) => (piece.type === 'text' && piece.style?.bold ? [piece.text] : []));
    expect(bold).toEqual([
      'November 2021',
      ...Array(3).fill('December 2021'),
      ...Array(6).fill('the end of 2021'),
      'the fourth quarter of 2021',
    ]);
    const read = [
      ...JSON.stringify(blocks).matchAll(/"action_id":"answer_show:date\d+".*?"value":("(?:[^"\\]|\\.)*")/g),
    ];
    const asked = read.map(([, value = '""']) => decodeView(JSON.parse(value))?.question);
    expect(asked).toHaveLength(9);
    for (const question of asked) expect(askReport(question ?? '').kind).toBe('entries');
  });

  test('leads to the official text, and to the rest where one message does not hold it', () => {
    const labels = blocks.flatMap((block) =>
      block.type === 'actions' ? block.elements.map((one) => ('text' in one ? one.text?.text : '')) : [],
    );
    expect(labels).toEqual(['Share to channel', 'Language', 'Official text (Chinese)']);
  });
});

describe('in a terminal', () => {
  test('the columns of an overview stand below one another', () => {
    const [, table = ''] = printAnswer(askReport('overview'), 100).split('\n\n');
    const lines = table.split('\n');
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
    expect(lines[0]).toMatch(/^Section +Entries {2}Addressed {2}Not addressed$/);
    expect(lines.at(-1)).toMatch(/^Total +123 +116 +7$/);
  });

  test('a narrow one shortens the names', () => {
    const table = printAnswer(askReport('overview'), 50).split('\n\n')[1] ?? '';
    expect(table.split('\n').every((line) => line.length <= 50)).toBe(true);
    expect(table).toContain('II. Conduct of…');
  });

  test('a timeline quotes each sentence under its date and reference', () => {
    const printed = printAnswer(ask({ ...createLibrary(editions), now: Date.UTC(2021, 11, 15) }, 'timeline 2021'), 200);
    expect(printed).toContain(
      'November 2021 · date passed\nA/75/19, para. 54 · Section III. Partnerships\n\nIn-person',
    );
    expect(printed).toContain('\n\nDecember 2021\nA/75/19, para. 58');
  });
});
