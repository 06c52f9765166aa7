import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { ask } from '../../src/answers/ask.ts';
import { LANGUAGES } from '../../src/reports/language.ts';
import { askReport, createLibrary, editions } from '../library.ts';

function textsOf(answer: Answer): readonly string[] {
  if ('entries' in answer) return answer.entries.flatMap(({ passages }) => passages);
  return answer.kind === 'matches' ? answer.matches.flatMap(({ passages }) => passages) : [];
}

const allPassages = new Set(editions.flatMap(({ entries }) => entries.flatMap(({ passages }) => passages)));

describe('an entry', () => {
  test.each(LANGUAGES)('is quoted in %s with all that a citation needs', (language) => {
    const answer = askReport('148', { language });
    const edition = editions.find((candidate) => candidate.language === language);
    const entry = edition?.entries.find(({ paragraph }) => paragraph === 148);
    expect(answer).toEqual({
      kind: 'entries',
      language,
      entries: [
        {
          reference: 'A/75/19',
          paragraph: 148,
          source: 'A/76/505/Add.1',
          section: entry?.section,
          language,
          official: language === 'zh',
          officialLanguage: 'zh',
          passages: entry?.passages,
        },
      ],
      missing: [],
      nearest: [],
      previous: 147,
      next: 149,
      related: expect.any(Array),
    });
  });

  test('and numbers that the table lacks are told apart, with their neighbours', () => {
    expect(askReport('paras 18-22')).toMatchObject({ missing: [19, 20, 21], nearest: [18, 22], next: 36 });
    expect(askReport('para 65')).toMatchObject({
      kind: 'missing',
      reference: 'A/75/19',
      paragraphs: [65],
      nearest: [64, 66],
    });
  });
});

describe("the reader's language", () => {
  test.each([
    ['is the one set by hand, before all others', 'párrafo 148 in French', { language: 'ru', locale: 'ar' }, 'ru'],
    ['else the one asked for in words', 'párrafo 148 in French', { locale: 'ar' }, 'fr'],
    ['else the one the question is written in', 'párrafo 148', { locale: 'ar' }, 'es'],
    ['by its script too', '谁来保护营地', { locale: 'ar' }, 'zh'],
    ['else the locale', '148', { locale: 'ar' }, 'ar'],
    ['since a number, a sign or a shared word tells nothing', 'para. 148', { locale: 'fr' }, 'fr'],
    ['nor does an acronym', 'MINUSMA', { locale: 'fr' }, 'fr'],
    ['else English', '148', {}, 'en'],
  ] as const)('%s', (_, text, options, language) => {
    const answer = askReport(text, options);
    expect(answer.language).toBe(language);
    if (answer.kind === 'entries') expect(answer.entries[0]?.language).toBe(language);
  });

  test.each([
    ['148 in Arabic', 'ar'],
    ['148 en anglais', 'en'],
    ['148 en español', 'es'],
    ['148 по-русски', 'ru'],
    ['148 на французском языке', 'fr'],
    ['第148段，用英文', 'en'],
    ['الفقرة 148 بالصينية', 'zh'],
    ['para 148 in French please', 'fr'],
  ] as const)('%s', (text, language) => {
    expect(askReport(text)).toMatchObject({ kind: 'entries', language, entries: [{ paragraph: 148, language }] });
  });

  test('where its edition is missing the official text is shown', () => {
    const some = createLibrary(editions.filter(({ language }) => language === 'zh' || language === 'fr'));
    const answer = ask(some, 'para 148', { language: 'ar' });
    expect(answer).toMatchObject({ kind: 'entries', language: 'ar', entries: [{ language: 'zh', official: true }] });
  });
});

test('where an edition lacks the entry the official text is shown, before any translation', () => {
  const some = editions.map((edition) =>
    edition.language === 'fr'
      ? { ...edition, entries: edition.entries.filter(({ paragraph }) => paragraph !== 148) }
      : edition,
  );
  const answer = ask(createLibrary(some), 'para 148', { language: 'fr' });
  expect(answer).toMatchObject({ kind: 'entries', language: 'fr', entries: [{ language: 'zh', official: true }] });
});

describe('a search', () => {
  test.each([
    ['what about IED mitigation?', 164],
    ['désinformation et discours de haine', 166],
    ['MINUSMA', undefined],
    ['谁来保护营地', 161],
  ])('%s', (text, paragraph) => {
    const answer = askReport(text);
    if (answer.kind !== 'matches') throw new Error(`it is ${answer.kind}`);
    const [best] = answer.matches;
    if (paragraph !== undefined) expect(best?.paragraph).toBe(paragraph);
    expect(best?.passages[best.passage]).toBeDefined();
    const scores = answer.matches.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
  });

  test('that nothing answers says so', () => {
    expect(askReport('recipe for pancakes')).toEqual({ kind: 'none', language: 'en', query: 'recipe for pancakes' });
  });
});

describe('a document', () => {
  test('that is the report or its reference leads to what is in it', () => {
    for (const symbol of ['A/75/19', 'a/76/505/add.1']) expect(askReport(symbol)).toMatchObject({ kind: 'help' });
  });

  test('that the report names is searched for', () => {
    expect(askReport('S/PRST/2021/11')).toMatchObject({ kind: 'matches', matches: [{ paragraph: 164 }] });
  });

  test('of another year is not answered from this one', () => {
    expect(askReport('A/74/19, para. 148')).toMatchObject({
      kind: 'invalid',
      reason: 'unknown-report',
      value: 'A/74/19',
    });
  });
});

test('without any report every question gets a sentence', () => {
  expect(ask(createLibrary([]), 'para 148')).toMatchObject({ kind: 'invalid', reason: 'no-report' });
});

test('several sections are quoted together, one that does not exist is named', () => {
  expect(askReport('sections 1 and 6')).toMatchObject({
    kind: 'entries',
    entries: expect.objectContaining({ length: 12 }),
  });
  expect(askReport('section 12')).toMatchObject({ kind: 'invalid', reason: 'unknown-section', value: '12' });
});

test('whatever is typed gets an answer, and nothing is quoted that is not in the report', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'para',
          '148',
          '-',
          '第',
          '段',
          '§',
          'A/75/19',
          ',',
          'section',
          'الفقرة',
          '٣٦',
          'и',
          '\n',
          '`',
          '<@U1>',
          'VIII',
          'in French',
          'mission',
          'topic:',
          'MINUSMA',
          'not addressed',
        ),
        { maxLength: 30 },
      )
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const answer = askReport(text);
      expect(textsOf(answer).filter((passage) => !allPassages.has(passage))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['40,000 characters', 'mine action '.repeat(3_400), 'too-long'],
  ['100,000 characters', 'ab cd '.repeat(17_000), 'too-long'],
  ['ten thousand digits', `para ${'9'.repeat(10_000)}`, 'too-long'],
  ['too many paragraphs', 'paras 1-100000', 'too-many'],
  ['a word that is no number', 'para 148abc', 'malformed-number'],
  ['a word for paragraph alone', 'paragraph', 'no-number'],
])('%s: %#', (_, text, reason) => {
  expect(askReport(text)).toMatchObject({ kind: 'invalid', reason });
});
