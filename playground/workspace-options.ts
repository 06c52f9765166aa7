import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Control } from './controls.ts';
import type { FaultMixture } from './fault-mixture.ts';
import type { Shortcut } from './protocol.ts';
import { type Reader, readers } from './readers.ts';
import type { CustomStep } from './step-protocol.ts';

/** How long things take, in milliseconds. */
export interface Timings {
  /** Slack gives an app 3 seconds to acknowledge. */
  readonly ackLimitMs: number;
  /** Waits before the retries of an event: nearly at once, after a minute, after five (docs.slack.dev, Events API). */
  readonly retryDelaysMs: readonly number[];
  /** A `response_url` works for 30 minutes (docs.slack.dev, "Handling user interaction"). */
  readonly responseUrlLifeMs: number;
  /** A `trigger_id` works for 3 seconds, once. */
  readonly triggerLifeMs: number;
  /** How long the token of a workflow's step works: 15 minutes (docs.slack.dev, "Tokens"). */
  readonly stepTokenLifeMs: number;
  /** How long whoever runs a step waits for it; Slack itself sets custom steps no limit. */
  readonly stepLimitMs: number;
  /** Pings on sockets, and comments on the page's stream. */
  readonly heartbeatMs: number;
}

export interface WorkspaceOptions {
  readonly signingSecret?: string;
  readonly botToken?: string;
  readonly appToken?: string;
  /** The deprecated verification token that Slack still sends. */
  readonly verificationToken?: string;
  readonly teamId?: string;
  readonly teamName?: string;
  readonly botName?: string;
  /** Slash commands of the app, with the slash. */
  readonly commands?: readonly string[];
  /** Shortcuts of the app, named as in its manifest; none unless said. */
  readonly shortcuts?: readonly Shortcut[];
  /** Steps that the app offers in Workflow Builder, as in its manifest; none unless said. */
  readonly functions?: readonly CustomStep[];
  /** Slack's `should_escape` of a slash command: whether its text is escaped as message text is. */
  readonly escapesCommands?: boolean;
  /**
   * Event subscriptions of the app, as in its manifest: `app_mention`, `message.im`, `message.channels`, `message.groups`,
   * `app_home_opened`, `file_shared`, `link_shared`.
   */
  readonly botEvents?: readonly string[];
  /** The manifest's `features.unfurl_domains`: the app is told of people's links within them. None unless said. */
  readonly unfurlDomains?: readonly string[];
  /** OAuth scopes that the bot token has; all that the methods here need unless said. */
  readonly scopes?: readonly string[];
  /** Where signed HTTP requests go while no Socket Mode client is connected. Can be set later. */
  readonly requestUrl?: string;
  /** Where this server is reached, without a slash at the end; `listen` sets it. Can be set later. */
  readonly baseUrl?: string;
  readonly timings?: Partial<Timings>;
  /** Epoch milliseconds, for limits and signatures: trigger ids, `response_url`s, pace. A jump expires them. */
  readonly now?: () => number;
  /** Epoch milliseconds, for what people see: messages, events, the page. May be moved; `now` unless said. */
  readonly clock?: Clock;
  /** Buttons of whoever starts the workspace, shown above the messages. Can be set later. */
  readonly controls?: readonly Control[];
  /** Faults by chance, for the whole run. Can be set later. */
  readonly faultMixture?: FaultMixture;
  /** Slack takes about one message per second and channel: 1,000 to be as strict. Without it nothing is limited. */
  readonly paceMs?: number;
  /** Messages that a channel takes at once before `paceMs` counts; 3 unless said. */
  readonly paceBurst?: number;
  /**
   * Whether messages may hold `context_actions`; true unless said. Without them they are refused with `invalid_blocks`, as
   * by a Slack that does not know them yet.
   */
  readonly rendersContextActions?: boolean;
  readonly readers?: readonly Reader[];
  /** Folder with the page's static files; none are served without it. */
  readonly pageFolder?: string;
  /** Told of what should never happen in the workspace itself. */
  readonly onError?: (error: unknown) => void;
}

export const slackTimings: Timings = {
  ackLimitMs: 3_000,
  retryDelaysMs: [1_000, 60_000, 300_000],
  responseUrlLifeMs: 30 * 60_000,
  triggerLifeMs: 3_000,
  stepTokenLifeMs: 15 * 60_000,
  stepLimitMs: 60_000,
  heartbeatMs: 10_000,
};

export const allScopes = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'links:read',
  'links:write',
  'reactions:write',
  'team:read',
  'users:read',
] as const;

const secret = (prefix: string) => `${prefix}${randomBytes(24).toString('hex')}`;

/** Options with every gap filled: real timings, random secrets, the six readers. */
export function fillOptions(options: WorkspaceOptions) {
  const teamName = options.teamName ?? 'Playground';
  const now = options.now ?? Date.now;
  return {
    signingSecret: options.signingSecret ?? randomBytes(16).toString('hex'),
    botToken: options.botToken ?? secret('xoxb-'),
    appToken: options.appToken ?? secret('xapp-1-'),
    verificationToken: options.verificationToken ?? randomBytes(12).toString('hex'),
    team: {
      id: options.teamId ?? 'T0PLAYGROUND',
      name: teamName,
      domain: teamName.toLowerCase().replace(/[^a-z0-9]+/gu, '-'),
    },
    bot: {
      userId: 'U0PEACEKEEP',
      botId: 'B0PEACEKEEP',
      appId: 'A0PEACEKEEP',
      name: options.botName ?? 'peacekeeping',
    },
    commands: options.commands ?? ['/peacekeeping'],
    shortcuts: options.shortcuts ?? [],
    functions: options.functions ?? [],
    escapesCommands: options.escapesCommands ?? false,
    botEvents: options.botEvents ?? ['app_mention', 'message.im', 'app_home_opened'],
    unfurlDomains: options.unfurlDomains ?? [],
    scopes: options.scopes ?? allScopes,
    timings: { ...slackTimings, ...options.timings },
    now,
    clock: options.clock ?? { now },
    pace: { paceMs: options.paceMs, burst: options.paceBurst ?? 3 },
    rendersContextActions: options.rendersContextActions ?? true,
    readers: options.readers ?? readers,
    pageFolder: options.pageFolder,
  };
}

export type Settings = ReturnType<typeof fillOptions>;
