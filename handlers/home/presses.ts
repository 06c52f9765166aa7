import type {
  AllMiddlewareArgs,
  BlockAction,
  BlockElementAction,
  SlackActionMiddlewareArgs,
  StaticSelectAction,
} from '@slack/bolt';
import type { MessageKey } from '../../src/locales/messages.ts';
import type { Context } from '../context.ts';
import { openLookUp } from '../look-up/open-look-up.ts';
import { sentence } from '../reply.ts';
import { slackFault } from '../slack-error.ts';
import { HOME_ACTIONS, SEARCH_BLOCK } from './elements.ts';
import type { HomeOwner, Notice } from './homes.ts';
import { readLanguageOption } from './language-menu.ts';

export type HomePress<Action extends BlockElementAction = BlockElementAction> = SlackActionMiddlewareArgs<
  BlockAction<Action>
> &
  AllMiddlewareArgs;

/** Looks something up in the modal: what is typed, a paragraph or section, all changes. Slack gives three seconds for it. */
export async function lookUpFromHome(context: Context, args: HomePress): Promise<void> {
  await args.ack();
  const { body, client, action } = args;
  const owner = ownerOf(context, args);
  const { language } = await context.readers(client, owner);
  const question = questionOf(args)?.trim() ?? '';
  try {
    const asked = question === '' ? {} : { question };
    await openLookUp(context, client, { triggerId: body.trigger_id, ...owner, language, ...asked });
  } catch (error) {
    const reason = slackFault(error);
    if (reason === undefined) context.log.error({ event: 'home.failed', err: error });
    else context.log.warn({ event: 'home.unopened', reason });
    return await tell(context, args, 'search', 'homeUnopened');
  }
  // A menu that something was chosen in is a menu to choose from again.
  if (action.type === 'static_select') await context.homes.show(owner, { hash: body.view?.hash });
}

/** Chooses the language, in which Home then comes back. */
export async function chooseLanguage(context: Context, args: HomePress<StaticSelectAction>): Promise<void> {
  await args.ack();
  const owner = ownerOf(context, args);
  const chosen = readLanguageOption(args.action.selected_option?.value ?? '');
  if (chosen === undefined) return await tell(context, args, 'language', 'staleButton');
  try {
    await context.languages.choose({ team: owner.team, kind: 'user', id: owner.user }, chosen.language);
  } catch (error) {
    context.log.error({ event: 'language.unstored', err: error });
    return await tell(context, args, 'language', 'languageUnstored');
  }
  context.log.info({ event: 'language.chosen', language: chosen.language ?? 'slack', isForChannel: false });
  await context.homes.show(owner, { hash: args.body.view?.hash });
}

export function ownerOf({ teams }: Context, { body }: Pick<HomePress, 'body'>): HomeOwner {
  return { team: teams.ofInteraction(body), user: body.user.id };
}

function questionOf({ action, body }: HomePress): string | undefined {
  if (action.type === 'static_select') return action.selected_option?.value;
  const isTyped = [HOME_ACTIONS.search, HOME_ACTIONS.lookUp].some((id) => id === action.action_id);
  if (isTyped) return body.view?.state.values[SEARCH_BLOCK]?.[HOME_ACTIONS.search]?.value ?? undefined;
  return action.type === 'button' ? action.value : undefined;
}

async function tell(context: Context, args: HomePress, at: Notice['at'], key: MessageKey): Promise<void> {
  const owner = ownerOf(context, args);
  const { language } = await context.readers(args.client, owner);
  const { blocks } = sentence(language, key, { command: context.command });
  await context.homes.show(owner, { hash: args.body.view?.hash, notice: { at, blocks } });
}
