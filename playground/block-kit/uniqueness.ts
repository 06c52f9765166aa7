import { isRecord } from '../record.ts';
import type { Problem } from './problem.ts';

interface Id {
  readonly id: string;
  readonly pointer: string;
}

function* idsWithin(value: unknown, name: string, pointer: string): Generator<Id> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* idsWithin(item, name, `${pointer}/${index}`);
  } else if (isRecord(value)) {
    const id = value[name];
    if (typeof id === 'string') yield { id, pointer: `${pointer}/${name}` };
    for (const [key, part] of Object.entries(value)) yield* idsWithin(part, name, `${pointer}/${key}`);
  }
}

function repeated(ids: readonly Id[], name: string): readonly Problem[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, pointer }) => {
    if (seen.has(id)) return [{ pointer, problem: `${name} "${id}" already exists` }];
    seen.add(id);
    return [];
  });
}

/**
 * A `block_id` must be unique within a message or view, an `action_id` within its block: the same action in several blocks
 * is told apart by their block ids (docs.slack.dev/reference/block-kit/block-elements).
 */
export function repeatedIds(blocks: readonly unknown[], pointer: string): readonly Problem[] {
  return [
    ...repeated([...idsWithin(blocks, 'block_id', pointer)], 'block_id'),
    ...blocks.flatMap((block, index) =>
      repeated([...idsWithin(block, 'action_id', `${pointer}/${index}`)], 'action_id'),
    ),
  ];
}
