import { flushCompileCache } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { type Application, startApplication } from './compose.ts';
import { explainSlackError } from './handlers/slack-error.ts';
import { readConfig } from './src/config.ts';
import { createLogger, type Logger, openLog } from './src/logger.ts';
import { FolderProblem } from './src/publishing/folder-problem.ts';
import { StoreProblem } from './src/storage/store-problem.ts';

/** The main program: configuration from the environment, start, and a graceful end on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const result = readConfig(process.env);
  if (!result.isValid) {
    giveUp([
      'The configuration cannot be used:',
      ...result.problems.map((problem) => `  ${problem}`),
      'See .env.example.',
    ]);
    return;
  }
  const { config } = result;
  const log = createLogger({ level: config.logLevel, destination: await openLog(1, process.stdout.isTTY === true) });
  let application: Application | undefined;
  stopOnSignal(() => application, log);
  try {
    application = await startApplication(config, log);
  } catch (error) {
    log.fatal({ event: 'app.unstarted', err: error });
    log.flush();
    giveUp([explain(error, config.port)]);
    return;
  }
  const { port } = application;
  log.info({ event: 'app.ready', mode: config.connection.kind, port, ms: Math.round(process.uptime() * 1000) });
  log.flush();
  if (config.connection.kind === 'playground') {
    process.stdout.write(`\n  Open http://localhost:${port} and type  /peacekeeping para 148\n\n`);
  }
  // Written now and not only at the end, since a process that is killed writes nothing.
  flushCompileCache();
}

/** What a stop may take; a machine that is shut down gives 30 seconds as a rule. */
const MOST_MS = 25_000;

/** From the first moment on: whoever sees that the bot is ready may already stop it. */
function stopOnSignal(current: () => Application | undefined, log: Logger): void {
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, async () => {
      if (isStopping) return;
      isStopping = true;
      log.info({ event: 'app.stopping', signal });
      const isDone = await Promise.race([stop(current()), setTimeout(MOST_MS, false, { ref: false })]);
      log.info({ event: 'app.stopped', isDone });
      process.exit(isDone ? 0 : 1);
    });
  }
}

async function stop(application: Application | undefined): Promise<boolean> {
  return (await application?.stop()) ?? true;
}

function giveUp(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}

/** What went wrong at the start, and what to do, in a sentence. */
function explain(error: unknown, port: number): string {
  if (error instanceof StoreProblem || error instanceof FolderProblem) return error.message;
  const { code, syscall } = error as NodeJS.ErrnoException;
  const isPort = syscall === 'listen';
  if (isPort && code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop it, or set PORT to another number.`;
  if (isPort && code === 'EACCES') return `Port ${port} may not be used by this user. Set PORT to a number above 1023.`;
  const message = error instanceof Error ? error.message : String(error);
  return explainSlackError(error) ?? `The program could not start: ${message}`;
}

await main();
