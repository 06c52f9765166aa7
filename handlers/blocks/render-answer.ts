import type { ActionsBlock, Button, ContextBlock, KnownBlock } from '@slack/types';
import type { Answer, LinkedEntry, QuotedEntry } from '../../src/answers/answer.ts';
import { linkNotes } from '../../src/answers/change-wording.ts';
import { citation, noEditionNote, sourceLabel } from '../../src/answers/wording.ts';
import { languageName, say } from '../../src/locales/say.ts';
import { ACTIONS, button } from './button.ts';
import { contextBlock, escapeText, personMention, sayMarkup } from './mrkdwn.ts';
import { fallbackText, pageOf } from './page.ts';
import { renderBody } from './render-body.ts';
import type { View } from './view.ts';

/** Sources of one answer are told apart below it; more than these no answer mixes in earnest. */
const MAX_LABELS = 4;

/** Where a message stands: only its reader sees it, or all of a channel, or the two of a direct conversation. */
export type Place = 'private' | 'channel' | 'direct';

export interface RenderOptions {
  readonly view: View;
  readonly place: Place;
  /** The bot's slash command, to be named in help. */
  readonly command: string;
  readonly botName: string;
  /** The person who shared a private answer with the channel. */
  readonly sharedBy?: string;
}

export interface RenderedMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** An answer to one message inside Slack's limits: body, sources, buttons. Pure; the same view gives the same message. */
export function renderAnswer(answer: Answer, options: RenderOptions): RenderedMessage {
  const { page, pages, blocks } = pageOf(renderBody(answer, options), options.view.page);
  const body = [...blocks, ...footer(answer, page, pages, options.sharedBy)];
  const buttons = buttonsOf(answer, { ...options, view: { ...options.view, language: answer.language, page } }, pages);
  const also = [...relatedBlocks(answer), ...linkedBlocks(answer)];
  return { text: fallbackText(blocks), blocks: [...body, ...actions(buttons), ...also] };
}

/** The entries whose text an answer shows, for labels and for the way to the official text. */
function shownEntries(answer: Answer): readonly QuotedEntry[] {
  if (answer.kind === 'matches') return answer.matches;
  return 'entries' in answer ? answer.entries : [];
}

/** The changes and commitments whose texts an answer shows. */
function shownTexts(answer: Answer): readonly Omit<QuotedEntry, 'passages'>[] {
  if (answer.kind === 'changes') return answer.sections.flatMap(({ changes }) => changes);
  if (answer.kind === 'timeline') return answer.commitments;
  return answer.kind === 'history' ? answer.changes : [];
}

function footer(answer: Answer, page: number, pages: number, sharedBy: string | undefined): readonly ContextBlock[] {
  const { language } = answer;
  const sources = new Map(
    [...shownEntries(answer), ...shownTexts(answer)].map((shown) => [
      `${shown.source} ${shown.language} ${shown.official}`,
      shown,
    ]),
  );
  const labels = [...sources.values()].slice(0, MAX_LABELS).map((entry) => escapeText(sourceLabel(language, entry)));
  const foreign = noEditionNote(language, shownEntries(answer));
  const notes = [
    ...(foreign === undefined ? [] : [escapeText(foreign)]),
    ...labels,
    ...(pages > 1 ? [escapeText(say(language, 'pageOf', { page: page + 1, pages }))] : []),
    ...(sharedBy === undefined ? [] : [sayMarkup(language, 'sharedBy', { person: personMention(sharedBy) })]),
  ];
  return notes.map(contextBlock);
}

function actions(buttons: readonly Button[]): readonly ActionsBlock[] {
  return buttons.length === 0 ? [] : [{ type: 'actions', elements: [...buttons] }];
}

