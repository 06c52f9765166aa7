import { languageAlone, languageNamed } from '../answers/question/asked-language.ts';
import type { Language } from '../reports/language.ts';
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
      const language = languageAlone(draft.text.slice(start, end));
      if (language !== undefined) return { start, end, language };
    }
  }
  return undefined;
}

/** Cheap, and true of every text of which a part is a language. */
function mayName(text: string): boolean {
  return languageNamed(text) !== undefined || /по-|lang|idioma|язык/iu.test(text);
}
