import type { ActionsBlock, Button, ContextActionsBlock, ContextBlock } from '@slack/types';
import type { Answer, LinkedEntry, QuotedEntry } from '../../src/answers/answer.ts';
import { linkNotes } from '../../src/answers/change-wording.ts';
import { citation } from '../../src/answers/wording.ts';
import { languageName, say } from '../../src/locales/say.ts';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { ACTIONS, button } from './button.ts';
import { contextBlock, escapeText } from './mrkdwn.ts';
import type { RenderOptions } from './render-answer.ts';
import { feedbackButtons, feedbackRow } from './render-feedback.ts';
import { shownEntries, shownTexts } from './shown-entries.ts';
import type { View } from './view.ts';

type Row = ActionsBlock | ContextBlock | ContextActionsBlock;

/** Nearest paragraphs offered in place of one that is missing. */
const MOST_NEAREST = 4;

/** Buttons that stand well beside one another. */
const ONE_ROW = 4;

/** What stands below an answer: where to go from it, in which language to read it, and whether it helped. */
export function rowsOf(answer: Answer, options: RenderOptions, pages: number): readonly Row[] {
  const ways = [
    ...backButton(answer, options),
    ...pageButtons(answer, options, pages),
    ...onwardButtons(answer, options),
  ];
  const { view } = options;
  const choices = isQuoting(answer) && view.open === 'languages' ? languageRow(answer, view) : [];
  const reading = [...readingButtons(answer, options), ...feedbackButtons(answer, options)];
  const rows = ways.length + reading.length <= ONE_ROW ? [[...ways, ...reading]] : [ways, reading];
  return [...rows.flatMap(actions), ...choices, ...linkedRows(answer), ...feedbackRow(answer, options)];
}

function actions(buttons: readonly Button[]): readonly ActionsBlock[] {
  return buttons.length === 0 ? [] : [{ type: 'actions', elements: [...buttons] }];
}

function isQuoting(answer: Answer): boolean {
  return shownEntries(answer).length + shownTexts(answer).length > 0 || answer.kind === 'overview';
}

/** To the list that it was opened from; from entries like one, at least to that one. */
function backButton(answer: Answer, { view: { from } }: RenderOptions): readonly Button[] {
  const { language } = answer;
  const last = answer.kind === 'related' ? { question: citation('en', answer.entry), page: 0 } : undefined;
  const back = from ?? last;
  return back === undefined
    ? []
    : [button(`${ACTIONS.show}:back`, `‹ ${say(language, 'backToList')}`, { language, ...back })];
}

/** The rest of a text is read below what is there; of a list, and in a form, one page takes the place of another. */
function pageButtons(answer: Answer, { view, place }: RenderOptions, pages: number): readonly Button[] {
  const { language, kind } = answer;
  const { open: _, ...plain } = view;
  const isLast = view.page + 1 >= pages;
  const next = { ...plain, page: view.page + 1 };
  if (kind === 'entries' && place !== 'modal')
    return isLast ? [] : [button(ACTIONS.rest, say(language, 'showRest'), next)];
  const previous = { ...plain, page: view.page - 1 };
  return [
    ...(view.page === 0 ? [] : [button(`${ACTIONS.show}:less`, `‹ ${say(language, 'listBack')}`, previous)]),
    ...(isLast ? [] : [button(`${ACTIONS.show}:more`, `${say(language, 'listMore')} ›`, next)]),
  ];
}

/** Share, the paragraphs beside, the whole of an entry found, or those next to one that is missing. */
function onwardButtons(answer: Answer, { view, place }: RenderOptions): readonly Button[] {
  const { language } = answer;
  const { open: _, ...plain } = view;
  const { from } = view;
  const [first] = shownEntries(answer);
  const show = (id: string, label: string, question: string, back: View['from'] = from): Button =>
    button(`${ACTIONS.show}:${id}`, label, {
      question,
      language,
      page: 0,
      ...(back === undefined ? {} : { from: back }),
    });
  const buttons: Button[] = [];
  if (place === 'private' && isQuoting(answer)) buttons.push(button(ACTIONS.share, say(language, 'share'), plain));
  if (answer.kind === 'entries' && first !== undefined) {
    const { previous, next } = answer;
    const beside = (paragraph: number) => citation('en', { ...first, paragraph });
    if (previous !== undefined) buttons.push(show('previous', `‹ ${previous}`, beside(previous)));
    if (next !== undefined) buttons.push(show('next', `${next} ›`, beside(next)));
  }
  if (answer.kind === 'missing') {
    for (const paragraph of answer.nearest.slice(0, MOST_NEAREST)) {
      const near = { reference: answer.reference, paragraph };
      buttons.push(show(String(paragraph), citation(language, near), citation('en', near)));
    }
  }
  if (answer.kind === 'matches' && view.page === 0 && first !== undefined && first.passages.length > 1) {
    buttons.push(show('whole', say(language, 'readWhole'), citation('en', first), view));
  }
  if (answer.kind === 'history' && answer.entry !== undefined) {
    buttons.push(show('whole', say(language, 'readWhole'), citation('en', answer), view));
  }
  return buttons;
}

/** What is like it, and the other languages: the official text is one press away where a working translation is quoted. */
function readingButtons(answer: Answer, { view }: RenderOptions): readonly Button[] {
  if (!isQuoting(answer)) return [];
  const { language } = answer;
  const [entry, ...others] = answer.kind === 'entries' ? answer.entries : [];
  const isSingle = answer.kind === 'entries' && entry !== undefined && others.length === 0;
  const from = { question: view.question, page: view.page };
  const like =
    isSingle && answer.related.length > 0
      ? [
          button(`${ACTIONS.show}:related`, say(language, 'relatedButton'), {
            question: `related ${citation('en', entry)}`,
            language,
            page: 0,
            from,
          }),
        ]
      : [];
  const { open, ...plain } = view;
  const languages: View = open === 'languages' ? plain : { ...plain, open: 'languages' };
  return [
    ...like,
    button(`${ACTIONS.show}:languages`, say(language, 'languageButton'), languages),
    ...officialButton(answer, plain),
  ];
}

function officialButton(answer: Answer, view: View): readonly Button[] {
  const quoted: readonly Omit<QuotedEntry, 'passages'>[] =
    answer.kind === 'timeline' ? answer.commitments : shownEntries(answer);
  const official = quoted.find((entry) => !entry.official)?.officialLanguage;
  if (official === undefined) return [];
  const label = say(answer.language, 'showOfficial', { language: languageName(answer.language, official) });
  return [button(`${ACTIONS.show}:official`, label, { ...view, language: official, page: 0 })];
}

/** The other languages, each by its own name. */
function languageRow({ language }: Answer, view: View): readonly Row[] {
  const { open: _, ...plain } = view;
  const choice = (other: Language) =>
    button(`${ACTIONS.show}:in_${other}`, capitalised(languageName(other, other)), {
      ...plain,
      language: other,
      page: 0,
    });
  return [
    contextBlock(escapeText(say(language, 'readIn'))),
    ...actions(LANGUAGES.filter((other) => other !== language).map(choice)),
  ];
}

/** As names stand alone: `Français`. */
function capitalised(name: string): string {
  return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Below a single entry, its likely counterparts of other years, with what is only likely said beside each. */
function linkedRows(answer: Answer): readonly Row[] {
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
