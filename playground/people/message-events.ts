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

const channelTypes = { channel: 'channel', private: 'group', dm: 'im' } as const;
const subscriptions = { channel: 'message.channels', private: 'message.groups', dm: 'message.im' } as const;

/** The events that a message causes, as far as the app subscribes to them and is in the channel. */
export function createMessageEvents({ settings, roster, events, newBlockId }: MessageEventsOptions) {
  const { bot, botEvents } = settings;
  const mention = `<@${bot.userId}>`;
  const channelType = ({ kind }: Room) => channelTypes[kind];
  const isThere = (room: Room) => roster.isMember(room, bot.userId);
  const hears = (room: Room) => botEvents.includes(subscriptions[room.kind]) && isThere(room);

  const bodyOf = (message: StoredMessage): JsonRecord => ({
    ...defined<JsonRecord>({ ...messageJson(message, settings) }),
    ...(message.botId === undefined && {
      client_msg_id: randomUUID(),
      ...(message.text !== '' && { blocks: richTextOf(message.text, newBlockId()) }),
    }),
    channel: message.channel,
    event_ts: message.ts,
  });

  /** A message with files says so, and does not name the workspace (seen in Slack's own events). */
  const shareOf = ({ team: _unnamed, ...body }: JsonRecord): JsonRecord => ({ ...body, subtype: 'file_share' });
  const filesShared = ({ files, user, channel, ts }: StoredMessage): readonly JsonRecord[] =>
    (files ?? []).map(({ id }) => ({
      type: 'file_shared',
      file_id: id,
      user_id: user,
      file: { id },
      channel_id: channel,
      event_ts: ts,
    }));

  const deliverAll = (bodies: readonly JsonRecord[]): Promise<readonly Delivery[]> =>
    Promise.all(bodies.map((body) => events.deliver(events.wrap(body))));

  return {
    /** `app_mention` (in channels), `message` and `file_shared`, in this order, for a message just posted. */
    posted(message: StoredMessage, room: Room): Promise<readonly Delivery[]> {
      const body = bodyOf(message);
      const isMention =
        room.kind !== 'dm' &&
        message.botId === undefined &&
        message.text.includes(mention) &&
        botEvents.includes('app_mention') &&
        isThere(room);
      const spoken = message.files === undefined ? body : shareOf(body);
      return deliverAll([
        ...(isMention ? [{ ...body, type: 'app_mention' }] : []),
        ...(hears(room) ? [{ ...spoken, channel_type: channelType(room) }] : []),
        ...(botEvents.includes('file_shared') && isThere(room) ? filesShared(message) : []),
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
