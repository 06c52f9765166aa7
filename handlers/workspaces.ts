import type { WebClient } from '@slack/web-api';
import type { EventLogger } from './bolt-logger.ts';
import { reasonOf, slackFault } from './slack-error.ts';

/** Slack's ids of the workspaces that the bot's token is for. */
export interface Workspaces {
  /** Undefined where the app is installed for a whole organization. */
  readonly only: string | undefined;
  /** All, as far as Slack has told. Never rejects. */
  readonly list: () => Promise<readonly string[]>;
}

/** A workspace that an organization adds gets its digests at most so much later. */
const MEMORY_MS = 10 * 60_000;
/** After a failure; Slack takes about twenty such calls a minute (docs.slack.dev, auth.teams.list). */
const FAILURE_MEMORY_MS = 60_000;
const PAGE_LENGTH = 1_000;

export interface WorkspacesParts {
  readonly client: WebClient;
  readonly log: EventLogger;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Checks the token with Slack. That of an installation in one workspace names it. That of an installation for a whole
 * organization names none, or the organization in its place; which workspaces were added to the app is a list of its own
 * that may grow. Rejects with what Slack said of the token.
 */
export async function openWorkspaces(parts: WorkspacesParts): Promise<Workspaces> {
  const { team_id: team, is_enterprise_install: isOrganization = false } = await parts.client.auth.test();
  if (!isOrganization) return { only: team ?? '', list: async () => [team ?? ''] };
  const list = followOrganization(parts);
  parts.log.info({ event: 'slack.organization', workspaces: (await list()).length });
  return { only: undefined, list };
}

function followOrganization({ client, log, now }: WorkspacesParts): Workspaces['list'] {
  let known: readonly string[] = [];
  let askAgainAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (now() < askAgainAt) return known;
    askAgainAt = now() + MEMORY_MS;
    try {
      known = await listTeams(client);
    } catch (error) {
      askAgainAt = now() + FAILURE_MEMORY_MS;
      log.warn({ event: 'workspaces.unlisted', reason: slackFault(error) ?? reasonOf(error) });
    }
    return known;
  };
}

async function listTeams(client: WebClient): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const answer = await client.auth.teams.list({ limit: PAGE_LENGTH, ...(cursor ? { cursor } : {}) });
    ids.push(...(answer.teams ?? []).flatMap(({ id }) => id ?? []));
    cursor = answer.response_metadata?.next_cursor;
  } while (cursor);
  return ids;
}
