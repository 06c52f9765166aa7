import type { Controls } from './controls.ts';
import { defined } from './defined.ts';
import { type MessageStore, toMessage } from './message-store.ts';
import type { PromptStore } from './prompt-store.ts';
import type { Channel, WorkspaceState } from './protocol.ts';
import type { Roster } from './roster.ts';
import type { Settings } from './workspace-options.ts';

export interface WorkspaceStateOptions {
  readonly settings: Settings;
  readonly roster: Roster;
  readonly messages: MessageStore;
  readonly prompts: PromptStore;
  readonly controls: Controls;
}

/** All that a page needs to draw the workspace as it is now. */
export function createWorkspaceState({ settings, roster, messages, prompts, controls }: WorkspaceStateOptions) {
  const { team, bot } = settings;
  return (): WorkspaceState => ({
    team: { id: team.id, name: team.name },
    bot: { id: bot.userId, name: bot.name, command: settings.commands[0] ?? '' },
    readers: roster.people().filter((person) => settings.readers.some(({ id }) => id === person.id)),
    people: roster.people(),
    channels: roster
      .rooms()
      .map(({ id, name, kind, dmWith, isArchived }) =>
        defined<Channel>({ id, name, kind, dmWith, isArchived: isArchived || undefined }),
      ),
    messages: messages.all().map(toMessage),
    shortcuts: settings.shortcuts,
    prompts: prompts.all(),
    functions: settings.functions,
    controls: controls.states(),
    clock: controls.clockState(),
  });
}
