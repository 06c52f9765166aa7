// @ts-check

/**
 * Which button of which message has been pressed and not been answered. Until it is, none of the message's buttons
 * can be pressed; they keep the focus, which `disabled` would take.
 */
export function createPendingPresses() {
  /** @type {Map<string, string>} */
  const pressed = new Map();
  return {
    /** @param {string} messageKey */
    has: (messageKey) => pressed.has(messageKey),
    /**
     * @param {string} messageKey
     * @param {string} actionId
     */
    add: (messageKey, actionId) => pressed.set(messageKey, actionId),
    /** @param {string} messageKey */
    remove: (messageKey) => pressed.delete(messageKey),
    /**
     * @param {string} messageKey
     * @param {Element} message
     */
    mark(messageKey, message) {
      const actionId = pressed.get(messageKey);
      message.toggleAttribute('aria-busy', false);
      if (actionId !== undefined) message.setAttribute('aria-busy', 'true');
      for (const button of message.querySelectorAll('.message-body [data-action-id]')) {
        button.toggleAttribute('data-pending', button.getAttribute('data-action-id') === actionId);
        if (actionId === undefined) button.removeAttribute('aria-disabled');
        else button.setAttribute('aria-disabled', 'true');
      }
    },
  };
}
