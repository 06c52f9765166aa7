import type { AppLink } from '../delivery/app-link.ts';
import type { Events } from '../delivery/events.ts';
import type { ContentReader } from '../message-content.ts';
import type { ResponseUrls } from '../response-urls.ts';
import type { Stores } from '../stores.ts';
import type { Settings } from '../workspace-options.ts';
import { createCommands } from './command.ts';
import { createInteractions } from './interact.ts';
import type { MessageEvents } from './message-events.ts';
import { createOpenHome } from './open-home.ts';
import type { OwnMessages } from './own-messages.ts';
import { createRewrite } from './rewrite.ts';
import { createRunFunction } from './run-function.ts';
import { createSay } from './say.ts';
import { createSubmitView } from './submit-view.ts';
import { createSuggest } from './suggest.ts';
import { createUpload } from './upload.ts';

export interface ActsOptions {
  readonly settings: Settings;
  readonly stores: Stores;
  readonly link: AppLink;
  readonly events: Events;
  readonly messageEvents: MessageEvents;
  readonly ownMessages: OwnMessages;
  readonly responseUrls: ResponseUrls;
  readonly readContent: ContentReader;
  readonly baseUrl: () => string;
}

/** All that people can do here. */
export function createActs({ stores, ownMessages, ...rest }: ActsOptions) {
  const shared = { ...stores, ...rest };
  const commands = createCommands({ ...shared, onPosted: ownMessages.onPosted });
  const interactions = createInteractions(shared);
  return {
    commands,
    interactions,
    say: createSay({ ...shared, commands }),
    upload: createUpload(shared),
    submitView: createSubmitView({ ...shared, interactions }),
    suggest: createSuggest({ ...shared, interactions }),
    openHome: createOpenHome(shared),
    /** Runs a step as a workflow does; resolves when the app has completed it. */
    runFunction: createRunFunction(shared),
    rewrite: createRewrite(shared),
  };
}
