import type { FileStore, StoredFile } from '../files/file-store.ts';
import type { FunctionExecutions } from '../function-executions.ts';
import type { ContentReader } from '../message-content.ts';
import type { MessageStore } from '../message-store.ts';
import type { OwnMessages } from '../people/own-messages.ts';
import type { PromptStore } from '../prompt-store.ts';
import type { Roster } from '../roster.ts';
import type { TriggerIds } from '../trigger-ids.ts';
import type { Unfurls } from '../unfurls.ts';
import type { Settings } from '../workspace-options.ts';
import { assistantMethods } from './assistant.ts';
import { chatMethods } from './chat.ts';
import { conversationsMethods } from './conversations.ts';
import { filesMethods } from './files.ts';
import { functionsMethods } from './functions.ts';
import type { MethodTable } from './method.ts';
import { peopleMethods } from './people.ts';
import { reactionsMethods } from './reactions.ts';
import { sessionMethods } from './session.ts';
import { unfurlMethods } from './unfurl.ts';
import type { ViewStore } from './view-store.ts';
import { viewsMethods } from './views.ts';

export interface MethodsOptions {
  readonly settings: Settings;
  readonly roster: Roster;
  readonly messages: MessageStore;
  readonly files: FileStore;
  readonly isInSight: (file: StoredFile) => boolean;
  readonly views: ViewStore;
  readonly triggers: TriggerIds;
  readonly prompts: PromptStore;
  readonly ownMessages: OwnMessages;
  readonly readContent: ContentReader;
  readonly unfurls: Unfurls;
  readonly executions: FunctionExecutions;
  readonly baseUrl: () => string;
  /** Path and query of a new Socket Mode connection. */
  readonly issueTicket: () => string;
}

/** Every method of the Web API that the workspace knows. */
export function createMethods(options: MethodsOptions): MethodTable {
  const { settings, roster, messages, views, triggers, ownMessages, readContent, baseUrl } = options;
  return {
    ...sessionMethods({
      settings,
      workspaceUrl: () => `${baseUrl()}/`,
      openSocket: () => `${baseUrl().replace(/^http/u, 'ws')}${options.issueTicket()}`,
    }),
    ...chatMethods({
      settings,
      roster,
      messages,
      readContent,
      permalink: (channel, ts) => `${baseUrl()}/archives/${channel}/p${ts.replace('.', '')}`,
      ...ownMessages,
    }),
    ...unfurlMethods({ roster, messages, unfurls: options.unfurls, readContent }),
    ...functionsMethods({ executions: options.executions, botToken: settings.botToken }),
    ...conversationsMethods({ settings, roster, messages }),
    ...peopleMethods({ roster, now: () => settings.clock.now() }),
    ...filesMethods({
      roster,
      files: options.files,
      messages,
      baseUrl,
      readContent,
      isInSight: options.isInSight,
      onPosted: ownMessages.onPosted,
    }),
    ...reactionsMethods({ roster, messages }),
    ...viewsMethods({ settings, roster, views, triggers }),
    ...assistantMethods({ roster, messages, prompts: options.prompts }),
  };
}
