import { randomBytes } from 'node:crypto';
import { createChanges } from './changes.ts';
import { createControls } from './controls.ts';
import { createAppLink } from './delivery/app-link.ts';
import { createEvents } from './delivery/events.ts';
import { createSocketMode } from './delivery/socket-mode.ts';
import { createFaults } from './faults.ts';
import { createFileRoutes } from './files/file-routes.ts';
import { createFileStore, type StoredFile } from './files/file-store.ts';
import { createFunctionExecutions } from './function-executions.ts';
import { createContentReader } from './message-content.ts';
import { createMessageStore } from './message-store.ts';
import { createPace } from './pace.ts';
import { createPageDoor } from './page-api/page-door.ts';
import { createStream } from './page-api/stream.ts';
import { createCommands } from './people/command.ts';
import { createInteractions } from './people/interact.ts';
import { createMessageEvents } from './people/message-events.ts';
import { createOpenHome } from './people/open-home.ts';
import { createOwnMessages } from './people/own-messages.ts';
import { createRefusals } from './people/refusals.ts';
import { createRewrite } from './people/rewrite.ts';
import { createRunFunction } from './people/run-function.ts';
import { createSay } from './people/say.ts';
import { createSubmitView } from './people/submit-view.ts';
import { createSuggest } from './people/suggest.ts';
import { createUpload } from './people/upload.ts';
import { createPromptStore } from './prompt-store.ts';
import { createResponseUrls } from './response-urls.ts';
import { createRoster } from './roster.ts';
import { createWorkspaceServer } from './server.ts';
import { createTestBench } from './test-bench.ts';
import { createTriggerIds } from './trigger-ids.ts';
import { createUnfurls } from './unfurls.ts';
import { createWaits } from './waits.ts';
import { createCallLog } from './web-api/call-log.ts';
import { createMethods } from './web-api/methods.ts';
import type { Tokens } from './web-api/tokens.ts';
import { createViewStore } from './web-api/view-store.ts';
import { createWebApi } from './web-api/web-api.ts';
import { fillOptions, type WorkspaceOptions } from './workspace-options.ts';
import { createWorkspaceState } from './workspace-state.ts';

/**
 * A Slack workspace on this machine, with one app in it: its Web API, Socket Mode, signed requests, `response_url`s and
 * people. The app is pointed at it by `SLACK_API_URL` and cannot tell it from Slack.
 */
