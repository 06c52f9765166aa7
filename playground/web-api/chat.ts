import { defined } from '../defined.ts';
import { type ContentReader, type MessageContent, problemFields } from '../message-content.ts';
import type { MessageDraft, MessageStore, StoredMessage } from '../message-store.ts';
import { type JsonRecord, text } from '../record.ts';
import type { Room, Roster } from '../roster.ts';
import type { Settings } from '../workspace-options.ts';
import { messageJson } from './message-json.ts';
import { failure, flag, type MethodTable, type Result } from './method.ts';

export interface ChatOptions {
  readonly settings: Settings;
  readonly roster: Roster;
  readonly messages: MessageStore;
  readonly readContent: ContentReader;
  readonly permalink: (channel: string, ts: string) => string;
  /** Told of what the bot posts, changes and deletes, so that the app's own events follow. */
  readonly onPosted: (message: StoredMessage) => void;
  readonly onChanged: (before: StoredMessage, after: StoredMessage) => void;
  readonly onDeleted: (message: StoredMessage) => void;
}

/**
 * Above this chat.update was seen to refuse with `msg_too_long`, and Slack advises no more anywhere; chat.postEphemeral is
 * held to it too, to be on the safe side. chat.postMessage cuts at 40,000.
 */
const maxUpdateCharacters = 4_000;

/** chat.*: posting, changing and deleting messages. Source of the errors: docs.slack.dev, each method's page. */
export function chatMethods({ settings, roster, messages, readContent, permalink, ...told }: ChatOptions): MethodTable {
  const { bot } = settings;
  const scopes = ['chat:write'];

  type Place = { readonly ok: true; readonly room: Room } | { readonly ok: false; readonly result: Result };
  const place = (input: JsonRecord): Place => {
    const room = roster.findRoom(text(input.channel) ?? '');
    if (room === undefined || !roster.isVisible(room)) return { ok: false, result: failure('channel_not_found') };
    if (room.isArchived) return { ok: false, result: failure('is_archived') };
    if (!roster.isMember(room, bot.userId)) return { ok: false, result: failure('not_in_channel') };
    return { ok: true, room };
  };

  const draft = (input: JsonRecord, room: Room, content: MessageContent) => ({
    channel: room.id,
    user: bot.userId,
    botId: bot.botId,
    ...defined<Partial<MessageDraft>>({
      blocks: content.blocks,
      attachments: content.attachments,
      metadata: content.metadata,
      threadTs: text(input.thread_ts),
    }),
    text: content.text,
  });

  const isUnknownThread = (room: Room, input: JsonRecord) => {
    const threadTs = text(input.thread_ts);
    return (
      threadTs !== undefined && !/^\d{10,}\.\d{6}$/u.test(threadTs) && messages.find(room.id, threadTs) === undefined
    );
  };

  return {
    'chat.postMessage': {
      scopes,
      run(input) {
        const found = place(input);
        if (!found.ok) return found.result;
        const reading = readContent(input);
        if (!reading.ok) return failure(reading.error, problemFields(reading.problems));
        if (isUnknownThread(found.room, input)) return failure('invalid_thread_ts');
        const stored = messages.add({
          ...draft(input, found.room, reading.content),
          ...(flag(input.reply_broadcast) && { isBroadcast: true }),
        });
        told.onPosted(stored);
        return { ok: true, channel: found.room.id, ts: stored.ts, message: messageJson(stored, settings) };
      },
    },
    'chat.postEphemeral': {
      scopes,
      run(input) {
        const found = place(input);
        if (!found.ok) return found.result;
        const user = text(input.user) ?? '';
        if (roster.person(user) === undefined) return failure('user_not_found');
        if (!roster.isMember(found.room, user)) return failure('user_not_in_channel');
        const reading = readContent(input, { maxText: maxUpdateCharacters });
        if (!reading.ok) return failure(reading.error, problemFields(reading.problems));
        const stored = messages.add({ ...draft(input, found.room, reading.content), visibleTo: user });
        return { ok: true, message_ts: stored.ts };
      },
    },
    'chat.update': {
      scopes,
      run(input) {
        const found = place(input);
        if (!found.ok) return found.result;
        const before = messages.find(found.room.id, text(input.ts) ?? '');
        if (before === undefined || before.visibleTo !== undefined) return failure('message_not_found');
        if (before.botId !== bot.botId) return failure('cant_update_message');
        const reading = readContent(input, { maxText: maxUpdateCharacters });
        if (!reading.ok) return failure(reading.error, problemFields(reading.problems));
        const { content } = reading;
        const after = messages.change(found.room.id, before.ts, {
          text: content.text,
          blocks: content.blocks ?? (input.blocks === undefined && !text(input.text) ? before.blocks : undefined),
          attachments: content.attachments,
          ...(content.metadata !== undefined && { metadata: content.metadata }),
          isEdited: true,
          edited: { user: bot.userId, ts: messages.nextTs() },
        });
        if (after === undefined) return failure('message_not_found');
        told.onChanged(before, after);
        return {
          ok: true,
          channel: found.room.id,
          ts: after.ts,
          text: after.text,
          message: messageJson(after, settings),
        };
      },
    },
    'chat.delete': {
      scopes,
      run(input) {
        const room = roster.findRoom(text(input.channel) ?? '');
        if (room === undefined) return failure('channel_not_found');
        const message = messages.find(room.id, text(input.ts) ?? '');
        if (message === undefined || message.visibleTo !== undefined) return failure('message_not_found');
        if (message.botId !== bot.botId) return failure('cant_delete_message');
        messages.remove(room.id, message.ts);
        told.onDeleted(message);
        return { ok: true, channel: room.id, ts: message.ts };
      },
    },
    'chat.getPermalink': {
      run(input) {
        const room = roster.findRoom(text(input.channel) ?? '');
        if (room === undefined) return failure('channel_not_found');
        const message = messages.find(room.id, text(input.message_ts) ?? '');
        if (message === undefined || message.visibleTo !== undefined) return failure('message_not_found');
        return { ok: true, channel: room.id, permalink: permalink(room.id, message.ts) };
      },
    },
  };
}
