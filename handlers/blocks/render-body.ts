import type { ContextBlock, SectionBlock } from '@slack/types';
import type { Answer, FoundEntry, Match, QuotedEntry, SectionCount } from '../../src/answers/answer.ts';
import {
  citation,
  expansionNote,
  explainInvalid,
  helpParts,
  listingCount,
  matchCount,
  missingNote,
  noneNote,
  sectionCounts,
  sectionExtent,
  sectionName,
  sectionNumeral,
  sectionSpan,
  sectionsHeading,
} from '../../src/answers/wording.ts';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import { ACTIONS, button } from './button.ts';
import { bold, contextBlock, escapeText, join, type Mrkdwn, markup, sectionBlock } from './mrkdwn.ts';
import { type Body, type BodyBlock, fitPage, groupsOf, textSections } from './page.ts';
import { bestPassage, excerpt, opening, quotation, quotationHeading } from './quotation.ts';
import { changesBody, historyBody } from './render-changes.ts';
import { overviewBody } from './render-overview.ts';
import { timelineBody } from './render-timeline.ts';

/** A first look at what was found: the best entry and four more. The rest is a press away. */
const FIRST_MATCHES = 5;
const LIST_LENGTH = 10;

/** Characters of the counts in front of a list; with longer titles the numerals must do. */
const MAX_COUNTS_LENGTH = 1_500;

export interface BodyOptions {
  readonly command: string;
  readonly botName: string;
}

/** What an answer says; how much of it one message shows is decided elsewhere. */
export function renderBody(answer: Answer, options: BodyOptions): Body {
  const { language } = answer;
  switch (answer.kind) {
    case 'entries':
      return open([
        ...(answer.missing.length > 0 ? [missing(language, answer.entries[0]?.reference ?? '', answer)] : []),
        ...answer.entries.flatMap((entry) => quotation(language, entry)),
      ]);
    case 'missing':
      return open([missing(language, answer.reference, { missing: answer.paragraphs, nearest: answer.nearest })]);
    case 'section':
      return sectionList(language, answer);
    case 'sections':
      return allSections(language, answer);
    case 'concept':
    case 'not-addressed':
      return listing(language, answer);
    case 'matches':
      return matchList(language, answer);
    case 'changes':
      return changesBody(answer);
    case 'history':
      return historyBody(answer);
    case 'overview':
      return overviewBody(answer, options.command);
    case 'timeline':
      return timelineBody(answer);
    case 'none':
      return open([escapeText(noneNote(language, answer))]);
    case 'help':
      return open(help(answer, options));
    case 'invalid':
      return open([escapeText(explainInvalid(answer))]);
  }
}

function open(texts: readonly Mrkdwn[]): Body {
  return { opening: textSections(texts), lists: [] };
}

function missing(
  language: Language,
  reference: string,
  numbers: { readonly missing: readonly number[]; readonly nearest: readonly number[] },
): Mrkdwn {
  return escapeText(missingNote(language, reference, numbers.missing, numbers.nearest));
}

function sectionList(language: Language, { section, entries }: Extract<Answer, { kind: 'section' }>): Body {
  const heading = join([bold(sectionName(language, section)), escapeText(sectionExtent(language, entries))], '\n');
  const lists = groupsOf(entries, LIST_LENGTH).map((group) => () => [
    ...textSections([heading]),
    ...group.map((entry) => listItem(language, entry, opening(language, entry))),
  ]);
  return { opening: [], lists };
}

/** Each section with a button that opens it. */
function allSections(language: Language, { outline, sections }: Extract<Answer, { kind: 'sections' }>): Body {
  const heading = bold(sectionsHeading(language, outline));
  const lists = groupsOf(sections, LIST_LENGTH).map((group) => () => [
    ...textSections([heading]),
    ...group.map((own) => {
      const { number } = own.section;
      const span = sectionSpan(language, own);
      const text = join([bold(sectionName(language, own.section)), escapeText(span)], '\n');
      return readable(language, text, `${outline.reference}, section ${number}`, `section${number}`, span);
    }),
  ]);
  return { opening: [], lists };
}

