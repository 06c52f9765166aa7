import type { Changes } from './changes.ts';
import { createFileStore } from './files/file-store.ts';
import { createFunctionExecutions } from './function-executions.ts';
import { createMessageStore } from './message-store.ts';
import { createRefusals } from './people/refusals.ts';
import { createPromptStore } from './prompt-store.ts';
import { createRoster } from './roster.ts';
import { createTriggerIds } from './trigger-ids.ts';
import { createCallLog } from './web-api/call-log.ts';
import { createViewStore } from './web-api/view-store.ts';
import type { Settings } from './workspace-options.ts';

/** All that the workspace remembers, in memory: who and what is there, and what has happened. */
export function createStores({ settings, changes }: { readonly settings: Settings; readonly changes: Changes }) {
  const { now, clock, timings } = settings;
  return {
    roster: createRoster(settings),
    messages: createMessageStore({ now: () => clock.now(), changes }),
    files: createFileStore({ now: () => clock.now() }),
    views: createViewStore({ now, changes }),
    prompts: createPromptStore({ changes }),
    executions: createFunctionExecutions({ now, tokenLifeMs: timings.stepTokenLifeMs }),
    triggers: createTriggerIds({ now, lifeMs: timings.triggerLifeMs }),
    refusals: createRefusals(changes),
    calls: createCallLog({ now, changes }),
  };
}

export type Stores = ReturnType<typeof createStores>;
