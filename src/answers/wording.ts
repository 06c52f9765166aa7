import { languageName, say, sayNumbers } from '../locales/say.ts';
import type { Section } from '../reports/edition.ts';
import type { Language } from '../reports/language.ts';
import { numberToRoman } from '../reports/numerals.ts';
import type { Answer, Match, QuotedEntry, ReportOutline, SectionCount, SectionOutline } from './answer.ts';
import { MAX_PARAGRAPHS, MAX_QUESTION_LENGTH } from './question/question.ts';
import type { Expansion } from './search-port.ts';

/** Characters of a section's title or of a person's own words that a sentence repeats. */
const MAX_ECHO_LENGTH = 150;

/** `A/75/19, para. 148` in the reader's language. */
export function citation(
  language: Language,
  { reference, paragraph }: Pick<QuotedEntry, 'reference' | 'paragraph'>,
): string {
  return say(language, 'citation', { reference, paragraph: String(paragraph) });
}

/** `Section VII. Protection` */
export function sectionName(language: Language, { number, title }: Section): string {
  return say(language, 'section', { numeral: sectionNumeral(language, number), title: echo(title) });
}

/** Sections are numbered I to IX; Chinese documents write 一 to 九. */
export function sectionNumeral(language: Language, number: number): string {
  return language === 'zh' ? ('一二三四五六七八九十'[number - 1] ?? String(number)) : numberToRoman(number);
}

/** How far a section reaches: `A/76/505/Add.1 · A/75/19, paras 156–177 · 22 entries`. */
export function sectionExtent(language: Language, entries: readonly QuotedEntry[]): string {
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return '';
  return say(language, 'sectionOf', {
    source: first.source,
    reference: first.reference,
    first: String(first.paragraph),
    last: String(last.paragraph),
    count: entries.length,
  });
}

/** Which text this is and how official: `A/76/505/Add.1 · working translation (English), not official; …`. */
export function sourceLabel(language: Language, entry: Pick<QuotedEntry, 'source' | 'language' | 'official'>): string {
  const key = entry.official ? 'officialText' : 'workingTranslation';
  return say(language, key, { source: entry.source, language: languageName(language, entry.language) });
}

/** Said where the reader's language has no edition and the official text stands in its place. */
export function noEditionNote(language: Language, entries: readonly QuotedEntry[]): string | undefined {
  const foreign = entries.find((entry) => entry.language !== language);
  if (foreign === undefined) return undefined;
  return say(language, 'noEdition', {
    wanted: languageName(language, language),
    language: languageName(language, foreign.language),
  });
}

/** Which numbers the table does not have, and which existing ones are next to them. */
export function missingNote(
  language: Language,
  reference: string,
  missing: readonly number[],
  nearest: readonly number[],
): string {
  const absent = say(language, 'missing', {
    reference,
    count: missing.length,
    paragraphs: sayNumbers(language, missing),
  });
  if (nearest.length === 0) return absent;
  return `${absent} ${say(language, 'nearest', { count: nearest.length, paragraphs: sayNumbers(language, nearest) })}`;
}

export function matchCount(language: Language, { query, matches }: Extract<Answer, { kind: 'matches' }>): string {
  return say(language, 'matches', { count: matches.length, query: echo(query) });
}

/** Names of what was asked by another name: as many as one line can bear. */
const MAX_EXPANSIONS = 3;
const MAX_NAME_LENGTH = 60;

/**
 * `IED → improvised explosive device`: under which other names the matches shown have what was asked. Forms of one name,
 * of which one holds the other, are told once.
 */
export function expansionNote(language: Language, matches: readonly Match[]): string {
  const told: Expansion[] = [];
  for (const expansion of matches.flatMap(({ expansions }) => expansions)) {
    if (told.length < MAX_EXPANSIONS && !told.some((other) => isSameName(other, expansion))) told.push(expansion);
  }
  return told
    .map(({ asked, found }) => ({ asked: echo(asked, MAX_NAME_LENGTH), found: echo(found, MAX_NAME_LENGTH) }))
    .map((names) => say(language, 'expansion', names))
    .join(' · ');
}

function isSameName(one: Expansion, other: Expansion): boolean {
  const [left, right] = [one.found.toLowerCase(), other.found.toLowerCase()];
  return one.asked.toLowerCase() === other.asked.toLowerCase() && (left.includes(right) || right.includes(left));
}

/** What a list of entries has in common, and how many they are. */
export function listingCount(answer: Extract<Answer, { kind: 'concept' | 'not-addressed' }>): string {
  const { language, entries } = answer;
  const count = entries.length;
  if (answer.kind === 'not-addressed') return say(language, 'notAddressed', { count });
  const name = echo(answer.name);
  return count === 0 ? say(language, 'conceptUnnamed', { name }) : say(language, 'concept', { count, name });
}

/** `Section VII. Protection · 12`, a line for each section. */
export function sectionCounts(language: Language, counts: readonly SectionCount[]): readonly string[] {
  return counts.map(({ section, count }) => `${sectionName(language, section)} · ${count}`);
}

