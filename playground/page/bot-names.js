// @ts-check
/** @import { Session } from './session.js' */

/**
 * How the bot is called, commanded and mentioned.
 *
 * @param {Pick<Session, 'state'>} session
 * @returns {{ bot: string, command: string, mention: string }}
 */
export function botNamesOf({ state: { bot } }) {
  return { bot: bot.name, command: `/${bot.command.replace(/^\//, '')}`, mention: `@${bot.name}` };
}
