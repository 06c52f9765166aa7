import type { Engine } from './engine.ts';
import { StoreProblem } from './store-problem.ts';

/** An engine that its first use opens. Where that fails the use rejects with the reason, and the next one tries again. */
export function createLateEngine({
  kind,
  place,
  open,
}: Pick<Engine, 'kind' | 'place'> & { readonly open: () => Promise<Engine> }): Engine {
  let opening: Promise<Engine> | undefined;
  let isClosed = false;
  const opened = () => {
    if (isClosed) throw new StoreProblem(`${place} has been closed.`);
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    kind,
    place,
    run: async (sql, values) => (await opened()).run(sql, values),
    read: async (sql, values) => (await opened()).read(sql, values),
    alone: async (lock, work) => (await opened()).alone(lock, work),
    createDialect: async () => (await opened()).createDialect(),
    async close() {
      isClosed = true;
      const engine = await opening?.catch(() => undefined);
      await engine?.close();
    },
  };
}
