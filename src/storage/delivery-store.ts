import type { ExpressionBuilder, Transaction } from 'kysely';
import type { Delivery, DeliveryStore } from '../subscriptions/delivery.ts';
import type { StoreDatabase } from './store-database.ts';
import type { DeliveryRow, Tables } from './tables.ts';

/**
 * Deliveries in the database. Whoever needs both locks the subscription before its delivery, so that no two wait for
 * each other; SQLite has one writer at a time and locks no rows.
 */
export function createDeliveryStore(database: StoreDatabase): DeliveryStore {
  const locksRows = database.kind === 'postgres';

  /** Changes a delivery that an owner still has; false where it has not. */
  const change = async (id: string, owner: string, columns: Partial<DeliveryRow>) => {
    const { numUpdatedRows } = await database.write((transaction) =>
      transaction.updateTable('deliveries').set(columns).where(isHeld(id, owner)).executeTakeFirstOrThrow(),
    );
    return numUpdatedRows > 0n;
  };

  return {
    claim: ({ id, subscriptionId, dueAt, fromPosition, toPosition }, { owner, now, leaseMs }) =>
      database.write(async (transaction) => {
        const subscription = await transaction
          .selectFrom('subscriptions')
          .select('id')
          .where('id', '=', subscriptionId)
          .where('state', '=', 'active')
          .where('next_due_at', '<=', dueAt)
          .$if(locksRows, (query) => query.forUpdate())
          .executeTakeFirst();
        if (subscription === undefined || (await isUnderWay(transaction, subscriptionId))) return undefined;
        const row = await transaction
          .insertInto('deliveries')
          .values({
            id,
            subscription_id: subscriptionId,
            due_at: dueAt,
            from_position: fromPosition,
            to_position: toPosition,
            state: 'claimed',
            owner,
            lease_until: now + leaseMs,
            claimed_at: now,
            attempts: 1,
            pages_posted: 0,
          })
          .onConflict((conflict) => conflict.columns(['subscription_id', 'due_at']).doNothing())
          .returningAll()
          .executeTakeFirst();
        return row && deliveryOf(row);
      }),

    takeOver: ({ team, owner, now, leaseMs }, limit) =>
      database.write(async (transaction) => {
        const free = await transaction
          .selectFrom('deliveries')
          .select('id')
          .where((is) =>
            is.or([
              is.and([is('state', '=', 'claimed'), is('lease_until', '<=', now)]),
              is.and([is('state', '=', 'waiting'), is('retry_at', '<=', now)]),
            ]),
          )
          .where('subscription_id', 'in', (from) =>
            from.selectFrom('subscriptions').select('id').where('team', '=', team),
          )
          .orderBy('due_at')
          .orderBy('id')
          .limit(limit)
          .$if(locksRows, (query) => query.forUpdate().skipLocked())
          .execute();
        if (free.length === 0) return [];
        const ids = free.map(({ id }) => id);
        const rows = await transaction
          .updateTable('deliveries')
          .set(({ eb }) => ({
            state: 'claimed',
            owner,
            lease_until: now + leaseMs,
            retry_at: null,
            attempts: eb('attempts', '+', 1),
          }))
          .where('id', 'in', ids)
          .returningAll()
          .execute();
        return rows.toSorted((left, right) => ids.indexOf(left.id) - ids.indexOf(right.id)).map(deliveryOf);
      }),

    renew: (id, { owner, now, leaseMs }) => change(id, owner, { lease_until: now + leaseMs }),

    recordPosted: (id, owner, { messageTs, pagesPosted }) =>
      change(id, owner, { message_ts: messageTs, pages_posted: pagesPosted }),

    postpone: (id, owner, retryAt, error) => change(id, owner, { state: 'waiting', retry_at: retryAt, error }),

    settle: (id, owner, outcome) =>
      database.write(async (transaction) => {
        const subscription = await transaction
          .selectFrom('subscriptions')
          .select(['id', 'told_up_to', 'next_due_at'])
          .where('id', 'in', (from) => from.selectFrom('deliveries').select('subscription_id').where('id', '=', id))
          .$if(locksRows, (query) => query.forUpdate())
          .executeTakeFirst();
        if (subscription === undefined) return false;
        const { state, at } = outcome;
        const error = state === 'failed' ? outcome.error : null;
        const settled = await transaction
          .updateTable('deliveries')
          .set({ state, settled_at: at, error })
          .where(isHeld(id, owner))
          .returning(['to_position', 'due_at'])
          .executeTakeFirst();
        if (settled === undefined) return false;
        const news =
          outcome.state === 'failed'
            ? { state: 'broken' as const, broken_by: outcome.error }
            : {
                told_up_to: Math.max(subscription.told_up_to, settled.to_position),
                next_due_at: subscription.next_due_at > settled.due_at ? subscription.next_due_at : outcome.nextDueAt,
                settled_at: at,
              };
        await transaction.updateTable('subscriptions').set(news).where('id', '=', subscription.id).execute();
        return true;
      }),

    async ofSubscription(subscriptionId, limit) {
      const rows = await (await database.query())
        .selectFrom('deliveries')
        .selectAll()
        .where('subscription_id', '=', subscriptionId)
        .orderBy('due_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(deliveryOf);
    },
  };
}

/** The fence: nobody writes to a delivery that another process has taken over, or that has ended. */
function isHeld(id: string, owner: string) {
  return (is: ExpressionBuilder<Tables, 'deliveries'>) => is.and({ id, owner, state: 'claimed' });
}

/** A second digest at the same time would tell the same changes again. */
async function isUnderWay(transaction: Transaction<Tables>, subscriptionId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('deliveries')
    .select('id')
    .where('subscription_id', '=', subscriptionId)
    .where('state', 'in', ['claimed', 'waiting'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function deliveryOf(row: DeliveryRow): Delivery {
  const { id, state, owner, attempts } = row;
  return {
    ...{ id, state, owner, attempts },
    subscriptionId: row.subscription_id,
    dueAt: row.due_at,
    fromPosition: row.from_position,
    toPosition: row.to_position,
    leaseUntil: row.lease_until,
    claimedAt: row.claimed_at,
    ...(row.retry_at === null ? {} : { retryAt: row.retry_at }),
    ...(row.error === null ? {} : { error: row.error }),
    ...(row.message_ts === null ? {} : { messageTs: row.message_ts }),
    pagesPosted: row.pages_posted,
    ...(row.settled_at === null ? {} : { settledAt: row.settled_at }),
  };
}
