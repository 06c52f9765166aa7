import { validateOptions } from '../block-kit/validate-options.ts';
import type { AppLink } from '../delivery/app-link.ts';
import type { MessageStore } from '../message-store.ts';
import type { Suggestions, Typing } from '../protocol-views.ts';
import { isRecord } from '../record.ts';
import { messageJson } from '../web-api/message-json.ts';
import type { ViewStore } from '../web-api/view-store.ts';
import { viewJson } from '../web-api/views.ts';
import type { Settings } from '../workspace-options.ts';
import { findElement, optionsOf } from './blocks-of.ts';
import type { Interactions } from './interact.ts';
import { interactiveOutcome } from './outcome.ts';
import type { Refusals } from './refusals.ts';

export interface SuggestOptions {
  readonly settings: Settings;
  readonly messages: MessageStore;
  readonly views: ViewStore;
  readonly link: AppLink;
  readonly interactions: Interactions;
  readonly refusals: Refusals;
}

/** Slack asks only once so much has been typed, unless the element says otherwise. */
const defaultMinQueryLength = 3;

/** `block_suggestion`: asks the app for options while somebody types. */
export function createSuggest({ settings, messages, views, link, interactions, refusals }: SuggestOptions) {
  return async function suggest(typing: Typing): Promise<Suggestions> {
    const view = views.get(typing.viewId ?? '');
    const message = messages.find(typing.channel ?? '', typing.messageTs ?? '');
    const found = findElement(view?.view.blocks ?? message?.blocks, typing.blockId, typing.actionId);
    if (found === undefined) return { ok: false, error: `There is no element ${typing.actionId} to type into.` };
    if (typing.value.length < Number(found.element.min_query_length ?? defaultMinQueryLength)) {
      return { ok: true, options: [] };
    }
    const { acknowledgement } = await link.deliver({
      kind: 'interaction',
      payload: {
        type: 'block_suggestion',
        ...interactions.frame(typing.user),
        ...(view && { container: { type: 'view', view_id: view.id }, view: viewJson(view, settings) }),
        ...(message && {
          container: { type: 'message', message_ts: message.ts, channel_id: message.channel },
          channel: { id: message.channel },
          message: messageJson(message, settings),
        }),
        action_id: typing.actionId,
        block_id: typing.blockId,
        value: typing.value,
      },
    });
    const outcome = interactiveOutcome(acknowledgement);
    if (!outcome.ok) return outcome;
    const answer =
      acknowledgement.kind === 'acknowledged' && isRecord(acknowledgement.payload) ? acknowledgement.payload : {};
    const problems = validateOptions(answer);
    if (problems.length > 0) {
      refusals.add({ source: 'options', error: 'invalid_arguments', problems, payload: answer });
      return { ok: false, error: 'invalid_arguments' };
    }
    return { ok: true, options: optionsOf(answer) };
  };
}
