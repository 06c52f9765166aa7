// @ts-check
/** @import { Session } from './session.js' */
/** @import { WorkspaceClient } from './workspace-client.js' */
import { elementById } from './element.js';
import { openStepDialog } from './step-dialog.js';

/**
 * The button by which one of the app's steps is run as Workflow Builder would; there is none where the app has no steps.
 *
 * @param {Session} session
 * @param {WorkspaceClient} client
 */
export function createWorkflowSteps(session, client) {
  const button = elementById('run-step');
  button.addEventListener('click', () =>
    openStepDialog(session, ({ callbackId }, inputs) =>
      client.runFunction({ user: session.reader.id, callbackId, inputs }),
    ),
  );
  return {
    draw() {
      button.hidden = session.state.functions.length === 0;
      button.textContent = `${session.strings.runStep}…`;
    },
  };
}
