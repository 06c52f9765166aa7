import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { openPublishing } from '../compose/reports.ts';
import { readConfig } from '../src/config.ts';
import { createLogger, openLog } from '../src/logger.ts';
import { describeOutcome } from '../src/publishing/describe-outcome.ts';
import { describeFileProblem } from '../src/reports/file-problem.ts';
import { isLanguage } from '../src/reports/language.ts';

const USAGE = `Usage: npm run publish -- FILE...
       npm run publish -- --remove SYMBOL LANGUAGE

Publishes editions, such as a corrigendum or next year's table: running bots follow within seconds.
FILE is named like A_76_505_Add.1.fr.md. --remove no longer serves an edition; its revisions stay.`;

/** Publishes files into the store that running bots answer from. Exit code 1 where one of them was not. */
async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') return complain(options, USAGE);
  const config = readConfig(process.env);
  if (!config.isValid) return complain(...config.problems, 'See .env.example.');
  const log = createLogger({ level: 'warn', destination: await openLog(2, true) });
  const { publisher, revisions, close } = await openPublishing(config.config, log);
  try {
    if (options.remove !== undefined) {
      const { symbol, language } = options.remove;
      const isRemoved = await revisions.remove(symbol, language, 'removed in a terminal', Date.now());
      if (!isRemoved) return complain(`No edition of ${symbol} in "${language}" is served.`);
      process.stdout.write(`${symbol} (${language}) is no longer served.\n`);
      return 0;
    }
    let bad = 0;
    for (const path of options.files) {
      const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
      if (bytes instanceof Error) {
        bad += complain(
          bytes.code === 'ENOENT' ? `${path} does not exist.` : `${path} cannot be read: ${bytes.message}`,
        );
        continue;
      }
      const outcome = await publisher.publishFile({ name: basename(path), bytes }, 'published in a terminal');
      if (outcome.kind === 'problem') bad += complain(describeFileProblem(outcome.problem));
      else process.stdout.write(`${describeOutcome('en', outcome)}\n`);
    }
    return bad === 0 ? 0 : 1;
  } finally {
    await close();
  }
}

interface Options {
  readonly files: readonly string[];
  readonly remove?: { readonly symbol: string; readonly language: Parameters<typeof describeOutcome>[0] };
}

function readOptions(): Options | string {
  try {
    const { values, positionals } = parseArgs({
      options: { remove: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (!values.remove) return positionals.length === 0 ? 'Which file?' : { files: positionals };
    const [symbol, language, ...others] = positionals;
    if (symbol === undefined || !isLanguage(language) || others.length > 0) {
      return '--remove takes a symbol and a language, as in A/76/505/Add.1 fr.';
    }
    return { files: [], remove: { symbol, language } };
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
