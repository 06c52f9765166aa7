import type { Engine } from './engine.ts';

/** The lines of a built index by name, as one bot leaves them to the others. */
export interface IndexLines {
  /** Of the names that are there. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** In place of what has these names. */
  write(lines: ReadonlyMap<string, string>): Promise<void>;
}

/** What can be made again from what is published: no export has it. */
export interface IndexStore {
  /**
   * One transaction, beside no other process at work on the same key. Rejects with a `StoreProblem` where the store is away
   * and where another process is at it for longer than a store waits.
   */
  alone(key: string, work: (lines: IndexLines) => Promise<void>): Promise<void>;
}

export function createIndexStore(engine: Engine): IndexStore {
  return {
    alone: (key, work) =>
      engine.alone({ kind: 'index', key }, (run) =>
        work({
          async read(names) {
            if (names.length === 0) return new Map();
            const places = names.map(() => '?').join(', ');
            const rows = await run(`select name, line from index_lines where name in (${places})`, names);
            return new Map(rows.map(({ name, line }) => [String(name), String(line)]));
          },
          async write(lines) {
            const put = 'insert into index_lines (name, line) values (?, ?)';
            const replace = 'on conflict (name) do update set line = excluded.line';
            for (const line of lines) await run(`${put} ${replace}`, line);
          },
        }),
      ),
  };
}