/** Below a single entry, the entries most like it, each one press away. */
function relatedBlocks(answer: Answer): readonly (ContextBlock | ActionsBlock)[] {
  const [entry, ...others] = answer.kind === 'entries' ? answer.entries : [];
  if (answer.kind !== 'entries' || entry === undefined || others.length > 0 || answer.related.length === 0) return [];
  const { language } = answer;
  const buttons = answer.related.map((paragraph) => {
    const view = { question: citation('en', { ...entry, paragraph }), language, page: 0 };
    const show = button(`${ACTIONS.show}:also${paragraph}`, String(paragraph), view);
    return { ...show, accessibility_label: citation(language, { ...entry, paragraph }) };
  });
  return [contextBlock(escapeText(say(language, 'alsoFound'))), ...actions(buttons)];
}

/** Below a single entry, its likely counterparts of other years, with what is only likely said beside each. */
function linkedBlocks(answer: Answer): readonly (ContextBlock | ActionsBlock)[] {
  if (answer.kind !== 'entries') return [];
  const { language, lastYear, nextYear } = answer;
  const links = [lastYear, nextYear].filter((link): link is LinkedEntry => link !== undefined);
  if (links.length === 0) return [];
  const buttons = links.map((link, at) =>
    button(`${ACTIONS.show}:year${at}`, citation(language, link), {
      question: citation('en', link),
      language,
      page: 0,
    }),
  );
  return [contextBlock(escapeText(linkNotes(language, answer).join('\n'))), ...actions(buttons)];
}

function buttonsOf(answer: Answer, { view, place }: RenderOptions, pages: number): readonly Button[] {
  const { language } = answer;
  const entries = shownEntries(answer);
  const [first] = entries;
  const show = (paragraph: number) => ({
    question: first === undefined ? String(paragraph) : citation('en', { ...first, paragraph }),
    language,
    page: 0,
  });
  const buttons: Button[] = [];
  if (view.page + 1 < pages) {
    buttons.push(button(ACTIONS.rest, say(language, 'showRest'), { ...view, page: view.page + 1 }));
  }
  const isTold = entries.length + shownTexts(answer).length > 0 || answer.kind === 'overview';
  if (place === 'private' && isTold) buttons.push(button(ACTIONS.share, say(language, 'share'), view));
  if (answer.kind === 'entries') {
    const { previous, next } = answer;
    if (previous !== undefined) buttons.push(button(`${ACTIONS.show}:previous`, `‹ ${previous}`, show(previous)));
    if (next !== undefined) buttons.push(button(`${ACTIONS.show}:next`, `${next} ›`, show(next)));
  }
  if (answer.kind === 'missing') {
    for (const paragraph of answer.nearest.slice(0, 4)) {
      const question = `${answer.reference}, para. ${paragraph}`;
      const label = say(language, 'citation', { reference: answer.reference, paragraph: String(paragraph) });
      buttons.push(button(`${ACTIONS.show}:${paragraph}`, label, { question, language, page: 0 }));
    }
  }
  if (answer.kind === 'matches' && view.page === 0 && answer.matches[0] !== undefined) {
    const [best] = answer.matches;
    if (best.passages.length > 1)
      buttons.push(button(`${ACTIONS.show}:whole`, say(language, 'readWhole'), show(best.paragraph)));
  }
  if (answer.kind === 'history' && answer.entry !== undefined) {
    const question = citation('en', answer);
    buttons.push(button(`${ACTIONS.show}:whole`, say(language, 'readWhole'), { question, language, page: 0 }));
  }
  const quoted = answer.kind === 'timeline' ? answer.commitments : entries;
  return [...buttons, ...officialButton(answer, view, quoted)];
}

/** Official text prevails: where a working translation is quoted, the official edition is one press away. */
function officialButton(
  answer: Answer,
  view: View,
  entries: readonly Omit<QuotedEntry, 'passages'>[],
): readonly Button[] {
  const official = entries.find((entry) => !entry.official)?.officialLanguage;
  if (official === undefined) return [];
  const label = say(answer.language, 'showOfficial', { language: languageName(answer.language, official) });
  return [button(`${ACTIONS.show}:official`, label, { ...view, language: official, page: 0 })];
}
