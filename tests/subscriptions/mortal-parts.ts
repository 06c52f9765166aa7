import type { DelivererParts } from '../../src/subscriptions/deliver.ts';

/** Dies at a step: `before` its effect, or `after` it but before anybody hears of it. */
export interface Death {
  readonly step: number;
  readonly when: 'before' | 'after';
  /** Fails once and lives on, as where a store is out of reach for a moment. */
  readonly isOnce?: boolean;
}

/**
 * Parts of a process whose every call to a store or to Slack is a step. At the step of its death that call fails, and,
 * unless it is a fault of a moment, so do all after it. `steps` tells how many there were, by name.
 */
export function mortalParts(parts: DelivererParts, death: Death | undefined) {
  const steps: string[] = [];
  let isDead = false;
  const mortal =
    <Args extends readonly unknown[], Value>(name: string, call: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      if (isDead) throw new Error('dead');
      const step = steps.push(name) - 1;
      const isLast = step === death?.step;
      if (isLast && death?.isOnce !== true) isDead = true;
      if (isLast && death?.when === 'before') throw new Error(`died before ${name}`);
      const value = await call(...args);
      if (isLast) throw new Error(`died after ${name}`);
      return value;
    };
  const { subscriptions, deliveries, poster } = parts;
  const mortals: DelivererParts = {
    ...parts,
    changes: mortal('changes', parts.changes),
    lastPosition: mortal('lastPosition', parts.lastPosition),
    subscriptions: { find: mortal('find', subscriptions.find), due: mortal('due', subscriptions.due) },
    deliveries: {
      claim: mortal('claim', deliveries.claim),
      takeOver: mortal('takeOver', deliveries.takeOver),
      renew: mortal('renew', deliveries.renew),
      recordPosted: mortal('recordPosted', deliveries.recordPosted),
      postpone: mortal('postpone', deliveries.postpone),
      settle: mortal('settle', deliveries.settle),
      ofSubscription: mortal('ofSubscription', deliveries.ofSubscription),
    },
    poster: {
      post: mortal('post', poster.post),
      findPosted: mortal('findPosted', poster.findPosted),
      tellCreator: mortal('tellCreator', poster.tellCreator),
      findTold: mortal('findTold', poster.findTold),
    },
  };
  return { parts: mortals, steps };
}
