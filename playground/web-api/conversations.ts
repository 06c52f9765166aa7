import type { MessageStore, StoredMessage } from '../message-store.ts';
import { type JsonRecord, text } from '../record.ts';
import type { Room, Roster } from '../roster.ts';
import type { Settings } from '../workspace-options.ts';
import { messageJson } from './message-json.ts';
import { count, failure, flag, type MethodTable, type Result } from './method.ts';

export interface ConversationsOptions {
  readonly settings: Settings;
  readonly roster: Roster;
  readonly messages: MessageStore;
}

/** Cursors are opaque to apps; here they hold the ts to go on from. */
const toCursor = (ts: string) => Buffer.from(`next_ts:${ts}`).toString('base64');
const fromCursor = (cursor: string) => /^next_ts:(\d+\.\d+)$/u.exec(Buffer.from(cursor, 'base64').toString())?.[1];

/** Messages within `oldest` and `latest` (exclusive unless `inclusive`), a page of them, in the order given. */
function page(found: readonly StoredMessage[], input: JsonRecord, settings: Settings): Result {
  const oldest = Number(text(input.oldest) ?? 0);
  const latest = Number(text(input.latest) ?? Number.POSITIVE_INFINITY);
  const inclusive = flag(input.inclusive);
  const within = found.filter(({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
  const cursor = text(input.cursor);
  const start = cursor === undefined ? 0 : within.findIndex(({ ts }) => ts === fromCursor(cursor));
  if (start < 0) return failure('invalid_cursor');
  const limit = count(input.limit, { fallback: 100, max: 999 });
  const shown = within.slice(start, start + limit);
  const next = within[start + limit];
  return {
    ok: true,
    messages: shown.map((message) =>
      messageJson(message, settings, { withMetadata: flag(input.include_all_metadata) }),
    ),
    has_more: next !== undefined,
    ...(next !== undefined && { response_metadata: { next_cursor: toCursor(next.ts) } }),
  };
}

/** conversations.*: channels and what was said in them. Ephemeral messages are in no history. */
export function conversationsMethods({ settings, roster, messages }: ConversationsOptions): MethodTable {
  const { bot } = settings;
  const readScopes = ['channels:read', 'im:read'];
  const historyScopes = ['channels:history', 'im:history'];

  const roomJson = (room: Room): JsonRecord => ({
    id: room.id,
    created: 0,
    is_archived: room.isArchived,
    is_im: room.kind === 'dm',
    is_channel: room.kind === 'channel',
    is_group: false,
    is_mpim: false,
    is_private: room.kind === 'dm',
    context_team_id: settings.team.id,
    ...(room.kind === 'dm'
      ? { user: room.dmWith }
      : { name: room.name, name_normalized: room.name, is_member: roster.isMember(room, bot.userId) }),
  });

  const history = (input: JsonRecord, select: (all: readonly StoredMessage[]) => readonly StoredMessage[]): Result => {
    const room = roster.room(text(input.channel) ?? '');
    if (room === undefined) return failure('channel_not_found');
    if (!roster.isMember(room, bot.userId)) return failure('not_in_channel');
    const shown = messages.inChannel(room.id).filter(({ visibleTo }) => visibleTo === undefined);
    const selected = select(shown);
    return selected.length === 0 && input.ts !== undefined
      ? failure('thread_not_found')
      : page(selected, input, settings);
  };

  return {
    'conversations.info': {
      scopes: readScopes,
      run(input) {
        const room = roster.room(text(input.channel) ?? '');
        if (room === undefined) return failure('channel_not_found');
        return {
          ok: true,
          channel: {
            ...roomJson(room),
            ...(flag(input.include_locale) && { locale: 'en-US' }),
            ...(flag(input.include_num_members) && { num_members: room.members.size }),
          },
        };
      },
    },
    'conversations.open': {
      scopes: ['im:write'],
      run(input) {
        const users = (text(input.users) ?? '').split(',').filter((user) => user !== '');
        const channel = text(input.channel);
        if (users.length === 0 && channel === undefined) return failure('users_list_not_supplied');
        if (users.length > 1) return failure('method_not_supported_for_channel_type');
        const [user] = users;
        if (user !== undefined && (roster.person(user) === undefined || user === bot.userId)) {
          return failure('user_not_found');
        }
        const room = user === undefined ? roster.room(channel ?? '') : roster.openDm(user);
        if (room === undefined) return failure('channel_not_found');
        return { ok: true, channel: flag(input.return_im) ? roomJson(room) : { id: room.id } };
      },
    },
    'conversations.members': {
      scopes: readScopes,
      run(input) {
        const room = roster.room(text(input.channel) ?? '');
        if (room === undefined) return failure('channel_not_found');
        return { ok: true, members: [...room.members], response_metadata: { next_cursor: '' } };
      },
    },
    'conversations.list': {
      scopes: readScopes,
      run: () => ({
        ok: true,
        channels: roster
          .rooms()
          .filter((room) => room.kind === 'channel')
          .map(roomJson),
        response_metadata: { next_cursor: '' },
      }),
    },
    'conversations.history': {
      scopes: historyScopes,
      run: (input) =>
        history({ ...input, ts: undefined }, (all) =>
          all
            .filter(
              (message) => message.threadTs === undefined || message.threadTs === message.ts || message.isBroadcast,
            )
            .toReversed(),
        ),
    },
    'conversations.replies': {
      scopes: historyScopes,
      run: (input) =>
        text(input.ts) === undefined
          ? failure('invalid_arguments', { response_metadata: { messages: ['[ERROR] missing required field: ts'] } })
          : history(input, (all) => {
              const asked = all.find(({ ts }) => ts === input.ts);
              const parent = asked?.threadTs ?? input.ts;
              return all.filter((message) => message.ts === parent || message.threadTs === parent);
            }),
    },
  };
}
