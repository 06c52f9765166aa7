import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs, SlashCommand } from '@slack/bolt';
import { type ExportRequest, readExportRequest } from '../../src/answers/question/export-request.ts';
import { questionText } from '../../src/answers/question/parse-question.ts';
import { type LanguageCommand, readLanguageCommand } from '../../src/preferences/language-command.ts';
import { readSubscriptionCommand, type SubscriptionCommand } from '../../src/subscriptions/subscription-command.ts';
import type { Context } from '../context.ts';
import { hasTable, sendWithFeedback } from '../feedback.ts';
import { exportFile } from '../files/export-file.ts';
import { answerLanguageCommand } from '../languages/answer-command.ts';
import type { Addressee } from '../readers.ts';
import { failure, languagesOf, type Reply, reply, sentence } from '../reply.ts';
import { reasonOf } from '../slack-error.ts';
import { answerSubscriptionCommand } from '../subscriptions/answer-command.ts';

type CommandArgs = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/**
 * `/peacekeeping …`: the answer is the acknowledgement itself, so that Slack's 3 seconds can never run out in between. Only
 * one with a table comes after it: what Slack refuses of an acknowledgement it tells nobody but the reader.
 */
export async function askByCommand(context: Context, args: CommandArgs): Promise<void> {
  const { command, ack, client } = args;
  const wanted = readSubscriptionCommand(command.text ?? '');
  if (wanted !== undefined) return manageByCommand(context, args, wanted);
  const language = readLanguageCommand(questionText(command.text ?? ''));
  if (language !== undefined) return chooseByCommand(context, args, language);
  const file = readExportRequest(questionText(command.text ?? ''));
  if (file !== undefined) return exportByCommand(context, args, file);
  const reader = await context.readers(client, addresseeOf(context, command));
  let message: Reply;
  try {
    message = reply(context, command.text ?? '', { place: 'private', ...languagesOf(reader) });
  } catch (error) {
    message = failure(context, reader.language, 'command', error);
  }
  if (hasTable(message)) return answerAfterwards(context, args, message);
  await ack({ response_type: 'ephemeral', ...message });
}

async function answerAfterwards(context: Context, { ack, respond }: CommandArgs, message: Reply): Promise<void> {
  await ack();
  try {
    await sendWithFeedback(
      context,
      () => message,
      (made) => respond({ response_type: 'ephemeral', ...made }),
    );
  } catch (error) {
    context.log.warn({ event: 'answer.refused', reason: reasonOf(error) });
  }
}

/** `/peacekeeping subscribe …`: acknowledged first, since a store may take longer to answer than Slack waits. */
async function manageByCommand(context: Context, args: CommandArgs, wanted: SubscriptionCommand): Promise<void> {
  const { command, ack, client, respond } = args;
  await ack();
  const { channel_id: channel, user_id: user } = command;
  const team = context.teams.ofCommand(command);
  const message = await answerSubscriptionCommand(context, client, { command: wanted, team, channel, user });
  if (message !== undefined) await respond({ response_type: 'ephemeral', ...message });
}

/** `/peacekeeping language …` */
async function chooseByCommand(context: Context, args: CommandArgs, wanted: LanguageCommand): Promise<void> {
  const { command, ack, client, respond } = args;
  await ack();
  const { reply: message, isPublic } = await answerLanguageCommand(context, client, {
    command: wanted,
    ...addresseeOf(context, command),
  });
  await respond({ response_type: isPublic ? 'in_channel' : 'ephemeral', ...message });
}

/** `/peacekeeping export …`: acknowledged first, since a file is written and sent before the answer. */
async function exportByCommand(context: Context, args: CommandArgs, request: ExportRequest): Promise<void> {
  const { command, ack, client, respond } = args;
  await ack();
  const message = await exportFile(context, client, { request, ...addresseeOf(context, command) });
  if (message !== undefined) await respond({ response_type: 'ephemeral', ...message });
}

/** A command that Slack sends us and we do not have: left over in an app's settings from another version. */
export async function refuseCommand(context: Context, { command, ack, client }: CommandArgs): Promise<void> {
  const { language } = await context.readers(client, addresseeOf(context, command));
  context.log.warn({ event: 'command.unknown' });
  await ack({ response_type: 'ephemeral', ...sentence(language, 'unknownAction', { command: context.command }) });
}

function addresseeOf({ teams }: Context, command: SlashCommand): Addressee & { readonly channel: string } {
  return { team: teams.ofCommand(command), user: command.user_id, channel: command.channel_id };
}
