import type { SectionBlock } from '@slack/types';
import type { Answer, ToldChange } from '../../src/answers/answer.ts';
import {
  changedWording,
  changeKind,
  changesHeading,
  foreignNote,
  historyNotes,
} from '../../src/answers/change-wording.ts';
import { citation, sectionName } from '../../src/answers/wording.ts';
import { say } from '../../src/locales/say.ts';
import { sayDate } from '../../src/locales/say-date.ts';
import type { Language } from '../../src/reports/language.ts';
import { changedText } from './changed-text.ts';
import { readable } from './list-item.ts';
import { bold, contextBlock, dayMark, escapeText, join, sectionBlock } from './mrkdwn.ts';
import { type Body, type BodyBlock, groupsOf, LIMITS, sizeOf, textSections } from './page.ts';
import { markedText, piece } from './rich-text.ts';
import type { View } from './view.ts';

/** Changes of one message: as many as leave each enough room for what changed in it. */
const LIST_LENGTH = 6;

/** Characters of a change's text at the least, and at the most. */
const LEAST_ROOM = 100;
const MOST_ROOM = 2_500;

/** What changed, section by section, each entry one press away. */
export function changesBody(answer: Extract<Answer, { kind: 'changes' }>, view: View): Body {
  const { language, sections } = answer;
  const heading = textSections([bold(changesHeading(answer))]);
  const changes = sections.flatMap((own) => own.changes.map((change) => ({ change, section: own.section })));
  if (changes.length === 0) return { opening: textSections([escapeText(changesHeading(answer))]), lists: [] };
  const lists = groupsOf(changes, LIST_LENGTH).map((group) => () => {
    const items = group.map(({ change, section }, at) => {
      const name = markedText(piece(sectionName(language, section), { italic: true }));
      return { change, above: section === group[at - 1]?.section ? [] : [name], ...(change.isServed ? { view } : {}) };
    });
    return listed(language, heading, items);
  });
  return { opening: [], lists };
}

/** What happened to one entry, the newest first. */
export function historyBody(answer: Extract<Answer, { kind: 'history' }>): Body {
  const { language, changes } = answer;
  const [heading = '', ...notes] = historyNotes(answer);
  const above = [sectionBlock(bold(heading)), ...notes.map((note) => contextBlock(escapeText(note)))];
  if (changes.length === 0) return { opening: above, lists: [] };
  const lists = groupsOf(changes, LIST_LENGTH).map(
    (group) => () =>
      listed(
        language,
        above,
        group.map((change) => ({ change, above: [] })),
      ),
  );
  return { opening: [], lists };
}

interface Item {
  readonly change: ToldChange;
  readonly above: readonly BodyBlock[];
  /** Where a press leads back to from the paragraph; none where it cannot be read now. */
  readonly view?: View;
}

/** What is left of a page by the headings is shared by the texts. */
function listed(language: Language, above: readonly BodyBlock[], items: readonly Item[]): readonly BodyBlock[] {
  const headed = items.map((item, at) => ({ ...item, heading: heading(language, item, at) }));
  const fixed = [...above, ...headed.flatMap((item) => [...item.above, item.heading])];
  const taken = fixed.reduce((sum, block) => sum + sizeOf(block), 0);
  const share = Math.floor((LIMITS.pageCharacters - taken) / items.length);
  const room = Math.min(Math.max(share, LEAST_ROOM), MOST_ROOM);
  return [...above, ...headed.flatMap((item) => [...item.above, item.heading, textOf(language, item.change, room)])];
}

/** `A/75/19, para. 164 · amended · 3 November 2026` */
function heading(language: Language, { change, view }: Item, at: number): SectionBlock {
  const { reference, paragraph } = change;
  const name = citation(language, { reference, paragraph });
  const { publishedAt } = change;
  const published = dayMark(publishedAt, sayDate(language, publishedAt));
  const notes = [escapeText(changeKind(language, change)), published, escapeText(foreignNote(language, change))];
  const text = join([bold(name), ...notes], ' · ');
  if (view === undefined) return sectionBlock(text);
  const question = citation('en', { reference, paragraph });
  return readable(language, text, { question, id: `change${at}`, name }, view);
}

function textOf(language: Language, change: ToldChange, room: number): BodyBlock {
  const isSame = changedWording(change).length === 0;
  return isSame ? contextBlock(escapeText(say(language, 'changeSameText'))) : changedText(change, room);
}
