import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { parseQuestion } from '../../src/answers/question/parse-question.ts';
import { citation } from '../../src/answers/wording.ts';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import { decodeView } from '../blocks/view.ts';
import type { Context } from '../context.ts';
import { openLookUp } from '../look-up/open-look-up.ts';
import { sentence } from '../reply.ts';
import { reasonOf } from '../slack-error.ts';

export type LinkedPress = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** Opens the look-up form with the document of a link, for the presser alone and in their language. A forged value opens it empty. */
export async function lookUpLinked(context: Context, args: LinkedPress): Promise<void> {
  await args.ack();
  const { action, body, client } = args;
  const owner = { team: context.teams.ofInteraction(body), user: body.user.id };
  const { language } = await context.readers(client, owner);
  const linked = decodeView(action.value)?.question;
  const asked = linked === undefined ? {} : { question: questionFor(language, linked) };
  try {
    await openLookUp(context, client, { triggerId: body.trigger_id, ...owner, language, ...asked });
  } catch (error) {
    context.log.warn({ event: 'look-up.unopened', reason: reasonOf(error) });
    await tell(context, args, sentence(language, 'lookUpUnopened', { command: context.command }));
  }
}

/** Of a whole document its sections, else the paragraph, in the presser's words, since the form shows what is asked. */
function questionFor(language: Language, linked: string): string {
  const question = parseQuestion(linked);
  if (question.kind === 'document') return say(language, 'linkSectionsAsked', { symbol: question.symbol });
  if (question.kind !== 'paragraphs' || question.symbol === undefined) return linked;
  const [range] = question.ranges;
  return range === undefined ? linked : citation(language, { reference: question.symbol, paragraph: range.from });
}

/** For the presser alone, in the conversation of the link. */
async function tell(context: Context, { respond, body }: LinkedPress, message: ReturnType<typeof sentence>) {
  // Bolt leaves it out where Slack sent no URL to answer at, which its type does not say.
  const answer = respond as typeof respond | undefined;
  try {
    if (answer === undefined) await context.posting.post({ channel: body.user.id }, message);
    else await answer({ response_type: 'ephemeral', replace_original: false, ...message });
  } catch (error) {
    context.log.warn({ event: 'look-up.untold', reason: reasonOf(error) });
  }
}
