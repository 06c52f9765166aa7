import type { Language } from '../../src/reports/language.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { languageOfPresser } from '../ask/answer-buttons.ts';
import { decodeRef, SUBSCRIPTION_ACTIONS } from '../blocks/render-subscriptions.ts';
import { subscriptionModal } from '../blocks/subscription-modal.ts';
import type { Context } from '../context.ts';
import { tellStaleInView } from '../look-up/tell-in-view.ts';
import { sentence } from '../reply.ts';
import { reasonOf, slackFault } from '../slack-error.ts';
import { notYours, storeAway } from './answer-command.ts';
import { encodeReturn } from './list-return.ts';
import { type ButtonArgs, type Origin, originOf } from './origin.ts';
import { mayChange } from './permission.ts';

const VERBS = {
  [SUBSCRIPTION_ACTIONS.pause]: 'pause',
  [SUBSCRIPTION_ACTIONS.resume]: 'resume',
  [SUBSCRIPTION_ACTIONS.remove]: 'remove',
} as const;

/** Pause, resume, remove: done, and the list shows how it is now. A second press finds it done and does nothing more. */
export async function pressSubscription(context: Context, args: ButtonArgs): Promise<void> {
  await args.ack();
  await withSubscription(context, args, async (subscription, language, origin) => {
    const verb = VERBS[args.action.action_id as keyof typeof VERBS];
    await context.desk[verb](subscription.id);
    context.log.info({ event: 'subscription.changed', id: subscription.id, by: verb });
    await origin.showList(language);
  });
}

/** Opens the form for one subscription; Slack gives three seconds for that. */
export async function editSubscription(context: Context, args: ButtonArgs): Promise<void> {
  await args.ack();
  await withSubscription(context, args, async (subscription, language, { listReturn, refuse }) => {
    const { body, client } = args;
    const metadata = encodeReturn({ id: subscription.id, language, ...listReturn });
    const view = subscriptionModal(language, subscription, metadata);
    try {
      await client.views.open({ trigger_id: body.trigger_id, view });
    } catch (error) {
      context.log.warn({ event: 'subscription.unopened', reason: reasonOf(error) });
      await refuse(sentence(language, 'homeUnopened', {}));
    }
  });
}

async function withSubscription(
  context: Context,
  args: ButtonArgs,
  act: (subscription: Subscription, language: Language, origin: Origin) => Promise<void>,
): Promise<void> {
  if (args.body.view?.type === 'modal') return tellStaleInView(context, args);
  const origin = originOf(context, args);
  const ref = decodeRef(args.action.value);
  if (ref === undefined) {
    const spoken = await languageOfPresser(context, args);
    return origin.refuse(sentence(spoken, 'staleButton', { command: context.command }));
  }
  const { id, language } = ref;
  try {
    const subscription = await context.desk.find(id);
    if (subscription === undefined) return await origin.showList(language, sentence(language, 'subscriptionGone', {}));
    if (!(await mayChange(context, args.client, subscription, origin))) {
      return await origin.refuse(notYours(language, subscription));
    }
    await act(subscription, language, origin);
  } catch (error) {
    const reason = slackFault(error);
    if (reason === undefined) return await origin.refuse(storeAway(context, language, error));
    // What was to be done is done, and the next look at the list shows it.
    context.log.warn({ event: 'subscriptions.unshown', reason });
  }
}
