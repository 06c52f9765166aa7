import type { StoreKind } from '../../src/storage/engine.ts';
import { setup as openPostgres } from '../postgres/set-up.ts';
import { readDrillOptions } from './drill-options.ts';
import { makeDrillSeeds } from './drill-seeds.ts';
import { runSeed, type SeedResult } from './run-seed.ts';
import { heading, lineOf, sumOf } from './table.ts';

const MOST_TROUBLE_MS = 40_000;
const MOST_LINES = 12;
const LINE_LENGTH = 300;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Exit code 0 where every digest came exactly once, 1 where not, 2 for wrong options, 130 where it was interrupted. */
async function main(): Promise<number> {
  const options = readDrillOptions(process.argv.slice(2));
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n`);
    return 2;
  }
  const interruption = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => interruption.abort());
  const { signal } = interruption;
  const seeds = makeDrillSeeds();
  const closePostgres = await openPostgres();
  let isSound = true;
  try {
    for (const kind of options.stores) {
      const processes = kind === 'sqlite' ? 1 : options.processes;
      say(
        `${titleOf(kind, processes)}, ${options.subscriptions} subscriptions${options.hasLook ? '' : ', WITHOUT the look'}`,
      );
      say(heading());
      const results: SeedResult[] = [];
      for (let seed = options.first; seed < options.first + options.seeds; seed += 1) {
        const result = await runSeed({
          ...options,
          seed,
          kind,
          processes,
          seeds,
          mostTroubleMs: MOST_TROUBLE_MS,
          signal,
        });
        results.push(result);
        say(lineOf(`${seed}`, result));
        print(result.problems);
        print(result.remarks.map((remark) => `log: ${remark}`));
        isSound &&= result.problems.length === 0 && result.tooFast === 0;
      }
      say(`${lineOf('sum', sumOf(results))}\n`);
    }
    return isSound ? 0 : 1;
  } catch (error) {
    if (!signal.aborted) throw error;
    process.stderr.write('interrupted\n');
    return 130;
  } finally {
    await closePostgres();
    seeds.remove();
  }
}

function print(lines: readonly string[]): void {
  for (const line of lines.slice(0, MOST_LINES)) say(`  ${line.trim().slice(0, LINE_LENGTH)}`);
  if (lines.length > MOST_LINES) say(`  and ${lines.length - MOST_LINES} more`);
}

function titleOf(kind: StoreKind, processes: number): string {
  return kind === 'postgres' ? `PostgreSQL, ${processes} processes` : 'SQLite, 1 process';
}

process.exitCode = await main();
