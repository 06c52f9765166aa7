import type { Language } from './language.ts';

/** Segmenters are dear to make and are kept. */
const segmenters = new Map<Language, Intl.Segmenter>();

/** A passage in its sentences, each as it stands but for the space round it. */
export function sentencesOf(passage: string, language: Language): readonly string[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(passage), ({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}
