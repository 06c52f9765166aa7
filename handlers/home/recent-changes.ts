import type { Button, KnownBlock, SectionBlock } from '@slack/types';
import type { ToldChange } from '../../src/answers/answer.ts';
import { changeKind } from '../../src/answers/change-wording.ts';
import { citation } from '../../src/answers/wording.ts';
import { say } from '../../src/locales/say.ts';
import { sayDate } from '../../src/locales/say-date.ts';
import { bold, contextBlock, dayMark, escapeText, join, markup, sectionBlock } from '../blocks/mrkdwn.ts';
import { shorten } from '../blocks/split-text.ts';
import { freshId, HOME_ACTIONS, lineStart, plainQuestion, plainText } from './elements.ts';
import type { HomeContents } from './home-contents.ts';

const MOST_SHOWN = 5;

/** The newest few, a line each, and the way to all. */
export function renderRecentChanges(contents: HomeContents): readonly KnownBlock[] {
  const { language, changes } = contents;
  if (changes.length === 0) return [contextBlock(escapeText(say(language, 'changesNone')))];
  const all: Button = {
    type: 'button',
    action_id: HOME_ACTIONS.changes,
    text: plainText(say(language, 'homeAllChanges'), 75),
    value: plainQuestion(say(language, 'homeChangesQuestion')),
  };
  return [
    ...changes.slice(0, MOST_SHOWN).map((change, at) => changeLine(contents, change, at)),
    { type: 'actions', block_id: freshId(HOME_ACTIONS.changes, contents), elements: [all] },
  ];
}

/** `A/75/19, para. 164 · amended · today`, and the paragraph one press away where it can be read. */
function changeLine(contents: HomeContents, change: ToldChange, at: number): SectionBlock {
  const { language } = contents;
  const { reference, paragraph, publishedAt, isServed } = change;
  const name = citation(language, { reference, paragraph });
  const date = dayMark(publishedAt, sayDate(language, publishedAt));
  const parts = [bold(name), escapeText(changeKind(language, change)), date];
  const line = sectionBlock(markup`${lineStart(language)}${join(parts, ' · ')}`);
  if (!isServed) return line;
  const label = say(language, 'read');
  const read: Button = {
    type: 'button',
    action_id: `${HOME_ACTIONS.read}:${at}`,
    text: plainText(label, 75),
    value: plainQuestion(name),
    accessibility_label: shorten(`${label}: ${name}`, 75),
  };
  return { ...line, block_id: freshId(`${HOME_ACTIONS.read}:${at}`, contents), accessory: read };
}
