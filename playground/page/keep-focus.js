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

/**
 * Of the same action, and of the same block too where blocks have kept their ids.
 *
 * @param {Element} focused
 * @param {HTMLElement} after
 * @returns {HTMLElement | undefined}
 */
export function sameButton(focused, after) {
  /** @param {Element} button */
  const actionOf = (button) => button.getAttribute('data-action-id');
  /** @param {Element} button */
  const blockOf = (button) => button.getAttribute('data-block-id');
  const buttons = [...after.querySelectorAll('button[data-action-id], a[data-action-id]')]
    .filter((button) => button instanceof HTMLElement)
    .filter((button) => actionOf(button) === actionOf(focused));
  return buttons.find((button) => blockOf(button) === blockOf(focused)) ?? buttons[0];
}
