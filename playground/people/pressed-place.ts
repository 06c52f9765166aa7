import type { StoredMessage } from '../message-store.ts';
import type { Press } from '../protocol.ts';
import type { JsonRecord } from '../record.ts';
import { attachmentsOf } from '../unfurls.ts';
import { type FoundElement, findElement } from './blocks-of.ts';

/** Where in a message a person does something: in its own blocks, or in those of an attachment. */
export interface PressedPlace {
  readonly found: FoundElement;
  readonly attachment?: JsonRecord;
}

/** The element that is meant; without an attachment's id, the first of its name from top to bottom. */
export function placeOf(message: StoredMessage, { attachmentId, blockId, actionId }: Press): PressedPlace | undefined {
  const inBlocks = attachmentId === undefined ? findElement(message.blocks, blockId, actionId) : undefined;
  if (inBlocks !== undefined) return { found: inBlocks };
  for (const attachment of attachmentsOf(message)) {
    const isMeant = attachmentId === undefined || attachment.id === attachmentId;
    const found = isMeant ? findElement(attachment.blocks, blockId, actionId) : undefined;
    if (found !== undefined) return { found, attachment };
  }
  return undefined;
}

/** An attachment as the `container` of an action; one that unfurls a link says of which. */
export function attachmentContainer({ id, is_app_unfurl, app_unfurl_url }: JsonRecord): JsonRecord {
  return {
    type: 'message_attachment',
    attachment_id: id,
    is_app_unfurl: is_app_unfurl === true,
    ...(is_app_unfurl === true && { app_unfurl_url }),
  };
}
