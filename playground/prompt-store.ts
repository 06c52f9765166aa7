import type { Changes } from './changes.ts';
import type { SuggestedPrompts } from './protocol.ts';

/** The prompts that the app suggests, the last ones of each conversation. */
export function createPromptStore({ changes }: { changes: Changes }) {
  const ofChannel = new Map<string, SuggestedPrompts>();
  return {
    all: (): readonly SuggestedPrompts[] => [...ofChannel.values()],
    get: (channel: string) => ofChannel.get(channel),
    set(prompts: SuggestedPrompts) {
      ofChannel.set(prompts.channel, prompts);
      changes.publish({ type: 'prompts_changed', prompts });
    },
  };
}

export type PromptStore = ReturnType<typeof createPromptStore>;
