import type { Channel, Person } from './protocol.ts';
import type { Reader } from './readers.ts';

/** A conversation with its members. */
export interface Room extends Channel {
  readonly members: ReadonlySet<string>;
  readonly isArchived: boolean;
}

export interface RosterOptions {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly bot: { readonly userId: string; readonly botId: string; readonly appId: string; readonly name: string };
  readonly readers: readonly Reader[];
}

/** Who and what there is in the workspace: its people, its channels, and who is in which. */
export function createRoster({ team, bot, readers }: RosterOptions) {
  const details = new Map<string, Reader>();
  const disabled = new Set<string>();
  const people = new Map<string, Person>();
  const rooms = new Map<string, Room>();

  const addPerson = (reader: Reader) => {
    const { id, name, locale, tz } = reader;
    details.set(id, reader);
    people.set(id, { id, name, isBot: false, locale, tz });
  };
  const addChannel = (
    id: string,
    name: string,
    members: Iterable<string>,
    { isPrivate = false, isArchived = false }: { isPrivate?: boolean; isArchived?: boolean } = {},
  ): Room => {
    const room: Room = { id, name, kind: isPrivate ? 'private' : 'channel', members: new Set(members), isArchived };
    rooms.set(id, room);
    return room;
  };
  const change = (id: string, patch: Partial<Room>) => {
    const room = rooms.get(id);
    if (room === undefined) throw new Error(`There is no channel ${id} in this workspace.`);
    rooms.set(id, { ...room, ...patch });
  };
  /** The direct conversation between the bot and a person, opened where there is none yet. */
  const openDm = (userId: string): Room => {
    const id = `D${userId.slice(1)}`;
    const existing = rooms.get(id);
    if (existing !== undefined) return existing;
    const room: Room = {
      id,
      name: bot.name,
      kind: 'dm',
      dmWith: userId,
      members: new Set([userId, bot.userId]),
      isArchived: false,
    };
    rooms.set(id, room);
    return room;
  };

  people.set(bot.userId, { id: bot.userId, name: bot.name, isBot: true, locale: 'en-US', tz: 'UTC' });
  for (const reader of readers) addPerson(reader);
  const everyone = [...people.keys()];
  addChannel('C0GENERAL', 'general', everyone);
  addChannel('C0PEACEKEEP', 'peacekeeping', everyone);
  addChannel('C0DESKOFFICERS', 'desk-officers', everyone, { isPrivate: true });
  addChannel('C0SESSION2021', 'session-2021', everyone, { isArchived: true });
  for (const reader of readers) openDm(reader.id);

  return {
    team,
    bot,
    people: (): readonly Person[] => [...people.values()],
    person: (id: string) => people.get(id),
    /** What only `users.info` tells of a person. */
    rolesOf(id: string) {
      const { isAdmin = false, isOwner = false } = details.get(id) ?? {};
      return { isAdmin: isAdmin || isOwner, isOwner, isDisabled: disabled.has(id) };
    },
    /** Deactivates an account, or gives it back. */
    setDisabled(id: string, isDisabled: boolean) {
      if (isDisabled) disabled.add(id);
      else disabled.delete(id);
    },
    rooms: (): readonly Room[] => [...rooms.values()],
    room: (id: string) => rooms.get(id),
    /** As `chat.postMessage` reads its `channel`: an id, `#name`, or a person's id for the conversation with them. */
    findRoom(reference: string): Room | undefined {
      const named = reference.replace(/^#/, '');
      if (people.has(reference) && reference !== bot.userId) return openDm(reference);
      return rooms.get(reference) ?? [...rooms.values()].find((room) => room.kind !== 'dm' && room.name === named);
    },
    addPerson,
    addChannel,
    openDm,
    isMember: (room: Room, userId: string) => room.members.has(userId),
    /** Whether the bot can know of a conversation: a private one that it is not in does not exist for it. */
    isVisible: (room: Room) => room.kind === 'channel' || room.members.has(bot.userId),
    remove(id: string) {
      rooms.delete(id);
    },
    join(id: string, userId: string) {
      change(id, { members: new Set([...(rooms.get(id)?.members ?? []), userId]) });
    },
    leave(id: string, userId: string) {
      change(id, { members: new Set([...(rooms.get(id)?.members ?? [])].filter((member) => member !== userId)) });
    },
    setArchived(id: string, isArchived: boolean) {
      change(id, { isArchived });
    },
  };
}

export type Roster = ReturnType<typeof createRoster>;
