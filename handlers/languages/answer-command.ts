import type { WebClient } from '@slack/web-api';
import type { MessageKey } from '../../src/locales/messages.ts';
import { languageName, sayList } from '../../src/locales/say.ts';
import type { LanguageCommand } from '../../src/preferences/language-command.ts';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { escapeText, personMention, sayMarkup } from '../blocks/mrkdwn.ts';
import type { Context } from '../context.ts';
import { type Reply, said, sentence } from '../reply.ts';

/** A command about the language of answers, and where it was given. */
export interface LanguageCall {
  readonly command: LanguageCommand;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
}

/** What is said, and whether all of the channel are to hear it. */
export interface LanguageAnswer {
  readonly reply: Reply;
  readonly isPublic: boolean;
}

/**
 * Chooses the language of a person's answers, or of a channel's, or tells it; what is chosen for a channel is told there,
 * with who chose it. In a direct conversation both are the same. A store that fails is a sentence, and nothing is changed.
 */
export async function answerLanguageCommand(
  context: Context,
  client: WebClient,
  { command, team, channel, user }: LanguageCall,
): Promise<LanguageAnswer> {
  const isForChannel = command.isForChannel && !channel.startsWith('D');
  const reader = await context.readers(client, { team, user, channel, isPublic: isForChannel });
  const example = context.command;
  if (command.kind === 'unknown') {
    const names = sayList(
      reader.language,
      LANGUAGES.map((each) => languageName(reader.language, each)),
    );
    return privately(sentence(reader.language, 'languageUnknown', { value: command.value.slice(0, MAX_ECHO), names }));
  }
  if (command.kind === 'show') {
    const own = await context.languages.of({ team, user, channel });
    const chosen = isForChannel ? own.channel : own.user;
    const key: MessageKey = isForChannel
      ? chosen === undefined
        ? 'channelLanguageNone'
        : 'channelLanguageIs'
      : chosen === undefined
        ? 'languageNone'
        : 'languageIs';
    const language = languageName(reader.language, chosen ?? reader.language);
    return privately(sentence(reader.language, key, { language, command: example }));
  }
  const chosen = command.kind === 'choose' ? command.language : undefined;
  try {
    await context.languages.choose(
      { team, kind: isForChannel ? 'channel' : 'user', id: isForChannel ? channel : user },
      chosen,
    );
  } catch (error) {
    context.log.error({ event: 'language.unstored', err: error });
    return privately(sentence(reader.language, 'languageUnstored', {}));
  }
  context.log.info({ event: 'language.chosen', language: chosen ?? 'slack', isForChannel });
  const spoken: Language = chosen ?? reader.locale ?? 'en';
  const language = languageName(spoken, spoken);
  if (isForChannel) {
    const key: MessageKey = chosen === undefined ? 'channelLanguageLeft' : 'channelLanguageChosen';
    const values = { person: personMention(user), language: escapeText(language) };
    return { reply: said(sayMarkup(spoken, key, values)), isPublic: true };
  }
  const key: MessageKey = chosen === undefined ? 'languageLeft' : 'languageChosen';
  return privately(sentence(spoken, key, { language, command: example }));
}

/** Characters of what a person typed that a sentence repeats. */
const MAX_ECHO = 60;

function privately(reply: Reply): LanguageAnswer {
  return { reply, isPublic: false };
}
