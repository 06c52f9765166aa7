import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Place } from '../blocks/render-answer.ts';
import { decodeView, type View } from '../blocks/view.ts';
import type { Context } from '../context.ts';
import { failure, type Reply, reply, sentence } from '../reply.ts';

type ButtonArgs = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** Previous, next, read, official text: another view in place of a private one; below a public one, for the presser only. */
export async function showView(context: Context, args: ButtonArgs): Promise<void> {
  await withView(context, args, async (view) => {
    const place = placeOf(args.body);
    await respond(context, args, view, place, place !== 'channel');
  });
}

/** The next part of a long answer, below the part that is there. */
export async function showRest(context: Context, args: ButtonArgs): Promise<void> {
  await withView(context, args, async (view) => respond(context, args, view, placeOf(args.body), false));
}

/**
 * Posts a private answer to its channel with the name of who shared it, and takes the private one away, so that it
 * cannot be shared twice. Through the response URL, which needs neither a scope nor membership of the channel.
 */
export async function shareAnswer(context: Context, args: ButtonArgs): Promise<void> {
  await withView(context, args, async (view) => {
    const key = `share:${args.body.container.channel_id}:${args.body.container.message_ts}`;
    if (!context.once.claim(key)) return;
    const message = compose(context, view, 'channel', args.body.user.id);
    try {
      await args.respond({ response_type: 'in_channel', replace_original: false, ...message });
    } catch (error) {
      context.once.release(key);
      context.log.warn({ event: 'answer.unshared', reason: error instanceof Error ? error.message : String(error) });
      await args.respond({
        response_type: 'ephemeral',
        replace_original: false,
        ...sentence(view.language, 'shareFailed', {}),
      });
      return;
    }
    await args.respond({ delete_original: true });
  });
}

/** A button that nobody here made, or that another version made; outside messages Bolt has no way to respond. */
export async function refuseAction(context: Context, { ack, respond }: ButtonArgs): Promise<void> {
  await ack();
  context.log.warn({ event: 'action.unknown' });
  const message = sentence('en', 'unknownAction', { command: context.command });
  await (respond as typeof respond | undefined)?.({ response_type: 'ephemeral', replace_original: false, ...message });
}

async function withView(context: Context, args: ButtonArgs, show: (view: View) => Promise<void>): Promise<void> {
  await args.ack();
  const view = decodeView(args.action.value);
  if (view === undefined) {
    const message = sentence('en', 'staleButton', { command: context.command });
    await args.respond({ response_type: 'ephemeral', replace_original: false, ...message });
    return;
  }
  await show(view);
}

async function respond(
  context: Context,
  args: ButtonArgs,
  view: View,
  place: Place,
  isInPlace: boolean,
): Promise<void> {
  const { thread_ts, ts } = (args.body.message ?? {}) as { readonly thread_ts?: string; readonly ts?: string };
  const thread = thread_ts ?? (place === 'channel' ? ts : undefined);
  await args.respond({
    response_type: place === 'direct' ? 'in_channel' : 'ephemeral',
    replace_original: isInPlace,
    ...(thread === undefined || isInPlace ? {} : { thread_ts: thread }),
    ...compose(context, view, place === 'channel' ? 'private' : place),
  });
}

function compose(context: Context, view: View, place: Place, sharedBy?: string): Reply {
  const { question, language, page } = view;
  try {
    return reply(context, question, { place, language, page, ...(sharedBy === undefined ? {} : { sharedBy }) });
  } catch (error) {
    return failure(context, language, 'button', error);
  }
}

/** Slack marks private messages in the container; the channels of direct conversations begin with D. */
function placeOf({ container, channel }: BlockAction): Place {
  if (container.is_ephemeral === true) return 'private';
  return channel?.id.startsWith('D') ? 'direct' : 'channel';
}
