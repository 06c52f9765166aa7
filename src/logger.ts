import { type DestinationStream, type Logger, pino, stdSerializers, stdTimeFunctions } from 'pino';
import type { Config } from './config.ts';

export type { Logger };

/** Paths whose values never reach the log, wherever in a logged object a Slack payload or a configuration ends up. */
const SECRETS = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'databaseUrl',
  'authorization',
  'response_url',
  'trigger_id',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);

/** A Slack token inside a sentence, as in an error's message. */
const TOKEN = /\bx(?:ox[a-z]|app)-[\w-]+/g;

/** User and password of a URL, wherever it stands. */
const CREDENTIALS = /:\/\/[^\s"/?#@]*@/g;

export interface LoggerOptions {
  readonly level: Config['logLevel'];
  readonly destination: DestinationStream;
}

/** Events, never prose or message text: `log.info({ event: 'answer.sent', kind, ms })`. */
export function createLogger({ level, destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: SECRETS, censor: '[secret]' },
    serializers: { error: stdSerializers.err },
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: {
      streamWrite: (line: string) => line.replace(TOKEN, '[secret]').replace(CREDENTIALS, '://[secret]@'),
    },
  };
  return pino(options, destination);
}

/** What a killed process may lose of its log. */
const FLUSH_MS = 50;

/** Where lines go: for a person at a terminal in colours, else as JSON. The printer is loaded only where it prints. */
export async function openLog(fileDescriptor: 1 | 2, isTerminal: boolean): Promise<DestinationStream> {
  // Written behind the answers' backs, several lines at once, and whole at the end of the process.
  const lines = pino.destination({ dest: fileDescriptor, sync: false, minLength: 4_096, periodicFlush: FLUSH_MS });
  if (!isTerminal) return lines;
  const { default: pretty } = await import('pino-pretty');
  return pretty({ colorize: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname', destination: lines });
}
