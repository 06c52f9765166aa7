import type { ContextBlock } from '@slack/types';
import type { Answer, FoundEntry, Match, SectionCount } from '../../src/answers/answer.ts';
import {
  expansionNote,
  listingCount,
  matchCount,
  relatedHeading,
  sectionCounts,
  sectionExtent,
  sectionName,
  sectionNumeral,
  sectionSpan,
  sectionsHeading,
} from '../../src/answers/wording.ts';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import { listItem, readable } from './list-item.ts';
import { bold, contextBlock, escapeText, join, type Mrkdwn } from './mrkdwn.ts';
import { type Body, type BodyBlock, fitPage, groupsOf, textSections } from './page.ts';
import { bestPassage, excerpt, opening, quotationHeading } from './quotation.ts';
import type { View } from './view.ts';

/** A first look at what was found: the best entry and four more. The rest is a press away. */
const FIRST_MATCHES = 5;
const LIST_LENGTH = 10;
const MOST_FOUND = 5;

/** Characters of the counts in front of a list; with longer titles the numerals must do. */
const MAX_COUNTS_LENGTH = 1_500;

export function sectionList(
  language: Language,
  { section, entries }: Extract<Answer, { kind: 'section' }>,
  view: View,
): Body {
  const heading = join([bold(sectionName(language, section)), escapeText(sectionExtent(language, entries))], '\n');
  const lists = groupsOf(entries, LIST_LENGTH).map((group) => () => [
    ...textSections([heading]),
    ...group.map((entry) => listItem(language, entry, opening(language, entry), view)),
  ]);
  return { opening: [], lists };
}

/** Each section with a button that opens it. */
export function allSections(
  language: Language,
  { outline, sections }: Extract<Answer, { kind: 'sections' }>,
  view: View,
): Body {
  const heading = bold(sectionsHeading(language, outline));
  const lists = groupsOf(sections, LIST_LENGTH).map((group) => () => [
    ...textSections([heading]),
    ...group.map((own) => {
      const { number } = own.section;
      const span = sectionSpan(language, own);
      const text = join([bold(sectionName(language, own.section)), escapeText(span)], '\n');
      const question = `${outline.reference}, section ${number}`;
      return readable(language, text, { question, id: `section${number}`, name: span }, view);
    }),
  ]);
  return { opening: [], lists };
}

/** Entries that have something in common: how many in each section, then each with the passage that tells. */
export function listing(
  language: Language,
  answer: Extract<Answer, { kind: 'concept' | 'not-addressed' }>,
  view: View,
): Body {
  if (answer.entries.length === 0) return { opening: textSections([escapeText(listingCount(answer))]), lists: [] };
  const heading = bold(listingCount(answer));
  const [first = [], ...others] = groupsOf(answer.entries, LIST_LENGTH);
  const counts = countLines(language, answer.counts);
  return {
    opening: [],
    lists: [
      () => listed(language, textSections([join([heading, counts], '\n')]), first, view),
      ...others.map((group) => () => listed(language, textSections([heading]), group, view)),
    ],
  };
}

function countLines(language: Language, counts: readonly SectionCount[]): Mrkdwn {
  const lines = join(sectionCounts(language, counts).map(escapeText), '\n');
  if (lines.length <= MAX_COUNTS_LENGTH) return lines;
  const short = counts.map(({ section, count }) => `${sectionNumeral(language, section.number)}: ${count}`);
  return join(short.map(escapeText), ' · ');
}

export function matchList(language: Language, answer: Extract<Answer, { kind: 'matches' }>, view: View): Body {
  const [best, ...others] = answer.matches;
  if (best === undefined) return { opening: [], lists: [] };
  const count = escapeText(matchCount(language, answer));
  const also = others.slice(0, FIRST_MATCHES - 1);
  return {
    opening: [
      ...textSections([count]),
      ...expansions(language, [best, ...also]),
      ...textSections([quotationHeading(language, best)]),
      ...bestPassage(best),
      ...(also.length > 0 ? textSections([bold(say(language, 'alsoFound'))]) : []),
      ...listed(language, [], also, view),
    ],
    lists: groupsOf(others.slice(also.length), MOST_FOUND).map(
      (group) => () => listed(language, [...textSections([count]), ...expansions(language, group)], group, view),
    ),
  };
}

/** In what other words the matches that follow have what was asked. */
function expansions(language: Language, matches: readonly Match[]): readonly ContextBlock[] {
  const note = expansionNote(language, matches);
  return note === '' ? [] : [contextBlock(escapeText(note))];
}

/** Entries found under what is said of them all; what a hostile text has swollen beyond a page is shown without marks and section titles. */
function listed(
  language: Language,
  above: readonly BodyBlock[],
  found: readonly FoundEntry[],
  view: View,
): readonly BodyBlock[] {
  const rich = [
    ...above,
    ...found.flatMap((entry) => [listItem(language, entry, quotationHeading(language, entry), view), excerpt(entry)]),
  ];
  if (fitPage(rich)) return rich;
  return [...above, ...found.map((entry) => listItem(language, entry, opening(language, entry), view))];
}

/** The entries most like one, the nearest first. */
export function relatedList(
  language: Language,
  { entry, entries }: Extract<Answer, { kind: 'related' }>,
  view: View,
): Body {
  const heading = bold(relatedHeading(language, entry, entries.length));
  const lists = groupsOf(entries, LIST_LENGTH).map((group) => () => [
    ...textSections([heading]),
    ...group.map((like) => listItem(language, like, opening(language, like), view)),
  ]);
  return lists.length === 0 ? { opening: textSections([heading]), lists: [] } : { opening: [], lists };
}
