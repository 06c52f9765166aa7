import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../reports/language.ts';
import { LOCALES } from './locale-tags.ts';
import { MESSAGES, type MessageKey } from './messages.ts';

/** First strong isolate and its end: what stands between keeps its own direction inside a right-to-left sentence. */
const ISOLATE = { start: '\u2068', end: '\u2069' } as const;

/** Formatters are dear to make and are kept. */
const compiled = new Map<string, IntlMessageFormat>();
const languageNames = new Map<string, string>();

/** A message in a language. In Arabic every value is isolated, so that symbols and numbers keep their order. */
export function say(
  language: Language,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const id = `${language} ${key}`;
  const message =
    compiled.get(id) ??
    new IntlMessageFormat(unbroken(language, MESSAGES[language][key]), LOCALES[language], undefined, {
      ignoreTag: true,
    });
  compiled.set(id, message);
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolate(language, value) : value,
  ]);
  return String(message.format(Object.fromEntries(shown)));
}

/** French sets a space beside double punctuation, at which no line may break. */
function unbroken(language: Language, message: string): string {
  return language === 'fr' ? message.replace(/ (?=[:;?!»])/g, '\u00a0').replaceAll('« ', '«\u00a0') : message;
}

/** A language's name in a language: `chinois`, `الصينية`. */
export function languageName(language: Language, named: Language): string {
  const key = `${language} ${named}`;
  const known = languageNames.get(key);
  if (known !== undefined) return known;
  const name = new Intl.DisplayNames([LOCALES[language]], { type: 'language' }).of(named) ?? named;
  languageNames.set(key, name);
  return name;
}

/** Things said one after the other: `one, two and three`. */
export function sayList(language: Language, parts: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(parts);
}

/** Paragraph numbers as a list, runs drawn together: `19–21 and 65`. */
export function sayNumbers(language: Language, numbers: readonly number[]): string {
  const runs: Array<{ from: number; to: number }> = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  const texts = runs.flatMap(({ from, to }) => (to - from < 2 ? range(from, to) : [`${from}–${to}`]));
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(
    texts.map((text) => isolate(language, text)),
  );
}

function range(from: number, to: number): readonly string[] {
  return from === to ? [String(from)] : [String(from), String(to)];
}

/** In Arabic a value keeps its own direction inside of others; elsewhere it is as it was. */
export function isolate(language: Language, value: string): string {
  return language === 'ar' && value !== '' ? `${ISOLATE.start}${value}${ISOLATE.end}` : value;
}
