import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderAnswer } from '../../handlers/blocks/render-answer.ts';
import { sentencesOf, splitText } from '../../handlers/blocks/split-text.ts';
import { decodeView, encodeView } from '../../handlers/blocks/view.ts';
import { countCharacters, validateBlocks } from '../../playground/block-kit/validate-blocks.ts';
import type { Answer, FoundEntry, LinkedEntry, Match, QuotedEntry, ToldChange } from '../../src/answers/answer.ts';
import { ask } from '../../src/answers/ask.ts';
import { questionText } from '../../src/answers/question/parse-question.ts';
import { MAX_QUESTION_LENGTH } from '../../src/answers/question/question.ts';
import type { Entry } from '../../src/reports/edition.ts';
import { LANGUAGES } from '../../src/reports/language.ts';
import { edit, record } from '../answers/recorded.ts';
import { askReport, createLibrary, editions } from '../library.ts';
import { hostile } from './hostile.ts';

const PLACES = ['private', 'channel', 'direct', 'modal'] as const;

const language = fc.constantFrom(...LANGUAGES);
const entry: fc.Arbitrary<QuotedEntry> = fc.record({
  reference: fc.constant('A/75/19'),
  paragraph: fc.integer({ min: 1, max: 9_999 }),
  source: fc.constant('A/76/505/Add.1'),
  section: fc.record({ number: fc.integer({ min: 1, max: 30 }), title: hostile }),
  language,
  official: fc.boolean(),
  officialLanguage: language,
  passages: fc.array(hostile, { minLength: 1, maxLength: 6 }),
});
const found: fc.Arbitrary<FoundEntry> = fc
  .tuple(entry, fc.nat(5), fc.array(hostile, { maxLength: 5 }))
  .map(([quoted, passage, words]) => ({ ...quoted, passage: passage % quoted.passages.length, words }));
const match: fc.Arbitrary<Match> = fc
  .tuple(found, fc.array(fc.record({ asked: hostile, found: hostile }), { maxLength: 3 }))
  .map(([entryFound, expansions]) => ({ ...entryFound, score: 1, expansions }));
const section = entry.map((quoted) => quoted.section);
const listing = {
  language,
  entries: fc.uniqueArray(found, { maxLength: 25, selector: (quoted) => quoted.paragraph }),
  counts: fc.array(fc.record({ section, count: fc.nat(99) }), { maxLength: 30 }),
};
const distinct = { maxLength: 25, selector: (quoted: QuotedEntry) => quoted.paragraph };
const numbers = fc.array(fc.nat(9_999), { minLength: 1, maxLength: 60 });

const link: fc.Arbitrary<LinkedEntry> = fc.record({
  reference: fc.constant('A/74/19'),
  paragraph: fc.nat(9_999),
  degree: fc.constantFrom('probable', 'possible'),
});
const row: fc.Arbitrary<Entry> = fc.record({
  paragraph: fc.integer({ min: 1, max: 9_999 }),
  section,
  passages: fc.array(hostile, { minLength: 1, maxLength: 4 }),
});
const texts = fc.oneof(
  fc.record({ before: row, after: row }),
  fc.record({ before: row }),
  fc.record({ after: row }),
  row.map((same) => ({ before: same, after: same })),
);
const told: fc.Arbitrary<ToldChange> = fc
  .tuple(entry, texts, fc.constantFrom('added', 'amended', 'withdrawn', 'renumbered'), fc.boolean())
  .map(([{ passages: _, ...quoted }, both, kind, isServed]) => ({
    ...quoted,
    ...both,
    kind,
    isServed,
    publishedAt: Date.UTC(2026, 10, 1),
    languages: [quoted.language],
  }));
