import { randomBytes } from 'node:crypto';
import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { composePlainQuotation, type PlainQuotation } from '../../src/answers/plain-quotation.ts';
import { languageAlone } from '../../src/answers/question/asked-language.ts';
import { questionText } from '../../src/answers/question/parse-question.ts';
import { languageName, say, sayList } from '../../src/locales/say.ts';
import { LANGUAGES, type Language, languageOfLocale } from '../../src/reports/language.ts';
import { escapeText } from '../blocks/mrkdwn.ts';
import { shorten } from '../blocks/split-text.ts';
import type { Context } from '../context.ts';
import { slackFault } from '../slack-error.ts';

type StepArgs = SlackEventMiddlewareArgs<'function_executed'> & AllMiddlewareArgs;

const ECHO_LENGTH = 80;
/** Slack documents no limit for what a step says went wrong; it stays as short as a section of a message. */
const ERROR_LENGTH = 2_800;

/**
 * A workflow reaches the step `look_up_paragraph`: what is quoted becomes its outputs, as plain text, since they are
 * values that later steps put where they like. Slack documents no limit for one, and nothing is cut. Whoever keeps the
 * workflow reads why nothing was found.
 */
export async function lookUpInWorkflow(context: Context, { inputs, complete, fail }: StepArgs): Promise<void> {
  const { log } = context;
  try {
    const quotation = quote(context, textOf(inputs.text), textOf(inputs.language));
    log.info({ event: 'step.done', kind: quotation.kind });
    if (quotation.kind === 'unquoted') {
      await fail({ error: escapeText(shorten(quotation.sentence, ERROR_LENGTH)) });
      return;
    }
    const { kind: _, ...outputs } = quotation;
    await complete({ outputs });
  } catch (error) {
    const reason = slackFault(error);
    if (reason === undefined) log.error({ event: 'step.uncompleted', err: error });
    else log.warn({ event: 'step.uncompleted', reason });
  }
}

function quote(context: Context, text: string, wanted: string): PlainQuotation {
  const language = readWanted(wanted);
  const spoken = (): Language => language ?? context.ask(text, {}).language;
  try {
    if (wanted !== '' && language === undefined) return unquoted(unknownLanguage(spoken(), wanted));
    if (questionText(text).trim() === '') return unquoted(say(spoken(), 'stepNoText'));
    return composePlainQuotation(context.ask(text, language === undefined ? {} : { language }));
  } catch (error) {
    const incident = randomBytes(4).toString('hex');
    context.log.error({ event: 'answer.failed', where: 'step', incident, err: error });
    return unquoted(say(language ?? 'en', 'failed', { incident }));
  }
}

/** A code, a locale or a name: `fr`, `fr-CA`, `French`. */
export function readWanted(wanted: string): Language | undefined {
  return wanted === '' ? undefined : (languageOfLocale(wanted) ?? languageAlone(wanted));
}

function unknownLanguage(language: Language, wanted: string): string {
  const names = sayList(
    language,
    LANGUAGES.map((each) => languageName(language, each)),
  );
  return say(language, 'stepUnknownLanguage', { value: shorten(wanted, ECHO_LENGTH), names });
}

function unquoted(sentence: string): PlainQuotation {
  return { kind: 'unquoted', sentence };
}

/** A workflow may leave an input empty, and others may send anything. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
