import { LANGUAGES, type Language } from '../src/reports/language.ts';
import { createAnalysis, rememberTerms } from './analysis/analysis.ts';
import { type ChineseTools, createChineseTools, createNameSegmenter } from './analysis/chinese.ts';
import { createTermReader } from './analysis/term-reader.ts';
import type { AskedPhrases } from './asked-phrases.ts';
import type { IndexSources } from './create-index.ts';
import { findMentions, indexConcepts, type SavedMentions } from './glossary/concept-index.ts';
import { createNameTable } from './glossary/name-table.ts';
import { readNameTerms } from './glossary/name-terms.ts';
import { byLanguage, createNames, listExact } from './glossary/names.ts';
import {
  digestOf,
  keyOf,
  PART_NAMES,
  type PartKey,
  type PartName,
  partName,
  restoreNames,
  type SavedConcepts,
  type SavedNames,
  type SavedPart,
  saveNames,
} from './index-parts.ts';
import { entryName, listPassages, type PassageList } from './passages.ts';
import { type EntryPhrases, readAsked, readPassages } from './read-language.ts';

/** A part that was made before, with its text if the next one may be built on it. */
export interface KnownPart extends PartKey {
  readonly text?: string;
}

/** A new part, or the key of a known one that serves on. */
export type MadePart = SavedPart | PartKey;

export function isNew(part: MadePart): part is SavedPart {
  return 'text' in part;
}

/** All parts of an index in the order of `PART_NAMES`, of which some are those of the one `before`; made in whatever order. */
export function takeOver(before: readonly SavedPart[], made: readonly MadePart[]): SavedPart[] {
  const parts = new Map(made.map((part) => [part.name, part]));
  return PART_NAMES.map((wanted) => {
    const part = parts.get(wanted);
    const own =
      part === undefined || isNew(part) ? part : before.find(({ name, key }) => name === wanted && key === part.key);
    if (own === undefined) throw new Error(`nothing was made of the part ${wanted} of the index, and nothing known`);
    return own;
  });
}

/** Makes an index piece by piece, so that several processes share the work: each piece is made of sources of its own. */
export interface PartMaker {
  readonly makeConcepts: () => MadePart;
  /** The parts of one language, in the order of `PART_NAMES`. */
  readonly makeLanguage: (language: Language) => readonly MadePart[];
}

/** Of what is `known`, whatever is made of the same sources serves on. */
export function createPartMaker(
  sources: IndexSources,
  known: readonly KnownPart[] = [],
  chinese: ChineseTools = createChineseTools(),
): PartMaker {
  const { editions, asked = [] } = sources;
  const glossary = () => sources.glossary ?? [];
  const glossaryKey = sources.glossaryKey ?? keyOf(glossary());
  const knownParts = new Map(known.map((part) => [part.name, part]));
  const take = (name: PartName, key: string, make: () => object): MadePart => {
    if (knownParts.get(name)?.key === key) return { name, key };
    const text = JSON.stringify(make());
    return { name, key, text, digest: digestOf(text) };
  };
  const ofGlossary = (name: PartName): unknown => {
    const own = knownParts.get(name);
    return own?.key === glossaryKey && own.text !== undefined ? JSON.parse(own.text) : undefined;
  };

  // Safe casts: the key says that it is what was made here under this name.
  const concepts = ofGlossary('concepts') as SavedConcepts | undefined;
  const exact = concepts?.exact ?? listExact(glossary());
  const analyses = byLanguage((language) => rememberTerms(createAnalysis(language)));
  const names = createNames(
    chinese.simplify,
    (language, read) => {
      const saved = ofGlossary(partName('names', language)) as SavedNames | undefined;
      return saved === undefined ? createNameTable(glossary(), language, read) : restoreNames(saved);
    },
    exact,
    (language) => analyses[language],
  );
  const mentionsBefore = (language: Language) => {
    const text = knownParts.get(partName('mentions', language))?.text;
    // Safe cast: as above. What is in it of another glossary has other keys.
    return text === undefined ? undefined : (JSON.parse(text) as SavedMentions);
  };
  const segmenter = createNameSegmenter(chinese, names);
  const readerOf = (language: Language) => createTermReader(analyses[language], segmenter, names.isExact);
  const passages = listPassages(editions);

  return {
    makeConcepts: () =>
      take('concepts', glossaryKey, (): SavedConcepts => ({ concepts: indexConcepts(glossary()), exact })),
    makeLanguage(language) {
      const texts = { passages: passages.inLanguage(language), asked: phrasesIn(language, asked, passages) };
      const keyIn = (value: unknown) => keyOf([glossaryKey, value]);
      return [
        take(partName('names', language), glossaryKey, () => saveNames(names.tableOf(language))),
        // By a reader of its own: it tells what comes of the glossary, whatever the texts.
        take(partName('terms', language), glossaryKey, () => readNameTerms(glossary(), language, readerOf(language))),
        take(partName('mentions', language), keyIn(texts), () =>
          findMentions(texts, language, names, keyIn, mentionsBefore(language)),
        ),
        take(partName('words', language), keyIn(texts.passages), () =>
          readPassages(texts.passages, readerOf(language)),
        ),
        take(partName('asked', language), keyIn(texts.asked), () => readAsked(texts.asked, readerOf(language))),
      ];
    },
  };
}

/** All parts of an index, in the order of `PART_NAMES`. */
export function makeParts(
  sources: IndexSources,
  known?: readonly KnownPart[],
  chinese?: ChineseTools,
): readonly MadePart[] {
  const { makeConcepts, makeLanguage } = createPartMaker(sources, known, chinese);
  return [makeConcepts(), ...LANGUAGES.flatMap(makeLanguage)];
}

/** What people ask in one language, by entry: a file may have several lines for one, and some for entries that are not there. */
function phrasesIn(language: Language, asked: readonly AskedPhrases[], { entryOf }: PassageList): EntryPhrases[] {
  const byEntry = new Map<string, string[]>();
  for (const own of asked) {
    if (own.language !== language || entryOf(own.symbol, own.paragraph) === undefined) continue;
    const entry = entryName(own.symbol, own.paragraph);
    byEntry.set(entry, [...(byEntry.get(entry) ?? []), ...own.phrases]);
  }
  return [...byEntry].map(([entry, phrases]) => ({ entry, phrases }));
}
