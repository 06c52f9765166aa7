import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Language } from '../../src/reports/language.ts';
import type { Place } from '../blocks/render-answer.ts';
import { decodeView, type View } from '../blocks/view.ts';
import type { Context } from '../context.ts';
import { sendWithFeedback } from '../feedback.ts';
import { showInModal } from '../look-up/show-in-modal.ts';
import { isInView, tellStaleInView } from '../look-up/tell-in-view.ts';
import { failure, type Reply, reply, type Showing, sentence } from '../reply.ts';
import { reasonOf } from '../slack-error.ts';

export type ButtonArgs = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** Presses of one button this close together are one press; later somebody wants to see again what Slack has dropped. */
const DOUBLE_PRESS_MS = 10_000;

/**
 * Previous, next, read, back, more, another language: another view in place of a private one; below a public one, for the
 * presser only; in a form, in it.
 */
export async function showView(context: Context, args: ButtonArgs): Promise<void> {
  await withView(context, args, async (view) => {
    if (isInView(args)) return showInModal(context, args, view);
    const place = placeOf(args.body);
    if (place === 'channel' && !isFirstPress(context, args, DOUBLE_PRESS_MS)) return;
    await respond(context, args, view, { place, isInPlace: place !== 'channel' });
  });
}

/** The next part of a long answer, below the part that is there; once, however often it is pressed. */
export async function showRest(context: Context, args: ButtonArgs): Promise<void> {
  await withView(context, args, async (view) => {
    if (isInView(args)) return showInModal(context, args, view);
    const place = placeOf(args.body);
    const isFirst = isFirstPress(context, args, place === 'channel' ? DOUBLE_PRESS_MS : undefined);
    if (isFirst) await respond(context, args, view, { place, isInPlace: false });
  });
}

/**
 * Posts a private answer to its channel with the name of who shared it, and takes the private one away, so that it
 * cannot be shared twice. Through the response URL, which needs neither a scope nor membership of the channel.
 */
export async function shareAnswer(context: Context, args: ButtonArgs): Promise<void> {
  await withView(context, args, async (view) => {
    if (isInView(args)) return tellStaleInView(context, args);
    const key = `share:${args.body.container.channel_id}:${args.body.container.message_ts}`;
    if (!context.once.claim(key)) return;
    const sharedBy = args.body.user.id;
    const { from: _, ...shared } = view;
    try {
      await sendWithFeedback(
        context,
        () => compose(context, shared, { place: 'channel', sharedBy }),
        (message) => args.respond({ response_type: 'in_channel', replace_original: false, ...message }),
      );
    } catch (error) {
      context.once.release(key);
      context.log.warn({ event: 'answer.unshared', reason: reasonOf(error) });
      return tell(args, sentence(view.language, 'shareFailed', {}));
    }
    await args.respond({ delete_original: true });
  });
}

/** A button that nobody here made, or that another version made. */
export async function refuseAction(context: Context, args: ButtonArgs): Promise<void> {
  await args.ack();
  context.log.warn({ event: 'action.unknown' });
  if (isInView(args)) return tellStaleInView(context, args);
  // Bolt leaves it out where Slack sent no URL to answer at, which its type does not say.
  const isRespondable = (args.respond as typeof args.respond | undefined) !== undefined;
  if (!isRespondable) return;
  await tell(args, sentence(await languageOfPresser(context, args), 'unknownAction', { command: context.command }));
}

/** Acknowledges the press of a button that carries a view, and has it shown; what another version wrote is said to be stale. */
export async function withView(context: Context, args: ButtonArgs, show: (view: View) => Promise<void>): Promise<void> {
  await args.ack();
  const view = decodeView(args.action.value);
  if (view !== undefined) return show(view);
  if (isInView(args)) return tellStaleInView(context, args);
  await tell(args, sentence(await languageOfPresser(context, args), 'staleButton', { command: context.command }));
}

/** In which to speak of a button that carries no language that can be read. */
export async function languageOfPresser({ readers, teams }: Context, { body, client }: ButtonArgs): Promise<Language> {
  const { language } = await readers(client, { team: teams.ofInteraction(body), user: body.user.id });
  return language;
}

/** Something for the presser alone, beside the message that is there. */
export async function tell({ respond: send }: ButtonArgs, message: Reply): Promise<void> {
  await send({ response_type: 'ephemeral', replace_original: false, ...message });
}

export async function respond(
  context: Context,
  args: ButtonArgs,
  view: View,
  { place, isInPlace }: { readonly place: Place; readonly isInPlace: boolean },
): Promise<void> {
  const { thread_ts, ts } = (args.body.message ?? {}) as { readonly thread_ts?: string; readonly ts?: string };
  const thread = thread_ts ?? (place === 'channel' ? ts : undefined);
  await sendWithFeedback(
    context,
    () => compose(context, view, { place: place === 'channel' ? 'private' : place }),
    (message) =>
      args.respond({
        response_type: place === 'direct' ? 'in_channel' : 'ephemeral',
        replace_original: isInPlace,
        ...(thread === undefined || isInPlace ? {} : { thread_ts: thread }),
        ...message,
      }),
  );
}

function compose(context: Context, view: View, showing: Pick<Showing, 'place' | 'sharedBy'>): Reply {
  const { question, ...shown } = view;
  try {
    return reply(context, question, { ...showing, ...shown });
  } catch (error) {
    return failure(context, view.language, 'button', error);
  }
}

function isFirstPress({ once }: Context, { body, action }: ButtonArgs, memoryMs?: number): boolean {
  const { channel_id: channel, message_ts: message } = body.container;
  return once.claim(`press:${body.user.id}:${channel}:${message}:${action.action_id}:${action.value}`, memoryMs);
}

/** Slack marks private messages in the container; the channels of direct conversations begin with D. */
export function placeOf({ container, channel }: BlockAction): Place {
  if (container.is_ephemeral === true) return 'private';
  return channel?.id.startsWith('D') ? 'direct' : 'channel';
}
