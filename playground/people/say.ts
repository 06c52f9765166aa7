import { defined } from '../defined.ts';
import type { MessageStore } from '../message-store.ts';
import type { Outcome, Say } from '../protocol.ts';
import type { Roster } from '../roster.ts';
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

/** What a person does by typing: a command where it begins with a slash, else a message, with the events that follow. */
export function createSay({ roster, messages, commands, messageEvents }: SayOptions) {
  return async function say(saying: Say): Promise<Outcome> {
    const { user, channel, text, threadTs } = saying;
    const room = roster.room(channel);
    const person = roster.person(user);
    if (room === undefined) return refused(`There is no channel ${channel}.`);
    if (person === undefined || person.isBot) return refused(`There is nobody here with the id ${user}.`);
    if (!roster.isMember(room, user)) return refused(`${person.name} is not in this conversation.`);
    if (room.isArchived) return refused('is_archived');
    if (text.trim() === '') return refused('no_text');
    if (text.startsWith('/')) return commands.run(saying, room);
    if (threadTs !== undefined && messages.find(channel, threadTs) === undefined) return refused('thread_not_found');

    const bot = { id: roster.bot.userId, name: roster.bot.name };
    const message = messages.add({ channel, user, text: formatTyped(text, [bot]), ...defined({ threadTs }) });
    const deliveries = await messageEvents.posted(message, room);
    return deliveries.map(eventOutcome).find((outcome) => !outcome.ok) ?? done;
  };
}
