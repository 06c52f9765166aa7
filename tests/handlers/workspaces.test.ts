import { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import { openWorkspaces } from '../../handlers/workspaces.ts';
import { serve } from '../web-server.ts';

const MINUTE_MS = 60_000;

const ORGANIZATION = { ok: true, team_id: null, enterprise_id: 'E1', is_enterprise_install: true };

/** A Slack that gives these answers to one method after the other, and the last of them from then on. */
async function open(script: Readonly<Record<string, readonly object[]>>) {
  const calls: string[] = [];
  const { url } = await serve((request, response) => {
    const method = (request.url ?? '').split('/').at(-1) ?? '';
    const before = calls.filter((call) => call === method).length;
    calls.push(method);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(script[method]?.[before] ?? script[method]?.at(-1)));
    request.resume();
  });
  const client = new WebClient('xoxb-1', { slackApiUrl: `${url}/api/` });
  const clock = { now: 0 };
  const logged: object[] = [];
  const note = (facts: object) => void logged.push(facts);
  const log = { debug: note, info: note, warn: note, error: note };
  return { calls, clock, logged, opening: openWorkspaces({ client, log, now: () => clock.now }) };
}

const teams = (...ids: string[]) => ({ ok: true, teams: ids.map((id) => ({ id, name: id })) });

test('a token of one workspace is for that', async () => {
  const { opening, calls } = await open({ 'auth.test': [{ ok: true, team_id: 'T1', is_enterprise_install: false }] });
  const workspaces = await opening;
  expect(workspaces.only).toBe('T1');
  expect(await workspaces.list()).toEqual(['T1']);
  expect(calls).toEqual(['auth.test']);
});

test('a token of an organization is for all that its app was added to, page by page', async () => {
  const { opening, logged } = await open({
    'auth.test': [ORGANIZATION],
    'auth.teams.list': [{ ...teams('T1', 'T2'), response_metadata: { next_cursor: 'more' } }, teams('T3')],
  });
  expect(await (await opening).list()).toEqual(['T1', 'T2', 'T3']);
  expect(logged).toEqual([{ event: 'slack.organization', workspaces: 3 }]);
});

test('one that is added is found some minutes later, and Slack is not asked each time', async () => {
  const { opening, clock, calls } = await open({
    'auth.test': [{ ...ORGANIZATION, team_id: 'E1' }],
    'auth.teams.list': [teams('T1'), teams('T1', 'T2')],
  });
  const workspaces = await opening;
  clock.now += 9 * MINUTE_MS;
  expect(await workspaces.list()).toEqual(['T1']);
  clock.now += 2 * MINUTE_MS;
  expect(await workspaces.list()).toEqual(['T1', 'T2']);
  expect(calls.filter((method) => method === 'auth.teams.list')).toHaveLength(2);
});

test('while Slack does not list them, those known before remain, and it is asked again soon', async () => {
  const refused = { ok: false, error: 'team_access_not_granted' };
  const { opening, clock, logged } = await open({
    'auth.test': [ORGANIZATION],
    'auth.teams.list': [refused, teams('T1'), refused],
  });
  const workspaces = await opening;
  expect(await workspaces.list()).toEqual([]);
  clock.now += 2 * MINUTE_MS;
  expect(await workspaces.list()).toEqual(['T1']);
  clock.now += 11 * MINUTE_MS;
  expect(await workspaces.list()).toEqual(['T1']);
  expect(logged.filter((line) => 'reason' in line)).toEqual([
    { event: 'workspaces.unlisted', reason: 'team_access_not_granted' },
    { event: 'workspaces.unlisted', reason: 'team_access_not_granted' },
  ]);
});

test('a token that Slack refuses ends the start with its word', async () => {
  const { opening } = await open({ 'auth.test': [{ ok: false, error: 'invalid_auth' }] });
  await expect(opening).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
});
