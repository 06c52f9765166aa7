// @ts-check

/**
 * Puts `after` where `before` is; if the focus was on an element of `before`, it goes to the same of `after`, or
 * else to the message itself, so that a keyboard reader can press "Next" again and again.
 *
 * @param {HTMLElement} before
 * @param {HTMLElement} after
 */
export function keepFocus(before, after) {
  const focused = before.contains(document.activeElement) ? document.activeElement : undefined;
  before.replaceWith(after);
  if (!focused) return;
  const next = sameElement(focused, after) ?? after;
  next.focus({ preventScroll: true });
}

/** What tells buttons of the same action apart; blocks need not have kept their ids. */
const MARKS = ['data-block-id', 'data-attachment-id', 'data-value'];

/**
 * Of the same action, and in all else as much the same as can be.
 *
 * @param {Element} focused a button or a field, or one of the boxes of a field
 * @param {HTMLElement} after
 * @returns {HTMLElement | undefined}
 */
export function sameElement(focused, after) {
  const before = focused.closest('[data-action-id]');
  if (!before) return undefined;
  /** @param {Element} one */
  const likeness = (one) => MARKS.filter((mark) => one.getAttribute(mark) === before.getAttribute(mark)).length;
  const found = [...after.querySelectorAll('[data-action-id]')]
    .filter((one) => one instanceof HTMLElement)
    .filter((one) => one.dataset.actionId === before.getAttribute('data-action-id'))
    .sort((one, other) => likeness(other) - likeness(one))[0];
  if (!(found instanceof HTMLFieldSetElement)) return found;
  const boxes = [...found.querySelectorAll('input')];
  return boxes.find((box) => box.value === focused.getAttribute('value')) ?? boxes[0];
}
