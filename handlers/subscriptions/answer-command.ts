import type { WebClient } from '@slack/web-api';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import type { Asker, SubscriptionList } from '../../src/subscriptions/desk.ts';
import { explainProblem } from '../../src/subscriptions/explain-problem.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import type { SubscriptionCommand } from '../../src/subscriptions/subscription-command.ts';
import { describeSubscription } from '../../src/subscriptions/wording.ts';
import { personMention, sayMarkup } from '../blocks/mrkdwn.ts';
import { descriptionOf, renderSubscriptions } from '../blocks/render-subscriptions.ts';
import type { Context } from '../context.ts';
import { type Reply, replyWith, said, sentence, statement } from '../reply.ts';
import { slackFault, slackRefusal } from '../slack-error.ts';
import { mayChange } from './permission.ts';

/** A command about subscriptions, and the conversation it was given in. */
export interface CommandCall {
  readonly command: SubscriptionCommand;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** The thread in which it is answered; none for a slash command. */
  readonly threadTs?: string;
}

/** What is kept must not rest on a guess at somebody's zone and language: acknowledged already, it can wait for them. */
const PATIENCE_MS = 10_000;

/**
 * Does what a person asks of subscriptions. The reply is for them; undefined where the channel was told already. A store
 * that fails is a sentence, and nothing is then changed.
 */
export async function answerSubscriptionCommand(
  context: Context,
  client: WebClient,
  call: CommandCall,
): Promise<Reply | undefined> {
  const { team, channel, user, command, threadTs } = call;
  const { language, zone } = await context.readers(client, { team, user, channel }, PATIENCE_MS);
  const asker: Asker = { team, channel, user, language, zone };
  try {
    if (command.kind === 'subscribe') return await subscribe(context, client, asker, { text: command.rest, threadTs });
    const list = await context.desk.list(asker, isDirect(channel));
    if (command.kind === 'list') return listReply(context, language, list);
    return await changeOne(context, client, asker, list, command);
  } catch (error) {
    return storeAway(context, language, error);
  }
}

export function listReply(context: Context, language: Language, list: SubscriptionList): Reply {
  const example = `${context.command} subscribe ${say(language, 'subscribeExample')}`;
  return replyWith(renderSubscriptions(language, list, example));
}

/** The store failed, or Slack on the way to it: the person is told plainly, the operator why. */
export function storeAway(context: Context, language: Language, error: unknown): Reply {
  const reason = slackFault(error);
  if (reason === undefined) context.log.error({ event: 'subscriptions.failed', err: error });
  else context.log.warn({ event: 'subscriptions.refused', reason });
  return sentence(language, 'storeAway', {});
}

function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

async function subscribe(
  context: Context,
  client: WebClient,
  asker: Asker,
  { text, threadTs }: { readonly text: string; readonly threadTs: string | undefined },
): Promise<Reply | undefined> {
  const { language, channel } = asker;
  const drafted = await context.desk.draft(text, asker);
  if (drafted.kind === 'problem') return statement(explainProblem(language, drafted.problem));
  if (drafted.kind === 'too-many') return sentence(language, 'tooManySubscriptions', { limit: drafted.limit });
  const { subscription } = drafted;
  if (drafted.kind === 'already') return twinReply(language, subscription);
  const description = descriptionOf(language, subscription);
  const announced = await announce(context, client, asker, { subscription, threadTs });
  if (announced.kind === 'refused') return announced.reply;
  try {
    await context.desk.add(subscription);
  } catch (error) {
    // What the channel was told is not so.
    if (announced.ts !== undefined) await client.chat.delete({ channel, ts: announced.ts }).catch(() => undefined);
    throw error;
  }
  context.log.info({ event: 'subscription.added', id: subscription.id, scope: subscription.scope.kind });
  return isDirect(channel) ? said(sayMarkup(language, 'subscribedHere', { description })) : undefined;
}

type Announcement =
  | { readonly kind: 'announced'; readonly ts?: string }
  | { readonly kind: 'refused'; readonly reply: Reply };

/**
 * Tells a channel that it was subscribed, and by whom: what comes every morning has a reason that all can see. It also
 * shows whether a digest could be posted there at all; in the direct conversation with the bot that needs no trial.
 */