/** `paras 156–177 · 22 entries · 1 not addressed to the Secretariat` */
export function sectionSpan(language: Language, section: SectionOutline): string {
  const { firstParagraph, lastParagraph, entryCount, notAddressedCount } = section;
  const [first, last] = [String(firstParagraph), String(lastParagraph)];
  const span = say(language, 'sectionSpan', { first, last, count: entryCount });
  if (notAddressedCount === 0) return span;
  return `${span} · ${say(language, 'sectionNotAddressed', { count: notAddressedCount })}`;
}

/** `Sections (paragraphs 18 to 192 of A/75/19):` */
export function sectionsHeading(language: Language, outline: ReportOutline): string {
  const { firstParagraph, lastParagraph, reference } = outline;
  return say(language, 'helpSections', { first: String(firstParagraph), last: String(lastParagraph), reference });
}

/** `5 entries most like A/75/19, para. 148` */
export function relatedHeading(language: Language, entry: QuotedEntry, count: number): string {
  return say(language, 'relatedTo', { citation: citation(language, entry), count });
}

/** `See also: 149, 159 and 176` */
export function relatedNote(language: Language, related: readonly number[]): string {
  return related.length === 0 ? '' : `${say(language, 'alsoFound')} ${sayNumbers(language, related)}`;
}

export function noneNote(language: Language, { query }: Extract<Answer, { kind: 'none' }>): string {
  return `${say(language, 'none', { query: echo(query) })}\n${say(language, 'noneHint')}`;
}

/** Why a question was not answered, and what to ask instead. */
export function explainInvalid(answer: Extract<Answer, { kind: 'invalid' }>): string {
  const { language, reason, outline } = answer;
  const value = echo(answer.value);
  const numerals = (outline?.sections ?? []).map(({ number }) => sectionNumeral(language, number));
  switch (reason) {
    case 'too-long':
      return say(language, 'invalidTooLong', { value, limit: String(MAX_QUESTION_LENGTH) });
    case 'no-number':
      return say(language, 'invalidNoNumber');
    case 'malformed-number':
      return say(language, 'invalidMalformedNumber', { value });
    case 'too-many':
      return say(language, 'invalidTooMany', {
        value,
        limit: String(MAX_PARAGRAPHS),
        first: String(outline?.firstParagraph ?? ''),
        last: String(outline?.lastParagraph ?? ''),
      });
    case 'unknown-report': {
      const { symbol: source = '', reference = '' } = outline ?? {};
      const unknown = say(language, 'invalidUnknownReport', { value, source, reference });
      return [unknown, ...otherReports(language, outline)].join(' ');
    }
    case 'unknown-section':
      return say(language, 'invalidUnknownSection', {
        value,
        firstSection: numerals[0] ?? '',
        lastSection: numerals.at(-1) ?? '',
      });
    case 'impossible-date':
      return say(language, 'invalidImpossibleDate', { value });
    case 'future-date':
      return say(language, 'invalidFutureDate', { value });
    case 'no-report':
      return say(language, 'invalidNoReport');
  }
}

/** Which other reports can be asked, and how; none where there is no other. */
function otherReports(language: Language, outline: ReportOutline | undefined): readonly string[] {
  const [first] = outline?.others ?? [];
  if (outline === undefined || first === undefined) return [];
  const reports = outline.others.map(({ symbol, reference }) => `${symbol} (${reference})`).join(', ');
  const example = citation(language, { reference: first.reference, paragraph: first.firstParagraph });
  return [say(language, 'otherReports', { reports, example })];
}

/** The parts of the help text, in order. `doors` tells how the place at hand is asked; a terminal has none. */
export function helpParts(
  { language, outline }: Extract<Answer, { kind: 'help' }>,
  doors?: { readonly command: string; readonly mention: string },
): {
  readonly intro: string;
  readonly how: string;
  readonly examples: readonly string[];
  readonly where?: string;
  readonly heading: string;
  readonly sections: readonly string[];
} {
  const { symbol: source, reference } = outline;
  return {
    intro: [say(language, 'helpIntro', { source, reference }), ...otherReports(language, outline)].join(' '),
    how: say(language, 'helpHow'),
    examples: say(language, 'helpExamples').split('\n'),
    ...(doors === undefined
      ? {}
      : {
          where: [
            say(language, 'helpWhere', doors),
            say(language, 'helpGoOn', doors),
            say(language, 'helpDigest', doors),
          ].join('\n'),
        }),
    heading: sectionsHeading(language, outline),
    sections: outline.sections.map((section) => sectionName(language, section)),
  };
}

/** A person's words or a report's title inside a sentence of ours, at a bearable length. */
function echo(text: string, limit = MAX_ECHO_LENGTH): string {
  return text.length <= limit ? text : `${[...text.slice(0, limit)].slice(0, -1).join('')}…`;
}
