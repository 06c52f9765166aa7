import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Workspace } from '../../playground/workspace.ts';
import type { Language } from '../../src/reports/language.ts';
import { newDatabase, setup } from '../postgres/set-up.ts';
import { type BotProcess, type LogLine, startBotProcess } from './bot-process.ts';

/** Milliseconds from the writing of the files. */
export interface Followed {
  /** Until the last of them was stored as a revision. */
  readonly published: number;
  /** Until each bot found its words: first the one whose folder it is. */
  readonly found: readonly number[];
}

export interface Following {
  /** Corrects the editions in these languages in the folder of the first bot, and waits until every bot finds the words. */
  correct(languages: readonly Language[]): Promise<Followed>;
  stop(): Promise<void>;
}

/** In this time kept indexes are written and nothing is under way any more. */
const REST_MS = 1_500;

/** Bots with a folder each: one on SQLite, more on one PostgreSQL. */
export async function startFollowing(count: number, workspace: Workspace, apiUrl: string): Promise<Following> {
  const home = mkdtempSync(join(tmpdir(), 'peacekeeping-following-'));
  const stopServer = count === 1 ? undefined : await setup();
  const database: Record<string, string> = stopServer === undefined ? {} : { DATABASE_URL: await newDatabase() };
  const bots: BotProcess[] = [];
  for (let place = 0; place < count; place += 1) {
    const dataDir = join(home, `bot-${place}`);
    const seedsDir = seedsOf(home, place);
    cpSync('seeds', seedsDir, { recursive: true, preserveTimestamps: true });
    const settings = { ...database, SEEDS_DIR: seedsDir };
    bots.push(await startBotProcess({ file: 'app.ts', isPreloaded: true, workspace, apiUrl, dataDir, settings }));
  }
  let corrections = 0;
  return {
    async correct(languages) {
      await setTimeout(REST_MS);
      corrections += 1;
      const seen = bots.map(({ log }) => log.lines.length);
      for (const language of languages) lengthen(seedsOf(home, 0), language, corrections);
      const start = Date.now();
      await Promise.all(bots.map(({ log }, place) => log.next(seen[place] ?? 0, isReady)));
      // A bot that saw only some of the editions at first makes a second index.
      await setTimeout(REST_MS);
      const since = bots.map(({ log }, place) => log.lines.slice(seen[place]));
      const published = since.flat().filter(({ event }) => event === 'edition.published');
      if (published.length !== languages.length) throw new Error(`${published.length} editions were published`);
      return {
        published: lastOf(published) - start,
        found: since.map((lines) => lastOf(lines.filter(isReady)) - start),
      };
    },
    async stop() {
      await Promise.all(bots.map((bot) => bot.stop()));
      await stopServer?.();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function seedsOf(home: string, place: number): string {
  return join(home, `bot-${place}`, 'seeds');
}

function isReady({ event }: LogLine): boolean {
  return event === 'index.ready';
}

function lastOf(lines: readonly LogLine[]): number {
  return Math.max(...lines.map(({ time }) => Date.parse(time)));
}

/** A word more at the end of the longest line, which is a paragraph of an entry. */
function lengthen(folder: string, language: Language, correction: number): void {
  const file = join(folder, `A_76_505_Add.1.${language}.${language === 'zh' ? 'txt' : 'md'}`);
  const lines = readFileSync(file, 'utf8').split('\n');
  const longest = lines.reduce((best, line, at) => (line.length > (lines[best]?.length ?? 0) ? at : best), 0);
  writeFileSync(file, lines.with(longest, `${lines[longest]} Corrigendum${correction}.`).join('\n'));
}
