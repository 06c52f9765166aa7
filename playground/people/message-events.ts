import { randomUUID } from 'node:crypto';
import { defined } from '../defined.ts';
import type { Delivery } from '../delivery/app-link.ts';
import type { Events } from '../delivery/events.ts';
import type { StoredMessage } from '../message-store.ts';
import type { JsonRecord } from '../record.ts';
import type { Room, Roster } from '../roster.ts';
import { richTextOf } from '../typed-text.ts';
import { messageJson } from '../web-api/message-json.ts';
import type { Settings } from '../workspace-options.ts';

export interface MessageEventsOptions {
  readonly settings: Settings;
  readonly roster: Roster;
  readonly events: Events;
  readonly newBlockId: () => string;
}

/** The events that a message causes, as far as the app subscribes to them and is in the channel. */
export function createMessageEvents({ settings, roster, events, newBlockId }: MessageEventsOptions) {
  const { bot, botEvents } = settings;
  const mention = `<@${bot.userId}>`;
  const channelType = (room: Room) => (room.kind === 'dm' ? 'im' : 'channel');
  const hears = (room: Room) =>
    botEvents.includes(room.kind === 'dm' ? 'message.im' : 'message.channels') && roster.isMember(room, bot.userId);

  const bodyOf = (message: StoredMessage): JsonRecord => ({
    ...defined<JsonRecord>({ ...messageJson(message, settings) }),
    ...(message.botId === undefined && {
      client_msg_id: randomUUID(),
      blocks: richTextOf(message.text, newBlockId()),
    }),
    channel: message.channel,
    event_ts: message.ts,
  });

  const deliverAll = (bodies: readonly JsonRecord[]): Promise<readonly Delivery[]> =>
    Promise.all(bodies.map((body) => events.deliver(events.wrap(body))));

  return {
    /** `app_mention` (in channels) and `message`, in this order, for a message just posted. */
    posted(message: StoredMessage, room: Room): Promise<readonly Delivery[]> {
      const body = bodyOf(message);
      const isMention =
        room.kind === 'channel' &&
        message.botId === undefined &&
        message.text.includes(mention) &&
        botEvents.includes('app_mention') &&
        roster.isMember(room, bot.userId);
      return deliverAll([
        ...(isMention ? [{ ...body, type: 'app_mention' }] : []),
        ...(hears(room) ? [{ ...body, channel_type: channelType(room) }] : []),
      ]);
    },
    /** `message` with subtype `message_changed`. */
    changed(before: StoredMessage, after: StoredMessage, room: Room): Promise<readonly Delivery[]> {
      const ts = after.edited?.ts ?? after.ts;
      const event = {
        type: 'message',
        subtype: 'message_changed',
        message: messageJson(after, settings),
        previous_message: messageJson(before, settings),
        channel: room.id,
        hidden: true,
        ts,
        event_ts: ts,
        channel_type: channelType(room),
      };
      return deliverAll(hears(room) ? [event] : []);
    },
    /** `message` with subtype `message_deleted`. */
    deleted(message: StoredMessage, ts: string, room: Room): Promise<readonly Delivery[]> {
      const event = {
        type: 'message',
        subtype: 'message_deleted',
        previous_message: messageJson(message, settings),
        channel: room.id,
        hidden: true,
        deleted_ts: message.ts,
        ts,
        event_ts: ts,
        channel_type: channelType(room),
      };
      return deliverAll(hears(room) ? [event] : []);
    },
  };
}

export type MessageEvents = ReturnType<typeof createMessageEvents>;
