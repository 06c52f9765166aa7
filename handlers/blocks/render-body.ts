import type { SectionBlock } from '@slack/types';
import type { Answer, Match, QuotedEntry } from '../../src/answers/answer.ts';
import {
  citation,
  explainInvalid,
  helpParts,
  matchCount,
  missingNote,
  noneNote,
  sectionExtent,
  sectionName,
} from '../../src/answers/wording.ts';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import { ACTIONS, button } from './button.ts';
import { bold, escapeText, join, type Mrkdwn, markup, sectionBlock } from './mrkdwn.ts';
import { type Body, fitPage, groupsOf, textSections } from './page.ts';
import { bestPassage, excerpt, opening, quotation } from './quotation.ts';

/** A first look at what was found: the best entry and four more. The rest is a press away. */
const FIRST_MATCHES = 5;
const LIST_LENGTH = 10;

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
    case 'matches':
      return matchList(language, answer);
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

function matchList(language: Language, answer: Extract<Answer, { kind: 'matches' }>): Body {
  const [best, ...others] = answer.matches;
  if (best === undefined) return open([]);
  const count = escapeText(matchCount(language, answer));
  const also = others.slice(0, FIRST_MATCHES - 1);
  return {
    opening: [
      ...textSections([count, ...bestPassage(language, best)]),
      ...(also.length > 0 ? textSections([bold(say(language, 'alsoFound'))]) : []),
      ...items(language, also),
    ],
    lists: groupsOf(others.slice(also.length), LIST_LENGTH).map((group) => () => [
      ...textSections([count]),
      ...items(language, group),
    ]),
  };
}

/** Matches as a list; what a hostile text has swollen beyond a page is shown without marks and section titles. */
function items(language: Language, matches: readonly Match[]): readonly SectionBlock[] {
  const rich = matches.map((match) => listItem(language, match, excerpt(language, match)));
  return fitPage(rich) ? rich : matches.map((match) => listItem(language, match, opening(language, match)));
}

/** A line of a list with a button that opens the whole entry. */
function listItem(language: Language, entry: QuotedEntry, text: Mrkdwn): SectionBlock {
  const view = { question: citation('en', entry), language, page: 0 };
  const read = button(`${ACTIONS.show}:${entry.paragraph}`, say(language, 'read'), view);
  return {
    ...sectionBlock(text),
    accessory: { ...read, accessibility_label: `${say(language, 'read')}: ${citation(language, entry)}`.slice(0, 75) },
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
