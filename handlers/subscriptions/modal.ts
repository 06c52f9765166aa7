import type {
  AllMiddlewareArgs,
  SlackOptionsMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewStateValue,
  ViewSubmitAction,
} from '@slack/bolt';
import { request } from 'undici';
import { say } from '../../src/locales/say.ts';
import { isLanguage, type Language } from '../../src/reports/language.ts';
import { explainProblem } from '../../src/subscriptions/explain-problem.ts';
import { isZone, suggestZones } from '../../src/subscriptions/find-zone.ts';
import type { Scope, Subscription } from '../../src/subscriptions/subscription.ts';
import type { SubscriptionRequest } from '../../src/subscriptions/subscription-request.ts';
import { describeSubscription, echo } from '../../src/subscriptions/wording.ts';
import { shorten } from '../blocks/split-text.ts';
import { cadenceOption, FIELDS, scopeText } from '../blocks/subscription-modal.ts';
import type { Context } from '../context.ts';
import { refuseForm } from '../look-up/submit-form.ts';
import { listReply, storeAway } from './answer-command.ts';
import { decodeReturn, type ListReturn } from './list-return.ts';
import { mayChange } from './permission.ts';

export type SubmitArgs = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

const MOST_ZONES = 20;

/** A field has room for a line or two below it. */
const MAX_ERROR_LENGTH = 200;

/** Zones for what a person has typed so far, in any language. */
export async function offerZones(
  context: Context,
  { ack, payload }: SlackOptionsMiddlewareArgs<'block_suggestion'> & AllMiddlewareArgs,
): Promise<void> {
  const zones = suggestZones(payload.value, context.now()).slice(0, MOST_ZONES);
  await ack({
    options: zones.map((zone) => ({ text: { type: 'plain_text', text: zone, emoji: false }, value: zone })),
  });
}

/** What a person submits; what cannot be is told beside its field, and nothing is stored. */
export async function submitSubscription(context: Context, args: SubmitArgs): Promise<void> {
  const { ack, view, body, client } = args;
  const back = decodeReturn(view.private_metadata);
  if (back === undefined) return refuseForm(context, args);
  const { id, language } = back;
  const refuse = (errors: Readonly<Record<string, string>>) => ack({ response_action: 'errors', errors });
  try {
    const subscription = await context.desk.find(id);
    if (subscription === undefined) return await refuse({ [FIELDS.cadence]: say(language, 'subscriptionGone') });
    const actor = { user: body.user.id, channel: back.channel };
    if (!(await mayChange(context, client, subscription, actor))) {
      return await refuse({ [FIELDS.cadence]: say(language, 'fieldNotYours') });
    }
    const filled = readFields(context, language, view.state.values, subscription);
    if ('errors' in filled) return await refuse(filled.errors);
    const edited = await context.desk.edit(id, filled.request);
    if (edited.kind === 'gone') return await refuse({ [FIELDS.cadence]: say(language, 'subscriptionGone') });
    if (edited.kind === 'twin') return await refuse(twinError(language, subscription, edited.subscription));
    context.log.info({ event: 'subscription.changed', id, by: 'form' });
  } catch (error) {
    storeAway(context, language, error);
    return refuse({ [FIELDS.cadence]: say(language, 'storeAway') });
  }
  await ack();
  await showListAnew(context, args, back);
}

/** Told beside the first field by which the subscription would have become the other one. */
function twinError(language: Language, before: Subscription, twin: Subscription): Readonly<Record<string, string>> {
  const [own, other] = [before.schedule, twin.schedule];
  const line = shorten(describeSubscription(language, twin).line, MAX_ERROR_LENGTH);
  const error = say(language, 'subscribedAlready', { description: line });
  if (cadenceOption(own) !== cadenceOption(other)) return { [FIELDS.cadence]: error };
  if (own.time !== other.time) return { [FIELDS.time]: error };
  if (own.zone !== other.zone) return { [FIELDS.zone]: error };
  return { [before.language === twin.language ? FIELDS.scope : FIELDS.language]: error };
}

type Fields = Readonly<Record<string, Readonly<Record<string, ViewStateValue>>>>;

function readFields(
  context: Context,
  language: Language,
  values: Fields,
  subscription: Subscription,
): { readonly request: SubscriptionRequest } | { readonly errors: Record<string, string> } {
  const field = (name: string) => values[name]?.[name];
  const cadence = field(FIELDS.cadence)?.selected_option?.value;
  const time = field(FIELDS.time)?.selected_time;
  const zone = field(FIELDS.zone)?.selected_option?.value;
  const edition = field(FIELDS.language)?.selected_option?.value;
  const about = field(FIELDS.scope)?.value?.trim() ?? '';
  const subject =
    about === scopeText(language, subscription) ? subscription.scope : readScope(context, language, about);
  if (typeof subject === 'string') return { errors: { [FIELDS.scope]: subject } };
  return {
    request: {
      ...(cadence === undefined
        ? {}
        : { cadence: cadence === 'day' ? { every: 'day' } : { every: 'week', weekday: Number(cadence) } }),
      ...(time === undefined || time === null ? {} : { time }),
      ...(zone !== undefined && isZone(zone) ? { zone } : {}),
      ...(isLanguage(edition) ? { language: edition } : {}),
      scope: subject,
      saysNothingNew: (field(FIELDS.nothingNew)?.selected_options ?? []).length > 0,
    },
  };
}

/** The subject typed, or what is wrong with it. When and in which language is for the other fields to say. */
function readScope(context: Context, language: Language, about: string): Scope | string {
  if (about === '') return { kind: 'all' };
  const unclear = (value: string) =>
    say(language, 'subscribeLeftOver', { value: echo(value), example: say(language, 'fieldScopeExample') });
  const read = context.desk.read(about, language);
  if (read.kind === 'problem') {
    return read.problem.kind === 'left-over' ? unclear(read.problem.value) : explainProblem(language, read.problem);
  }
  const { scope, ...others } = read.request;
  return scope === undefined || Object.keys(others).length > 0 ? unclear(about) : scope;
}

/** The list that the form was opened from; where Slack no longer takes it, the next look at the list shows the same. */
async function showListAnew(context: Context, { body }: SubmitArgs, back: ListReturn): Promise<void> {
  const { responseUrl, isHome, channel, language } = back;
  const owner = { team: context.teams.ofInteraction(body), user: body.user.id };
  if (isHome === true) return context.homes.show(owner);
  if (responseUrl === undefined || !context.isResponseUrl(responseUrl)) return;
  const asker = { ...owner, channel, language, zone: undefined };
  try {
    const list = await context.desk.list(asker, channel.startsWith('D'));
    const message = { replace_original: true, ...listReply(context, language, list) };
    const { body: answer } = await request(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    await answer.dump();
  } catch (error) {
    context.log.warn({
      event: 'subscriptions.unshown',
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}
