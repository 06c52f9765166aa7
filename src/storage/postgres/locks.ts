/** Any two numbers of ours; the second tells who waits for whom. Held until the transaction ends. */
export const MIGRATION_LOCK = 'select pg_advisory_xact_lock(76505, 1)';
export const PUBLISHING_LOCK = 'select pg_advisory_xact_lock(76505, 2)';
