import type { Claim, DeliveryStore } from './delivery.ts';
import type { Timer } from './timer.ts';

/** A delivery that this process has. */
export interface HeldLease {
  /** Makes the lease as long as a new one; false once another process has the delivery. Rejects where the store does. */
  confirm(): Promise<boolean>;
  /** No longer renews it. */
  release(): Promise<void>;
}

export interface LeaseKeeping {
  readonly deliveries: Pick<DeliveryStore, 'renew'>;
  readonly claim: () => Claim;
  readonly timer: Timer;
}

/** Renews a delivery's lease three times in its length, until it is released or lost. A renewal that fails is tried again. */
export function holdLease(id: string, { deliveries, claim, timer }: LeaseKeeping): HeldLease {
  let isLost = false;
  let isReleased = false;
  let callOff: () => void = () => undefined;
  let renewal: Promise<unknown> = Promise.resolve();
  const confirm = async () => {
    if (!isLost) isLost = !(await deliveries.renew(id, claim()));
    return !isLost;
  };
  const keep = () => {
    callOff = timer.after(claim().leaseMs / 3, () => {
      renewal = confirm()
        .catch(() => undefined)
        .then(() => {
          if (!isLost && !isReleased) keep();
        });
    });
  };
  keep();
  return {
    confirm,
    async release() {
      isReleased = true;
      callOff();
      await renewal;
    },
  };
}
