// @ts-check
/** @import { Json, RenderContext } from './render-context.js' */
import { element } from './element.js';
import { plainText, renderText } from './render-text.js';

/**
 * Asks what a Block Kit confirmation object says to ask.
 *
 * @param {Json} confirm
 * @param {RenderContext} context
 * @returns {Promise<boolean>} whether it was confirmed; closing the dialog in any other way is a no
 */
export function askToConfirm(confirm, context) {
  const { strings } = context;
  const deny = element(
    'button',
    { class: 'button', value: 'no' },
    confirm.deny ? plainText(confirm.deny) : strings.cancel,
  );
  const accept = element(
    'button',
    { class: `button ${confirm.style === 'danger' ? 'danger' : 'primary'}`, value: 'yes', 'data-testid': 'confirm' },
    confirm.confirm ? plainText(confirm.confirm) : strings.confirm,
  );
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'confirm-title', class: 'confirm' },
    element(
      'form',
      { method: 'dialog' },
      element('h2', { id: 'confirm-title', dir: 'auto' }, plainText(confirm.title)),
      element('div', { class: 'blocks' }, ...(confirm.text ? renderText(confirm.text, context) : [])),
      element('div', { class: 'dialog-buttons' }, deny, accept),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
