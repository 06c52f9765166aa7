// @ts-check
/** @import { OpenView, ViewOutcome } from '../protocol-views.ts' */
/** @import { Json, RenderContext } from './render-context.js' */
/** @import { WorkspaceClient } from './workspace-client.js' */
import { element } from './element.js';
import { directionOf, fill } from './page-strings.js';
import { renderIcon } from './render-icon.js';
import { plainText } from './render-text.js';
import { settleDirections } from './text-direction.js';
import { createViewBody } from './view-body.js';

/**
 * @typedef {object} ViewDialogOptions
 * @property {string} user before whom it lies
 * @property {WorkspaceClient} client
 * @property {() => Omit<RenderContext, 'onPress'>} context
 * @property {(values: ReturnType<import('./view-fields.js').ViewFields['values']>) => Promise<ViewOutcome>} onSubmit
 * @property {() => void} onClose the person has closed it
 * @property {(error: string, text: string) => string} failure a failure in the reader's words
 */

/**
 * One modal before the reader. The browser's own `<dialog>` keeps the focus in it, and Escape closes it.
 *
 * @param {OpenView} first
 * @param {ViewDialogOptions} options
 */
export function openViewDialog(first, { user, client, context, onSubmit, onClose, failure }) {
  const name = `view-${first.id}`;
  const title = element('h2', { id: `${name}-title`, dir: 'auto' });
  const cross = element('button', { type: 'button', class: 'view-cross' }, renderIcon('cross'));
  const body = createViewBody({
    of: { user, viewId: first.id },
    client,
    context,
    onFailure: (error) => tell(failure(error, title.textContent ?? '')),
  });
  const { fields } = body;
  const problem = element('p', { class: 'view-problem', role: 'alert', dir: 'auto', 'data-testid': 'view-problem' });
  const close = element('button', { type: 'button', class: 'button', 'data-testid': 'view-close' });
  const submit = element('button', { type: 'submit', class: 'button primary', 'data-testid': 'view-submit' });
  const form = element(
    'form',
    { novalidate: true },
    element('header', { class: 'view-head' }, title, cross),
    body.node,
    problem,
    element('footer', { class: 'dialog-buttons' }, close, submit),
  );
  const dialog = element('dialog', { class: 'view', 'aria-labelledby': title.id, 'data-testid': 'view' }, form);
  let shown = first;
  let isBusy = false;

  function draw() {
    const { strings, language } = context();
    title.textContent = plainText(/** @type {Json} */ (shown.title));
    cross.setAttribute('aria-label', strings.close);
    close.textContent = shown.close ? plainText(/** @type {Json} */ (shown.close)) : strings.cancel;
    submit.hidden = !shown.submit;
    submit.textContent = shown.submit ? plainText(/** @type {Json} */ (shown.submit)) : '';
    body.draw(shown.blocks, close);
    settleDirections(form, directionOf(language));
  }

  /** @param {string} sentence */
  function tell(sentence) {
    problem.textContent = sentence;
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
    tell('');
    const faults = fields.faults(strings, fill);
    fields.complain(faults);
    if (Object.keys(faults).length > 0) return;
    setBusy(true);
    const outcome = await onSubmit(fields.values());
    setBusy(false);
    if (outcome.ok) return;
    const rest = outcome.errors ? fields.complain(outcome.errors) : [failure(outcome.error, title.textContent ?? '')];
    tell(rest.join(' '));
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
  };
}

/** @typedef {ReturnType<typeof openViewDialog>} ViewDialog */