export function createWorkspace(options: WorkspaceOptions = {}) {
  const settings = fillOptions(options);
  const { team, bot, now, clock, timings } = settings;
  const onError = options.onError ?? console.error;
  const address = { requestUrl: options.requestUrl, baseUrl: options.baseUrl };
  const access: { revokedAs: ReturnType<Tokens['revokedAs']>; scopes: readonly string[] } = {
    revokedAs: undefined,
    scopes: settings.scopes,
  };
  const baseUrl = () => {
    if (address.baseUrl === undefined) throw new Error('The workspace has no address yet: call listen or setBaseUrl.');
    return address.baseUrl;
  };
  const newBlockId = () => randomBytes(4).toString('base64url');
  const readContent = createContentReader({ newBlockId, rendersContextActions: settings.rendersContextActions });

  const changes = createChanges();
  const waits = createWaits();
  const faults = createFaults(options.faultMixture);
  const pace = createPace({ now, ...settings.pace });
  const refusals = createRefusals(changes);
  const calls = createCallLog({ now, changes });
  const roster = createRoster(settings);
  const messages = createMessageStore({ now: () => clock.now(), changes });
  const files = createFileStore({ now: () => clock.now() });
  const views = createViewStore({ now, changes });
  const prompts = createPromptStore({ changes });
  const executions = createFunctionExecutions({ now, tokenLifeMs: timings.stepTokenLifeMs });
  const triggers = createTriggerIds({ now, lifeMs: timings.triggerLifeMs });

  const socketMode = createSocketMode({
    appId: bot.appId,
    heartbeatMs: timings.heartbeatMs,
    onConnections: () => {
      link.refresh();
      changes.notify();
    },
  });
  const link = createAppLink({
    signingSecret: settings.signingSecret,
    ackLimitMs: timings.ackLimitMs,
    now,
    changes,
    socketMode,
    requestUrl: () => address.requestUrl,
  });
  const events = createEvents({ settings, link, pause: waits.pause });
  const messageEvents = createMessageEvents({
    settings,
    roster,
    events,
    newBlockId,
    unfurls: () => unfurls,
    scopes: () => access.scopes,
  });

  const ownMessages = createOwnMessages({ roster, messages, messageEvents });
  const unfurls = createUnfurls({ settings, messages, onUnfurled: ownMessages.onUnfurled });

  const responseUrls = createResponseUrls({
    now,
    lifeMs: timings.responseUrlLifeMs,
    roster,
    messages,
    readContent,
    unfurls,
    baseUrl,
    ...ownMessages,
  });
  const interactions = createInteractions({ settings, roster, messages, views, link, responseUrls, triggers });
  const commands = createCommands({
    settings,
    roster,
    messages,
    link,
    responseUrls,
    triggers,
    refusals,
    readContent,
    onPosted: ownMessages.onPosted,
  });
  const say = createSay({ roster, messages, commands, messageEvents });
  const upload = createUpload({ roster, messages, files, messageEvents, baseUrl });
  const controls = createControls({ initial: options.controls ?? [], clock, now, changes, onError });

  /** The bot sees its own files, and those of the conversations that it is in. */
  const isInSight = (file: StoredFile) =>
    file.user === bot.userId ||
    file.channels.some((id) => {
      const room = roster.room(id);
      return room !== undefined && roster.isMember(room, bot.userId);
    });

  const handleCall = createWebApi({
    methods: createMethods({
      settings,
      roster,
      messages,
      files,
      isInSight,
      views,
      triggers,
      prompts,
      ownMessages,
      readContent,
      unfurls,
      executions,
      baseUrl,
      issueTicket: socketMode.issueTicket,
    }),
    tokens: {
      bot: settings.botToken,
      app: settings.appToken,
      revokedAs: () => access.revokedAs,
      scopes: () => access.scopes,
      stepToken: executions.tokenState,
    },
    faults,
    calls,
    waits,
    pace,
    channelOf: (reference) => roster.findRoom(reference)?.id,
  });

  const state = createWorkspaceState({ settings, roster, messages, prompts, controls });
  const stream = createStream({
    changes,
    heartbeatMs: timings.heartbeatMs,
    greeting: () => ({ type: 'bot_status', isConnected: link.isConnected() }),
  });
  const submitView = createSubmitView({ settings, views, link, interactions, refusals, responseUrls, roster });
  const openHome = createOpenHome({ settings, roster, views, messages, events });
  const suggest = createSuggest({ settings, messages, views, link, interactions, refusals });
  const runFunction = createRunFunction({ settings, roster, messages, events, executions });
  const pageApi = createPageDoor({
    settings,
    state,
    stream,
    views,
    files,
    interactions,
    controls,
    say,
    upload,
    submitView,
    suggest,
    openHome,
    runFunction,
  });
  const server = createWorkspaceServer({
    handleCall,
    responseUrls,
    pageApi,
    socketMode,
    calls,
    faults,
    waits,
    fileRoutes: createFileRoutes({
      files,
      faults,
      waits,
      baseUrl,
      mayRead: (token) =>
        token === settings.botToken && access.revokedAs === undefined && access.scopes.includes('files:read'),
      isInSight,
    }),
    onError,
  });

  return {
    signingSecret: settings.signingSecret,
    botToken: settings.botToken,
    appToken: settings.appToken,
    team,
    bot,
    state,

    handle: server.handle,
    upgrade: server.upgrade,
    async listen(where: { port?: number; host?: string } = {}) {
      const listening = await server.listen(where);
      address.baseUrl ??= listening.url;
      return listening;
    },
    /** Ends every socket, timer and stream. */
    async close(): Promise<void> {
      waits.close();
      events.close();
      link.close();
      stream.close();
      await socketMode.close();
      await server.close();
    },
    requestUrl: () => address.requestUrl,
    /** Where signed HTTP requests go, like the Request URL in an app's settings. */
    setRequestUrl(url: string | undefined) {
      address.requestUrl = url;
      link.refresh();
    },
    /** Where the workspace is reached, when it is mounted on another's server. */
    setBaseUrl(url: string) {
      address.baseUrl = url.replace(/\/$/u, '');
    },

    say,
    upload,
    /** Uses one of the controls, as its button does. */
    useControl: controls.use,
    setControls: controls.set,
    /** Tells the page that the clock, or how a control stands, has changed by another way than a control. */
    announceControls: controls.announce,
    ...createRewrite({ roster, messages, messageEvents }),
    press: interactions.press,
    pressInView: interactions.pressInView,
    shortcut: interactions.shortcut,
    messageShortcut: interactions.messageShortcut,
    closeView: interactions.closeView,
    submitView,
    suggest,
    openHome,
    /** Runs a step as a workflow does; resolves when the app has completed it. */
    runFunction,

    ...createTestBench({
      settings,
      roster,
      messages,
      views,
      changes,
      calls,
      refusals,
      faults,
      link,
      events,
      commands,
      interactions,
      files,
      pace,
      prompts,
    }),
    socket: { connections: socketMode.connections, askToReconnect: socketMode.askToReconnect, cut: socketMode.cut },
    /** How many pages read the stream. */
    streamReaders: stream.readers,
    /** From now on the bot token is refused with this word; `undefined` makes it good again. */
    setRevoked(as: ReturnType<Tokens['revokedAs']>) {
      access.revokedAs = as;
    },
    /** OAuth scopes that the bot token has from now on. */
    setScopes(scopes: readonly string[]) {
      access.scopes = scopes;
    },
  };
}

export type Workspace = ReturnType<typeof createWorkspace>;
