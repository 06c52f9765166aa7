import { randomBytes } from 'node:crypto';
import type { JsonRecord } from '../record.ts';
import type { Settings } from '../workspace-options.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import type { AppLink, Delivery } from './app-link.ts';

/** Slack's word for why it tries again (docs.slack.dev, Events API); over a socket there is one word for being late. */
function retryReason({ acknowledgement, transport }: Delivery): string {
  if (acknowledgement.kind === 'timed-out') return transport === 'socket' ? 'timeout' : 'http_timeout';
  return acknowledgement.kind === 'refused' ? 'http_error' : 'connection_failed';
}

const forbidsRetry = (acknowledgement: Acknowledgement) =>
  acknowledgement.kind === 'refused' && acknowledgement.reply.headers['x-slack-no-retry'] === '1';

export interface EventsOptions {
  readonly settings: Settings;
  readonly link: AppLink;
  /** Waits before a retry; ends early when the workspace closes. */
  readonly pause: (delayMs: number) => Promise<void>;
}

/** The Events API: an event in its envelope, delivered, and tried again up to three times until it is acknowledged. */
export function createEvents({ settings, link, pause }: EventsOptions) {
  const { team, bot, timings, clock } = settings;
  const underWay = new Set<Promise<unknown>>();

  let isClosed = false;

  const wrap = (event: JsonRecord, fields: JsonRecord = {}): JsonRecord => ({
    token: settings.verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: bot.appId,
    event,
    type: 'event_callback',
    event_id: `Ev${randomBytes(5).toString('hex').toUpperCase()}`,
    event_time: Math.floor(clock.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: bot.userId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${randomBytes(12).toString('hex')}`,
    ...fields,
  });

  const retry = async (payload: JsonRecord, first: Delivery): Promise<void> => {
    let last = first;
    for (const [index, delayMs] of timings.retryDelaysMs.entries()) {
      if (last.acknowledgement.kind === 'acknowledged' || forbidsRetry(last.acknowledgement)) return;
      await pause(delayMs);
      if (isClosed) return;
      last = await link.deliver({ kind: 'event', payload }, { attempt: index + 1, reason: retryReason(last) });
    }
  };

  return {
    wrap,
    /**
     * Delivers an envelope of `wrap` (or any other payload). Resolves after the first attempt; retries go on by themselves,
     * and `settled` waits for them.
     */
    deliver(payload: JsonRecord): Promise<Delivery> {
      const first = link.deliver({ kind: 'event', payload });
      const rest = first.then((delivery) => retry(payload, delivery)).finally(() => underWay.delete(rest));
      underWay.add(rest);
      return first;
    },
    /** Resolves when no event is under way and no retry outstanding. */
    async settled(): Promise<void> {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    close() {
      isClosed = true;
    },
  };
}

export type Events = ReturnType<typeof createEvents>;
