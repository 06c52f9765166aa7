import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs, StaticSelectAction } from '@slack/bolt';
import { createPromptSuggester } from '../agent/suggest-prompts.ts';
import type { Context } from '../context.ts';
import type { Known } from '../register.ts';
import { HOME_ACTIONS } from './elements.ts';
import { chooseLanguage, type HomePress, lookUpFromHome } from './presses.ts';

type OpenedArgs = SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs;

/** Matches `home_read:0`. */
const READ_PATTERN = new RegExp(`^${HOME_ACTIONS.read}:\\d+$`);

/** The Home tab, and what can be pressed in it beside the buttons of subscriptions. */
export function registerHome(app: App, context: Context): Known {
  const { search, lookUp, read, changes, section, language } = HOME_ACTIONS;
  // By the tab that is opened; the event comes each time (docs.slack.dev, `app_home_opened`).
  const onOpened: Readonly<Record<string, (args: OpenedArgs) => Promise<void>>> = {
    home: (args) => showHome(context, args),
    messages: createPromptSuggester(context),
  };
  app.event('app_home_opened', async (args) => {
    await onOpened[args.event.tab ?? '']?.(args);
  });
  for (const id of [search, lookUp, READ_PATTERN, changes, section]) {
    app.action(id, (args) => lookUpFromHome(context, args as HomePress));
  }
  app.action(language, (args) => chooseLanguage(context, args as HomePress<StaticSelectAction>));
  return { actions: [search, lookUp, `${read}:\\d+`, changes, section, language] };
}

async function showHome(context: Context, args: OpenedArgs): Promise<void> {
  // Safe cast: Slack sends the view with its hash, which the type of this one event leaves out.
  const { user, view } = args.event as typeof args.event & { readonly view?: { readonly hash?: string } };
  await context.homes.show({ team: context.teams.ofEvent(args), user }, { hash: view?.hash });
}
