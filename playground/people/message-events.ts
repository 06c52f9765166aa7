import { randomUUID } from 'node:crypto';
import { defined } from '../defined.ts';
import type { Delivery } from '../delivery/app-link.ts';
import type { Events } from '../delivery/events.ts';
import type { StoredMessage } from '../message-store.ts';
import type { JsonRecord } from '../record.ts';
import type { Room, Roster } from '../roster.ts';
import { richTextOf } from '../typed-text.ts';
import type { Unfurls } from '../unfurls.ts';
import { messageJson } from '../web-api/message-json.ts';
import type { Settings } from '../workspace-options.ts';
import { linksWithin } from './shared-links.ts';

export interface MessageEventsOptions {
  readonly settings: Settings;
  readonly roster: Roster;
  readonly events: Events;
  readonly newBlockId: () => string;
  readonly unfurls: () => Pick<Unfurls, 'announce'>;
  /** OAuth scopes that the app has now. */
  readonly scopes: () => readonly string[];
}

const channelTypes = { channel: 'channel', private: 'group', dm: 'im' } as const;
const subscriptions = { channel: 'message.channels', private: 'message.groups', dm: 'message.im' } as const;

/** The events that a message causes, as far as the app subscribes to them and is in the channel. */
export function createMessageEvents({ settings, roster, events, newBlockId, ...options }: MessageEventsOptions) {
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

  /**
   * People's links within the app's domains, wherever they are posted (docs.slack.dev, `link_shared`): an app is not told of
   * those in its own messages.
   */
  const linksShared = (message: StoredMessage, room: Room): readonly JsonRecord[] => {
    const isTold = botEvents.includes('link_shared') && options.scopes().includes('links:read');
    const links = isTold && message.botId === undefined ? linksWithin(message.text, settings.unfurlDomains) : [];
    if (links.length === 0) return [];
    return [
      defined<JsonRecord>({
        type: 'link_shared',
        channel: message.channel,
        is_bot_user_member: isThere(room),
        user: message.user,
        message_ts: message.ts,
        thread_ts: message.threadTs,
        unfurl_id: options.unfurls().announce(message, links),
        source: 'conversations_history',
        links,
        event_ts: message.ts,
      }),
    ];
  };

  const deliverAll = (bodies: readonly JsonRecord[]): Promise<readonly Delivery[]> =>
    Promise.all(bodies.map((body) => events.deliver(events.wrap(body))));

  return {
    /** `app_mention` (in channels), `message`, `file_shared` and `link_shared`, in this order, for a message just posted. */
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
        ...linksShared(message, room),
      ]);
    },
    /** `message` with subtype `message_changed`, as something that happened at `ts`. */
    changed(
      before: StoredMessage,
      after: StoredMessage,
      room: Room,
      ts = after.edited?.ts ?? after.ts,
    ): Promise<readonly Delivery[]> {
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
