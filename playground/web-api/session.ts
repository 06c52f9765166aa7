import type { Settings } from '../workspace-options.ts';
import type { MethodTable } from './method.ts';

export interface SessionOptions {
  readonly settings: Settings;
  /** The address of a new Socket Mode connection. */
  readonly openSocket: () => string;
  readonly workspaceUrl: () => string;
}

/** auth.test, api.test and apps.connections.open. */
export function sessionMethods({ settings, openSocket, workspaceUrl }: SessionOptions): MethodTable {
  const { team, bot } = settings;
  return {
    'api.test': { run: (input) => ({ ok: true, args: input }) },
    'auth.test': {
      run: () => ({
        ok: true,
        url: workspaceUrl(),
        team: team.name,
        user: bot.name,
        team_id: team.id,
        user_id: bot.userId,
        bot_id: bot.botId,
        is_enterprise_install: false,
      }),
    },
    'apps.connections.open': { run: () => ({ ok: true, url: openSocket() }) },
  };
}
