import type { WebClient } from '@slack/web-api';
import { ACTIONS } from '../blocks/button.ts';
import { decodeView, type View } from '../blocks/view.ts';
import type { Context } from '../context.ts';
import { reasonOf } from '../slack-error.ts';

/** A direct conversation or a thread in a channel, in which answers are posted. */
export interface Talk {
  readonly channel: string;
  readonly threadTs: string | undefined;
}

/** Answers further back nobody goes on from. */
const MOST_MESSAGES = 20;
/** Slack gives a thread from its beginning. */
const MOST_REPLIES = 200;

/**
 * What the bot showed last in a conversation, read from its last answer's own buttons, so that it is known after a restart
 * and to every process; where Slack does not give the messages, what this process remembers. Undefined where there is none.
 */
export async function lastView(
  context: Context,
  client: WebClient,
  talk: Talk,
  botId: string | undefined,
): Promise<View | undefined> {
  try {
    const messages = await messagesOf(client, talk);
    for (const message of messages) {
      const view = message.bot_id === botId ? viewOf(message.blocks ?? []) : undefined;
      if (view !== undefined) return view;
    }
  } catch (error) {
    context.log.info({ event: 'talk.unread', reason: reasonOf(error) });
  }
  return context.talks.get(keyOf(talk));
}

export function rememberView({ talks }: Pick<Context, 'talks'>, talk: Talk, view: View): void {
  talks.set(keyOf(talk), view);
}

interface ReadMessage {
  readonly bot_id?: string;
  readonly blocks?: readonly unknown[];
}

/** The newest first. */
async function messagesOf(client: WebClient, { channel, threadTs }: Talk): Promise<readonly ReadMessage[]> {
  if (threadTs === undefined) {
    const { messages = [] } = await client.conversations.history({ channel, limit: MOST_MESSAGES });
    return messages;
  }
  const { messages = [] } = await client.conversations.replies({ channel, ts: threadTs, limit: MOST_REPLIES });
  return messages.toReversed();
}

/** The button for other languages carries the view that its message shows. */
function viewOf(blocks: readonly unknown[]): View | undefined {
  for (const block of blocks) {
    const { elements = [] } = block as { readonly elements?: readonly { action_id?: string; value?: string }[] };
    const own = elements.find(({ action_id }) => action_id === `${ACTIONS.show}:languages`);
    const view = decodeView(own?.value);
    if (view !== undefined) return { question: view.question, language: view.language, page: view.page };
  }
  return undefined;
}

function keyOf({ channel, threadTs = '' }: Talk): string {
  return `${channel}:${threadTs}`;
}
