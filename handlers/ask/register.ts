import type { App, BlockButtonAction } from '@slack/bolt';
import { ACTIONS, RATE_PATTERN, SHOW_PATTERN } from '../blocks/button.ts';
import type { Context } from '../context.ts';
import type { Known } from '../register.ts';
import { shareAnswer, showRest, showView } from './answer-buttons.ts';
import { askByCommand } from './ask-command.ts';
import { askByMention, askByMessage } from './ask-message.ts';
import { rateAnswer } from './rate-answer.ts';

/** Questions by command, mention and direct message, and the buttons below their answers. */
export function registerAsk(app: App, context: Context): Known {
  app.command(context.command, (args) => askByCommand(context, args));
  app.event('app_mention', (args) => askByMention(context, args));
  app.event('message', (args) => askByMessage(context, args));
  app.action<BlockButtonAction>(ACTIONS.share, (args) => shareAnswer(context, args));
  app.action<BlockButtonAction>(ACTIONS.rest, (args) => showRest(context, args));
  app.action<BlockButtonAction>(SHOW_PATTERN, (args) => showView(context, args));
  app.action<BlockButtonAction>(RATE_PATTERN, (args) => rateAnswer(context, args));
  return { actions: [ACTIONS.share, ACTIONS.rest, `${ACTIONS.show}(?::\\w+)?`, `${ACTIONS.rate}(?::\\w+)?`] };
}
