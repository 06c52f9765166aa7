import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createChineseTools } from '../../index/analysis/chinese.ts';
import type { IndexSources } from '../../index/create-index.ts';
import { EXACT } from '../../index/glossary/glossary.ts';
import type { SavedPart } from '../../index/index-parts.ts';
import { isNew, makeParts, takeOver } from '../../index/make-parts.ts';
import { openParts } from '../../index/open-parts.ts';
import type { PassageIndex } from '../../index/serve-index.ts';
import type { Edition, Entry } from '../../src/reports/edition.ts';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { EDITIONS, sources } from './seeds.ts';

/** The dictionary is loaded once for all indexes. */
const chinese = createChineseTools();
/** Enough for every kind of edit, few enough for hundreds of indexes. */
const ENTRIES = 6;
const CONCEPTS = 12;

const OTHER_SYMBOL = 'A/77/999';

const few: IndexSources = {
  editions: EDITIONS.map((edition) => ({ ...edition, entries: edition.entries.slice(0, ENTRIES) })),
  glossary: (sources().glossary ?? []).slice(0, CONCEPTS).map((concept) => ({ ...concept, broader: [] })),
  asked: (sources().asked ?? []).filter(({ paragraph }) =>
    EDITIONS[0]?.entries.slice(0, ENTRIES + 1).some((entry) => entry.paragraph === paragraph),
  ),
};

const WORDS = [
  'peacekeepers',
  'Blue Helmets in Beni',
  'публикация ёмкость',
  'публикация емкость',
  'el país publica la edición pública',
  '维和人员在贝尼',
  '聯合國維和人員',
  'حفظة السلام في بيني',
  'AU and SEA',
];

/** What may happen to what is published: each gives other sources. */
type Edit = (before: IndexSources) => IndexSources;

const language = fc.constantFrom(...LANGUAGES);
const place = fc.nat(ENTRIES);
const text = fc.constantFrom(...WORDS);

function editing(own: Language, edit: (entries: readonly Entry[], edition: Edition) => readonly Entry[]): Edit {
  return (before) => ({
    ...before,
    editions: before.editions.map((edition) =>
      edition.language === own ? { ...edition, entries: edit(edition.entries, edition) } : edition,
    ),
  });
}

const amended = fc
  .tuple(language, place, fc.array(text, { minLength: 1, maxLength: 3 }))
  .map(([own, at, passages]) =>
    editing(own, (entries) => entries.map((entry, here) => (here === at ? { ...entry, passages } : entry))),
  );
const added = fc
  .tuple(language, text, fc.integer({ min: 300, max: 303 }))
  .map(([own, passage, paragraph]) =>
    editing(own, (entries, { sections: [section = { number: 1, title: '' }] }) =>
      entries.some((entry) => entry.paragraph === paragraph)
        ? entries
        : [...entries, { paragraph, section, passages: [passage] }].sort((a, b) => a.paragraph - b.paragraph),
    ),
  );
const withdrawn = fc
  .tuple(language, place)
  .map(([own, at]) => editing(own, (entries) => entries.filter((_, here) => here !== at)));
const renumbered = fc
  .tuple(language, fc.integer({ min: 1, max: 3 }))
  .map(([own, by]) => editing(own, (entries) => entries.map((e) => ({ ...e, paragraph: e.paragraph + by }))));
const retitled = fc
  .tuple(language, text)
  .map(([own, title]) => editing(own, (entries) => entries.map((e) => ({ ...e, section: { ...e.section, title } }))));
