import { findEdition, findEntry, findReport } from '../../reports/catalogue.ts';
import type { Language } from '../../reports/language.ts';
import type { Library } from '../library.ts';
import type { Question } from '../question/question.ts';
import { questionLanguage } from '../question/question-language.ts';
import type { Suggestion } from './suggest.ts';
import { tellingWords } from './telling-words.ts';
import { readTypedWords, type TypedWords } from './typed-words.ts';

const MOST_CONCEPTS = 3;
/** Completions of what was typed that are tried as names, the most frequent first. */
const MOST_COMPLETIONS = 12;
const MOST_ENTRIES = 20;

/** To search for the words, then missions and topics that begin so, then entries: those found, and those with such words. */
export function suggestByWords(
  library: Library,
  words: string,
  question: Question,
  language: Language,
): readonly Suggestion[] {
  if (!/[\p{L}\p{N}]/u.test(words)) return [];
  const name = question.kind === 'concept' ? question.words : words;
  const typed = readTypedWords(name);
  const texts = typed === undefined ? [] : textsIn(library, [language, questionLanguage(words) ?? language]);
  const found = entriesFound(library, name, language);
  return [
    { kind: 'search', question: words },
    ...conceptsBeginning(library, name, typed, texts, language),
    ...found,
    ...(typed === undefined ? [] : entriesBeginning(typed, texts, found)),
  ];
}

/** The passage of an entry that suggestions are drawn from, in one of the languages at hand. */
interface Text {
  readonly reference: string;
  readonly paragraph: number;
  readonly passage: string;
}

function textsIn({ catalogue }: Library, languages: readonly Language[]): readonly Text[] {
  const editions = catalogue.reports.flatMap((report) => languages.map((language) => findEdition(report, language)));
  return [...new Set(editions)].flatMap((edition) =>
    edition === undefined
      ? []
      : edition.entries.flatMap(({ paragraph, passages }) =>
          passages.map((passage) => ({ reference: edition.reference, paragraph, passage })),
        ),
  );
}

function conceptsBeginning(
  { index }: Library,
  name: string,
  typed: TypedWords | undefined,
  texts: readonly Text[],
  language: Language,
): readonly Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  const offer = (asked: string) => {
    const mission = index.browse(asked, { language, only: 'mission' });
    const listing = mission ?? index.browse(asked, { language });
    if (listing === undefined || listing.places.length === 0 || suggestions.has(listing.name)) return;
    const question = `${mission === undefined ? 'topic' : 'mission'} ${asked}`;
    suggestions.set(listing.name, {
      kind: 'concept',
      asked,
      name: listing.name,
      count: listing.places.length,
      question,
    });
  };
  for (const completion of typed === undefined ? [] : completionsOf(typed, texts)) {
    if (suggestions.size < MOST_CONCEPTS) offer(completion);
  }
  // Names that no text has: abbreviations of other languages, everyday words for a thing.
  if (suggestions.size === 0) offer(name);
  return [...suggestions.values()];
}

/** What the texts have that begins as was typed: that itself where it is a whole word, then the most frequent. */
function completionsOf(typed: TypedWords, texts: readonly Text[]): readonly string[] {
  const counts = new Map<string, { readonly text: string; readonly count: number }>();
  for (const completion of texts.flatMap(({ passage }) => typed.completionsIn(passage))) {
    const key = completion.toLowerCase();
    const known = counts.get(key);
    counts.set(key, { text: known?.text ?? completion, count: (known?.count ?? 0) + 1 });
  }
  const whole = counts.get(typed.phrase.toLowerCase());
  const others = [...counts.values()].filter((own) => own !== whole).toSorted((a, b) => b.count - a.count);
  return [...(whole === undefined ? [] : [whole]), ...others].slice(0, MOST_COMPLETIONS).map(({ text }) => text);
}

function entriesFound({ catalogue, index }: Library, words: string, language: Language): readonly Suggestion[] {
  return index.search(words, { language, limit: MOST_ENTRIES }).flatMap((hit): readonly Suggestion[] => {
    const report = findReport(catalogue, hit.symbol);
    const entry = report === undefined ? undefined : findEntry(report, hit.paragraph, language)?.entry;
    const passage = entry?.passages[hit.passage] ?? entry?.passages[0];
    if (report === undefined || passage === undefined) return [];
    return [suggestionOf({ reference: report.reference, paragraph: hit.paragraph, passage }, hit.words)];
  });
}

function entriesBeginning(
  typed: TypedWords,
  texts: readonly Text[],
  known: readonly Suggestion[],
): readonly Suggestion[] {
  const offered = new Set(known.map(({ question }) => question));
  const suggestions: Suggestion[] = [];
  for (const text of texts) {
    if (suggestions.length + known.length >= MOST_ENTRIES) break;
    const place = typed.placeIn(text.passage);
    if (place === undefined) continue;
    const suggestion = suggestionOf(text, [text.passage.slice(place.start, place.end)]);
    if (!offered.has(suggestion.question)) suggestions.push(suggestion);
    offered.add(suggestion.question);
  }
  return suggestions;
}

function suggestionOf({ reference, paragraph, passage }: Text, words: readonly string[]): Suggestion {
  const text = tellingWords(passage, words);
  return { kind: 'entry', reference, paragraph, text, question: `${reference}, para. ${paragraph}` };
}
