import type { AppLink } from '../delivery/app-link.ts';
import type { SubmitView } from '../protocol.ts';
import { isRecord, type JsonRecord } from '../record.ts';
import type { StoredView, ViewStore } from '../web-api/view-store.ts';
import { readView, viewJson } from '../web-api/views.ts';
import type { Settings } from '../workspace-options.ts';
import type { Interactions } from './interact.ts';
import { interactiveOutcome } from './outcome.ts';
import type { Refusals } from './refusals.ts';
import { stateValuesOf } from './view-state.ts';

/** `errors` are the app's own sentences by block id, shown below the inputs while the modal stays open. */
export type SubmissionOutcome =
  | { readonly ok: true; readonly view: StoredView | undefined }
  | { readonly ok: false; readonly error: string; readonly errors?: JsonRecord };

export interface SubmitViewOptions {
  readonly settings: Settings;
  readonly views: ViewStore;
  readonly link: AppLink;
  readonly interactions: Interactions;
  readonly refusals: Refusals;
}

/** Submitting a modal, and what its acknowledgement asks for: nothing (it closes), errors, update, push or clear. */
export function createSubmitView({ settings, views, link, interactions, refusals }: SubmitViewOptions) {
  const follow = (stored: StoredView, answer: JsonRecord): SubmissionOutcome => {
    switch (answer.response_action) {
      case 'errors':
        return { ok: false, error: 'errors', errors: isRecord(answer.errors) ? answer.errors : {} };
      case 'clear':
        views.close(stored, { all: true });
        return { ok: true, view: undefined };
      case 'update':
      case 'push': {
        const { view, problems } = readView(answer.view);
        if (problems.length > 0) {
          refusals.add({ source: 'view acknowledgement', error: 'invalid_arguments', problems, payload: answer });
          return { ok: false, error: 'invalid_arguments' };
        }
        return {
          ok: true,
          view: answer.response_action === 'push' ? views.add('modal', stored.user, view) : views.replace(stored, view),
        };
      }
      default:
        views.close(stored);
        return { ok: true, view: undefined };
    }
  };

  return async function submitView({ user, viewId, values }: SubmitView): Promise<SubmissionOutcome> {
    const stored = views.get(viewId);
    if (stored === undefined || stored.user !== user) return { ok: false, error: `${user} has no view ${viewId}.` };
    const { acknowledgement } = await link.deliver({
      kind: 'interaction',
      payload: {
        type: 'view_submission',
        ...interactions.frame(user),
        view: { ...viewJson(stored, settings), state: { values: stateValuesOf(stored.view.blocks, values) } },
        response_urls: [],
      },
    });
    const outcome = interactiveOutcome(acknowledgement);
    if (!outcome.ok || acknowledgement.kind !== 'acknowledged') {
      return { ok: false, error: outcome.ok ? 'dispatch_failed' : outcome.error };
    }
    return follow(stored, isRecord(acknowledgement.payload) ? acknowledgement.payload : {});
  };
}
