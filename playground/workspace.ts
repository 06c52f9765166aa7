import { randomBytes } from 'node:crypto';
import { createAccess } from './access.ts';
import { createAddress } from './address.ts';
import { createChanges } from './changes.ts';
import { createControls } from './controls.ts';
import { createAppLink } from './delivery/app-link.ts';
import { createEvents } from './delivery/events.ts';
import { createSocketMode } from './delivery/socket-mode.ts';
import { createFaults } from './faults.ts';
import { createFileRoutes } from './files/file-routes.ts';
import { createSight } from './files/sight.ts';
import { createContentReader } from './message-content.ts';
import { createPace } from './pace.ts';
import { createPageDoor } from './page-api/page-door.ts';
import { createStream } from './page-api/stream.ts';
import { createActs } from './people/acts.ts';
import { createMessageEvents } from './people/message-events.ts';
import { createOwnMessages } from './people/own-messages.ts';
import { createResponseUrls } from './response-urls.ts';
import { createWorkspaceServer } from './server.ts';
import { createStores } from './stores.ts';
import { createTestBench } from './test-bench.ts';
import { createUnfurls } from './unfurls.ts';
import { createWaits } from './waits.ts';
import { createMethods } from './web-api/methods.ts';
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
  const address = createAddress({ requestUrl: options.requestUrl, baseUrl: options.baseUrl });
  const access = createAccess(settings);
  const { baseUrl } = address;
  const newBlockId = () => randomBytes(4).toString('base64url');
  const readContent = createContentReader({ newBlockId, rendersContextActions: settings.rendersContextActions });

  const changes = createChanges();
  const waits = createWaits();
  const faults = createFaults(options.faultMixture);
  const pace = createPace({ now, ...settings.pace });
  const stores = createStores({ settings, changes });
  const { roster, messages, files, views } = stores;
  const isInSight = createSight({ settings, roster });

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
    requestUrl: address.requestUrl,
  });
  const events = createEvents({ settings, link, pause: waits.pause });
  const messageEvents = createMessageEvents({
    settings,
    roster,
    events,
    newBlockId,
    unfurls: () => unfurls,
    scopes: access.scopes,
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
  const acts = createActs({
    settings,
    stores,
    link,
    events,
    messageEvents,
    ownMessages,
    responseUrls,
    readContent,
    baseUrl,
  });
  const controls = createControls({ initial: options.controls ?? [], clock, now, changes, onError });

  const handleCall = createWebApi({
    methods: createMethods({
      ...stores,
      settings,
      isInSight,
      ownMessages,
      readContent,
      unfurls,
      baseUrl,
      issueTicket: socketMode.issueTicket,
    }),
    tokens: {
      bot: settings.botToken,
      app: settings.appToken,
      revokedAs: access.revokedAs,
      scopes: access.scopes,
      stepToken: stores.executions.tokenState,
    },
    faults,
    calls: stores.calls,
    waits,
    pace,
    channelOf: (reference) => roster.findRoom(reference)?.id,
  });

  const state = createWorkspaceState({ ...stores, settings, controls });
  const stream = createStream({
    changes,
    heartbeatMs: timings.heartbeatMs,
    greeting: () => ({ type: 'bot_status', isConnected: link.isConnected() }),
  });
  const pageApi = createPageDoor({ ...acts, settings, state, stream, views, files, controls });
  const server = createWorkspaceServer({
    handleCall,
    responseUrls,
    pageApi,
    socketMode,
    calls: stores.calls,
    faults,
    waits,
    fileRoutes: createFileRoutes({ files, faults, waits, baseUrl, mayRead: access.mayRead, isInSight }),
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
      address.listensAt(listening.url);
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
    requestUrl: address.requestUrl,
    /** Where signed HTTP requests go, like the Request URL in an app's settings. */
    setRequestUrl(url: string | undefined) {
      address.setRequestUrl(url);
      link.refresh();
    },
    /** Where the workspace is reached, when it is mounted on another's server. */
    setBaseUrl: address.setBaseUrl,

    say: acts.say,
    upload: acts.upload,
    /** Uses one of the controls, as its button does. */
    useControl: controls.use,
    setControls: controls.set,
    /** Tells the page that the clock, or how a control stands, has changed by another way than a control. */
    announceControls: controls.announce,
    ...acts.rewrite,
    press: acts.interactions.press,
    pressInView: acts.interactions.pressInView,
    shortcut: acts.interactions.shortcut,
    messageShortcut: acts.interactions.messageShortcut,
    closeView: acts.interactions.closeView,
    submitView: acts.submitView,
    suggest: acts.suggest,
    openHome: acts.openHome,
    /** Runs a step as a workflow does; resolves when the app has completed it. */
    runFunction: acts.runFunction,

    ...createTestBench({ ...stores, ...acts, settings, changes, faults, link, events, pace }),
    socket: { connections: socketMode.connections, askToReconnect: socketMode.askToReconnect, cut: socketMode.cut },
    /** How many pages read the stream. */
    streamReaders: stream.readers,
    setRevoked: access.setRevoked,
    setScopes: access.setScopes,
  };
}

export type Workspace = ReturnType<typeof createWorkspace>;
