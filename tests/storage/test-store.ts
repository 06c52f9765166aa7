import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { StoreKind } from '../../src/storage/engine.ts';
import { openStore, type Store, type StoreOptions } from '../../src/storage/open-store.ts';
import { newDatabase } from '../postgres/set-up.ts';

export const KINDS: readonly StoreKind[] = ['sqlite', 'postgres'];

/** A folder that goes with the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peacekeeping-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Where a new, empty store of a kind would be. */
export async function newPlace(kind: StoreKind): Promise<StoreOptions> {
  const dataDir = newFolder();
  return kind === 'sqlite' ? { dataDir } : { dataDir, databaseUrl: await newDatabase() };
}

/** Opens a store, which is closed with the test. */
export async function openAt(place: StoreOptions): Promise<Store> {
  const store = await openStore(place);
  onTestFinished(() => store.close());
  return store;
}

export async function openNew(kind: StoreKind): Promise<Store> {
  return openAt(await newPlace(kind));
}
