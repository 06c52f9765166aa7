import type { Claim, Delivery, DeliveryStore } from '../../src/subscriptions/delivery.ts';
import type { Subscription, SubscriptionStore } from '../../src/subscriptions/subscription.ts';

/** Both stores in memory, obeying the ports' docstrings, for any number of processes in one. */
export interface MemoryStores {
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: DeliveryStore;
  /** Every delivery there is, oldest first. */
  readonly all: () => readonly Delivery[];
}

export function createMemoryStores(): MemoryStores {
  const subscriptions = new Map<string, Subscription>();
  const deliveries = new Map<string, Delivery>();
  const isOpen = ({ state }: Delivery) => state === 'claimed' || state === 'waiting';

  /** Changes a delivery that the owner still has. */
  const change = (id: string, owner: string, patch: (delivery: Delivery) => Partial<Delivery>): boolean => {
    const delivery = deliveries.get(id);
    if (delivery?.state !== 'claimed' || delivery.owner !== owner) return false;
    deliveries.set(id, { ...delivery, ...patch(delivery) });
    return true;
  };

  const leased = ({ owner, now, leaseMs }: Claim) =>
    ({ state: 'claimed', owner, leaseUntil: now + leaseMs }) satisfies Partial<Delivery>;

  return {
    all: () => [...deliveries.values()],
    subscriptions: {
      async add(subscription) {
        subscriptions.set(subscription.id, subscription);
      },
      find: async (id) => subscriptions.get(id),
      ofChannel: async (team, channel) =>
        [...subscriptions.values()].filter((own) => own.team === team && own.channel === channel),
      ofCreator: async (team, creator) =>
        [...subscriptions.values()].filter((own) => own.team === team && own.creator === creator),
      all: async () => [...subscriptions.values()],
      async edit(id, edit) {
        const subscription = subscriptions.get(id);
        if (subscription === undefined) return undefined;
        const { brokenBy, ...edited } = { ...subscription, ...edit };
        const isBroken = edited.state === 'broken' && brokenBy !== undefined;
        subscriptions.set(id, isBroken ? { ...edited, brokenBy } : edited);
        return subscriptions.get(id);
      },
      async remove(id) {
        for (const [own, { subscriptionId }] of deliveries) if (subscriptionId === id) deliveries.delete(own);
        return subscriptions.delete(id);
      },
      async due(team, now, limit) {
        const busy = new Set([...deliveries.values()].filter(isOpen).map(({ subscriptionId }) => subscriptionId));
        return [...subscriptions.values()]
          .filter((own) => own.team === team)
          .filter(({ id, state, nextDueAt }) => state === 'active' && nextDueAt <= now && !busy.has(id))
          .toSorted((left, right) => left.nextDueAt - right.nextDueAt)
          .slice(0, limit);
      },
    },
    deliveries: {
      async claim(delivery, claim) {
        const subscription = subscriptions.get(delivery.subscriptionId);
        const isKnown = [...deliveries.values()].some(
          ({ subscriptionId, dueAt }) => subscriptionId === delivery.subscriptionId && dueAt === delivery.dueAt,
        );
        if (isKnown || subscription?.state !== 'active' || subscription.nextDueAt > delivery.dueAt) return undefined;
        const claimed = { ...delivery, ...leased(claim), claimedAt: claim.now, attempts: 1, pagesPosted: 0 };
        deliveries.set(delivery.id, claimed);
        return claimed;
      },
      async takeOver(claim, limit) {
        const ofTeam = [...deliveries.values()].filter(
          ({ subscriptionId }) => subscriptions.get(subscriptionId)?.team === claim.team,
        );
        const free = ofTeam.filter(
          ({ state, leaseUntil, retryAt = 0 }) =>
            (state === 'claimed' && leaseUntil <= claim.now) || (state === 'waiting' && retryAt <= claim.now),
        );
        return free.slice(0, limit).map((delivery) => {
          const taken = { ...delivery, ...leased(claim), attempts: delivery.attempts + 1 };
          deliveries.set(delivery.id, taken);
          return taken;
        });
      },
      renew: async (id, claim) => change(id, claim.owner, () => leased(claim)),
      recordPosted: async (id, owner, posted) => change(id, owner, () => posted),
      postpone: async (id, owner, retryAt, error) => change(id, owner, () => ({ state: 'waiting', retryAt, error })),
      async settle(id, owner, outcome) {
        const isOurs = change(id, owner, () => ({
          state: outcome.state,
          settledAt: outcome.at,
          ...(outcome.state === 'failed' ? { error: outcome.error } : {}),
        }));
        const delivery = deliveries.get(id);
        const subscription = subscriptions.get(delivery?.subscriptionId ?? '');
        if (!isOurs || delivery === undefined || subscription === undefined) return false;
        subscriptions.set(
          subscription.id,
          outcome.state === 'failed'
            ? { ...subscription, state: 'broken', brokenBy: outcome.error }
            : {
                ...subscription,
                toldUpTo: delivery.toPosition,
                nextDueAt: subscription.nextDueAt > delivery.dueAt ? subscription.nextDueAt : outcome.nextDueAt,
                settledAt: outcome.at,
              },
        );
        return true;
      },
      ofSubscription: async (subscriptionId, limit) =>
        [...deliveries.values()]
          .filter((delivery) => delivery.subscriptionId === subscriptionId)
          .toSorted((left, right) => right.dueAt - left.dueAt)
          .slice(0, limit),
    },
  };
}
