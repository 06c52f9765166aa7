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
  const tzOf = new Map(readers.map((reader) => [reader.id, reader.tz]));
  const people = new Map<string, Person>();
  const rooms = new Map<string, Room>();

  const addPerson = (reader: Reader) => {
    tzOf.set(reader.id, reader.tz);
    people.set(reader.id, { id: reader.id, name: reader.name, isBot: false, locale: reader.locale });
  };
  const addChannel = (id: string, name: string, members: Iterable<string>): Room => {
    const room: Room = { id, name, kind: 'channel', members: new Set(members), isArchived: false };
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

  people.set(bot.userId, { id: bot.userId, name: bot.name, isBot: true, locale: 'en-US' });
  for (const reader of readers) addPerson(reader);
  const everyone = [...people.keys()];
  addChannel('C0GENERAL', 'general', everyone);
  addChannel('C0PEACEKEEP', 'peacekeeping', everyone);
  for (const reader of readers) openDm(reader.id);

  return {
    team,
    bot,
    people: (): readonly Person[] => [...people.values()],
    person: (id: string) => people.get(id),
    tzOf: (id: string) => tzOf.get(id) ?? 'UTC',
    rooms: (): readonly Room[] => [...rooms.values()],
    room: (id: string) => rooms.get(id),
    /** As `chat.postMessage` reads its `channel`: an id, `#name`, or a person's id for the conversation with them. */
    findRoom(reference: string): Room | undefined {
      const named = reference.replace(/^#/, '');
      if (people.has(reference) && reference !== bot.userId) return openDm(reference);
      return rooms.get(reference) ?? [...rooms.values()].find((room) => room.kind === 'channel' && room.name === named);
    },
    addPerson,
    addChannel,
    openDm,
    isMember: (room: Room, userId: string) => room.members.has(userId),
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
