// @ts-check
/** @import { ElementPlace } from './render-context.js' */

/**
 * Which of an element's buttons each reader has pressed last, as Slack keeps showing it. This page knows it only until it is
 * loaded again.
 */
export function createGivenFeedback() {
  /** @type {Map<string, string>} */
  const given = new Map();
  /**
   * @param {string} messageKey
   * @param {string} viewerId
   * @param {ElementPlace} place
   */
  const keyFor = (messageKey, viewerId, { blockId, actionId, attachmentId = 0 }) =>
    JSON.stringify([messageKey, viewerId, attachmentId, blockId, actionId]);
  return {
    /**
     * @param {string} messageKey
     * @param {string} viewerId
     * @param {ElementPlace} place
     * @returns {string | undefined} the value of the button
     */
    valueOf: (messageKey, viewerId, place) => given.get(keyFor(messageKey, viewerId, place)),
    /**
     * Remembers a press and shows it on the message.
     *
     * @param {string} messageKey
     * @param {string} viewerId
     * @param {ElementPlace & { value: string }} press
     * @param {Element | undefined} message as it is drawn now
     */
    add(messageKey, viewerId, { value, ...place }, message) {
      given.set(keyFor(messageKey, viewerId, place), value);
      for (const button of message?.querySelectorAll('button[aria-pressed][data-value]') ?? []) {
        if (isWithin(place, button))
          button.setAttribute('aria-pressed', String(button.getAttribute('data-value') === value));
      }
    },
  };
}

/**
 * @param {ElementPlace} place
 * @param {Element} button
 */
function isWithin({ blockId, actionId, attachmentId }, button) {
  return (
    button.getAttribute('data-block-id') === blockId &&
    button.getAttribute('data-action-id') === actionId &&
    (button.getAttribute('data-attachment-id') ?? '') === String(attachmentId ?? '')
  );
}
