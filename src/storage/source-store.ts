import type { SourceStore } from '../publishing/source.ts';
import type { StoreDatabase } from './store-database.ts';
import type { SourceRow } from './tables.ts';

export function createSourceStore(database: StoreDatabase): SourceStore {
  return {
    async get(name) {
      const [row] = await database.read<SourceRow>('select * from sources where name = ?', [name]);
      if (row === undefined) return undefined;
      return {
        ...(row.etag === null ? {} : { etag: row.etag }),
        ...(row.last_modified === null ? {} : { lastModified: row.last_modified }),
        ...(row.hash === null ? {} : { hash: row.hash }),
        checkedAt: row.checked_at,
      };
    },

    async set(name, { etag, lastModified, hash, checkedAt }) {
      const columns = {
        etag: etag ?? null,
        last_modified: lastModified ?? null,
        hash: hash ?? null,
        checked_at: checkedAt,
      };
      await database.write((transaction) =>
        transaction
          .insertInto('sources')
          .values({ name, ...columns })
          .onConflict((conflict) => conflict.column('name').doUpdateSet(columns))
          .execute(),
      );
    },
  };
}
