import { languageNamed, readAskedLanguage } from '../answers/question/asked-language.ts';
import { foldPhrase } from '../answers/question/reference-words.ts';
import { LANGUAGES, type Language } from '../reports/language.ts';
import { cut, type Draft, type Span, segments, units, windows } from './subscription-draft.ts';
import type { Taken } from './subscription-request.ts';

/** Words, or Chinese characters, that name a language with what asks for it: `на французском языке`, `请用法文显示`. */
const MOST_UNITS = 6;

/** The language that a request names, wherever it does. */
export function takeLanguage(draft: Draft): Taken<Language> {
  const found = new Set<Language>();
  let rest = draft;
  for (;;) {
    const named = findLanguage(rest);
    if (named === undefined) break;
    found.add(named.language);
    rest = cut(rest, named);
  }
  if (found.size > 1) return { kind: 'problem', problem: { kind: 'twice', what: 'language' } };
  const [language] = found;
  return { kind: 'taken', draft: rest, ...(language === undefined ? {} : { value: language }) };
}

function findLanguage(draft: Draft): (Span & { readonly language: Language }) | undefined {
  for (const segment of segments(draft)) {
    if (!mayName(draft.text.slice(segment.start, segment.end))) continue;
    for (const { start, end } of windows(units(draft, segment), MOST_UNITS)) {
      const language = languageOf(draft.text.slice(start, end));
      if (language !== undefined) return { start, end, language };
    }
  }
  return undefined;
}

/** Cheap, and true of every text of which a part is a language. */
function mayName(text: string): boolean {
  return languageNamed(text) !== undefined || /по-|lang|idioma|язык/iu.test(text);
}

/** The language that a text names and nothing else. */
function languageOf(text: string): Language | undefined {
  const named = languageNamed(text);
  if (named?.rest === '') return named.language;
  const asked = readAskedLanguage(`0 ${text}`);
  return asked.rest === '0' ? asked.language : undefined;
}

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
