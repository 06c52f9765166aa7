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
  const items = groups.reduce((sum, group) => sum + group.items.length, 0);
  const room = Math.floor(LIMITS.pageCharacters / Math.max(items, 1));
  const body: KnownBlock[] = [
    ...(summary === undefined ? [] : [sectionBlock(bold(summary))]),
    ...groups.flatMap((group) => [
      sectionBlock(bold(groupHeading(language, group))),
      ...group.items.flatMap((item) => itemBlocks(language, item, room)),
    ]),
  ];
  const footer = page.number === 1 ? [contextBlock(escapeText(footerText(page, subscription, command)))] : [];
  return { text: fallbackText(body), blocks: [...body, ...footer] };
}

function itemBlocks(language: Language, item: DigestItem, room: number): readonly KnownBlock[] {
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
  const notes = join(wording.notes.map(escapeText), ' · ');
  return [
    { ...sectionBlock(heading), ...(isReadable ? { accessory } : {}) },
    changedText(item, room),
    ...(notes === '' ? [] : [contextBlock(notes)]),
  ];
}

function footerText({ pageCount, language }: DigestPage, subscription: Subscription, command: string): string {
  const { line } = describeSubscription(language, subscription);
  const more = pageCount > 1 ? [say(language, 'digestMore', { count: pageCount - 1 })] : [];
  return [...more, line, say(language, 'digestManage', { command: `${command} subscriptions` })].join('\n');
}
