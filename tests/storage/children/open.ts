import { registerHooks } from 'node:module';

/** Says which drivers a start loads, and then which a first write does. */
const loaded = new Set<string>();
registerHooks({
  resolve(specifier, context, next) {
    if (['kysely', 'pg', 'node:sqlite'].includes(specifier)) loaded.add(specifier);
    return next(specifier, context);
  },
});
const { openStore } = await import('../../../src/storage/open-store.ts');
const store = await openStore(JSON.parse(process.argv[2] ?? ''));
await store.check();
await store.revisions.current();
await store.revisions.latest();
await store.revisions.lastPosition();
await store.sources.get('seeds/A_76_505_Add.1.en.md');
process.stdout.write(`${[...loaded]}\n`);
await store.sources.set('seeds/A_76_505_Add.1.en.md', { checkedAt: 1 });
process.stdout.write(`${[...loaded]}\n`);
await store.close();
