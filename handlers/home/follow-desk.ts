import type { Desk } from '../../src/subscriptions/desk.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';

/** A desk that tells of each subscription that is added, changed or removed, whoever does it and wherever. */
export function followDesk(desk: Desk, onChange: (subscription: Subscription) => void): Desk {
  const told = (subscription: Subscription | undefined) => {
    if (subscription !== undefined) onChange(subscription);
    return subscription;
  };
  return {
    ...desk,
    async add(subscription) {
      await desk.add(subscription);
      told(subscription);
    },
    async edit(id, request) {
      const edited = await desk.edit(id, request);
      if (edited.kind === 'edited') told(edited.subscription);
      return edited;
    },
    pause: async (id) => told(await desk.pause(id)),
    resume: async (id) => told(await desk.resume(id)),
    async remove(id) {
      const subscription = await desk.find(id);
      const isRemoved = await desk.remove(id);
      if (isRemoved) told(subscription);
      return isRemoved;
    },
  };
}
