import type { KnownBlock, PlainTextOption } from '@slack/types';
import type { Answer } from '../../src/answers/answer.ts';
import type { Language } from '../../src/reports/language.ts';
import { shownEntries, shownTexts } from '../blocks/shown-entries.ts';
import type { View } from '../blocks/view.ts';
import type { Context } from '../context.ts';
import { failure, replyToAnswer } from '../reply.ts';
import { optionShowing } from './choice.ts';
import type { FormState } from './form-state.ts';
import { type LookUpForm, lookUpForm, type Shown } from './look-up-form.ts';

/** The form with the answer to a view; a failure nobody expected is told in it. */
export function composeForm(
  context: Context,
  { language, turn }: Pick<FormState, 'language' | 'turn'>,
  view: View,
  { chosen, notice }: { readonly chosen?: PlainTextOption; readonly notice?: readonly KnownBlock[] } = {},
): LookUpForm {
  const state = { language, turn, view };
  return lookUpForm(state, shownFor(context, view, chosen ?? optionShowing(view)), notice);
}

function shownFor(context: Context, view: View, chosen: PlainTextOption | undefined): Shown {
  const start = context.now();
  const { question, ...showing } = view;
  try {
    const answer = context.ask(question, { language: view.language });
    const { blocks } = replyToAnswer(context, answer, question, { place: 'modal', ...showing });
    const ms = Math.round((context.now() - start) * 100) / 100;
    context.log.info({ event: 'look-up.shown', kind: answer.kind, language: answer.language, ms });
    return { blocks, chosen, isShareable: isShareable(answer) };
  } catch (error) {
    return { blocks: failure(context, view.language, 'look-up', error).blocks, chosen, isShareable: false };
  }
}

/** Whether there is anything in an answer for others to read. */
function isShareable(answer: Answer): boolean {
  return shownEntries(answer).length + shownTexts(answer).length > 0 || answer.kind === 'overview';
}

/** The form as it is first opened by somebody who reads this language. */
export function emptyForm(language: Language): LookUpForm {
  return lookUpForm({ language, turn: 0 });
}
