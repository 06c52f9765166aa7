import { isRecord } from '../record.ts';
import { blocksOf, type Surface } from './blocks.ts';
import { list } from './check.ts';
import { limits } from './limits.ts';
import type { Problem } from './problem.ts';
import { repeatedIds } from './uniqueness.ts';

/** Fields that a reader sees as text. */
const shownAsText = new Set(['text', 'alt_text', 'caption', 'title', 'details']);

/** Characters of all texts in blocks, wherever they lie. */
export function countCharacters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countCharacters(item), 0);
  if (!isRecord(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, part]) =>
      sum + (typeof part === 'string' ? (shownAsText.has(key) ? part.length : 0) : countCharacters(part)),
    0,
  );
}

/** Only one table may stand in a message (docs.slack.dev/reference/block-kit/blocks/table-block). */
function surplusTables(blocks: readonly unknown[], pointer: string): readonly Problem[] {
  return blocks
    .flatMap((block, index) => (isRecord(block) && block.type === 'table' ? [index] : []))
    .slice(1)
    .map((index) => ({ pointer: `${pointer}/${index}`, problem: 'only one table is allowed' }));
}

/**
 * What Slack would refuse in the blocks of a message, modal or Home tab; an empty list where it would take them. Lengths are
 * UTF-16 units, which is never less than what Slack counts.
 */
export function validateBlocks(blocks: unknown, surface: Surface, pointer = '/blocks'): readonly Problem[] {
  const max = surface === 'message' ? limits.messageBlocks : limits.viewBlocks;
  const found = list(blocksOf[surface], { max })(blocks, pointer);
  if (found.length > 0 || !Array.isArray(blocks)) return found;
  const problems = [...repeatedIds(blocks, pointer), ...surplusTables(blocks, pointer)];
  const characters = countCharacters(blocks);
  if (surface !== 'message' || characters <= limits.messageCharacters) return problems;
  return [
    ...problems,
    {
      pointer,
      problem: `all texts together must be less than ${limits.messageCharacters + 1} characters, not ${characters}`,
      isTotalLength: true,
    },
  ];
}
