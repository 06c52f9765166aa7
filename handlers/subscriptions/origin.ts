import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Language } from '../../src/reports/language.ts';
import type { Context } from '../context.ts';
import type { Reply } from '../reply.ts';
import { listReply } from './answer-command.ts';
import type { ListReturn } from './list-return.ts';

export type ButtonArgs = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** The list in which a button was pressed: one in a message, or Home. */
export interface Origin {
  readonly user: string;
  /** The conversation of the message; Home is in none. */
  readonly channel: string;
  /** Why nothing was done, to whoever pressed; the list stays. */
  refuse(reply: Reply): Promise<void>;
  /** The list as it is now, with what is to be said of it. */
  showList(language: Language, reply?: Reply): Promise<void>;
  /** What a form must carry for the list to be shown anew after it. */
  readonly listReturn: Pick<ListReturn, 'channel' | 'responseUrl' | 'isHome'>;
}

export function originOf(context: Context, args: ButtonArgs): Origin {
  return args.body.view?.type === 'home' ? inHome(context, args) : inMessage(context, args);
}

function inHome({ homes, teams }: Context, { body }: ButtonArgs): Origin {
  const { user, view } = body;
  const owner = { team: teams.ofInteraction(body), user: user.id };
  const show = (reply?: Reply) =>
    homes.show(owner, {
      hash: view?.hash,
      ...(reply === undefined ? {} : { notice: { at: 'subscriptions', blocks: reply.blocks } }),
    });
  return {
    user: user.id,
    channel: '',
    refuse: show,
    showList: (_, reply) => show(reply),
    listReturn: { channel: '', isHome: true },
  };
}

function inMessage(context: Context, { body, respond }: ButtonArgs): Origin {
  const { user, response_url: responseUrl } = body;
  const channel = body.channel?.id ?? body.container.channel_id ?? '';
  const refuse = async (reply: Reply) => {
    await respond({ response_type: 'ephemeral', replace_original: false, ...reply });
  };
  return {
    user: user.id,
    channel,
    refuse,
    async showList(language, reply) {
      if (reply !== undefined) await refuse(reply);
      const asker = { team: context.teams.ofInteraction(body), channel, user: user.id, language, zone: undefined };
      const list = await context.desk.list(asker, channel.startsWith('D'));
      await respond({ replace_original: true, ...listReply(context, language, list) });
    },
    listReturn: { channel, ...(responseUrl === undefined ? {} : { responseUrl }) },
  };
}
