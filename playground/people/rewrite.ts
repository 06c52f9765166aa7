import type { MessageStore } from '../message-store.ts';
import type { Outcome } from '../protocol.ts';
import type { Roster } from '../roster.ts';
import { formatTyped } from '../typed-text.ts';
import type { MessageEvents } from './message-events.ts';
import { done, eventOutcome, refused } from './outcome.ts';

export interface RewriteOptions {
  readonly roster: Roster;
  readonly messages: MessageStore;
  readonly messageEvents: MessageEvents;
}

/** A person changing or deleting what they have said, with the `message_changed` and `message_deleted` events. */
export function createRewrite({ roster, messages, messageEvents }: RewriteOptions) {
  const own = (user: string, channel: string, ts: string) => {
    const room = roster.room(channel);
    const message = messages.find(channel, ts);
    return room === undefined || message === undefined || message.user !== user ? undefined : { room, message };
  };
  return {
    async edit({
      user,
      channel,
      ts,
      text,
    }: {
      user: string;
      channel: string;
      ts: string;
      text: string;
    }): Promise<Outcome> {
      const found = own(user, channel, ts);
      if (found === undefined) return refused('message_not_found');
      const after = messages.change(channel, ts, {
        text: formatTyped(text, [{ id: roster.bot.userId, name: roster.bot.name }]),
        isEdited: true,
        edited: { user, ts: messages.nextTs() },
      });
      if (after === undefined) return refused('message_not_found');
      const deliveries = await messageEvents.changed(found.message, after, found.room);
      return deliveries.map(eventOutcome).find((outcome) => !outcome.ok) ?? done;
    },
    async unsay({ user, channel, ts }: { user: string; channel: string; ts: string }): Promise<Outcome> {
      const found = own(user, channel, ts);
      if (found === undefined) return refused('message_not_found');
      messages.remove(channel, ts);
      const deliveries = await messageEvents.deleted(found.message, messages.nextTs(), found.room);
      return deliveries.map(eventOutcome).find((outcome) => !outcome.ok) ?? done;
    },
  };
}
