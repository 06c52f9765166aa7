import type { Language } from './language.ts';

/** Segmenters are dear to make and are kept. */
const segmenters = new Map<Language, Intl.Segmenter>();

/** A text in its words and what stands between them, in order; joined, they are the text. Chinese is cut by a dictionary. */
export function segmentsOf(text: string, language: Language): readonly string[] {
  return Array.from(segmenterOf(language).segment(text), ({ segment }) => segment);
}

/** The words of a text without what stands between, in small letters, for comparing. */
export function wordsOf(text: string, language: Language): readonly string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenterOf(language).segment(text.normalize('NFKC').toLowerCase())) {
    if (isWordLike === true) words.push(segment);
  }
  return words;
}

function segmenterOf(language: Language): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}
