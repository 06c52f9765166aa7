import type { App, BlockButtonAction } from '@slack/bolt';
import { refuseAction, shareAnswer, showRest, showView } from './answer-buttons.ts';
import { askByCommand, refuseCommand } from './ask-command.ts';
import { askByDirectMessage, askByMention } from './ask-message.ts';
import { ACTIONS, SHOW_PATTERN } from './blocks/button.ts';
import { SUBSCRIPTION_ACTIONS } from './blocks/render-subscriptions.ts';
import { FIELDS, SUBSCRIPTION_MODAL } from './blocks/subscription-modal.ts';
import type { Context } from './context.ts';
import { editSubscription, pressSubscription } from './subscriptions/buttons.ts';
import { offerZones, type SubmitArgs, submitSubscription } from './subscriptions/modal.ts';

/** Every listener of the bot, declared in the manifest (a test holds the two together), the catch-alls last: what Slack sends gets an answer in time even if nobody here knows it. */
export function registerListeners(app: App, context: Context): void {
  const ours = context.command;
  app.command(ours, (args) => askByCommand(context, args));
  app.command(new RegExp(`^(?!${ours}$)`), (args) => refuseCommand(context, args));
  app.event('app_mention', (args) => askByMention(context, args));
  app.event('message', (args) => askByDirectMessage(context, args));
  app.action<BlockButtonAction>(ACTIONS.share, (args) => shareAnswer(context, args));
  app.action<BlockButtonAction>(ACTIONS.rest, (args) => showRest(context, args));
  app.action<BlockButtonAction>(SHOW_PATTERN, (args) => showView(context, args));
  const { edit, pause, resume, remove } = SUBSCRIPTION_ACTIONS;
  for (const verb of [pause, resume, remove]) {
    app.action<BlockButtonAction>(verb, (args) => pressSubscription(context, args));
  }
  app.action<BlockButtonAction>(edit, (args) => editSubscription(context, args));
  app.view(SUBSCRIPTION_MODAL, (args) => submitSubscription(context, args as SubmitArgs));
  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: FIELDS.zone }, (args) =>
    offerZones(context, args),
  );
  const known = [ACTIONS.share, ACTIONS.rest, `${ACTIONS.show}(?::\\w+)?`, ...Object.values(SUBSCRIPTION_ACTIONS)];
  const others = new RegExp(`^(?!(?:${known.join('|')})$)`);
  app.action<BlockButtonAction>(others, (args) => refuseAction(context, args));
  app.options(new RegExp(`^(?!${FIELDS.zone}$)`), ({ ack }) => ack({ options: [] }));
  app.view(new RegExp(`^(?!${SUBSCRIPTION_MODAL}$)`), ({ ack }) => ack());
  app.shortcut(/(?:)/, ({ ack }) => ack());
}
