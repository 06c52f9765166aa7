import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import type { Context } from '../context.ts';
import { slackFault, slackRefusal } from '../slack-error.ts';

type OpenedArgs = SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs;

interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** What Slack says of one conversation; whatever else it refuses, it refuses for every one. */
const OF_ONE_CONVERSATION: readonly string[] = ['channel_not_found', 'is_archived', 'ratelimited'];

/**
 * Suggests questions to whoever opens their conversation with the bot, once a day and language. Where Slack refuses that
 * (an app without the scope, a workspace without agents), it is logged once and not tried again by this process.
 */
export function createPromptSuggester(context: Context): (args: OpenedArgs) => Promise<void> {
  let isRefused = false;
  return async (args) => {
    if (isRefused) return;
    const { event, client } = args;
    const team = context.teams.ofEvent(args);
    const { user, channel } = event;
    const { language } = await context.readers(client, { team, user });
    const key = `prompts:${team}:${user}:${language}`;
    if (!context.once.claim(key)) return;
    try {
      // With `thread_ts` Slack would silently show nothing (docs.slack.dev, assistant.threads.setSuggestedPrompts).
      await client.assistant.threads.setSuggestedPrompts({
        channel_id: channel,
        title: say(language, 'promptsTitle'),
        prompts: [...promptsIn(language)],
      });
      context.log.info({ event: 'prompts.suggested', language });
    } catch (error) {
      const refusal = slackRefusal(error);
      if (refusal !== undefined && !OF_ONE_CONVERSATION.includes(refusal)) {
        if (!isRefused) context.log.warn({ event: 'prompts.refused', reason: refusal });
        isRefused = true;
        return;
      }
      context.once.release(key);
      context.log.warn({ event: 'prompts.unsuggested', reason: slackFault(error) ?? String(error) });
    }
  };
}

/** Questions that the report answers well, in words of the reader's language, and two views of the whole of it. */
export function promptsIn(language: Language): readonly Prompt[] {
  const asked = (text: string): Prompt => ({ title: text, message: text });
  return [
    asked(say(language, 'promptConduct')),
    asked(say(language, 'promptDevices')),
    asked(say(language, 'promptNotAddressed')),
    { title: say(language, 'promptDates'), message: say(language, 'promptDatesAsked') },
  ];
}
