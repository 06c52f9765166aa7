import type { App, BlockButtonAction } from '@slack/bolt';
import { refuseAction } from './ask/answer-buttons.ts';
import { refuseCommand } from './ask/ask-command.ts';
import { registerAsk } from './ask/register.ts';
import type { Context } from './context.ts';
import { registerHome } from './home/register.ts';
import { registerLinks } from './links/register.ts';
import { registerLookUp } from './look-up/register.ts';
import { type FormArgs, refuseForm } from './look-up/submit-form.ts';
import { registerSteps } from './steps/register.ts';
import { registerSubscriptions } from './subscriptions/register.ts';

/** The ids that a feature answers to, as the sources of regular expressions. */
export interface Known {
  readonly actions?: readonly string[];
  /** Of menus whose options are asked for. */
  readonly options?: readonly string[];
  readonly views?: readonly string[];
  readonly shortcuts?: readonly string[];
}

/** What registers the listeners of a feature and tells what they answer to. */
export type Feature = (app: App, context: Context) => Known;

const FEATURES: readonly Feature[] = [
  registerAsk,
  registerSubscriptions,
  registerLookUp,
  registerHome,
  registerLinks,
  registerSteps,
];

/** Every listener of the bot, declared in the manifest (a test holds the two together), the catch-alls last: what Slack sends gets an answer in time even if nobody here knows it. */
export function registerListeners(app: App, context: Context): void {
  const known = FEATURES.map((register) => register(app, context));
  const others = (kind: keyof Known) => {
    const ids = known.flatMap((each) => each[kind] ?? []);
    return ids.length === 0 ? /(?:)/ : new RegExp(`^(?!(?:${ids.join('|')})$)`);
  };
  app.command(new RegExp(`^(?!${context.command}$)`), (args) => refuseCommand(context, args));
  app.action<BlockButtonAction>(others('actions'), (args) => refuseAction(context, args));
  app.options(others('options'), ({ ack }) => ack({ options: [] }));
  app.view(others('views'), (args) => refuseForm(context, args as FormArgs));
  app.shortcut(others('shortcuts'), ({ ack }) => ack());
}
