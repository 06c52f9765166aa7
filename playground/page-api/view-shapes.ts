import { z } from 'zod';
import { defined } from '../defined.ts';
import type { Choice, OpenHome, PressInMessage } from '../protocol.ts';
import type { PressInView, SubmitView } from '../protocol-views.ts';

/** What the page may send of views, presses and shortcuts, and the ids that all its requests share. */

export const id = z.string().regex(/^[A-Z0-9]{2,32}$/u, 'must be an id of the workspace');

export const ts = z.string().regex(/^\d{1,12}\.\d{6}$/u, 'must be the ts of a message');

/** An app need not name its blocks. */
const blockId = z.string().max(255);
const actionId = z.string().min(1).max(255);
const optionValue = z.string().max(150);
const buttonValue = z.string().max(2_000);

const choiceFields = {
  value: optionValue.optional(),
  values: z.array(optionValue).max(100).optional(),
  option: z.looseObject({ value: optionValue, text: z.looseObject({ text: z.string() }) }).optional(),
  input: z.string().max(3_000).optional(),
};
const choice = z.strictObject(choiceFields).transform((given) => defined<Choice>(given));
const filledIn = z.record(blockId, z.record(actionId, choice));
const ofView = { user: id, viewId: id };

export const viewsShape = z.strictObject({ user: id });
export const closeShape = z.strictObject(ofView);
export const submitShape = z
  .strictObject({ ...ofView, values: filledIn.optional() })
  .transform((given) => defined<SubmitView>(given));
export const pressInViewShape = z
  .strictObject({ ...ofView, blockId, actionId, ...choiceFields, filledIn: filledIn.optional() })
  .transform((given) => defined<PressInView>(given));
export const typingShape = z.strictObject({ ...ofView, blockId, actionId, value: z.string().max(255) });
export const pressShape = z
  .strictObject({
    user: id,
    channel: id,
    messageTs: ts,
    blockId,
    actionId,
    attachmentId: z.number().int().min(1).max(1_000).optional(),
    ...choiceFields,
    value: buttonValue.optional(),
  })
  .transform((given) => defined<PressInMessage>(given));
export const openHomeShape = z
  .strictObject({ user: id, tab: z.enum(['home', 'messages']).optional() })
  .transform((given) => defined<OpenHome>(given));

const callbackId = z.string().min(1).max(255);
export const functionShape = z.strictObject({
  user: id,
  callbackId,
  inputs: z.record(z.string().max(255), z.union([z.string().max(3_000), z.number(), z.boolean()])),
});
export const shortcutShape = z.strictObject({ user: id, callbackId });
export const messageShortcutShape = z.strictObject({ user: id, callbackId, channel: id, messageTs: ts });
