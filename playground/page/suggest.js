// @ts-check
/** @import { Strings } from './page-strings.js' */
/** @import { Suggestion } from './suggestion-list.js' */

/**
 * What the text before the caret may become: the command where it begins with a slash, the bot's name after an at sign.
 *
 * @param {string} typed
 * @param {object} where
 * @param {string} where.command with its slash
 * @param {string} where.mention with its at sign
 * @param {boolean} where.isThread where Slack has no commands
 * @param {Strings} where.strings
 * @returns {Suggestion[]}
 */
export function suggest(typed, { command, mention, isThread, strings }) {
  if (!isThread && /^\/\S*$/.test(typed) && command.startsWith(typed.toLowerCase())) {
    return [{ text: `${command} `, label: command, hint: strings.commandHint }];
  }
  const started = /(?:^|\s)(@[^\s@]*)$/.exec(typed)?.[1];
  if (started !== undefined && mention.toLowerCase().startsWith(started.toLowerCase())) {
    return [{ text: `${typed.slice(0, -started.length)}${mention} `, label: mention, hint: strings.mentionHint }];
  }
  return [];
}
