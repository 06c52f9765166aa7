import type { ContextBlock, KnownBlock, SectionBlock, TableBlock } from '@slack/types';
import { escapeText, type Mrkdwn, sectionBlock } from './mrkdwn.ts';
import { type MarkedText, plainTextOf } from './rich-text.ts';
import { shorten } from './split-text.ts';
import { textOfTable } from './table.ts';

/**
 * Slack's limits for one message, each with room to spare: 50 blocks, 3,000 characters a section, and an undocumented
 * total of about 13,000 (slackapi/bolt-js#2509), of which we use 10,000 with the plain fallback included.
 */
export const LIMITS = {
  blocks: 40,
  sectionCharacters: 2_900,
  pageCharacters: 6_500,
  fallbackCharacters: 2_800,
} as const;

/** One message's worth of an answer's body. */
export interface Page {
  readonly blocks: readonly KnownBlock[];
  readonly page: number;
  readonly pages: number;
}

/** What a body is made of. */
export type BodyBlock = SectionBlock | MarkedText | ContextBlock | TableBlock;

/**
 * What an answer says: an opening that the limits part into pages, then lists of one page each. A list is rendered only
 * when its page is shown, since most readers stop at the first.
 */
export interface Body {
  readonly opening: readonly BodyBlock[];
  readonly lists: readonly (() => readonly BodyBlock[])[];
}

/** One page of a body; a block is never cut. Past the last page: the last. */
export function pageOf({ opening, lists }: Body, page: number): Page {
  const openings = splitGroup(opening);
  const pages = openings.length + lists.length;
  const at = Math.min(page, Math.max(pages - 1, 0));
  return { blocks: openings[at] ?? lists[at - openings.length]?.() ?? [], page: at, pages };
}

function splitGroup(group: readonly BodyBlock[]): readonly (readonly BodyBlock[])[] {
  const pages: BodyBlock[][] = [];
  let characters = 0;
  for (const block of group) {
    const size = sizeOf(block);
    const current = pages.at(-1);
    const isFull =
      current === undefined || current.length >= LIMITS.blocks || characters + size > LIMITS.pageCharacters;
    if (isFull) pages.push([block]);
    else current.push(block);
    characters = isFull ? size : characters + size;
  }
  return pages;
}

/** The characters that a block counts for. */
export function sizeOf(block: BodyBlock): number {
  if (block.type === 'section') return block.text?.text.length ?? 0;
  if (block.type === 'rich_text') return plainTextOf(block).length;
  if (block.type === 'table') return textOfTable(block).length;
  return block.elements.reduce((sum, element) => sum + ('text' in element ? element.text.length : 0), 0);
}

/** Whether sections fit one page together. */
export function fitPage(blocks: readonly BodyBlock[]): boolean {
  return splitGroup(blocks).length <= 1;
}

/** A list in groups of at most `size` items. */
export function groupsOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

export function textSections(texts: readonly Mrkdwn[]): readonly SectionBlock[] {
  return texts.filter((text) => text !== '').map(sectionBlock);
}

/** The plain text beside the blocks: what notifications and screen readers say. */
export function fallbackText(blocks: readonly KnownBlock[]): string {
  const texts = blocks.flatMap((block) => {
    if (block.type === 'rich_text') return [escapeText(plainTextOf(block))];
    if (block.type === 'table') return [escapeText(textOfTable(block))];
    return block.type === 'section' && block.text !== undefined ? [block.text.text] : [];
  });
  return shortenEscaped(texts.join('\n'), LIMITS.fallbackCharacters);
}

/** As `shorten`, but never through the middle of an entity such as `&amp;`. */
function shortenEscaped(text: string, limit: number): string {
  const short = shorten(text, limit);
  return short === text ? text : short.replace(/&[a-z]*…$/, '…');
}
