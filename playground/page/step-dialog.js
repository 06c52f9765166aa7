// @ts-check
/** @import { CustomStep, StepOutcome } from '../step-protocol.ts' */
/** @import { Session } from './session.js' */
import { botNamesOf } from './bot-names.js';
import { renderDropDown } from './drop-down.js';
import { element } from './element.js';
import { isFailureOfWorkspace, sentenceOfFailure } from './notices.js';
import { directionOf, fill } from './page-strings.js';
import { renderBlocks } from './render-blocks.js';
import { contextOf } from './render-context.js';
import { renderIcon } from './render-icon.js';
import { inputBlocksOf, inputsOf } from './step-fields.js';
import { settleDirections } from './text-direction.js';
import { createViewFields } from './view-fields.js';

/**
 * The dialog in which a step is filled in and run, and says what came of it. The browser's own `<dialog>` keeps the focus in
 * it, gives it back, and lets Escape close it.
 *
 * @param {Session} session
 * @param {(step: CustomStep, inputs: ReturnType<typeof inputsOf>) => Promise<StepOutcome>} onRun
 */
export function openStepDialog(session, onRun) {
  const { strings, language, state } = session;
  const [first] = state.functions;
  if (!first) return;
  let step = first;
  let fields = fieldsFor(step);
  let isBusy = false;

  const title = element('h2', { id: 'step-title' }, strings.runStep);
  const cross = element(
    'button',
    { type: 'button', class: 'view-cross', 'aria-label': strings.close },
    renderIcon('cross'),
  );
  const inputs = element('div', {});
  const result = element('div', { class: 'step-result', role: 'status', 'data-testid': 'step-result' });
  const close = element('button', { type: 'button', class: 'button' }, strings.close);
  const run = element('button', { type: 'submit', class: 'button primary', 'data-testid': 'step-run' }, strings.run);
  const form = element(
    'form',
    { novalidate: true },
    element('header', { class: 'view-head' }, title, cross),
    element('div', { class: 'view-body' }, ...choiceOfStep(), inputs, result),
    element('footer', { class: 'dialog-buttons' }, close, run),
  );
  const dialog = element('dialog', { class: 'view', 'aria-labelledby': title.id, 'data-testid': 'step-dialog' }, form);

  /** @returns {HTMLElement[]} the name of the step, or a choice where there are several */
  function choiceOfStep() {
    if (state.functions.length === 1) return [element('p', { class: 'step-name' }, element('bdi', {}, step.title))];
    const box = element(
      'select',
      { class: 'field-box', id: 'step-choice', 'data-testid': 'step-choice' },
      ...state.functions.map((one) => element('option', { value: one.callbackId, dir: 'auto' }, one.title)),
    );
    box.addEventListener('change', () => {
      step = state.functions[box.selectedIndex] ?? first ?? step;
      draw();
    });
    return [element('label', { class: 'field-label', for: box.id }, strings.step), renderDropDown(box)];
  }

  function draw() {
    fields = fieldsFor(step);
    inputs.replaceChildren(
      renderBlocks(inputBlocksOf(step, session), { ...contextOf(session), fields, onPress: async () => false }),
    );
    result.replaceChildren();
    settleDirections(form, directionOf(language));
  }

  /** @param {boolean} isNow */
  function setBusy(isNow) {
    isBusy = isNow;
    run.toggleAttribute('data-pending', isNow);
    if (isNow) run.setAttribute('aria-disabled', 'true');
    else run.removeAttribute('aria-disabled');
    if (isNow) result.replaceChildren(element('p', {}, strings.stepRunning));
  }

  async function send() {
    if (isBusy) return;
    const faults = fields.faults(strings, fill);
    fields.complain(faults);
    result.replaceChildren();
    if (Object.keys(faults).length > 0) return;
    const of = step;
    setBusy(true);
    const outcome = await onRun(of, inputsOf(of, fields.values()));
    setBusy(false);
    result.replaceChildren(...renderOutcome(of, outcome));
    settleDirections(result, directionOf(language));
    result.scrollIntoView({ block: 'nearest' });
  }

  /**
   * @param {CustomStep} of
   * @param {StepOutcome} outcome
   */
  function renderOutcome(of, outcome) {
    if (!outcome.ok) {
      const { error } = outcome;
      const sentence = isFailureOfWorkspace(error)
        ? sentenceOfFailure({ error, text: of.title, bot: botNamesOf(session), strings, language })
        : fill(strings.stepFailed, { error });
      return [element('p', { class: 'view-problem', 'data-testid': 'step-problem' }, sentence)];
    }
    const shown = of.outputs.flatMap(({ name, title: called }) => {
      const value = outcome.outputs[name];
      const words = typeof value === 'object' ? JSON.stringify(value) : String(value);
      return value === undefined
        ? []
        : [element('dt', {}, element('bdi', {}, called)), element('dd', { dir: 'auto' }, words)];
    });
    return [
      element('p', { class: 'step-done' }, strings.stepDone),
      element('dl', { 'data-testid': 'step-outputs' }, ...shown),
    ];
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  for (const button of [cross, close]) button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());

  draw();
  document.body.append(dialog);
  dialog.showModal();
  if (!fields.focusFirst()) run.focus();
}

/** @param {CustomStep} step */
const fieldsFor = ({ callbackId }) =>
  createViewFields({
    name: `step-${callbackId}`,
    suggest: async () => ({ ok: true, options: [] }),
    ask: async () => true,
    onDispatch() {},
  });
