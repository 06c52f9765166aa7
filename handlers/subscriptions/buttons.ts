import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Language } from '../../src/reports/language.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { decodeRef, SUBSCRIPTION_ACTIONS } from '../blocks/render-subscriptions.ts';
import { subscriptionModal } from '../blocks/subscription-modal.ts';
import type { Context } from '../context.ts';
import { type Reply, sentence } from '../reply.ts';
import { listReply, notYours, storeAway } from './answer-command.ts';
import { encodeReturn } from './list-return.ts';
import { mayChange } from './permission.ts';

type ButtonArgs = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

const VERBS = {
  [SUBSCRIPTION_ACTIONS.pause]: 'pause',
  [SUBSCRIPTION_ACTIONS.resume]: 'resume',
  [SUBSCRIPTION_ACTIONS.remove]: 'remove',
} as const;

/** Pause, resume, remove: done, and the list shows how it is now. A second press finds it done and does nothing more. */
export async function pressSubscription(context: Context, args: ButtonArgs): Promise<void> {
  await args.ack();
  await withSubscription(context, args, async (subscription, language) => {
    const verb = VERBS[args.action.action_id as keyof typeof VERBS];
    await context.desk[verb](subscription.id);
    context.log.info({ event: 'subscription.changed', id: subscription.id, by: verb });
    await showList(context, args, language);
  });
}

/** Opens the form for one subscription; Slack gives three seconds for that. */
export async function editSubscription(context: Context, args: ButtonArgs): Promise<void> {
  await args.ack();
  await withSubscription(context, args, async (subscription, language) => {
    const { body, client } = args;
    const metadata = encodeReturn({
      id: subscription.id,
      language,
      channel: channelOf(args),
      ...(body.response_url === undefined ? {} : { responseUrl: body.response_url }),
    });
    await client.views.open({ trigger_id: body.trigger_id, view: subscriptionModal(language, subscription, metadata) });
  });
}

async function withSubscription(
  context: Context,
  args: ButtonArgs,
  act: (subscription: Subscription, language: Language) => Promise<void>,
): Promise<void> {
  const ref = decodeRef(args.action.value);
  if (ref === undefined) return tell(args, sentence('en', 'staleButton', { command: context.command }));
  const { id, language } = ref;
  try {
    const subscription = await context.desk.find(id);
    if (subscription === undefined) {
      await tell(args, sentence(language, 'subscriptionGone', {}));
      return await showList(context, args, language);
    }
    const actor = { user: args.body.user.id, channel: channelOf(args) };
    if (!(await mayChange(context, args.client, subscription, actor)))
      return await tell(args, notYours(language, subscription));
    await act(subscription, language);
  } catch (error) {
    await tell(args, storeAway(context, language, error));
  }
}

async function tell({ respond }: ButtonArgs, reply: Reply): Promise<void> {
  await respond({ response_type: 'ephemeral', replace_original: false, ...reply });
}

async function showList(context: Context, args: ButtonArgs, language: Language): Promise<void> {
  const channel = channelOf(args);
  const asker = { team: teamOf(args), channel, user: args.body.user.id, language, zone: undefined };
  const list = await context.desk.list(asker, channel.startsWith('D'));
  await args.respond({ replace_original: true, ...listReply(context, language, list) });
}

function channelOf({ body }: ButtonArgs): string {
  return body.channel?.id ?? body.container.channel_id ?? '';
}

function teamOf({ body, context }: ButtonArgs): string {
  return body.team?.id ?? context.teamId ?? '';
}
