import { parseArgs } from 'node:util';
import { type PlannedDigest, planDigests } from '../compose/digests.ts';
import { readConfig } from '../src/config.ts';
import { createLogger, openLog } from '../src/logger.ts';
import { describeSubscription } from '../src/subscriptions/wording.ts';
import { printDigest } from '../src/terminal/print-digest.ts';

const USAGE = `Usage: npm run digest -- --dry-run [--at TIME]

Prints what each active subscription would get, and where; nothing is sent and nothing is stored. The bot itself sends
digests when they are due. TIME is the moment to judge by, as in 2026-11-24T09:00:00Z; without it, now.`;

const MAX_WIDTH = 100;

async function main(): Promise<number> {
  const at = readOptions();
  if (typeof at === 'string') return complain(at, USAGE);
  const config = readConfig(process.env);
  if (!config.isValid) return complain(...config.problems, 'See .env.example.');
  const log = createLogger({ level: 'warn', destination: await openLog(2, true) });
  const planned = await planDigests(config.config, log, at);
  const due = planned.filter(({ isDue }) => isDue);
  process.stdout.write(`${planned.length} active subscriptions, ${due.length} due at ${new Date(at).toISOString()}\n`);
  for (const plan of planned) process.stdout.write(`\n${print(plan)}\n`);
  return 0;
}

function print({ subscription, digest, isDue }: PlannedDigest): string {
  const { team, channel, nextDueAt, saysNothingNew } = subscription;
  const { line } = describeSubscription('en', subscription);
  const when = isDue ? 'DUE' : `due ${new Date(nextDueAt).toISOString()}`;
  const isSilent = digest.kind === 'empty' && !saysNothingNew;
  const width = Math.min(process.stdout.columns ?? MAX_WIDTH, MAX_WIDTH);
  const text = isSilent ? 'Nothing would be posted: nothing has changed.' : printDigest(digest, width - 2);
  return [
    `${when} · ${team} ${channel} · ${line}`,
    ...text.split('\n').map((own) => (own === '' ? '' : `  ${own}`)),
  ].join('\n');
}

function readOptions(): number | string {
  try {
    const { values } = parseArgs({
      options: { 'dry-run': { type: 'boolean', default: false }, at: { type: 'string' } },
    });
    if (!values['dry-run']) return 'Digests are sent by the bot; here they are only shown, with --dry-run.';
    const at = values.at === undefined ? Date.now() : Date.parse(values.at);
    return Number.isNaN(at) ? `--at ${values.at} is no time.` : at;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function complain(...lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = complain(error instanceof Error ? error.message : String(error));
}
