// @ts-check
/** @import { ControlOutcome, ControlState, Labels } from '../protocol.ts' */
/** @import { Session } from './session.js' */
import { arrange, element, elementById } from './element.js';
import { fill } from './page-strings.js';
import { formatDayAndTime } from './slack-date.js';

const TICK_MS = 5_000;

/**
 * The buttons of whoever started the workspace, what came of the last one, and the workspace's time once it was moved.
 *
 * @param {Session} session
 * @param {(id: string) => Promise<ControlOutcome>} onUse
 */
export function createControlsBar(session, onUse) {
  const bar = elementById('controls');
  const list = elementById('control-list');
  const result = elementById('control-result');
  const clock = elementById('workspace-clock');
  /** @type {Map<string, HTMLElement>} */
  const drawn = new Map();
  /** @type {Set<string>} */
  const running = new Set();
  /** @type {{ id: string, outcome: ControlOutcome | undefined } | undefined} what was used last; no outcome yet while it runs */
  let last;

  /** @param {Labels} labels */
  const inWords = (labels) => labels[/** @type {keyof Labels} */ (session.language)] ?? labels.en;

  /** @param {ControlState} control */
  async function use(control) {
    if (running.has(control.id) || control.isDone) return;
    running.add(control.id);
    last = { id: control.id, outcome: undefined };
    draw();
    const outcome = await onUse(control.id);
    running.delete(control.id);
    last = { id: control.id, outcome };
    draw();
  }

  /** @param {ControlState} control */
  function controlNode(control) {
    const id = `control-${control.id}`;
    const node = drawn.get(control.id) ?? element('div', { class: 'control' });
    drawn.set(control.id, node);
    const button =
      node.querySelector('button') ?? element('button', { type: 'button', class: 'control-button', 'data-testid': id });
    button.onclick = () => use(control);
    button.replaceChildren(...nameOf(control));
    set(button, 'aria-pressed', control.isPressed === undefined ? undefined : String(control.isPressed));
    set(button, 'aria-busy', running.has(control.id) ? 'true' : undefined);
    set(button, 'aria-disabled', running.has(control.id) || control.isDone ? 'true' : undefined);
    set(button, 'aria-describedby', control.description && `${id}-hint`);
    const hint =
      control.description &&
      element('span', { class: 'control-hint', role: 'tooltip', id: `${id}-hint` }, inWords(control.description));
    node.querySelector('.control-hint')?.remove();
    arrange(node, hint ? [button, hint] : [button]);
    return node;
  }

  /** @param {ControlState} control */
  function nameOf({ label, isDone }) {
    const done = element('span', { class: 'visually-hidden' }, ` ${session.strings.controlDone}`);
    return isDone
      ? [element('span', { 'aria-hidden': 'true' }, '✓ '), element('span', {}, inWords(label)), done]
      : [element('span', {}, inWords(label))];
  }

  /** Said only when it changes: a screen reader speaks it. */
  function drawResult() {
    const said = last ? sentenceOf(last) : '';
    if (result.textContent !== said) result.textContent = said;
    result.classList.toggle('is-failure', last?.outcome?.ok === false);
  }

  /** @param {{ id: string, outcome: ControlOutcome | undefined }} used */
  function sentenceOf({ id, outcome }) {
    const { strings } = session;
    const control = session.state.controls.find((each) => each.id === id);
    const name = control ? inWords(control.label) : id;
    if (!outcome) return fill(strings.controlRunning, { control: name });
    if (outcome.ok) return outcome.text ? inWords(outcome.text) : fill(strings.controlWorked, { control: name });
    if (typeof outcome.error !== 'string') return inWords(outcome.error);
    return fill(strings.failures.other, { text: name, error: outcome.error });
  }

  function drawClock() {
    const { strings, readerTime, isClockMoved } = session;
    clock.hidden = !isClockMoved;
    if (!isClockMoved) return;
    const moment = formatDayAndTime(new Date(readerTime.now), readerTime);
    const shown = fill(strings.workspaceTime, { moment });
    if (clock.textContent !== shown) clock.textContent = shown;
  }

  function draw() {
    const { state, strings } = session;
    bar.hidden = state.controls.length === 0 && state.functions.length === 0 && !session.isClockMoved;
    elementById('controls-title').textContent = strings.tryUpdate;
    elementById('controls-title').hidden = state.controls.length === 0;
    arrange(list, state.controls.map(controlNode));
    drawResult();
    drawClock();
  }

  // What is explained beside a button may cover something, such as what came of it: Escape takes it away, and so does using
  // the button, until it is left.
  bar.addEventListener('keydown', ({ key }) => key === 'Escape' && list.classList.add('is-unexplained'));
  bar.addEventListener('click', () => list.classList.add('is-unexplained'));
  for (const left of /** @type {const} */ (['focusout', 'mouseout'])) {
    bar.addEventListener(left, ({ target, relatedTarget }) => {
      // Its name is drawn anew under the pointer.
      const isWithin = target instanceof Element && target.closest('.control')?.contains(asNode(relatedTarget));
      if (!isWithin) list.classList.remove('is-unexplained');
    });
  }
  // The browser itself is content with half of it.
  bar.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  setInterval(drawClock, TICK_MS);
  return { draw };
}

/** @param {EventTarget | null} target */
function asNode(target) {
  return target instanceof Node ? target : null;
}

/**
 * @param {Element} node
 * @param {string} attribute
 * @param {string | undefined} value
 */
function set(node, attribute, value) {
  if (value === undefined) node.removeAttribute(attribute);
  else node.setAttribute(attribute, value);
}
