// @ts-check
/** @import { OpenView, ViewOutcome } from '../protocol.ts' */
/** @import { Json, RenderContext } from './render-context.js' */
import { element } from './element.js';
import { sameButton } from './keep-focus.js';
import { directionOf, fill } from './page-strings.js';
import { renderBlocks } from './render-blocks.js';
import { plainText } from './render-text.js';
import { settleDirections } from './text-direction.js';
import { createViewFields } from './view-fields.js';

/**
 * @typedef {object} ViewDialogOptions
 * @property {() => RenderContext} context
 * @property {(values: ReturnType<import('./view-fields.js').ViewFields['values']>) => Promise<ViewOutcome>} onSubmit
 * @property {() => void} onClose the person has closed it
 * @property {import('./view-fields.js').ViewFields['suggest']} suggest
 * @property {Parameters<typeof createViewFields>[0]['onDispatch']} onDispatch
 * @property {(error: string, text: string) => string} failure a failure in the reader's words
 */

/**
 * One modal before the reader. The browser's own `<dialog>` keeps the focus in it, and Escape closes it.
 *
 * @param {OpenView} first
 * @param {ViewDialogOptions} options
 */
export function openViewDialog(first, { context, onSubmit, onClose, suggest, onDispatch, failure }) {
  const name = `view-${first.id}`;
  const fields = createViewFields({ name, suggest, onDispatch });
  const title = element('h2', { id: `${name}-title`, dir: 'auto' });
  const cross = element('button', { type: 'button', class: 'view-cross' }, '×');
  const body = element('div', { class: 'view-body' });
  const problem = element('p', { class: 'view-problem', role: 'alert', dir: 'auto', 'data-testid': 'view-problem' });
  const close = element('button', { type: 'button', class: 'button', 'data-testid': 'view-close' });
  const submit = element('button', { type: 'submit', class: 'button primary', 'data-testid': 'view-submit' });
  const form = element(
    'form',
    { novalidate: true },
    element('header', { class: 'view-head' }, title, cross),
    body,
    problem,
    element('footer', { class: 'dialog-buttons' }, close, submit),
  );
  const dialog = element('dialog', { class: 'view', 'aria-labelledby': title.id, 'data-testid': 'view' }, form);
  let shown = first;
  let isBusy = false;

  function draw() {
    const { strings, language } = context();
    const focused = document.activeElement;
    const hadFocus = focused instanceof HTMLElement && dialog.contains(focused);
    title.textContent = plainText(/** @type {Json} */ (shown.title));
    cross.setAttribute('aria-label', strings.close);
    close.textContent = shown.close ? plainText(/** @type {Json} */ (shown.close)) : strings.cancel;
    submit.hidden = !shown.submit;
    submit.textContent = shown.submit ? plainText(/** @type {Json} */ (shown.submit)) : '';
    fields.drawAgain();
    body.replaceChildren(renderBlocks(shown.blocks, { ...context(), fields }));
    settleDirections(form, directionOf(language));
    if (hadFocus) (focused.isConnected ? focused : (sameButton(focused, body) ?? close)).focus();
  }

  /** @param {boolean} isNow */
  function setBusy(isNow) {
    isBusy = isNow;
    for (const button of [submit, close]) {
      if (isNow) button.setAttribute('aria-disabled', 'true');
      else button.removeAttribute('aria-disabled');
    }
    submit.toggleAttribute('data-pending', isNow);
    if (isNow) form.setAttribute('aria-busy', 'true');
    else form.removeAttribute('aria-busy');
  }

  async function send() {
    if (isBusy || !shown.submit) return;
    const { strings } = context();
    problem.textContent = '';
    const faults = fields.faults(strings, fill);
    fields.complain(faults);
    if (Object.keys(faults).length > 0) return;
    setBusy(true);
    const outcome = await onSubmit(fields.values());
    setBusy(false);
    if (outcome.ok) return;
    const rest = outcome.errors ? fields.complain(outcome.errors) : [failure(outcome.error, title.textContent ?? '')];
    problem.textContent = rest.join(' ');
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  for (const button of [cross, close]) button.addEventListener('click', () => !isBusy && dialog.close());
  dialog.addEventListener('cancel', (event) => {
    if (isBusy) event.preventDefault();
  });
  dialog.addEventListener('close', () => {
    if (dialog.isConnected) onClose();
    dialog.remove();
  });

  draw();
  document.body.append(dialog);
  dialog.showModal();
  if (!fields.focusFirst()) close.focus();

  return {
    /** @param {OpenView} view the same view, perhaps changed by the app */
    show(view) {
      if (view.hash === shown.hash) return;
      shown = view;
      draw();
    },
    /** The workspace has closed it. */
    remove() {
      dialog.close();
      dialog.remove();
    },
    /** @param {string} sentence */
    tell(sentence) {
      problem.textContent = sentence;
    },
  };
}

/** @typedef {ReturnType<typeof openViewDialog>} ViewDialog */
