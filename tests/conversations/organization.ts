import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { serve } from '../web-server.ts';
import type { Conversation } from './start-bot.ts';

export const ORGANIZATION = 'E0ORGANIZATION';

/** What Slack answers to a call of an organization's token, made of what it answers to that of a workspace. */
export type Answers = Readonly<Record<string, (answer: object) => object>>;

/** A Web API as an organization's token meets it, in front of that of a workspace. */
export async function openOrganizationApi(apiUrl: string, answers: Answers): Promise<string> {
  const { url } = await serve(async (request, response) => {
    const method = (request.url ?? '').split('/').at(-1) ?? '';
    const body = await buffer(request);
    const answer = await fetch(`${apiUrl}${method}`, { method: 'POST', headers: headersOf(request), body });
    const result = (await answer.json()) as object;
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answers[method]?.(result) ?? result));
  });
  return `${url}/api/`;
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const names = ['authorization', 'content-type'] as const;
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}

/** The token of an installation for the whole organization, whose app was added to these workspaces. */
export function organizationToken(workspaces: () => readonly string[]): Answers {
  const organization = { team: 'Organization', team_id: ORGANIZATION, enterprise_id: ORGANIZATION };
  return {
    'auth.test': (answer) => ({ ...answer, ...organization, is_enterprise_install: true }),
    'auth.teams.list': () => ({ ok: true, teams: workspaces().map((id) => ({ id, name: id })) }),
  };
}

/** What an installation for an organization says of events in place of its workspace. */
export function organizationEvent({ workspace }: Conversation, event: Parameters<typeof workspace.wrapEvent>[0]) {
  const authorization = { enterprise_id: ORGANIZATION, user_id: workspace.bot.userId, is_bot: true };
  return workspace.wrapEvent(event, {
    authorizations: [{ ...authorization, is_enterprise_install: true }],
    context_enterprise_id: ORGANIZATION,
  });
}

/** What it says of presses, forms and shortcuts. */
export const ORGANIZATION_INTERACTION = {
  team: null,
  enterprise: { id: ORGANIZATION, name: 'Organization' },
  is_enterprise_install: true,
} as const;
