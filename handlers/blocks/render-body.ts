import type { SectionBlock } from '@slack/types';
import type { Answer, QuotedEntry } from '../../src/answers/answer.ts';
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
import { type Group, groupsOf, textSections } from './page.ts';
import { bestPassage, excerpt, opening, quotation } from './quotation.ts';

/** A first look at what was found: the best entry and four more. The rest is a press away. */
const FIRST_MATCHES = 5;
const LIST_LENGTH = 10;

export interface BodyOptions {
  readonly command: string;
  readonly botName: string;
}

/** What an answer says, in groups of sections, one a page; what the limits make of them is decided elsewhere. */
export function renderBody(answer: Answer, options: BodyOptions): readonly Group[] {
  const { language } = answer;
  switch (answer.kind) {
    case 'entries':
      return [
        textSections([
          ...(answer.missing.length > 0 ? [missing(language, answer.entries[0]?.reference ?? '', answer)] : []),
          ...answer.entries.flatMap((entry) => quotation(language, entry)),
        ]),
      ];
    case 'missing':
      return [
        textSections([missing(language, answer.reference, { missing: answer.paragraphs, nearest: answer.nearest })]),
      ];
    case 'section':
      return groupsOf(answer.entries, LIST_LENGTH).map((entries) => [
        ...textSections([sectionHeading(language, answer)]),
        ...entries.map((entry) =>
          listItem(language, entry, join([bold(citation(language, entry)), escapeText(opening(entry))], '\n')),
        ),
      ]);
    case 'matches':
      return matchList(language, answer);
    case 'none':
      return [textSections([escapeText(noneNote(language, answer))])];
    case 'help':
      return [help(answer, options)];
    case 'invalid':
      return [textSections([escapeText(explainInvalid(answer))])];
  }
}

function missing(
  language: Language,
  reference: string,
  numbers: { readonly missing: readonly number[]; readonly nearest: readonly number[] },
): Mrkdwn {
  return escapeText(missingNote(language, reference, numbers.missing, numbers.nearest));
}

function sectionHeading(language: Language, { section, entries }: Extract<Answer, { kind: 'section' }>): Mrkdwn {
  return join([bold(sectionName(language, section)), escapeText(sectionExtent(language, entries))], '\n');
}

function matchList(language: Language, answer: Extract<Answer, { kind: 'matches' }>): readonly Group[] {
  const [best, ...others] = answer.matches;
  if (best === undefined) return [];
  const count = escapeText(matchCount(language, answer));
  const items = others.map((match) => listItem(language, match, excerpt(language, match)));
  const [also = [], ...more] = [
    items.slice(0, FIRST_MATCHES - 1),
    ...groupsOf(items.slice(FIRST_MATCHES - 1), LIST_LENGTH),
  ];
  return [
    [
      ...textSections([count, ...bestPassage(language, best)]),
      ...(also.length > 0 ? textSections([bold(say(language, 'alsoFound'))]) : []),
      ...also,
    ],
    ...more.map((group) => [...textSections([count]), ...group]),
  ];
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

function help(answer: Extract<Answer, { kind: 'help' }>, { command, botName }: BodyOptions): readonly SectionBlock[] {
  const { intro, how, examples, where, heading, sections } = helpParts(answer, { command, mention: `@${botName}` });
  return textSections([
    escapeText(intro),
    join([escapeText(how), ...examples.map((example) => markup`• \`${escapeText(example)}\``)], '\n'),
    escapeText(where ?? ''),
    join([bold(heading), ...sections.map(escapeText)], '\n'),
  ]);
}
