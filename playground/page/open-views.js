// @ts-check
/** @import { RenderContext } from './render-context.js' */
/** @import { ViewDialog } from './view-dialog.js' */
/** @import { WorkspaceClient } from './workspace-client.js' */
import { openViewDialog } from './view-dialog.js';

/**
 * The modals before one person, each in a dialog of its own: what was filled in below stays while another lies on top.
 *
 * @param {object} options
 * @param {WorkspaceClient} options.client
 * @param {() => string} options.user before whom they lie
 * @param {() => Omit<RenderContext, 'onPress'>} options.context
 * @param {(error: string, text: string) => string} options.failure a failure in the reader's words
 * @param {() => void} options.onGone the last has been closed, and the focus is where it was before the first
 */
export function createOpenViews({ client, user, context, failure, onGone }) {
  /** @type {Map<string, ViewDialog>} */
  const dialogs = new Map();
  let askedCount = 0;

  /** Asks which are open, and draws those. */
  async function look() {
    askedCount += 1;
    const asked = askedCount;
    const views = await client.openViews(user());
    if (asked !== askedCount || !views) return;
    const wasOpen = dialogs.size > 0;
    // From the top, so that the focus goes back the way it came.
    for (const [id, dialog] of [...dialogs].reverse()) {
      if (views.some((view) => view.id === id)) continue;
      dialogs.delete(id);
      dialog.remove();
    }
    for (const view of views) {
      const dialog = dialogs.get(view.id);
      if (dialog) dialog.show(view);
      else dialogs.set(view.id, open(view));
    }
    if (wasOpen && dialogs.size === 0) onGone();
  }

  /** @param {import('../protocol-views.ts').OpenView} view */
  function open(view) {
    const of = { user: user(), viewId: view.id };
    return openViewDialog(view, {
      client,
      context,
      failure,
      user: of.user,
      onSubmit: (values) => client.submitView({ ...of, values }),
      async onClose() {
        dialogs.delete(view.id);
        if (dialogs.size === 0) onGone();
        await client.closeView(of);
        look();
      },
    });
  }

  return { look };
}
