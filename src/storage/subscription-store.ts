import type { Subscription, SubscriptionEdit, SubscriptionStore } from '../subscriptions/subscription.ts';
import type { StoreDatabase } from './store-database.ts';
import type { SubscriptionRow } from './tables.ts';

export function createSubscriptionStore(database: StoreDatabase): SubscriptionStore {
  const oldestFirst = async () =>
    (await database.query()).selectFrom('subscriptions').selectAll().orderBy('created_at').orderBy('id');
  return {
    async add(subscription) {
      await database.write((transaction) =>
        transaction.insertInto('subscriptions').values(rowOf(subscription)).execute(),
      );
    },

    async find(id) {
      const db = await database.query();
      const row = await db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
      return row && subscriptionOf(row);
    },

    async ofChannel(team, channel) {
      const query = (await oldestFirst()).where('team', '=', team).where('channel', '=', channel);
      return (await query.execute()).map(subscriptionOf);
    },

    async ofCreator(team, creator) {
      const query = (await oldestFirst()).where('team', '=', team).where('creator', '=', creator);
      return (await query.execute()).map(subscriptionOf);
    },

    async all() {
      return (await (await oldestFirst()).execute()).map(subscriptionOf);
    },

    async edit(id, edit) {
      const columns = columnsOf(edit);
      if (Object.keys(columns).length === 0) return this.find(id);
      const row = await database.write((transaction) =>
        transaction.updateTable('subscriptions').set(columns).where('id', '=', id).returningAll().executeTakeFirst(),
      );
      return row && subscriptionOf(row);
    },

    async remove(id) {
      const { numDeletedRows } = await database.write((transaction) =>
        transaction.deleteFrom('subscriptions').where('id', '=', id).executeTakeFirstOrThrow(),
      );
      return numDeletedRows > 0n;
    },

    async due(team, now, limit) {
      const rows = await (await database.query())
        .selectFrom('subscriptions')
        .selectAll()
        .where('team', '=', team)
        .where('state', '=', 'active')
        .where('next_due_at', '<=', now)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('deliveries')
                .select('deliveries.id')
                .whereRef('subscription_id', '=', 'subscriptions.id')
                .where('deliveries.state', 'in', ['claimed', 'waiting']),
            ),
          ),
        )
        .orderBy('next_due_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(subscriptionOf);
    },
  };
}

function rowOf(subscription: Subscription): SubscriptionRow {
  const { schedule, scope, saysNothingNew, brokenBy, createdAt, toldUpTo, nextDueAt, settledAt } = subscription;
  const { id, team, channel, creator, language, state } = subscription;
  return {
    ...{ id, team, channel, creator, language, state },
    schedule: JSON.stringify(schedule),
    scope: JSON.stringify(scope),
    says_nothing_new: saysNothingNew ? 1 : 0,
    broken_by: brokenBy ?? null,
    created_at: createdAt,
    told_up_to: toldUpTo,
    next_due_at: nextDueAt,
    settled_at: settledAt ?? null,
  };
}

/** Only what the edit sets. Something that is no longer broken is broken by nothing. */
function columnsOf({ brokenBy, state, ...edit }: SubscriptionEdit): Partial<SubscriptionRow> {
  const { schedule, scope, language, saysNothingNew, toldUpTo, nextDueAt } = edit;
  return {
    ...(schedule === undefined ? {} : { schedule: JSON.stringify(schedule) }),
    ...(scope === undefined ? {} : { scope: JSON.stringify(scope) }),
    ...(language === undefined ? {} : { language }),
    ...(saysNothingNew === undefined ? {} : { says_nothing_new: saysNothingNew ? 1 : 0 }),
    ...(toldUpTo === undefined ? {} : { told_up_to: toldUpTo }),
    ...(nextDueAt === undefined ? {} : { next_due_at: nextDueAt }),
    ...(brokenBy === undefined ? {} : { broken_by: brokenBy }),
    ...(state === undefined ? {} : { state }),
    ...(state === undefined || state === 'broken' ? {} : { broken_by: null }),
  };
}

function subscriptionOf(row: SubscriptionRow): Subscription {
  const { id, team, channel, creator, language, state } = row;
  return {
    ...{ id, team, channel, creator, language, state },
    schedule: JSON.parse(row.schedule),
    scope: JSON.parse(row.scope),
    saysNothingNew: row.says_nothing_new === 1,
    ...(row.broken_by === null ? {} : { brokenBy: row.broken_by }),
    createdAt: row.created_at,
    toldUpTo: row.told_up_to,
    nextDueAt: row.next_due_at,
    ...(row.settled_at === null ? {} : { settledAt: row.settled_at }),
  };
}
