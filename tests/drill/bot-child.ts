import { createLogger } from '../../src/logger.ts';
import { type ClockSetting, clockNow, realMs } from './simulated-clock.ts';

/** The event in its log with which a process says that it is up. */
export const READY = 'drill.ready';

/** What a process of the drill is told, as JSON in its first argument. */
export interface BotOrder {
  readonly apiUrl: string;
  readonly botToken: string;
  readonly signingSecret: string;
  readonly seedsDir: string;
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly clock: ClockSetting;
  /** In simulated milliseconds. */
  readonly delivery: { readonly leaseMs: number; readonly settlingMs: number; readonly pollMs: number };
}

/** The real bot on a simulated clock. Ends when standard input does, or is killed. */
async function main(order: BotOrder): Promise<void> {
  const { apiUrl, botToken, signingSecret, seedsDir, dataDir, databaseUrl, clock, delivery } = order;
  const { startApplication } = await import('../../compose.ts');
  const log = createLogger({ level: 'info', destination: { write: (line) => void process.stdout.write(line) } });
  const stdinEnded = new Promise<void>((resolve) => void process.stdin.resume().once('end', resolve));
  const application = await startApplication(
    {
      connection: { kind: 'http', botToken, signingSecret },
      slackApiUrl: apiUrl,
      port: 0,
      seedsDir,
      dataDir,
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      publishers: [],
      sourceUrls: [],
      sourceMinutes: 60,
      logLevel: 'info',
    },
    log,
    {
      clock: () => clockNow(clock),
      delivery: {
        ...delivery,
        timer: {
          after(delayMs, run) {
            const timer = setTimeout(run, realMs(clock, delayMs));
            return () => clearTimeout(timer);
          },
        },
      },
    },
  );
  log.info({ event: READY });
  await stdinEnded;
  await application.stop();
  process.exit(0);
}

// Whoever imports what a process is told starts none.
if (process.argv[1] === import.meta.filename) await main(JSON.parse(process.argv[2] ?? ''));
