import type { Problem } from '../block-kit/problem.ts';
import { problemFields } from '../message-content.ts';
import type { MessageStore } from '../message-store.ts';
import type { PromptStore } from '../prompt-store.ts';
import type { SuggestedPrompt } from '../protocol.ts';
import { isRecord, text } from '../record.ts';
import { parseJson } from '../request-body.ts';
import type { Roster } from '../roster.ts';
import { failure, type MethodTable } from './method.ts';

export interface AssistantOptions {
  readonly roster: Roster;
  readonly messages: MessageStore;
  readonly prompts: PromptStore;
}

/** "Up to four suggested prompts" (docs.slack.dev, assistant.threads.setSuggestedPrompts). */
const maxPrompts = 4;

function readPrompts(value: unknown): { prompts: readonly SuggestedPrompt[]; problems: readonly Problem[] } {
  const given = typeof value === 'string' ? parseJson(value) : value;
  if (!Array.isArray(given) || given.length === 0 || given.length > maxPrompts) {
    return { prompts: [], problems: [{ pointer: '/prompts', problem: `must be 1 to ${maxPrompts} prompts` }] };
  }
  const prompts: SuggestedPrompt[] = [];
  const problems: Problem[] = [];
  for (const [index, one] of given.entries()) {
    const title = isRecord(one) ? text(one.title) : undefined;
    const message = isRecord(one) ? text(one.message) : undefined;
    if (title !== undefined && message !== undefined) prompts.push({ title, message });
    else problems.push({ pointer: `/prompts/${index}`, problem: 'must have a title and a message' });
  }
  return { prompts, problems };
}

/** assistant.threads.setSuggestedPrompts: what a person might say in their conversation with the bot. */
export function assistantMethods({ roster, messages, prompts }: AssistantOptions): MethodTable {
  return {
    'assistant.threads.setSuggestedPrompts': {
      scopes: ['assistant:write'],
      run(input) {
        const room = roster.room(text(input.channel_id) ?? '');
        if (room === undefined || room.kind !== 'dm') return failure('channel_not_found');
        const reading = readPrompts(input.prompts);
        if (reading.problems.length > 0) return failure('invalid_arguments', problemFields(reading.problems));
        const threadTs = text(input.thread_ts);
        if (threadTs !== undefined) {
          if (messages.find(room.id, threadTs) === undefined) return failure('invalid_thread_ts');
          // For an app with `agent_view` Slack says that all is well, and shows nothing (docs.slack.dev, the same page).
          return { ok: true };
        }
        const title = text(input.title);
        prompts.set({ channel: room.id, prompts: reading.prompts, ...(title !== undefined && { title }) });
        return { ok: true };
      },
    },
  };
}