async function announce(
  context: Context,
  client: WebClient,
  { channel, user, language }: Asker,
  { subscription, threadTs }: { readonly subscription: Subscription; readonly threadTs: string | undefined },
): Promise<Announcement> {
  if (isDirect(channel) && (await isOwnDirect(client, channel, user))) return { kind: 'announced' };
  const description = descriptionOf(subscription.language, subscription);
  const text = sayMarkup(subscription.language, 'subscribedChannel', { person: personMention(user), description });
  try {
    const { ts } = await context.posting.post({ channel, threadTs }, said(text));
    return { kind: 'announced', ...(ts === undefined ? {} : { ts }) };
  } catch (error) {
    const word = slackFault(error);
    if (word === undefined) throw error;
    const isOutside = word === 'not_in_channel' || word === 'channel_not_found';
    const outside = isDirect(channel) ? 'notInConversation' : 'notInChannel';
    const reply = isOutside
      ? sentence(language, outside, { bot: context.botName })
      : sentence(language, 'channelRefuses', { error: word });
    return { kind: 'refused', reply };
  }
}

/** A command also works in the direct conversation of two people, which the bot does not see. */
async function isOwnDirect(client: WebClient, channel: string, user: string): Promise<boolean> {
  try {
    const opened = await client.conversations.open({ users: user });
    return opened.channel?.id === channel;
  } catch (error) {
    if (slackRefusal(error) === 'missing_scope') return true;
    throw error;
  }
}

async function changeOne(
  context: Context,
  client: WebClient,
  asker: Asker,
  list: SubscriptionList,
  command: Exclude<SubscriptionCommand, { kind: 'subscribe' | 'list' }>,
): Promise<Reply> {
  const { language } = asker;
  const all = [...list.here, ...list.elsewhere];
  if (all.length === 0) return listReply(context, language, list);
  const edit = command.kind === 'edit' ? context.desk.readEdit(command.rest, language) : undefined;
  if (edit?.kind === 'problem') return statement(explainProblem(language, edit.problem));
  const asked = edit?.number ?? ('number' in command ? command.number : undefined);
  const isOther = command.kind === 'unsubscribe' && command.rest !== '';
  const number = asked ?? (list.here.length === 1 && !isOther ? 1 : undefined);
  if (number === undefined) {
    const example = `${context.command} ${command.kind} 2`;
    return withHeading(listReply(context, language, list), sentence(language, 'unsubscribeWhich', { example }));
  }
  const subscription = all[number - 1]?.subscription;
  if (subscription === undefined) return sentence(language, 'noSuchSubscription', { number: String(number) });
  if (!(await mayChange(context, client, subscription, asker))) return notYours(language, subscription);
  const { id } = subscription;
  if (command.kind === 'unsubscribe') {
    await context.desk.remove(id);
    context.log.info({ event: 'subscription.removed', id });
    return sentence(language, 'removed', { description: describeSubscription(language, subscription).line });
  }
  const edited = edit === undefined ? undefined : await context.desk.edit(id, edit.request);
  if (edited?.kind === 'twin') return twinReply(language, edited.subscription);
  const changed =
    edited === undefined
      ? await (command.kind === 'pause' ? context.desk.pause(id) : context.desk.resume(id))
      : edited.kind === 'edited'
        ? edited.subscription
        : undefined;
  if (changed === undefined) return sentence(language, 'subscriptionGone', {});
  context.log.info({ event: 'subscription.changed', id, by: command.kind });
  return said(sayMarkup(language, 'subscriptionChanged', { description: descriptionOf(language, changed) }));
}

function twinReply(language: Language, twin: Subscription): Reply {
  return said(sayMarkup(language, 'subscribedAlready', { description: descriptionOf(language, twin) }));
}

export function notYours(language: Language, { creator }: Subscription): Reply {
  return said(sayMarkup(language, 'notYourSubscription', { person: personMention(creator) }));
}

function withHeading(reply: Reply, heading: Reply): Reply {
  return { ...reply, text: heading.text, blocks: [...heading.blocks, ...reply.blocks] };
}
