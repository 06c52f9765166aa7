import type { WebClient } from '@slack/web-api';
import { questionText } from '../../src/answers/question/parse-question.ts';
import { MAX_QUESTION_LENGTH } from '../../src/answers/question/question.ts';
import type { Language } from '../../src/reports/language.ts';
import type { Context } from '../context.ts';
import { languagesOf } from '../reply.ts';
import { composeForm, emptyForm } from './compose-form.ts';
import { sendForm } from './update-form.ts';

export interface LookUp {
  /** Slack takes it once, for three seconds. */
  readonly triggerId: string;
  readonly team: string;
  readonly user: string;
  /** The reader's, in which the form speaks. */
  readonly language: Language;
  /** A text as typed, whose answer the form shows. */
  readonly question?: string;
}

/** Opens the look-up form. Rejects where Slack does not open it. */
export async function openLookUp(context: Context, client: WebClient, lookUp: LookUp): Promise<void> {
  const { triggerId, language, question = '' } = lookUp;
  const asked = questionText(question);
  if (asked === '') {
    await client.views.open({ trigger_id: triggerId, view: emptyForm(language) });
    return;
  }
  const { team, user } = lookUp;
  const reader = await context.readers(client, { team, user });
  const answer = context.ask(question, { ...languagesOf(reader), locale: language });
  const view = { question: asked.slice(0, MAX_QUESTION_LENGTH), language: answer.language, page: 0 };
  const form = composeForm(context, { language, turn: 0 }, view);
  await sendForm(context, form, (made) => client.views.open({ trigger_id: triggerId, view: made }));
}
