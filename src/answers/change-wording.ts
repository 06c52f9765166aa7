import { languageName, say, sayNumbers } from '../locales/say.ts';
import { sayDate } from '../locales/say-date.ts';
import { type ChangedPassage, changedPassages } from '../reports/changed-passages.ts';
import type { Language } from '../reports/language.ts';
import type { Answer, LinkedEntry, ToldChange } from './answer.ts';
import { numbersOf } from './question/paragraph-range.ts';
import type { ParagraphRange } from './question/question.ts';
import { citation, sectionNumeral } from './wording.ts';

/** `3 changes since 1 November 2026 · section VIII`, or plainly that none is recorded. */
export function changesHeading(answer: Extract<Answer, { kind: 'changes' }>): string {
  const { language, since, symbol, inSections, inParagraphs, sections } = answer;
  const count = sections.reduce((sum, { changes }) => sum + changes.length, 0);
  const date = since === undefined ? '' : sayDate(language, since);
  const all = count === 0 ? 'changesNone' : 'changes';
  const heading =
    since === undefined
      ? say(language, all, { count })
      : say(language, count === 0 ? 'changesNoneSince' : 'changesSince', { count, date });
  const numerals = [...new Set(inSections.flatMap(numbersOf))].map((number) => sectionNumeral(language, number));
  const scopes = [
    ...(symbol === undefined ? [] : [symbol]),
    ...(numerals.length === 0
      ? []
      : [say(language, 'changesInSections', { count: numerals.length, numerals: numerals.join(', ') })]),
    ...(inParagraphs.length === 0 ? [] : [inParagraphsNote(language, inParagraphs)]),
  ];
  return [heading, ...scopes].join(' · ');
}

function inParagraphsNote(language: Language, ranges: readonly ParagraphRange[]): string {
  const numbers = [...new Set(ranges.flatMap(numbersOf))].toSorted((left, right) => left - right);
  return say(language, 'changesInParagraphs', { count: numbers.length, paragraphs: sayNumbers(language, numbers) });
}

/** `amended · 3 November 2026`, with the language of the text where it is not the reader's. */
export function changeNote(language: Language, change: ToldChange): string {
  const parts = [changeKind(language, change), sayDate(language, change.publishedAt), foreignNote(language, change)];
  return parts.filter((part) => part !== '').join(' · ');
}

/** `text in Chinese`, where the text is not in the reader's language. */
export function foreignNote(language: Language, change: ToldChange): string {
  return change.language === language ? '' : textIn(language, change.language);
}

/** `amended`, or `renumbered, formerly para. 12 · moved from section VII` */
export function changeKind(language: Language, change: ToldChange): string {
  return kindsOf(language, change).join(' · ');
}

function textIn(language: Language, shown: Language): string {
  return say(language, 'changeTextIn', { language: languageName(language, shown) });
}

/** What happened; an entry that was renumbered or amended may have moved to another section as well. */
function kindsOf(language: Language, { kind, before, after }: ToldChange): readonly string[] {
  const numeral = sectionNumeral(language, before?.section.number ?? 0);
  const hasMoved = before !== undefined && after !== undefined && before.section.number !== after.section.number;
  const moved = hasMoved ? [say(language, 'changeMoved', { numeral })] : [];
  switch (kind) {
    case 'added':
      return [say(language, 'changeAdded')];
    case 'withdrawn':
      return [say(language, 'changeWithdrawn')];
    case 'amended':
      return [say(language, 'changeAmended'), ...moved];
    case 'renumbered':
      return [say(language, 'changeRenumbered', { paragraph: String(before?.paragraph ?? '') }), ...moved];
  }
}

/** The passages that changed, the new wording marked against the old; none where the text stayed. */
export function changedWording({
  before,
  after,
  language,
}: Pick<ToldChange, 'before' | 'after' | 'language'>): readonly ChangedPassage[] {
  return changedPassages(before?.passages ?? [], after?.passages ?? [], language);
}

/** `History of A/75/19, para. 148`, and what is to be said before its changes. */
export function historyNotes(answer: Extract<Answer, { kind: 'history' }>): readonly string[] {
  const { language, reference, paragraph, entry, publishedAt, changes } = answer;
  const heading = say(language, 'history', { citation: citation(language, { reference, paragraph }) });
  const gone = entry === undefined ? [say(language, 'historyGone')] : [];
  if (changes.length > 0) return [heading, ...gone];
  return publishedAt === undefined
    ? [heading, say(language, 'historyNone')]
    : [heading, say(language, 'historyNoneSince', { date: sayDate(language, publishedAt) })];
}

/** `Probably last year: A/75/19, para. 164`, of the report before and of the one after. */
export function linkNotes(
  language: Language,
  { lastYear, nextYear }: { readonly lastYear?: LinkedEntry; readonly nextYear?: LinkedEntry },
): readonly string[] {
  const notes = [
    [lastYear, 'linkProbableOlder', 'linkPossibleOlder'],
    [nextYear, 'linkProbableNewer', 'linkPossibleNewer'],
  ] as const;
  return notes.flatMap(([link, probable, possible]) => {
    if (link === undefined) return [];
    return [say(language, link.degree === 'probable' ? probable : possible, { citation: citation(language, link) })];
  });
}
