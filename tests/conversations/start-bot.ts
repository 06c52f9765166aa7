import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Application, type ApplicationOptions, startApplication } from '../../compose.ts';
import { createWorkspace, type Workspace } from '../../playground/workspace.ts';
import type { WorkspaceOptions } from '../../playground/workspace-options.ts';
import { createLogger } from '../../src/logger.ts';
import { giveKeptIndex } from '../kept-index.ts';

export type Transport = 'http' | 'socket';
export const TRANSPORTS: readonly Transport[] = ['http', 'socket'];

export const GENERAL = 'C0GENERAL';
export const ENGLISH = 'U0READEREN';
export const FRENCH = 'U0READERFR';

type LogLine = Readonly<Record<string, unknown>>;

export interface Conversation {
  readonly workspace: Workspace;
  readonly application: Application;
  readonly url: string;
  /** What the bot has logged so far. */
  readonly log: readonly LogLine[];
  /** The raw lines, to look for what must never be in them. */
  readonly rawLog: readonly string[];
  /** The first `count` lines that fit, once they are there. */
  logged(fits: (line: LogLine) => boolean, count?: number): Promise<readonly LogLine[]>;
  stop(): Promise<boolean>;
}

export interface StartOptions {
  readonly seedsDir?: string;
  readonly dataDir?: string;
  readonly publishers?: readonly string[];
  readonly sourceUrls?: readonly string[];
  readonly workspace?: WorkspaceOptions;
  readonly botToken?: string;
  /** Where the bot calls Slack instead, from where the workspace answers. */
  readonly slackApiUrl?: (apiUrl: string) => Promise<string>;
  readonly now?: () => number;
  readonly clock?: () => number;
  readonly delivery?: ApplicationOptions['delivery'];
}

/** A data folder with the built index in it, for one test. */
export function openDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'peacekeeping-data-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  giveKeptIndex(dataDir);
  return dataDir;
}

/** The real bot, started as `npm start` does, on a stand-in workspace; both end with the test. */
export async function startBot(transport: Transport, options: StartOptions = {}): Promise<Conversation> {
  const workspace = createWorkspace({ timings: { retryDelaysMs: [0, 0, 0] }, ...options.workspace });
  const { apiUrl } = await workspace.listen();
  onTestFinished(() => workspace.close());
  const rawLog: string[] = [];
  const log: LogLine[] = [];
  const lines = new EventEmitter();
  const logger = createLogger({
    level: 'debug',
    destination: {
      write: (line) => {
        rawLog.push(line);
        log.push(JSON.parse(line));
        lines.emit('line');
      },
    },
  });
  const botToken = options.botToken ?? workspace.botToken;
  const application = await startApplication(
    {
      connection:
        transport === 'http'
          ? { kind: 'http', botToken, signingSecret: workspace.signingSecret }
          : { kind: 'socket', botToken, appToken: workspace.appToken },
      slackApiUrl: (await options.slackApiUrl?.(apiUrl)) ?? apiUrl,
      port: 0,
      seedsDir: options.seedsDir ?? 'seeds',
      dataDir: options.dataDir ?? openDataDir(),
      publishers: options.publishers ?? [],
      sourceUrls: options.sourceUrls ?? [],
      sourceMinutes: 60,
      logLevel: 'debug',
    },
    logger,
    {
      ...(options.now === undefined ? {} : { now: options.now }),
      ...(options.clock === undefined ? {} : { clock: options.clock }),
      ...(options.delivery === undefined ? {} : { delivery: options.delivery }),
    },
  );
  const url = `http://127.0.0.1:${application.port}`;
  if (transport === 'http') workspace.setRequestUrl(`${url}/slack/events`);
  const logged = async (fits: (line: LogLine) => boolean, count = 1) => {
    while (log.filter(fits).length < count) await once(lines, 'line');
    return log.filter(fits);
  };
  let stopped: Promise<boolean> | undefined;
  const stop = () => {
    stopped ??= application.stop();
    return stopped;
  };
  onTestFinished(async () => void (await stop()));
  return { workspace, application, url, log, rawLog, logged, stop };
}

export function errorsIn(log: readonly LogLine[]): readonly LogLine[] {
  return log.filter(({ level }) => level === 'error' || level === 'fatal');
}

interface Block {
  readonly type: string;
  readonly block_id?: string;
  readonly text?: { readonly text: string };
  readonly accessory?: Element;
  readonly elements?: readonly Element[];
}

interface Element {
  readonly action_id?: string;
  readonly text?: string | { readonly text: string };
  readonly value?: string;
}

/** The blocks of a message, as the bot sent them. */
function blocksOf(message: { readonly blocks?: readonly unknown[] }): readonly Block[] {
  // Safe cast: the workspace's validator has passed them.
  return (message.blocks ?? []) as readonly Block[];
}

/** All sections of a message as one text. */
export function bodyOf(message: { readonly blocks?: readonly unknown[] }): string {
  return blocksOf(message)
    .flatMap((block) => block.text?.text ?? [])
    .join('\n');
}

export function contextOf(message: { readonly blocks?: readonly unknown[] }): string {
  return blocksOf(message)
    .filter(({ type }) => type === 'context')
    .flatMap(({ elements = [] }) => elements.map(({ text }) => String(text)))
    .join('\n');
}

export interface FoundButton {
  readonly blockId: string;
  readonly actionId: string;
  readonly label: string;
}

export function buttonsOf(message: { readonly blocks?: readonly unknown[] }): readonly FoundButton[] {
  return blocksOf(message).flatMap(({ block_id, accessory, elements = [] }) =>
    [...(accessory === undefined ? [] : [accessory]), ...elements].flatMap(({ action_id, text }) =>
      action_id === undefined || typeof text !== 'object'
        ? []
        : [{ blockId: block_id ?? '', actionId: action_id, label: text.text }],
    ),
  );
}

/** Presses the button whose label begins so. */
export function press(
  { workspace }: Conversation,
  message: { readonly channel: string; readonly ts: string; readonly blocks?: readonly unknown[] },
  label: string,
  user: string = ENGLISH,
) {
  const button = buttonsOf(message).find((candidate) => candidate.label.startsWith(label));
  if (button === undefined)
    throw new Error(
      `no button "${label}" among ${buttonsOf(message)
        .map((each) => each.label)
        .join(', ')}`,
    );
  const { blockId, actionId } = button;
  return workspace.press({ user, channel: message.channel, messageTs: message.ts, blockId, actionId });
}
