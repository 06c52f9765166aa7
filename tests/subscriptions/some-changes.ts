import type { ChangeKind, RecordedChange } from '../../src/reports/change.ts';
import type { Entry } from '../../src/reports/edition.ts';
import type { Language } from '../../src/reports/language.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';

const DAY_MS = 86_400_000;
export const START = Date.UTC(2026, 2, 2, 6);

/** An entry of a section with a text. */
export function entry(paragraph: number, text: string, section = 7): Entry {
  return { paragraph, section: { number: section, title: `Section ${section}` }, passages: [text] };
}

export interface ChangeSketch {
  readonly kind?: ChangeKind;
  readonly paragraph?: number;
  /** The number before, where it was renumbered. */
  readonly former?: number;
  readonly before?: string;
  readonly after?: string;
  readonly section?: number;
  readonly formerSection?: number;
  readonly language?: Language;
  readonly isOfficial?: boolean;
  readonly symbol?: string;
  /** Days after START. */
  readonly day?: number;
}

/** Changes in the order of their positions from 1 on; what is left out is an amendment of A/75/19, para. 148 in English. */
export function recorded(...sketches: readonly ChangeSketch[]): readonly RecordedChange[] {
  return sketches.map((sketch, at): RecordedChange => {
    const { kind = 'amended', paragraph = 148, language = 'en', section = 7, symbol = 'A/76/505/Add.1' } = sketch;
    const { before = `${language} old`, after = `${language} new`, formerSection = section } = sketch;
    return {
      kind,
      paragraph,
      ...(kind === 'added' ? {} : { before: entry(sketch.former ?? paragraph, before, formerSection) }),
      ...(kind === 'withdrawn' ? {} : { after: entry(paragraph, after, section) }),
      position: at + 1,
      symbol,
      reference: 'A/75/19',
      language,
      isOfficial: sketch.isOfficial ?? false,
      publishedAt: START + (sketch.day ?? 0) * DAY_MS + at,
    };
  });
}

/** A daily subscription at 09:00 in Nairobi, which is 06:00 UTC. */
export function someSubscription(patch: Partial<Subscription> = {}): Subscription {
  return {
    id: 's1',
    team: 'T1',
    channel: 'C1',
    creator: 'U1',
    schedule: { cadence: { every: 'day' }, time: '09:00', zone: 'Africa/Nairobi' },
    scope: { kind: 'all' },
    language: 'en',
    saysNothingNew: false,
    state: 'active',
    createdAt: START - DAY_MS,
    toldUpTo: 0,
    nextDueAt: START,
    ...patch,
  };
}
