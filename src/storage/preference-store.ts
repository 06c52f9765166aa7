import type { PreferenceOwner, Preferences } from '../preferences/preferences.ts';
import type { StoreDatabase } from './store-database.ts';

export function createPreferenceStore(database: StoreDatabase): Preferences {
  return {
    // In plain SQL, since each question asks.
    async valuesOf(team, ids, name) {
      if (ids.length === 0) return [];
      return database.read<{ readonly kind: PreferenceOwner['kind']; readonly id: string; readonly value: string }>(
        `select kind, id, value from preferences where team = ? and name = ? and id in (${ids.map(() => '?').join(', ')})`,
        [team, name, ...ids],
      );
    },

    async set({ team, kind, id }, name, value) {
      const key = { team, kind, id, name };
      await database.write(async (transaction) => {
        if (value === undefined) {
          const chosen = transaction.deleteFrom('preferences').where((is) => is.and(key));
          await chosen.execute();
          return;
        }
        await transaction
          .insertInto('preferences')
          .values({ ...key, value })
          .onConflict((conflict) => conflict.columns(['team', 'kind', 'id', 'name']).doUpdateSet({ value }))
          .execute();
      });
    },
  };
}
