import type { Answer, FoundEntry } from '../../src/answers/answer.ts';
import { explainInvalid, helpParts, missingNote, noneNote } from '../../src/answers/wording.ts';
import type { Language } from '../../src/reports/language.ts';
import { bold, escapeText, join, type Mrkdwn, markup } from './mrkdwn.ts';
import { type Body, textSections } from './page.ts';
import { markedQuotation, quotation } from './quotation.ts';
import { changesBody, historyBody } from './render-changes.ts';
import { allSections, listing, matchList, relatedList, sectionList } from './render-lists.ts';
import { overviewBody } from './render-overview.ts';
import { timelineBody } from './render-timeline.ts';
import type { View } from './view.ts';

export interface BodyOptions {
  readonly view: View;
  readonly command: string;
  readonly botName: string;
  /** Where a single entry was found by words, which words and where. */
  readonly found?: Pick<FoundEntry, 'passage' | 'words'> | undefined;
}

/** What an answer says; how much of it one message shows is decided elsewhere. */
export function renderBody(answer: Answer, options: BodyOptions): Body {
  const { language } = answer;
  switch (answer.kind) {
    case 'entries':
      return entriesBody(answer, options.found);
    case 'missing':
      return open([missing(language, answer.reference, { missing: answer.paragraphs, nearest: answer.nearest })]);
    case 'related':
      return relatedList(language, answer, options.view);
    case 'section':
      return sectionList(language, answer, options.view);
    case 'sections':
      return allSections(language, answer, options.view);
    case 'concept':
    case 'not-addressed':
      return listing(language, answer, options.view);
    case 'matches':
      return matchList(language, answer, options.view);
    case 'changes':
      return changesBody(answer, options.view);
    case 'history':
      return historyBody(answer);
    case 'overview':
      return overviewBody(answer, options.command);
    case 'timeline':
      return timelineBody(answer, options.view);
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

function entriesBody(answer: Extract<Answer, { kind: 'entries' }>, found: BodyOptions['found']): Body {
  const { language, entries } = answer;
  const absent = answer.missing.length > 0 ? [missing(language, entries[0]?.reference ?? '', answer)] : [];
  const [entry, ...others] = entries;
  if (found !== undefined && entry !== undefined && others.length === 0) {
    return { opening: [...textSections(absent), ...markedQuotation(language, entry, found)], lists: [] };
  }
  return open([...absent, ...entries.flatMap((quoted) => quotation(language, quoted))]);
}

function missing(
  language: Language,
  reference: string,
  numbers: { readonly missing: readonly number[]; readonly nearest: readonly number[] },
): Mrkdwn {
  return escapeText(missingNote(language, reference, numbers.missing, numbers.nearest));
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
