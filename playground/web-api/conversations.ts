import type { MessageStore, StoredMessage } from '../message-store.ts';
import { type JsonRecord, text } from '../record.ts';
import type { Room, Roster } from '../roster.ts';
import type { Settings } from '../workspace-options.ts';
import { messageJson } from './message-json.ts';
import { failure, flag, type MethodTable, type Result } from './method.ts';
import { pageOf } from './paging.ts';

export interface ConversationsOptions {
  readonly settings: Settings;
  readonly roster: Roster;
  readonly messages: MessageStore;
}

/** What Slack's scopes call each kind of conversation, and its `types` too. */
const scopePrefixes = { channel: 'channels', private: 'groups', dm: 'im' } as const;
const typeNames = { channel: 'public_channel', private: 'private_channel', dm: 'im' } as const;
const scopesOfTypes: Readonly<Record<string, string>> = {
  public_channel: 'channels:read',
  private_channel: 'groups:read',
  im: 'im:read',
  mpim: 'mpim:read',
};
const typesOf = (input: JsonRecord) => (text(input.types) ?? typeNames.channel).split(',').map((type) => type.trim());
const scopesWith = (right: 'read' | 'history') => ['channels', 'groups', 'im'].map((prefix) => `${prefix}:${right}`);

/** Messages within `oldest` and `latest` (exclusive unless `inclusive`), a page of them, in the order given. */
function messagesPage(found: readonly StoredMessage[], input: JsonRecord, settings: Settings): Result {
  const oldest = Number(text(input.oldest) ?? 0);
  const latest = Number(text(input.latest) ?? Number.POSITIVE_INFINITY);
  const inclusive = flag(input.inclusive);
  const within = found.filter(({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
  const page = pageOf(within, input, ({ ts }) => ts);
  if (page === undefined) return failure('invalid_cursor');
  return {
    ok: true,
    messages: page.items.map((message) =>
      messageJson(message, settings, { withMetadata: flag(input.include_all_metadata) }),
    ),
    has_more: page.nextCursor !== '',
    ...(page.nextCursor !== '' && { response_metadata: { next_cursor: page.nextCursor } }),
  };
}

/** conversations.*: channels and what was said in them. Ephemeral messages are in no history. */
export function conversationsMethods({ settings, roster, messages }: ConversationsOptions): MethodTable {
  const { bot } = settings;

  const roomJson = (room: Room): JsonRecord => ({
    id: room.id,
    created: 0,
    is_archived: room.isArchived,
    is_im: room.kind === 'dm',
    is_channel: room.kind === 'channel',
    is_group: room.kind === 'private',
    is_mpim: false,
    is_private: room.kind !== 'channel',
    context_team_id: settings.team.id,
    ...(room.kind === 'dm'
      ? { user: room.dmWith }
      : { name: room.name, name_normalized: room.name, is_member: roster.isMember(room, bot.userId) }),
  });

  /** The conversation that a call is about, where the bot can know of it. */
  const roomOf = (input: JsonRecord): Room | undefined => {
    const room = roster.room(text(input.channel) ?? '');
    return room !== undefined && roster.isVisible(room) ? room : undefined;
  };
  const needs = (right: 'read' | 'history') => ({
    scopes: scopesWith(right),
    scopesFor(input: JsonRecord): readonly string[] {
      const room = roster.room(text(input.channel) ?? '');
      return room === undefined ? [] : [`${scopePrefixes[room.kind]}:${right}`];
    },
  });

  const history = (input: JsonRecord, select: (all: readonly StoredMessage[]) => readonly StoredMessage[]): Result => {
    const room = roomOf(input);
    if (room === undefined) return failure('channel_not_found');
    if (!roster.isMember(room, bot.userId)) return failure('not_in_channel');
    const shown = messages.inChannel(room.id).filter(({ visibleTo }) => visibleTo === undefined);
    const selected = select(shown);
    return selected.length === 0 && input.ts !== undefined
      ? failure('thread_not_found')
      : messagesPage(selected, input, settings);
  };

  return {
    'conversations.info': {
      ...needs('read'),
      run(input) {
        const room = roomOf(input);
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
        if (user !== undefined && roster.rolesOf(user).isDisabled) return failure('user_disabled');
        const room = user === undefined ? roster.room(channel ?? '') : roster.openDm(user);
        if (room === undefined) return failure('channel_not_found');
        return { ok: true, channel: flag(input.return_im) ? roomJson(room) : { id: room.id } };
      },
    },
    'conversations.members': {
      ...needs('read'),
      run(input) {
        const room = roomOf(input);
        if (room === undefined) return failure('channel_not_found');
        const page = pageOf([...room.members], input, (member) => member);
        if (page === undefined) return failure('invalid_cursor');
        return { ok: true, members: page.items, response_metadata: { next_cursor: page.nextCursor } };
      },
    },
    'conversations.list': {
      scopes: scopesWith('read'),
      scopesFor: (input) => typesOf(input).flatMap((type) => scopesOfTypes[type] ?? []),
      run(input) {
        const types = typesOf(input);
        if (!types.every((type) => Object.hasOwn(scopesOfTypes, type))) return failure('invalid_types');
        const listed = roster
          .rooms()
          .filter((room) => types.includes(typeNames[room.kind]) && roster.isVisible(room))
          .filter((room) => !(room.isArchived && flag(input.exclude_archived)));
        const page = pageOf(listed, input, ({ id }) => id);
        if (page === undefined) return failure('invalid_cursor');
        return {
          ok: true,
          channels: page.items.map(roomJson),
          response_metadata: { next_cursor: page.nextCursor },
        };
      },
    },
    'conversations.history': {
      ...needs('history'),
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
      ...needs('history'),
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
