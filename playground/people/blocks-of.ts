import { isRecord, type JsonRecord } from '../record.ts';

/** An interactive element and the block that holds it. */
export interface FoundElement {
  readonly blockId: string;
  readonly element: JsonRecord;
}

function* elementsWithin(value: unknown, blockId: string): Generator<FoundElement> {
  if (Array.isArray(value)) {
    for (const item of value) yield* elementsWithin(item, blockId);
  } else if (isRecord(value)) {
    const here = typeof value.block_id === 'string' ? value.block_id : blockId;
    if (typeof value.action_id === 'string') yield { blockId: here, element: value };
    for (const part of Object.values(value)) yield* elementsWithin(part, here);
  }
}

/** The element with an action id in a block, wherever it lies within the block. */
export function findElement(blocks: unknown, blockId: string, actionId: string): FoundElement | undefined {
  for (const found of elementsWithin(blocks, '')) {
    if (found.blockId === blockId && found.element.action_id === actionId) return found;
  }
  return undefined;
}

/** Every interactive element, in reading order. */
export function elementsOf(blocks: unknown): readonly FoundElement[] {
  return [...elementsWithin(blocks, '')];
}

/** All options of a select, radio, checkbox or overflow element, those of groups included. */
export function optionsOf(element: JsonRecord): readonly JsonRecord[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups.filter(isRecord) : [];
  return [element.options, ...groups.map((group) => group.options)]
    .flatMap((options) => (Array.isArray(options) ? options : []))
    .filter(isRecord);
}
