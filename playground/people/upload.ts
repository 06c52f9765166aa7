import { defined } from '../defined.ts';
import { fileJson, sharedFile } from '../files/file-json.ts';
import type { FileStore } from '../files/file-store.ts';
import type { MessageStore } from '../message-store.ts';
import { maxUploadBytes, type Outcome, type Upload } from '../protocol.ts';
import type { Roster } from '../roster.ts';
import { formatTyped } from '../typed-text.ts';
import type { MessageEvents } from './message-events.ts';
import { done, eventOutcome, refused } from './outcome.ts';
import { placeToSpeak } from './say.ts';

export interface UploadOptions {
  readonly roster: Roster;
  readonly messages: MessageStore;
  readonly files: FileStore;
  readonly messageEvents: MessageEvents;
  readonly baseUrl: () => string;
}

/** A person puts a file into a conversation, with or without a text: a message, and the events that follow. */
export function createUpload({ roster, messages, files, messageEvents, baseUrl }: UploadOptions) {
  return async function upload({
    user,
    channel,
    name,
    bytes,
    text = '',
    mimetype,
    threadTs,
  }: Upload & { readonly bytes: Uint8Array }): Promise<Outcome> {
    const place = placeToSpeak({ roster, messages }, { user, channel, ...defined({ threadTs }) });
    if (!place.ok) return place;
    if (bytes.length > maxUploadBytes) return refused('file_too_large');
    const file = files.add({ name, bytes: Buffer.from(bytes), user, channel, ...defined({ mimetype }) });
    const message = messages.add({
      channel,
      user,
      text: formatTyped(text, [{ id: roster.bot.userId, name: roster.bot.name }]),
      files: [sharedFile(file)],
      fileObjects: [fileJson(file, { baseUrl: baseUrl(), teamId: roster.team.id })],
      ...defined({ threadTs }),
    });
    const deliveries = await messageEvents.posted(message, place.room);
    return deliveries.map(eventOutcome).find((outcome) => !outcome.ok) ?? done;
  };
}
