// @ts-check

/**
 * Puts `after` where `before` is; if the focus was on a button of `before`, it goes to the same button of `after`, or
 * else to the message itself, so that a keyboard reader can press "Next" again and again.
 *
 * @param {HTMLElement} before
 * @param {HTMLElement} after
 */
export function keepFocus(before, after) {
  const focused = before.contains(document.activeElement) ? document.activeElement : undefined;
  before.replaceWith(after);
  if (!focused) return;
  const next = sameButton(focused, after) ?? after;
  next.focus({ preventScroll: true });
}

/** What tells buttons of the same action apart; blocks need not have kept their ids. */
const MARKS = ['data-block-id', 'data-attachment-id', 'data-value'];

/**
 * Of the same action, and in all else as much the same as can be.
 *
 * @param {Element} focused
 * @param {HTMLElement} after
 * @returns {HTMLElement | undefined}
 */
export function sameButton(focused, after) {
  /** @param {Element} button */
  const actionOf = (button) => button.getAttribute('data-action-id');
  /** @param {Element} button */
  const likeness = (button) => MARKS.filter((mark) => button.getAttribute(mark) === focused.getAttribute(mark)).length;
  const buttons = [...after.querySelectorAll('button[data-action-id], a[data-action-id]')]
    .filter((button) => button instanceof HTMLElement)
    .filter((button) => actionOf(button) === actionOf(focused));
  return buttons.sort((one, other) => likeness(other) - likeness(one))[0];
}
