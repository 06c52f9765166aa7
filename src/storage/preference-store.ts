import type { StoreDatabase } from './store-database.ts';

/** Whose preference: Slack's ids of the workspace, and of a person or a channel in it. */
export interface PreferenceOwner {
  readonly team: string;
  readonly kind: 'user' | 'channel';
  readonly id: string;
}

/** What people and channels chose, by name, as JSON text. Each method rejects where the store cannot be reached or written. */
export interface PreferenceStore {
  get(owner: PreferenceOwner, name: string): Promise<string | undefined>;
  /** `undefined` takes the choice back. */
  set(owner: PreferenceOwner, name: string, value: string | undefined): Promise<void>;
}

export function createPreferenceStore(database: StoreDatabase): PreferenceStore {
  return {
    async get({ team, kind, id }, name) {
      const row = await (await database.query())
        .selectFrom('preferences')
        .select('value')
        .where((is) => is.and({ team, kind, id, name }))
        .executeTakeFirst();
      return row?.value;
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
