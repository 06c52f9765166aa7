import type { MessageStore, StoredMessage } from '../message-store.ts';
import type { Roster } from '../roster.ts';
import type { MessageEvents } from './message-events.ts';

/** Slack tells an app of its own doings too, wherever it listens: what it posts, changes, deletes and unfurls. */
export function createOwnMessages({
  roster,
  messages,
  messageEvents,
}: {
  roster: Roster;
  messages: MessageStore;
  messageEvents: MessageEvents;
}) {
  return {
    onPosted(message: StoredMessage): void {
      const room = roster.room(message.channel);
      if (room !== undefined) void messageEvents.posted(message, room);
    },
    onChanged(before: StoredMessage, after: StoredMessage): void {
      const room = roster.room(after.channel);
      if (room !== undefined) void messageEvents.changed(before, after, room);
    },
    /** Not the words of a message have changed, only what stands below it. */
    onUnfurled(before: StoredMessage, after: StoredMessage): void {
      const room = roster.room(after.channel);
      if (room !== undefined) void messageEvents.changed(before, after, room, messages.nextTs());
    },
    onDeleted(message: StoredMessage): void {
      const room = roster.room(message.channel);
      if (room !== undefined) void messageEvents.deleted(message, messages.nextTs(), room);
    },
  };
}

export type OwnMessages = ReturnType<typeof createOwnMessages>;