const editionGone = language.map(
  (own): Edit =>
    (before) => ({ ...before, editions: before.editions.filter((edition) => edition.language !== own) }),
);
const editionBack = language.map(
  (own): Edit =>
    (before) => ({
      ...before,
      editions: [
        ...few.editions.filter((edition) => edition.language === own),
        ...before.editions.filter((edition) => edition.language !== own || edition.symbol === OTHER_SYMBOL),
      ],
    }),
);
const reportAdded = fc.subarray([...LANGUAGES], { minLength: 1 }).map(
  (languages): Edit =>
    (before) => ({
      ...before,
      editions: [
        ...before.editions.filter(({ symbol }) => symbol !== OTHER_SYMBOL),
        ...few.editions
          .filter((edition) => languages.includes(edition.language))
          .map((edition) => ({ ...edition, symbol: OTHER_SYMBOL })),
      ],
    }),
);
const glossaryChanged = fc.tuple(language, fc.nat(CONCEPTS - 1), fc.constantFrom('reform', `${EXACT}AU`, '维和')).map(
  ([own, at, name]): Edit =>
    (before) => ({
      ...before,
      glossary: (before.glossary ?? []).map((concept, here) =>
        here === at ? { ...concept, names: { ...concept.names, [own]: [...concept.names[own], name] } } : concept,
      ),
    }),
);
const phrasesChanged = fc.tuple(language, fc.nat(3), text).map(
  ([own, at, phrase]): Edit =>
    (before) => ({
      ...before,
      asked: (before.asked ?? []).map((line, here) =>
        line.language === own && here % 4 === at ? { ...line, phrases: [...line.phrases.slice(1), phrase] } : line,
      ),
    }),
);

const edits = fc.array(
  fc.oneof(
    amended,
    added,
    withdrawn,
    renumbered,
    retitled,
    editionGone,
    editionBack,
    reportAdded,
    glossaryChanged,
    phrasesChanged,
  ),
  { minLength: 1, maxLength: 4 },
);

const fromNothing = (from: IndexSources) => [...makeParts(from, [], chinese)].filter(isNew);
const first = fromNothing(few);

function answersOf(index: PassageIndex) {
  return ['Blue Helmets', '维和人员', 'حفظة السلام', 'публикация', 'país', 'SEA', 'peacekeepers in Beni'].map(
    (words) => [
      index.search(words, { language: 'en', limit: 5 }).map((hit) => ({ ...hit })),
      index.browse(words, { language: 'fr' }),
    ],
  );
}

test('built on the index before, it is byte for byte what it is from nothing, and answers alike', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      let now = few;
      let parts: readonly SavedPart[] = first;
      let served = openParts(parts, few.editions);
      for (const edit of steps) {
        now = edit(now);
        parts = takeOver(parts, [...makeParts(now, parts, chinese)]);
        served = openParts(parts, now.editions, served);
      }
      const anew = fromNothing(now);
      expect(parts).toEqual(anew);
      expect(answersOf(served)).toEqual(answersOf(openParts(anew, now.editions)));
    }),
    { numRuns: 15 },
  );
});

const englishAmended: IndexSources = {
  ...few,
  editions: few.editions.map((edition) =>
    edition.language === 'en'
      ? {
          ...edition,
          entries: edition.entries.map((entry) => ({ ...entry, passages: ['Another text.', 'And more.'] })),
        }
      : edition,
  ),
};

test.each<[string, IndexSources, readonly string[]]>([
  ['nothing is changed', few, []],
  ['one edition is amended', englishAmended, ['mentions.en', 'words.en']],
  [
    'what people ask in one language is changed',
    { ...few, asked: (few.asked ?? []).filter((line) => line.language !== 'ru') },
    ['mentions.ru', 'asked.ru'],
  ],
  ['the glossary is changed', { ...few, glossary: few.glossary?.slice(1) ?? [] }, first.map(({ name }) => name)],
])('where %s, only what is made of it is made', (_, changed, names) => {
  const made = [...makeParts(changed, first, chinese)];
  expect(made.filter(isNew).map(({ name }) => name)).toEqual(names);
});

test('what the index before has read serves on', () => {
  const before = openParts(first, few.editions);
  const parts = takeOver(first, [...makeParts(englishAmended, first, chinese)]);
  const after = openParts(parts, englishAmended.editions, before);
  const taken = LANGUAGES.filter((_, at) => after.parts.words[at] === before.parts.words[at]);
  expect(taken).toEqual(LANGUAGES.filter((own) => own !== 'en'));
  expect(after.parts.glossary).toBe(before.parts.glossary);
});
