import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Context } from './context.ts';
import { failure, type Reply, reply, sentence } from './reply.ts';

type CommandArgs = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/** `/peacekeeping …`: the answer is the acknowledgement itself, so that Slack's 3 seconds can never run out in between. */
export async function askByCommand(context: Context, { command, ack, client }: CommandArgs): Promise<void> {
  const locale = await context.readerLocale(client, command.user_id);
  let message: Reply;
  try {
    message = reply(context, command.text ?? '', { place: 'private', ...(locale === undefined ? {} : { locale }) });
  } catch (error) {
    message = failure(context, locale ?? 'en', 'command', error);
  }
  await ack({ response_type: 'ephemeral', ...message });
}

/** A command that Slack sends us and we do not have: left over in an app's settings from another version. */
export async function refuseCommand(context: Context, { command, ack, client }: CommandArgs): Promise<void> {
  const locale = await context.readerLocale(client, command.user_id);
  context.log.warn({ event: 'command.unknown' });
  await ack({
    response_type: 'ephemeral',
    ...sentence(locale ?? 'en', 'unknownAction', { command: context.command }),
  });
}
