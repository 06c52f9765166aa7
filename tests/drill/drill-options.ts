import { parseArgs } from 'node:util';
import type { StoreKind } from '../../src/storage/engine.ts';

export interface DrillOptions {
  readonly seeds: number;
  readonly first: number;
  readonly subscriptions: number;
  /** On PostgreSQL; SQLite has one. */
  readonly processes: number;
  readonly stores: readonly StoreKind[];
  /** Whether whoever takes over is shown what was posted. Without it there must be duplicates. */
  readonly hasLook: boolean;
}

const STORES: Readonly<Record<string, readonly StoreKind[]>> = {
  postgres: ['postgres'],
  sqlite: ['sqlite'],
  both: ['postgres', 'sqlite'],
};

/** The options of `npm run drill`, or a sentence that says what is wrong with them. */
export function readDrillOptions(args: readonly string[]): DrillOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seeds: { type: 'string', default: '20' },
        first: { type: 'string', default: '1' },
        subscriptions: { type: 'string', default: '200' },
        processes: { type: 'string', default: '4' },
        store: { type: 'string', default: 'both' },
        'without-look': { type: 'boolean', default: false },
      },
    });
    for (const name of ['seeds', 'first', 'subscriptions', 'processes'] as const) {
      if (!/^[1-9]\d{0,5}$/.test(values[name])) return `--${name} must be a whole number from 1 on.`;
    }
    const stores = STORES[values.store];
    if (stores === undefined) return '--store must be postgres, sqlite or both.';
    return {
      seeds: Number(values.seeds),
      first: Number(values.first),
      subscriptions: Number(values.subscriptions),
      processes: Number(values.processes),
      stores,
      hasLook: !values['without-look'],
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
