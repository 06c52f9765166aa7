import { defined } from '../defined.ts';
import type { MessageStore } from '../message-store.ts';
import type { Outcome, Say } from '../protocol.ts';
import type { Room, Roster } from '../roster.ts';
import { formatTyped } from '../typed-text.ts';
import type { Commands } from './command.ts';
import type { MessageEvents } from './message-events.ts';
import { done, eventOutcome, refused } from './outcome.ts';

export interface SayOptions {
  readonly roster: Roster;
  readonly messages: MessageStore;
  readonly commands: Commands;
  readonly messageEvents: MessageEvents;
}

type Place = { readonly ok: true; readonly room: Room } | { readonly ok: false; readonly error: string };

/** The conversation in which a person may write, or why they may not. */
export function placeToSpeak(
  { roster, messages }: Pick<SayOptions, 'roster' | 'messages'>,
  { user, channel, threadTs }: Omit<Say, 'text'>,
): Place {
  const room = roster.room(channel);
  const person = roster.person(user);
  if (room === undefined) return { ok: false, error: `There is no channel ${channel}.` };
  if (person === undefined || person.isBot) return { ok: false, error: `There is nobody here with the id ${user}.` };
  if (!roster.isMember(room, user)) return { ok: false, error: `${person.name} is not in this conversation.` };
  if (room.isArchived) return { ok: false, error: 'is_archived' };
  if (threadTs !== undefined && messages.find(channel, threadTs) === undefined) {
    return { ok: false, error: 'thread_not_found' };
  }
  return { ok: true, room };
}

/** What a person does by typing: a command where it begins with a slash, else a message, with the events that follow. */
export function createSay({ roster, messages, commands, messageEvents }: SayOptions) {
  return async function say(saying: Say): Promise<Outcome> {
    const { user, channel, text, threadTs } = saying;
    const isCommand = text.startsWith('/');
    const place = placeToSpeak({ roster, messages }, { user, channel, ...(!isCommand && defined({ threadTs })) });
    if (!place.ok) return place;
    if (text.trim() === '') return refused('no_text');
    if (isCommand) return commands.run(saying, place.room);

    const bot = { id: roster.bot.userId, name: roster.bot.name };
    const message = messages.add({ channel, user, text: formatTyped(text, [bot]), ...defined({ threadTs }) });
    const deliveries = await messageEvents.posted(message, place.room);
    return deliveries.map(eventOutcome).find((outcome) => !outcome.ok) ?? done;
  };
}
