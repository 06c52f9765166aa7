import { createHash } from 'node:crypto';
import type { Change } from '../../src/reports/change.ts';
import type { Edition, Entry } from '../../src/reports/edition.ts';
import type { Publishing } from '../../src/reports/revision.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';

const SECTION = { number: 7, title: 'Protection' };

export function entry(paragraph: number, text: string): Entry {
  return { paragraph, section: SECTION, passages: [text] };
}

/** An edition with one entry for each text, from paragraph 1 on. */
export function edition(texts: readonly string[], other: Partial<Edition> = {}): Edition {
  return {
    symbol: 'A/76/505/Add.1',
    reference: 'A/75/19',
    language: 'en',
    isOfficial: false,
    title: 'Implementation of the recommendations',
    sections: [SECTION],
    entries: texts.map((text, at) => entry(at + 1, text)),
    ...other,
  };
}

export function publishing(texts: readonly string[], other: Partial<Publishing> & Partial<Edition> = {}): Publishing {
  const { origin = 'seeds/en.md', at = 1_000, onlyIfNew, hash, ...ofEdition } = other;
  const published = edition(texts, ofEdition);
  return {
    edition: published,
    hash: hash ?? createHash('sha256').update(JSON.stringify(published)).digest('hex'),
    origin,
    at,
    ...(onlyIfNew === undefined ? {} : { onlyIfNew }),
  };
}

/** Paragraph by paragraph, enough to tell whether changes are kept. */
export function compare(before: Edition, after: Edition): readonly Change[] {
  const paragraphs = new Set([...before.entries, ...after.entries].map(({ paragraph }) => paragraph));
  return [...paragraphs].flatMap((paragraph): readonly Change[] => {
    const of = ({ entries }: Edition) => entries.find((candidate) => candidate.paragraph === paragraph);
    const [old, next] = [of(before), of(after)];
    if (old === undefined) return next === undefined ? [] : [{ kind: 'added', paragraph, after: next }];
    if (next === undefined) return [{ kind: 'withdrawn', paragraph, before: old }];
    return old.passages[0] === next.passages[0] ? [] : [{ kind: 'amended', paragraph, before: old, after: next }];
  });
}

export function subscription(id: string, other: Partial<Subscription> = {}): Subscription {
  return {
    id,
    team: 'T1',
    channel: 'C1',
    creator: 'U1',
    schedule: { cadence: { every: 'week', weekday: 1 }, time: '09:00', zone: 'Africa/Juba' },
    scope: { kind: 'sections', numbers: [7, 8] },
    language: 'fr',
    saysNothingNew: false,
    state: 'active',
    createdAt: 1_000,
    toldUpTo: 0,
    nextDueAt: 5_000,
    ...other,
  };
}
