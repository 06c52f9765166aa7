import { randomBytes } from 'node:crypto';

export type TriggerUse =
  | { readonly ok: true; readonly user: string }
  | { readonly ok: false; readonly error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' };

/** Trigger ids: each opens one modal for one person, within 3 seconds (docs.slack.dev, "Modals"). */
export function createTriggerIds({ now, lifeMs }: { now: () => number; lifeMs: number }) {
  const issued = new Map<string, { readonly user: string; readonly until: number; isUsed: boolean }>();
  return {
    issue(user: string): string {
      const id = `${now()}.${randomBytes(4).readUInt32BE()}.${randomBytes(16).toString('hex')}`;
      issued.set(id, { user, until: now() + lifeMs, isUsed: false });
      return id;
    },
    use(id: string): TriggerUse {
      const trigger = issued.get(id);
      if (trigger === undefined) return { ok: false, error: 'invalid_trigger_id' };
      if (trigger.isUsed) return { ok: false, error: 'exchanged_trigger_id' };
      if (now() > trigger.until) return { ok: false, error: 'expired_trigger_id' };
      trigger.isUsed = true;
      return { ok: true, user: trigger.user };
    },
  };
}

export type TriggerIds = ReturnType<typeof createTriggerIds>;
