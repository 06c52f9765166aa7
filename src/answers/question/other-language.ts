import { LANGUAGES } from '../../reports/language.ts';
import { foldPhrase } from './reference-words.ts';

/** Other languages that people may ask for. */
const OTHERS =
  'de pt it nl pl uk cs sk hu ro bg sr hr sl el tr he fa ur hi bn ta te ne si my th vi id ms ja ko sw am so ha yo zu sv no da fi is lt lv et sq mk ka hy az kk uz ps ku ca eu gl la'.split(
    ' ',
  );

const OTHER_NAMES: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'language' });
    return OTHERS.map((code) => foldPhrase(names.of(code) ?? code));
  }),
);

/** Whether a word is the name of a language in which there is no report. */
export function isOtherLanguage(folded: string): boolean {
  return OTHER_NAMES.has(folded) || OTHER_NAMES.has(folded.replace(/^بال/, 'ال').replace(/ом$/, 'ий'));
}
