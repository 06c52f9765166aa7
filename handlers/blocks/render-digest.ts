import type { KnownBlock } from '@slack/types';
import { citation } from '../../src/answers/wording.ts';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import type { DigestItem } from '../../src/subscriptions/digest.ts';
import type { DigestPage } from '../../src/subscriptions/digest-pages.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { describeItem, describeSubscription, groupHeading } from '../../src/subscriptions/wording.ts';
import { ACTIONS, button } from './button.ts';
import { changedText } from './changed-text.ts';
import { bold, contextBlock, escapeText, join, markup, sectionBlock } from './mrkdwn.ts';
import { fallbackText, LIMITS } from './page.ts';
import type { RenderedMessage } from './render-answer.ts';

/** One message of a digest inside Slack's limits. Pure: the same page gives the same message. */
export function renderDigest(page: DigestPage, subscription: Subscription, command: string): RenderedMessage {
  const { language, summary, groups } = page;
  const items = groups.flatMap((group) => group.items);
  const room = Math.floor(LIMITS.pageCharacters / Math.max(items.length, 1));
  const common = commonNotes(language, items);
  const body: KnownBlock[] = [
    ...(summary === undefined ? [] : [sectionBlock(bold(summary))]),
    ...groups.flatMap((group) => [
      sectionBlock(bold(groupHeading(language, group))),
      ...group.items.flatMap((item) => itemBlocks(language, item, room, common)),
    ]),
  ];
  const foot = [...common, ...(page.number === 1 ? footerLines(page, subscription, command) : [])];
  const footer = foot.length === 0 ? [] : [contextBlock(escapeText(foot.join('\n')))];
  return { text: fallbackText(body), blocks: [...body, ...footer] };
}

/** What is to be said of every item shown, and so once. */
function commonNotes(language: Language, items: readonly DigestItem[]): readonly string[] {
  const [first = [], ...others] = items.map((item) => describeItem(language, item).notes);
  return first.filter((note) => others.every((notes) => notes.includes(note)));
}

function itemBlocks(
  language: Language,
  item: DigestItem,
  room: number,
  common: readonly string[],
): readonly KnownBlock[] {
  const wording = describeItem(language, item);
  const heading = markup`${bold(wording.citation)} · ${escapeText(wording.kind)}`;
  const question = citation('en', { reference: item.reference, paragraph: item.paragraph });
  const read = button(
    `${ACTIONS.show}:${item.symbol.replace(/\W/g, '')}${item.paragraph}${item.kind}`,
    say(language, 'read'),
    {
      question,
      language,
      page: 0,
    },
  );
  const accessory = { ...read, accessibility_label: `${say(language, 'read')}: ${wording.citation}`.slice(0, 75) };
  const isReadable = item.after !== undefined;
  const own = wording.notes.filter((note) => !common.includes(note));
  const notes = join(own.map(escapeText), ' · ');
  return [
    { ...sectionBlock(heading), ...(isReadable ? { accessory } : {}) },
    changedText(item, room),
    ...(notes === '' ? [] : [contextBlock(notes)]),
  ];
}

function footerLines(
  { pageCount, language }: DigestPage,
  subscription: Subscription,
  command: string,
): readonly string[] {
  const { line } = describeSubscription(language, subscription);
  const more = pageCount > 1 ? [say(language, 'digestMore', { count: pageCount - 1 })] : [];
  return [...more, line, say(language, 'digestManage', { command: `${command} subscriptions` })];
}