const range = fc.nat(300).map((from) => ({ from, to: from + 3 }));

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    kind: fc.constant('entries' as const),
    language,
    entries: fc.uniqueArray(entry, { ...distinct, minLength: 1 }),
    missing: fc.oneof(fc.constant([]), numbers),
    nearest: numbers,
    previous: fc.nat(999),
    next: fc.nat(999),
    related: fc.uniqueArray(fc.nat(9_999), { maxLength: 3 }),
    lastYear: link,
    nextYear: link,
  }),
  fc.record({
    kind: fc.constant('changes' as const),
    language,
    since: fc.constant(Date.UTC(2026, 9, 1)),
    symbol: fc.constant('A/76/505/Add.1'),
    inSections: fc
      .array(fc.integer({ min: 1, max: 20 }), { maxLength: 5 })
      .map((all) => all.map((n) => ({ from: n, to: n }))),
    inParagraphs: fc.array(range, { maxLength: 20 }),
    sections: fc.array(
      fc.record({
        section,
        source: fc.constant('A/76/505/Add.1'),
        changes: fc.array(told, { minLength: 1, maxLength: 8 }),
      }),
      { maxLength: 6 },
    ),
  }),
  fc.record({
    kind: fc.constant('history' as const),
    language,
    reference: fc.constant('A/75/19'),
    source: fc.constant('A/76/505/Add.1'),
    paragraph: fc.nat(9_999),
    entry,
    publishedAt: fc.constant(Date.UTC(2026, 9, 1)),
    changes: fc.array(told, { maxLength: 15 }),
  }),
  fc.record({
    kind: fc.constant('missing' as const),
    language,
    reference: fc.constant('A/75/19'),
    paragraphs: numbers,
    nearest: fc.uniqueArray(fc.nat(9_999), { maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('section' as const),
    language,
    section,
    entries: fc.uniqueArray(entry, { ...distinct, minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('sections' as const),
    language,
    outline: fc.record({
      symbol: hostile,
      reference: fc.constant('A/75/19'),
      title: hostile,
      language,
      official: fc.boolean(),
      firstParagraph: fc.nat(999),
      lastParagraph: fc.nat(999),
      sections: fc.constant([]),
      others: fc.array(
        fc.record({ symbol: fc.constant('A/75/500'), reference: fc.constant('A/74/19'), firstParagraph: fc.nat(99) }),
        { maxLength: 3 },
      ),
    }),
    sections: fc.uniqueArray(
      fc.record({
        section,
        firstParagraph: fc.nat(999),
        lastParagraph: fc.nat(999),
        entryCount: fc.nat(99),
        notAddressedCount: fc.nat(99),
      }),
      { minLength: 1, maxLength: 25, selector: (own) => own.section.number },
    ),
  }),
  fc.record({ kind: fc.constant('concept' as const), name: hostile, ...listing }),
  fc.record({ kind: fc.constant('not-addressed' as const), ...listing }),
  fc.record({
    kind: fc.constant('matches' as const),
    language,
    query: hostile,
    matches: fc.uniqueArray(match, { ...distinct, minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('none' as const), language, query: hostile }),
  fc.record({ kind: fc.constant('related' as const), language, entry, entries: fc.uniqueArray(entry, distinct) }),
  fc.record({
    kind: fc.constant('invalid' as const),
    language,
    reason: fc.constantFrom('malformed-number' as const, 'unknown-report' as const, 'too-long' as const),
    value: hostile,
  }),
);

const showing = fc.record(
  {
    from: fc.record({
      question: hostile.map((text) => questionText(text).slice(0, MAX_QUESTION_LENGTH)),
      page: fc.nat(99),
    }),
    open: fc.constantFrom('languages' as const, 'helpful' as const, 'unhelpful' as const),
    feedback: fc.constantFrom('native' as const, 'plain' as const),
    found: fc.record({ passage: fc.nat(5), words: fc.array(hostile, { maxLength: 5 }) }) as fc.Arbitrary<
      Pick<FoundEntry, 'passage' | 'words'>
    >,
  },
  { requiredKeys: [] },
);
type Showing = typeof showing extends fc.Arbitrary<infer Shown> ? Partial<Shown> : never;

function render(
  some: Answer,
  page: number,
  place: (typeof PLACES)[number],
  question = 'para 148',
  { from, open, ...others }: Showing = {},
) {
  return renderAnswer(some, {
    view: { question, language: some.language, page, ...(from && { from }), ...(open && { open }) },
    place,
    command: '/peacekeeping',
    botName: 'peacekeeping',
    ...others,
  });
}

describe('every message', () => {
  test('passes Slack’s limits, whatever stands in a report or a question', () => {
    fc.assert(
      fc.property(answer, fc.nat(5), fc.constantFrom(...PLACES), showing, (some, page, place, shown) => {
        const { text, blocks } = render(some, page, place, 'para 148', shown);
        expect(validateBlocks(blocks, place === 'modal' ? 'modal' : 'message')).toEqual([]);
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(3_000);
        expect(countCharacters(blocks) + text.length).toBeLessThanOrEqual(10_000);
        expect(`${text}${JSON.stringify(blocks.filter(({ type }) => type !== 'rich_text'))}`).not.toMatch(
          /<(?!!date\^)[!@#]/,
        );
      }),
      { numRuns: 300 },
    );
  });

  test.each(LANGUAGES)('in %s does so for the report as it is, within 10,000 characters', (code) => {
    const questions = [
      'help',
      'para 148',
      'paras 18-192',
      'section 8',
      'mines',
      'para 1',
      'recipe for pancakes',
      '5.5',
      'paras 1-999',
      'mission MINUSMA',
      'topic Mali',
      'topic MINUJUSTH',
      'not addressed',
      'sections',
    ];
    for (const question of questions) {
      const some = askReport(question, { language: code });
      for (let page = 0; page < 12; page += 1) {
        const { text, blocks } = render(some, page, 'private', question);
        expect(validateBlocks(blocks, 'message'), question).toEqual([]);
        expect(countCharacters(blocks) + text.length, question).toBeLessThanOrEqual(10_000);
      }
    }
  });
});

test('a button of any answer asks what has the same answer after a restart', () => {
  const questions = ['mission MINUSMA', 'topic Mali', 'not addressed', 'sections', 'para 148', 'IED'];
  for (const code of LANGUAGES) {
    for (const question of questions) {
      const some = askReport(question, { language: code });
      const values = [
        ...JSON.stringify(render(some, 0, 'private', question).blocks).matchAll(/"value":("(?:[^"\\]|\\.)*")/g),
      ];
      const views = values.map(([, value = '""']) => decodeView(JSON.parse(value)));
      expect(views.length).toBeGreaterThan(0);
      const kinds = views.map((view) => view && askReport(view.question, { language: view.language }).kind);
      const others = new Set([some.kind, 'entries', 'section', 'related']);
      expect(kinds.filter((kind) => kind === undefined || !others.has(kind))).toEqual([]);
    }
  }
});

test('matches are explained by the names that made the difference, each once and at most three', () => {
  const some = askReport('IED');
  if (some.kind !== 'matches') throw new Error(some.kind);
  const names = ['improvised explosive device', 'Improvised explosive devices', 'mine', 'booby trap', 'ordnance'];
  const matches = some.matches.map((own) => ({
    ...own,
    expansions: [...names, ...names].map((found) => ({ asked: '<IED>', found })),
  }));
  expect(JSON.stringify(render({ ...some, matches }, 0, 'private').blocks)).toContain(
    '"&lt;IED&gt; → improvised explosive device · &lt;IED&gt; → mine · &lt;IED&gt; → booby trap"',
  );
  const unexplained = matches.map((own) => ({ ...own, expansions: [] }));
  expect(JSON.stringify(render({ ...some, matches: unexplained }, 0, 'private').blocks)).not.toContain('→');
});

test('no text is lost over the pages of an answer', () => {
  const some = askReport('paras 36-91');
  if (some.kind !== 'entries') throw new Error(some.kind);
  const pages = Array.from({ length: 20 }, (_, page) => render(some, page, 'private').blocks);
  const shown = pages
    .flatMap((blocks) => blocks.flatMap((block) => (block.type === 'section' ? [block.text?.text ?? ''] : [])))
    .join(' ');
  const plain = (text: string) => text.replaceAll('&amp;', '&').replace(/\s+/g, '');
  for (const passage of some.entries.flatMap(({ passages }) => passages))
    expect(plain(shown)).toContain(plain(passage));
});

test('splitting changes nothing but the space at the cuts', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 20, max: 400 }), (text, limit) => {
      const bare = (part: string) => part.replace(/\s+/g, '');
      expect(splitText(text, limit).map(bare).join('')).toBe(bare(text));
      expect(sentencesOf(text).join('')).toBe(text);
    }),
  );
});

test('the view of any question fits a button and comes back from it', () => {
  fc.assert(
    fc.property(hostile, language, (text, code) => {
      const view = { question: questionText(text).slice(0, MAX_QUESTION_LENGTH), language: code, page: 3 };
      expect(decodeView(encodeView(view))).toEqual(view);
    }),
  );
});

test('a view comes back with the list it was opened from, where that fits', () => {
  const view = {
    question: 'A/75/19, para. 148',
    language: 'fr',
    page: 0,
    from: { question: 'IED "mitigation"', page: 2 },
    open: 'languages',
  } as const;
  expect(decodeView(encodeView(view))).toEqual(view);
  const long = '"'.repeat(MAX_QUESTION_LENGTH);
  const { from: _, ...plain } = { ...view, question: long };
  expect(decodeView(encodeView({ ...plain, from: { question: long, page: 0 } }))).toEqual(plain);
});

test('an entry opened from a list has the words marked by which it was found, and the passage set off', () => {
  const found = askReport('what about IED mitigation?');
  if (found.kind !== 'matches') throw new Error(found.kind);
  const own = found.matches.find(({ passages }) => passages.length > 1);
  if (own === undefined) throw new Error('no match has several passages');
  const some = askReport(`para ${own.paragraph}`);
  const { blocks } = render(some, 0, 'private', 'the entry', { found: own });
  const texts = JSON.stringify(blocks);
  expect(texts).toContain('"rich_text_quote"');
  expect(own.words.length).toBeGreaterThan(0);
  for (const word of own.words.slice(0, 1))
    expect(texts).toContain(`{"type":"text","text":"${word}","style":{"bold":true}}`);
});

test('feedback is asked for by Slack’s own buttons where it takes them, and then thanked for', () => {
  const some = askReport('para 148');
  const of = (shown: Showing) => JSON.stringify(render(some, 0, 'direct', 'para 148', shown).blocks);
  expect(of({ feedback: 'native' })).toContain('"feedback_buttons"');
  expect(of({ feedback: 'plain' })).toContain('"answer_rate:no"');
  expect(of({ feedback: 'plain', open: 'unhelpful' })).not.toContain('answer_rate');
  expect(of({ feedback: 'plain', open: 'unhelpful' })).toContain('Thank you for telling us.');
  expect(of({})).not.toContain('answer_rate');
});

test.each(['', 'x', '{}', '{"q":1,"l":"en","p":0}', '{"q":"x","l":"de","p":0}', '{"q":"x","l":"en","p":-1}'])(
  '%j is no view',
  (value) => {
    expect(decodeView(value)).toBeUndefined();
  },
);

describe('what changed, as Slack shows it', () => {
  const before = editions.filter(({ language: own }) => own === 'zh' || own === 'en');
  const changed = before.map((edition) =>
    edit(edition, (row) =>
      row.paragraph % 5 === 0
        ? undefined
        : { ...row, passages: row.passages.map((text) => text.replace(/(?:Secretariat|秘书处)/g, '联合国 Office')) },
    ),
  );
  const changes = record(
    before.map((edition, at) => ({
      before: edition,
      after: changed[at] ?? edition,
      at: `2026-11-0${at + 1}T09:00:00Z`,
    })),
  );
  const library = { ...createLibrary(changed), changes, now: Date.UTC(2026, 10, 23) };

  test.each(LANGUAGES)('keeps the limits in %s on every page', (code) => {
    for (const question of ['changes', 'changes section 8', 'history 37', 'history 40']) {
      const some = ask(library, question, { language: code });
      for (let page = 0; page < 25; page += 1) {
        const { text, blocks } = render(some, page, 'private', question);
        expect(validateBlocks(blocks, 'message'), question).toEqual([]);
        expect(countCharacters(blocks) + text.length, question).toBeLessThanOrEqual(10_000);
      }
    }
  });

  test('strikes out what was removed and sets what was added bold, in Chinese between two characters', () => {
    const styled = (code: (typeof LANGUAGES)[number]) => {
      const { blocks } = render(ask(library, 'history 37', { language: code }), 0, 'private', 'history 37');
      const pieces = blocks.flatMap((block) => (block.type === 'rich_text' ? block.elements : []));
      return JSON.stringify(pieces);
    };
    expect(styled('en')).toContain('{"type":"text","text":"Secretariat","style":{"strike":true}}');
    expect(styled('zh')).toMatch(/"text":"秘书处","style":\{"strike":true\}/);
    expect(styled('zh')).toMatch(/"text":"联合国 Office","style":\{"bold":true\}/);
  });

  test('has a button for each entry that can still be read, and one for the whole entry of a history', () => {
    const questionsOf = (question: string) => {
      const { blocks } = render(ask(library, question, { language: 'en' }), 0, 'private', question);
      const values = [...JSON.stringify(blocks).matchAll(/"value":("(?:[^"\\]|\\.)*")/g)];
      return values.map(([, value = '""']) => decodeView(JSON.parse(value))?.question);
    };
    expect(questionsOf('history 37')).toContain('A/75/19, para. 37');
    expect(questionsOf('changes section 2')).toContain('A/75/19, para. 37');
    expect(questionsOf('history 40')).not.toContain('A/75/19, para. 40');
  });
});
