import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { say } from '../../src/locales/say.ts';
import type { View } from '../blocks/view.ts';
import type { Context } from '../context.ts';
import { sendWithFeedback } from '../feedback.ts';
import { reply, sentence } from '../reply.ts';
import { readChoice } from './choice.ts';
import { composeForm } from './compose-form.ts';
import { decodeState, type FormState } from './form-state.ts';
import { FIELDS, lookUpForm } from './look-up-form.ts';
import { staleForm } from './tell-in-view.ts';

export type FormArgs = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** Of the three seconds that Slack waits for an acknowledgement. */
const SHARING_MS = 2_000;

/** Shares what the form shows, where it asks to whom; else shows what is chosen. */
export async function submitForm(context: Context, args: FormArgs): Promise<void> {
  const { ack, view } = args;
  const state = decodeState(view.private_metadata);
  if (state === undefined) return refuseForm(context, args);
  if (state.view !== undefined && view.state.values[FIELDS.where] !== undefined) {
    return shareShown(context, args, state, state.view);
  }
  const { language, turn } = state;
  const value = view.state.values[`${FIELDS.what}:${turn}`]?.[FIELDS.what]?.selected_option?.value;
  const choice = readChoice(value);
  const form =
    choice === undefined
      ? lookUpForm({ language, turn: turn + 1 })
      : composeForm(context, { language, turn: turn + 1 }, { ...choice, page: 0 });
  await ack({ response_action: 'update', view: form });
}

/** A form that nobody here made, or that another version made: it says so instead of closing as if all were well. */
export async function refuseForm(context: Context, { ack, body, client }: FormArgs): Promise<void> {
  context.log.warn({ event: 'form.unknown' });
  const { language } = await context.readers(client, { team: context.teams.ofInteraction(body), user: body.user.id });
  await ack({ response_action: 'update', view: staleForm(context, language) });
}

/**
 * Posts what is shown to the conversation chosen, by the URL that Slack gives for it, with the name of who shared it. The
 * form closes; a conversation that refuses is told of in it, and what was shown stays.
 */
async function shareShown(context: Context, args: FormArgs, state: FormState, view: View): Promise<void> {
  const { ack, body, view: form } = args;
  const { language } = state;
  const refuse = (key: 'lookUpShareRefused' | 'lookUpShareNowhere') =>
    ack({ response_action: 'errors', errors: { [FIELDS.where]: say(language, key) } });
  if (body.response_urls?.[0] === undefined) return refuse('lookUpShareNowhere');
  const key = `look-up:${form.id}:${form.hash}`;
  if (!context.once.claim(key)) return ack();
  const { question, language: shownIn, page } = view;
  const outcome = await settledWithin(SHARING_MS, async () => {
    await sendWithFeedback(
      context,
      () => reply(context, question, { place: 'channel', language: shownIn, page, sharedBy: body.user.id }),
      (message) => args.respond({ response_type: 'in_channel', replace_original: false, ...message }),
    );
  });
  if (outcome.kind === 'done') {
    context.log.info({ event: 'look-up.shared' });
    return ack();
  }
  if (outcome.kind === 'failed') {
    context.once.release(key);
    const reason = outcome.error instanceof Error ? outcome.error.message : String(outcome.error);
    context.log.warn({ event: 'look-up.unshared', reason });
    return refuse('lookUpShareRefused');
  }
  context.log.warn({ event: 'look-up.unshared', reason: 'no answer in time' });
  const { blocks: notice } = sentence(language, 'lookUpShareUnsure', {});
  await ack({ response_action: 'update', view: composeForm(context, state, view, { notice }) });
}

type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'late' };

async function settledWithin(ms: number, act: () => Promise<void>): Promise<Outcome> {
  const { promise: late, resolve } = Promise.withResolvers<Outcome>();
  const timer = setTimeout(resolve, ms, { kind: 'late' });
  const outcome = act().then(
    (): Outcome => ({ kind: 'done' }),
    (error: unknown): Outcome => ({ kind: 'failed', error }),
  );
  const first = await Promise.race([outcome, late]);
  clearTimeout(timer);
  return first;
}
