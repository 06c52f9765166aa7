// @ts-check

/**
 * What tells a button of a message from the others.
 *
 * @typedef {import('./render-context.js').ElementPlace & { choice?: import('../protocol.ts').Choice }} Action
 */

/**
 * Which button of which message has been pressed and not been answered. Until it is, none of the message's buttons
 * can be pressed; they keep the focus, which `disabled` would take.
 */
export function createPendingPresses() {
  /** @type {Map<string, Action>} */
  const pressed = new Map();
  return {
    /** @param {string} messageKey */
    has: (messageKey) => pressed.has(messageKey),
    /**
     * @param {string} messageKey
     * @param {Action} action
     */
    add: (messageKey, action) => pressed.set(messageKey, action),
    /** @param {string} messageKey */
    remove: (messageKey) => pressed.delete(messageKey),
    /**
     * @param {string} messageKey
     * @param {Element} message
     */
    mark(messageKey, message) {
      const action = pressed.get(messageKey);
      if (action) message.setAttribute('aria-busy', 'true');
      else message.removeAttribute('aria-busy');
      for (const button of message.querySelectorAll('button[data-action-id], a[data-action-id]')) {
        button.toggleAttribute('data-pending', action !== undefined && isButtonOf(action, button));
        if (action) button.setAttribute('aria-disabled', 'true');
        else button.removeAttribute('aria-disabled');
      }
    },
  };
}

/**
 * An action's id is unique in its block only, a block's in its attachment; and an element may have several buttons.
 *
 * @param {Action} action
 * @param {Element} button
 */
function isButtonOf({ blockId, actionId, attachmentId, choice }, button) {
  return (
    button.getAttribute('data-action-id') === actionId &&
    button.getAttribute('data-block-id') === blockId &&
    (button.getAttribute('data-attachment-id') ?? '') === String(attachmentId ?? '') &&
    (!button.hasAttribute('data-value') || button.getAttribute('data-value') === choice?.value)
  );
}
