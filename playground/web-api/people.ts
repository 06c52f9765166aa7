import { text } from '../record.ts';
import type { Roster } from '../roster.ts';
import { failure, flag, type MethodTable } from './method.ts';

/** Seconds east of UTC in a zone at a time, daylight saving counted. */
function offsetSeconds(tz: string, atMs: number): number {
  const part = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' })
    .formatToParts(atMs)
    .find(({ type }) => type === 'timeZoneName');
  const match = /GMT([+-])(\d{2}):(\d{2})/u.exec(part?.value ?? '');
  if (match === null) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60;
  return match[1] === '-' ? -seconds : seconds;
}

/** users.*, bots.* and team.*: who is who. The locale is given only to those who ask for it, as Slack does. */
export function peopleMethods({ roster, now }: { roster: Roster; now: () => number }): MethodTable {
  const { team, bot } = roster;
  return {
    'users.info': {
      scopes: ['users:read'],
      run(input) {
        const person = roster.person(text(input.user) ?? '');
        if (person === undefined) return failure('user_not_found');
        const { tz } = person;
        const { isAdmin, isOwner, isDisabled } = roster.rolesOf(person.id);
        const user = {
          id: person.id,
          team_id: team.id,
          name: person.name.toLowerCase(),
          real_name: person.name,
          deleted: isDisabled,
          tz,
          tz_label: tz,
          tz_offset: offsetSeconds(tz, now()),
          profile: { real_name: person.name, display_name: person.name, team: team.id },
          is_admin: isAdmin,
          is_owner: isOwner,
          is_primary_owner: false,
          is_restricted: false,
          is_ultra_restricted: false,
          is_bot: person.isBot,
          is_app_user: false,
          updated: 0,
          ...(flag(input.include_locale) && { locale: person.locale }),
        };
        return { ok: true, user };
      },
    },
    'team.info': {
      scopes: ['team:read'],
      run(input) {
        const id = text(input.team);
        if (id !== undefined && id !== team.id) return failure('team_not_found');
        return { ok: true, team: { ...team, email_domain: '', icon: { image_default: true } } };
      },
    },
    'bots.info': {
      scopes: ['users:read'],
      run(input) {
        const id = text(input.bot) ?? bot.botId;
        if (id !== bot.botId) return failure('bot_not_found');
        return {
          ok: true,
          bot: { id: bot.botId, app_id: bot.appId, user_id: bot.userId, name: bot.name, deleted: false, updated: 0 },
        };
      },
    },
  };
}
