// @ts-check

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const WORDS = /\p{L}*\p{Ll}{2,}/gu;

/**
 * The direction of a piece of a message. The first letter alone decides badly: an Arabic line often begins with a
 * symbol such as A/75/19, and a line of symbols alone belongs to what is around it.
 *
 * @param {string} text
 * @param {'ltr' | 'rtl'} around direction of the whole message
 * @returns {'ltr' | 'rtl'}
 */
export function directionOfText(text, around) {
  if (around === 'rtl') return RIGHT_TO_LEFT.test(text) || (text.match(WORDS) ?? []).length < 3 ? 'rtl' : 'ltr';
  const firstLetter = /\p{L}/u.exec(text)?.[0] ?? '';
  return RIGHT_TO_LEFT.test(firstLetter) ? 'rtl' : 'ltr';
}

/**
 * Gives every part of a message that is marked `dir="auto"` its direction.
 *
 * @param {Element} message
 * @param {'ltr' | 'rtl'} around
 */
export function settleDirections(message, around) {
  message.setAttribute('dir', around);
  for (const part of message.querySelectorAll('[dir="auto"]:not(input, textarea)')) {
    // Code and figures keep their order in a message of any language.
    const outer = part instanceof HTMLPreElement ? 'ltr' : around;
    part.setAttribute('dir', directionOfText(part.textContent ?? '', outer));
  }
}
