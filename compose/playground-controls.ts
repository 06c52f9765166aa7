import type { Control, ControlResult } from '../playground/controls.ts';
import type { MessageKey } from '../src/locales/messages.ts';
import { say } from '../src/locales/say.ts';
import { EXAMPLE_ORIGIN, exampleUpdate } from '../src/publishing/example-update.ts';
import type { Publisher } from '../src/publishing/publisher.ts';
import type { Edition } from '../src/reports/edition.ts';
import { nextDue } from '../src/subscriptions/schedule.ts';

export interface PlaygroundControlsParts {
  /** The bot's slash command. */
  readonly command: string;
  /** The editions of the folder, which the example is made from and gives way to. */
  readonly folderEditions: () => Promise<readonly Edition[]>;
  readonly publisher: Publisher;
  /** Epoch milliseconds on the movable clock. */
  readonly now: () => number;
  readonly advance: (ms: number) => void;
  /** The IANA zone of whoever uses the page. */
  readonly zoneOf: (user: string) => string;
  /** Serves what was published, and sends what is due. */
  readonly onPublished: () => Promise<void>;
  readonly onMoved: () => Promise<void>;
}

const MORNING = '09:00';

/** What a visitor of the playground may do beside writing to the bot, so that a digest can be seen to arrive. */
export function createPlaygroundControls(parts: PlaygroundControlsParts): readonly Control[] {
  let isExample = false;
  return [
    {
      id: 'publish',
      label: labels('controlPublish'),
      description: labels('controlPublishHint'),
      isPressed: () => isExample,
      async run(): Promise<ControlResult> {
        const editions = await parts.folderEditions();
        const next = isExample ? editions : editions.map(exampleUpdate);
        let changes = 0;
        for (const edition of next) {
          const outcome = await parts.publisher.publishEdition(edition, EXAMPLE_ORIGIN);
          if (outcome.kind === 'published' && edition.language === 'en') changes = outcome.changes.length;
        }
        isExample = !isExample;
        await parts.onPublished();
        return {
          ok: true,
          text: labels(isExample ? 'controlPublished' : 'controlTakenBack', {
            count: changes,
            command: `${parts.command} changes`,
          }),
        };
      },
    },
    {
      id: 'morning',
      label: labels('controlClock', { time: MORNING }),
      description: labels('controlClockHint'),
      async run({ user }): Promise<ControlResult> {
        const schedule = { cadence: { every: 'day' as const }, time: MORNING, zone: parts.zoneOf(user) };
        // A moment past it, so that what is due then is due now.
        parts.advance(nextDue(schedule, parts.now()) - parts.now() + 1_000);
        await parts.onMoved();
        return { ok: true, text: labels('controlClockMoved', { time: MORNING }) };
      },
    },
  ];
}

function labels(key: MessageKey, values: Readonly<Record<string, string | number>> = {}) {
  return {
    ar: say('ar', key, values),
    en: say('en', key, values),
    es: say('es', key, values),
    fr: say('fr', key, values),
    ru: say('ru', key, values),
    zh: say('zh', key, values),
  };
}