/** Entries that have something in common: how many in each section, then each with the passage that tells. */
function listing(language: Language, answer: Extract<Answer, { kind: 'concept' | 'not-addressed' }>): Body {
  if (answer.entries.length === 0) return open([escapeText(listingCount(answer))]);
  const heading = bold(listingCount(answer));
  const [first = [], ...others] = groupsOf(answer.entries, LIST_LENGTH);
  const counts = countLines(language, answer.counts);
  return {
    opening: [],
    lists: [
      () => listed(language, textSections([join([heading, counts], '\n')]), first),
      ...others.map((group) => () => listed(language, textSections([heading]), group)),
    ],
  };
}

function countLines(language: Language, counts: readonly SectionCount[]): Mrkdwn {
  const lines = join(sectionCounts(language, counts).map(escapeText), '\n');
  if (lines.length <= MAX_COUNTS_LENGTH) return lines;
  const short = counts.map(({ section, count }) => `${sectionNumeral(language, section.number)}: ${count}`);
  return join(short.map(escapeText), ' · ');
}

function matchList(language: Language, answer: Extract<Answer, { kind: 'matches' }>): Body {
  const [best, ...others] = answer.matches;
  if (best === undefined) return open([]);
  const count = escapeText(matchCount(language, answer));
  const also = others.slice(0, FIRST_MATCHES - 1);
  return {
    opening: [
      ...textSections([count]),
      ...expansions(language, [best, ...also]),
      ...textSections([quotationHeading(language, best)]),
      ...bestPassage(best),
      ...(also.length > 0 ? textSections([bold(say(language, 'alsoFound'))]) : []),
      ...listed(language, [], also),
    ],
    lists: groupsOf(others.slice(also.length), LIST_LENGTH).map(
      (group) => () => listed(language, [...textSections([count]), ...expansions(language, group)], group),
    ),
  };
}

/** In what other words the matches that follow have what was asked. */
function expansions(language: Language, matches: readonly Match[]): readonly ContextBlock[] {
  const note = expansionNote(language, matches);
  return note === '' ? [] : [contextBlock(escapeText(note))];
}

/** Entries found under what is said of them all; what a hostile text has swollen beyond a page is shown without marks and section titles. */
function listed(language: Language, above: readonly BodyBlock[], found: readonly FoundEntry[]): readonly BodyBlock[] {
  const rich = [
    ...above,
    ...found.flatMap((entry) => [listItem(language, entry, quotationHeading(language, entry)), excerpt(entry)]),
  ];
  if (fitPage(rich)) return rich;
  return [...above, ...found.map((entry) => listItem(language, entry, opening(language, entry)))];
}

/** A line of a list with a button that opens the whole entry. */
function listItem(language: Language, entry: QuotedEntry, text: Mrkdwn): SectionBlock {
  return readable(language, text, citation('en', entry), String(entry.paragraph), citation(language, entry));
}

/** A text with a button that answers a question; `name` says to a screen reader what it opens. */
function readable(language: Language, text: Mrkdwn, question: string, id: string, name: string): SectionBlock {
  const read = button(`${ACTIONS.show}:${id}`, say(language, 'read'), { question, language, page: 0 });
  return {
    ...sectionBlock(text),
    accessory: { ...read, accessibility_label: `${say(language, 'read')}: ${name}`.slice(0, 75) },
  };
}

function help(answer: Extract<Answer, { kind: 'help' }>, { command, botName }: BodyOptions): readonly Mrkdwn[] {
  const { intro, how, examples, where, heading, sections } = helpParts(answer, { command, mention: `@${botName}` });
  return [
    escapeText(intro),
    join([escapeText(how), ...examples.map((example) => markup`• \`${escapeText(example)}\``)], '\n'),
    escapeText(where ?? ''),
    join([bold(heading), ...sections.map(escapeText)], '\n'),
  ];
}
