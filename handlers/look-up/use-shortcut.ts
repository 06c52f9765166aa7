import type { AllMiddlewareArgs, GlobalShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { Context } from '../context.ts';
import { sentence } from '../reply.ts';
import { reasonOf } from '../slack-error.ts';
import { openLookUp } from './open-look-up.ts';

type GlobalArgs = SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs;

/** Opens the look-up form from Slack's menu; where Slack does not open it, the person is told in their direct conversation. */
export async function lookUpByShortcut(context: Context, { ack, shortcut, client }: GlobalArgs): Promise<void> {
  await ack();
  const { trigger_id: triggerId, user } = shortcut;
  const owner = { team: context.teams.ofInteraction(shortcut), user: user.id };
  const { language } = await context.readers(client, owner);
  try {
    await openLookUp(context, client, { triggerId, language, ...owner });
  } catch (error) {
    context.log.warn({ event: 'look-up.unopened', reason: reasonOf(error) });
    const message = sentence(language, 'lookUpUnopened', { command: context.command });
    await context.posting
      .post({ channel: user.id }, message)
      .catch((untold: unknown) => context.log.warn({ event: 'look-up.untold', reason: reasonOf(untold) }));
  }
}
