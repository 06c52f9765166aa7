import { createHash } from 'node:crypto';
import type { Lock } from '../engine.ts';

// Two numbers each; the second tells who waits for whom. Held until the transaction ends.

export const PUBLISHING_LOCK = 'select pg_advisory_xact_lock(76505, 2)';

export function lockStatement(lock: Lock): string {
  if (lock.kind === 'schema') return 'select pg_advisory_xact_lock(76505, 1)';
  const number = createHash('sha256').update(lock.key).digest().readInt32BE();
  return `select pg_advisory_xact_lock(76506, ${number})`;
}
