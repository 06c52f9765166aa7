import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { say } from '../../src/locales/say.ts';
import { escapeText } from '../blocks/mrkdwn.ts';
import { shorten } from '../blocks/split-text.ts';
import type { Context } from '../context.ts';
import { slackFault } from '../slack-error.ts';
import { readWanted, textOf } from './look-up-in-workflow.ts';

type StepArgs = SlackEventMiddlewareArgs<'function_executed'> & AllMiddlewareArgs;

const ECHO_LENGTH = 80;

/**
 * A workflow reaches a step that another version of the app had. Slack waits for a step until it is told of its end, and
 * sends again what nobody acknowledges.
 */
export async function failUnknownStep({ log }: Context, { event, inputs, ack, fail }: StepArgs): Promise<void> {
  await ack();
  log.warn({ event: 'step.unknown' });
  const step = shorten(textOf(event.function.callback_id), ECHO_LENGTH);
  const language = readWanted(textOf(inputs?.language)) ?? 'en';
  try {
    await fail({ error: escapeText(say(language, 'stepUnknown', { step })) });
  } catch (error) {
    const reason = slackFault(error);
    if (reason === undefined) log.error({ event: 'step.uncompleted', err: error });
    else log.warn({ event: 'step.uncompleted', reason });
  }
}
