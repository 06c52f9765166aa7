import type { App, BlockButtonAction } from '@slack/bolt';
import { refuseAction, shareAnswer, showRest, showView } from './answer-buttons.ts';
import { askByCommand, refuseCommand } from './ask-command.ts';
import { askByDirectMessage, askByMention } from './ask-message.ts';
import { ACTIONS, SHOW_PATTERN } from './blocks/button.ts';
import type { Context } from './context.ts';

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
  const others = new RegExp(`^(?!(?:${ACTIONS.share}|${ACTIONS.rest}|${ACTIONS.show}(?::\\w+)?)$)`);
  app.action<BlockButtonAction>(others, (args) => refuseAction(context, args));
  app.options(/(?:)/, ({ ack }) => ack({ options: [] }));
  app.view(/(?:)/, ({ ack }) => ack());
  app.shortcut(/(?:)/, ({ ack }) => ack());
}
