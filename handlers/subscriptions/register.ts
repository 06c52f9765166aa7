import type { App, BlockButtonAction } from '@slack/bolt';
import { SUBSCRIPTION_ACTIONS } from '../blocks/render-subscriptions.ts';
import { FIELDS, SUBSCRIPTION_MODAL } from '../blocks/subscription-modal.ts';
import type { Context } from '../context.ts';
import type { Known } from '../register.ts';
import { editSubscription, pressSubscription } from './buttons.ts';
import { offerZones, type SubmitArgs, submitSubscription } from './modal.ts';

/** The buttons below subscriptions, and the form that edits one. */
export function registerSubscriptions(app: App, context: Context): Known {
  const { edit, pause, resume, remove } = SUBSCRIPTION_ACTIONS;
  for (const verb of [pause, resume, remove]) {
    app.action<BlockButtonAction>(verb, (args) => pressSubscription(context, args));
  }
  app.action<BlockButtonAction>(edit, (args) => editSubscription(context, args));
  app.view(SUBSCRIPTION_MODAL, (args) => submitSubscription(context, args as SubmitArgs));
  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: FIELDS.zone }, (args) =>
    offerZones(context, args),
  );
  return { actions: Object.values(SUBSCRIPTION_ACTIONS), options: [FIELDS.zone], views: [SUBSCRIPTION_MODAL] };
}
