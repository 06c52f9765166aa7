// @ts-check

/** The short codes that a bot for documents is likely to use; any other stays as it is written. */
const CHARACTERS = new Map(
  Object.entries({
    arrow_left: '⬅️',
    arrow_right: '➡️',
    bell: '🔔',
    no_bell: '🔕',
    bookmark: '🔖',
    bulb: '💡',
    calendar: '📅',
    earth_africa: '🌍',
    eyes: '👀',
    globe_with_meridians: '🌐',
    hourglass: '⌛',
    hourglass_flowing_sand: '⏳',
    information_source: 'ℹ️',
    link: '🔗',
    mag: '🔍',
    memo: '📝',
    newspaper: '📰',
    page_facing_up: '📄',
    pushpin: '📌',
    question: '❓',
    scroll: '📜',
    speech_balloon: '💬',
    tada: '🎉',
    thumbsdown: '👎',
    thumbsup: '👍',
    warning: '⚠️',
    wave: '👋',
    white_check_mark: '✅',
    x: '❌',
  }),
);

/**
 * @param {string} name without colons
 * @param {string} [codePoints] hexadecimal, joined by `-`, as rich text may give them
 * @returns {string}
 */
export function emojiOf(name, codePoints) {
  if (codePoints && /^[0-9a-f]{2,6}(-[0-9a-f]{2,6})*$/i.test(codePoints)) {
    return String.fromCodePoint(...codePoints.split('-').map((point) => Number.parseInt(point, 16)));
  }
  return CHARACTERS.get(name) ?? `:${name}:`;
}
