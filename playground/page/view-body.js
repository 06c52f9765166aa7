// @ts-check
/** @import { PressInView } from '../protocol-views.ts' */
/** @import { Json, PressedAction, RenderContext } from './render-context.js' */
/** @import { WorkspaceClient } from './workspace-client.js' */
import { askToConfirm } from './confirm-dialog.js';
import { element } from './element.js';
import { sameElement } from './keep-focus.js';
import { createPendingPresses } from './pending-presses.js';
import { renderBlocks } from './render-blocks.js';
import { createViewFields } from './view-fields.js';

/** There is one view to a body, and one press at a time in it. */
const KEY = 'view';

/**
 * The blocks of a modal or of Home: what is pressed and chosen in them goes to the app, with what the rest of the view
 * holds.
 *
 * @param {object} options
 * @param {{ user: string, viewId: string }} options.of whose view it is, and which
 * @param {WorkspaceClient} options.client
 * @param {() => Omit<RenderContext, 'onPress'>} options.context
 * @param {(error: string) => void} options.onFailure
 */
export function createViewBody({ of, client, context, onFailure }) {
  const node = element('div', { class: 'view-body' });
  const pending = createPendingPresses();
  const fields = createViewFields({
    name: `view-${of.viewId}`,
    suggest: (place, value) => client.suggest({ ...of, ...place, value }),
    ask,
    onDispatch: (place, choice) => send({ ...place, ...choice }),
  });

  /** @param {Omit<PressInView, 'user' | 'viewId' | 'filledIn'>} press */
  async function send(press) {
    const outcome = await client.pressInView({ ...of, ...press, filledIn: fields.values() });
    if (!outcome.ok) onFailure(outcome.error);
  }

  /** @param {Json} confirm */
  function ask(confirm) {
    return askToConfirm(confirm, { ...context(), onPress: async () => false });
  }

  /** @param {PressedAction} action */
  async function press({ blockId, actionId, confirm, choice }) {
    if (pending.has(KEY)) return false;
    if (confirm && !(await ask(confirm))) return false;
    pending.add(KEY, { blockId, actionId });
    pending.mark(KEY, node);
    send({ blockId, actionId, ...choice }).finally(() => {
      pending.remove(KEY);
      pending.mark(KEY, node);
    });
    return true;
  }

  return {
    node,
    fields,
    /**
     * @param {readonly unknown[]} blocks
     * @param {HTMLElement} fallback where the focus goes if what had it is gone
     */
    draw(blocks, fallback) {
      const focused = document.activeElement;
      const hadFocus = focused instanceof HTMLElement && node.contains(focused);
      fields.drawAgain();
      node.replaceChildren(renderBlocks(blocks, { ...context(), fields, onPress: press }));
      pending.mark(KEY, node);
      if (hadFocus) (focused.isConnected ? focused : (sameElement(focused, node) ?? fallback)).focus();
    },
  };
}
