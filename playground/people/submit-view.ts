import type { AppLink } from '../delivery/app-link.ts';
import type { SubmitView } from '../protocol-views.ts';
import { isRecord, type JsonRecord } from '../record.ts';
import type { ResponseUrls } from '../response-urls.ts';
import type { Roster } from '../roster.ts';
import type { StoredView, ViewStore } from '../web-api/view-store.ts';
import { readView, viewJson } from '../web-api/views.ts';
import type { Settings } from '../workspace-options.ts';
import { elementsOf } from './blocks-of.ts';
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
  readonly responseUrls: ResponseUrls;
  readonly roster: Roster;
}

/** Submitting a modal, and what its acknowledgement asks for: nothing (it closes), errors, update, push or clear. */
export function createSubmitView(options: SubmitViewOptions) {
  const { settings, views, link, interactions, refusals, responseUrls, roster } = options;

  /**
   * A `response_url` for each conversation chosen in an input that asks for one with `response_url_enabled`
   * (docs.slack.dev/reference/block-kit/block-elements/select-menu-element).
   */
  const responseUrlsFor = (user: string, blocks: unknown, state: JsonRecord): readonly JsonRecord[] => {
    const inputs = Array.isArray(blocks) ? blocks.filter((block) => isRecord(block) && block.type === 'input') : [];
    return elementsOf(inputs).flatMap(({ blockId, element }) => {
      const values = state[blockId];
      const chosen = isRecord(values) ? values[String(element.action_id)] : undefined;
      const channel = isRecord(chosen) ? (chosen.selected_conversation ?? chosen.selected_channel) : undefined;
      const room = typeof channel === 'string' ? roster.room(channel) : undefined;
      if (element.response_url_enabled !== true || room === undefined || !roster.isMember(room, user)) return [];
      return [
        {
          block_id: blockId,
          action_id: element.action_id,
          channel_id: room.id,
          response_url: responseUrls.issue({ channel: room.id, user }),
        },
      ];
    });
  };

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
    const state = stateValuesOf(stored.view.blocks, values);
    const { acknowledgement } = await link.deliver({
      kind: 'interaction',
      payload: {
        type: 'view_submission',
        ...interactions.frame(user),
        view: { ...viewJson(stored, settings), state: { values: state } },
        response_urls: responseUrlsFor(user, stored.view.blocks, state),
      },
    });
    const outcome = interactiveOutcome(acknowledgement);
    if (!outcome.ok || acknowledgement.kind !== 'acknowledged') {
      return { ok: false, error: outcome.ok ? 'dispatch_failed' : outcome.error };
    }
    return follow(stored, isRecord(acknowledgement.payload) ? acknowledgement.payload : {});
  };
}
