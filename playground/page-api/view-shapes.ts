import { z } from 'zod';
import { defined } from '../defined.ts';
import type { Choice, PressInView, SubmitView } from '../protocol.ts';

/** What the page may send of modals, and the ids that all its requests share. */

export const id = z.string().regex(/^[A-Z0-9]{2,32}$/u, 'must be an id of the workspace');

/** An app need not name its blocks. */
const blockId = z.string().max(255);
const actionId = z.string().min(1).max(255);
const optionValue = z.string().max(150);

const choiceFields = {
  value: optionValue.optional(),
  values: z.array(optionValue).max(100).optional(),
  option: z.looseObject({ value: optionValue, text: z.looseObject({ text: z.string() }) }).optional(),
  input: z.string().max(3_000).optional(),
};
const choice = z.strictObject(choiceFields).transform((given) => defined<Choice>(given));
const ofView = { user: id, viewId: id };

export const viewsShape = z.strictObject({ user: id });
export const closeShape = z.strictObject(ofView);
export const submitShape = z
  .strictObject({ ...ofView, values: z.record(blockId, z.record(actionId, choice)).optional() })
  .transform((given) => defined<SubmitView>(given));
export const pressInViewShape = z
  .strictObject({ ...ofView, blockId, actionId, ...choiceFields })
  .transform((given) => defined<PressInView>(given));
export const typingShape = z.strictObject({ ...ofView, blockId, actionId, value: z.string().max(255) });
