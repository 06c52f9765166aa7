import { expect, test } from 'vitest';
import { createTeams } from '../../handlers/teams.ts';

const FROM_OUTSIDE = { team: { id: 'T2' }, user: { team_id: 'T2' } };

test('in an installation of one workspace people from outside are of that one', () => {
  const teams = createTeams(() => 'T1');
  expect(teams.ofInteraction(FROM_OUTSIDE)).toBe('T1');
  expect(teams.ofInteraction({ team: null, user: {} })).toBe('T1');
  expect(teams.ofCommand({ team_id: 'T2' })).toBe('T1');
  expect(teams.ofEvent({ body: { team_id: 'T2' }, context: { teamId: 'T2' } })).toBe('T1');
});

test('in an installation of an organization the one that the payload names counts, never the organization', () => {
  const teams = createTeams(() => undefined);
  expect(teams.ofInteraction(FROM_OUTSIDE)).toBe('T2');
  expect(teams.ofInteraction({ team: null, user: { team_id: 'T3' } })).toBe('T3');
  expect(teams.ofCommand({ team_id: 'T2' })).toBe('T2');
  const context = { teamId: 'E1', isEnterpriseInstall: true };
  expect(teams.ofEvent({ body: { team_id: 'T2' }, context })).toBe('T2');
  expect(teams.ofEvent({ body: {}, context: { teamId: 'T1' } })).toBe('T1');
});
