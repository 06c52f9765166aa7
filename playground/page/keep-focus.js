// @ts-check

/**
 * Puts `after` where `before` is; if the focus was on a button of `before`, it goes to the button of the same action
 * in `after`, or else to the message itself, so that a keyboard reader can press "Next" again and again.
 *
 * @param {HTMLElement} before
 * @param {HTMLElement} after
 */
export function keepFocus(before, after) {
  const focused = before.contains(document.activeElement) ? document.activeElement : undefined;
  before.replaceWith(after);
  if (!focused) return;
  const actionId = focused.getAttribute('data-action-id');
  const same = [...after.querySelectorAll('[data-action-id]')].find(
    (candidate) => actionId && candidate.getAttribute('data-action-id') === actionId,
  );
  const next = same instanceof HTMLElement ? same : after;
  next.focus({ preventScroll: true });
}
