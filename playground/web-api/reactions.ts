import type { MessageStore } from '../message-store.ts';
import { text } from '../record.ts';
import type { Roster } from '../roster.ts';
import { failure, type MethodTable } from './method.ts';

/** reactions.add: one reaction of a name per person and message. */
export function reactionsMethods({ roster, messages }: { roster: Roster; messages: MessageStore }): MethodTable {
  return {
    'reactions.add': {
      scopes: ['reactions:write'],
      run(input) {
        const name = text(input.name);
        if (name === undefined || !/^[a-z0-9_+'-]+$/u.test(name)) return failure('invalid_name');
        const room = roster.room(text(input.channel) ?? '');
        if (room === undefined) return failure('channel_not_found');
        if (room.isArchived) return failure('is_archived');
        const message = messages.find(room.id, text(input.timestamp) ?? '');
        if (message === undefined || message.visibleTo !== undefined) return failure('message_not_found');
        const others = (message.reactions ?? []).filter((reaction) => reaction.name !== name);
        const users = message.reactions?.find((reaction) => reaction.name === name)?.users ?? [];
        if (users.includes(roster.bot.userId)) return failure('already_reacted');
        messages.change(room.id, message.ts, {
          reactions: [...others, { name, users: [...users, roster.bot.userId] }],
        });
        return { ok: true };
      },
    },
  };
}
