import type { Changes } from './changes.ts';
import { defined } from './defined.ts';
import type { Message } from './protocol.ts';
import type { JsonRecord } from './record.ts';

/** A message with what only Slack knows of it. */
export interface StoredMessage extends Message {
  /** Present where an app posted it. */
  readonly botId?: string;
  /** The message's files as Slack's API gives them; `files` are the same for the page. */
  readonly fileObjects?: readonly JsonRecord[];
  /** `{ event_type, event_payload }`; given back only to those who ask for all metadata. */
  readonly metadata?: unknown;
  /** A reply that is also shown in the channel. */
  readonly isBroadcast?: boolean;
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly reactions?: readonly { readonly name: string; readonly users: readonly string[] }[];
}

export type MessageDraft = Omit<StoredMessage, 'ts'>;
export type MessagePatch = { readonly [K in keyof StoredMessage]?: StoredMessage[K] | undefined };

/** The part of a message that the page's protocol knows. */
export function toMessage(stored: StoredMessage): Message {
  const { ts, channel, user, text, blocks, attachments, files, threadTs, visibleTo, isEdited } = stored;
  return defined<Message>({ ts, channel, user, text, blocks, attachments, files, threadTs, visibleTo, isEdited });
}

/**
 * All messages of the workspace, oldest first. `now` gives epoch milliseconds and may jump: ids go on ascending either way.
 */
export function createMessageStore({ now, changes }: { now: () => number; changes: Changes }) {
  let messages: StoredMessage[] = [];
  let lastMicros = 0;

  /** Slack's ids grow and never repeat within a channel; here they never repeat at all. */
  const nextTs = () => {
    lastMicros = Math.max(lastMicros + 100, Math.floor(now()) * 1000);
    return `${Math.floor(lastMicros / 1e6)}.${String(lastMicros % 1e6).padStart(6, '0')}`;
  };

  const find = (channel: string, ts: string) =>
    messages.find((message) => message.channel === channel && message.ts === ts);

  return {
    nextTs,
    find,
    all: (): readonly StoredMessage[] => messages,
    inChannel: (channel: string): readonly StoredMessage[] => messages.filter((message) => message.channel === channel),
    add(draft: MessageDraft): StoredMessage {
      const stored: StoredMessage = { ...draft, ts: nextTs() };
      messages = [...messages, stored];
      changes.publish({ type: 'message', message: toMessage(stored) });
      return stored;
    },
    /** Changes fields of a message; a field given as `undefined` is removed. Nothing where there is no such message. */
    change(channel: string, ts: string, patch: MessagePatch): StoredMessage | undefined {
      const before = find(channel, ts);
      if (before === undefined) return undefined;
      const after = defined<StoredMessage>({ ...before, ...patch, ts, channel });
      messages = messages.map((message) => (message === before ? after : message));
      changes.publish({ type: 'message_changed', message: toMessage(after) });
      return after;
    },
    remove(channel: string, ts: string): boolean {
      const before = find(channel, ts);
      if (before === undefined) return false;
      messages = messages.filter((message) => message !== before);
      changes.publish({ type: 'message_deleted', channel, ts });
      return true;
    },
  };
}

export type MessageStore = ReturnType<typeof createMessageStore>;
