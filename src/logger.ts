import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';
import type { Config } from './config.ts';

export type { Logger };

/** Paths whose values never reach the log, wherever in a logged object a Slack payload or a configuration ends up. */
const SECRETS = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'authorization',
  'response_url',
  'trigger_id',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);

/** A Slack token inside a sentence, as in an error's message. */
const TOKEN = /\bx(?:ox[a-z]|app)-[\w-]+/g;

export interface LoggerOptions {
  readonly level: Config['logLevel'];
  /** For a person at a terminal instead of JSON lines. */
  readonly isPretty?: boolean;
  readonly destination: DestinationStream;
}

/** Events, never prose or message text: `log.info({ event: 'answer.sent', kind, ms })`. */
export function createLogger({ level, isPretty = false, destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: SECRETS, censor: '[secret]' },
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: {
      streamWrite: (line: string) => line.replace(TOKEN, '[secret]'),
    },
  };
  const stream = isPretty
    ? pretty({ colorize: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname', destination })
    : destination;
  return pino(options, stream);
}
