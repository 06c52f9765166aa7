import type { ModalView, PlainTextOption } from '@slack/types';
import { languageName, say } from '../../src/locales/say.ts';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { MAX_REQUEST_LENGTH } from '../../src/subscriptions/parse-subscription.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { describeScope, weekdayName } from '../../src/subscriptions/wording.ts';
import { shorten } from './split-text.ts';

export const SUBSCRIPTION_MODAL = 'subscription_modal';

/** Names of the modal's inputs, each the only one of its block. */
export const FIELDS = {
  cadence: 'cadence',
  time: 'time',
  zone: 'subscription_zone',
  scope: 'scope',
  language: 'language',
  nothingNew: 'nothing_new',
} as const;

/** Slack's limit for what stands in an input. */
const MAX_INPUT_LENGTH = 3_000;

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The form for a subscription as it is; `metadata` comes back with what the person submits. */
export function subscriptionModal(language: Language, subscription: Subscription, metadata: string): ModalView {
  const { schedule, saysNothingNew } = subscription;
  const about = scopeText(language, subscription);
  const cadences = [
    option(say(language, 'everyDayOption'), 'day'),
    ...WEEKDAYS.map((day) =>
      option(say(language, 'everyWeekOption', { weekday: weekdayName(language, day) }), String(day)),
    ),
  ];
  const chosen = cadenceOption(schedule);
  const languages = LANGUAGES.map((code) => option(languageName(language, code), code));
  const nothingNew = option(say(language, 'fieldSendAnyway'), 'yes');
  const initial = (options: readonly PlainTextOption[], value: string) => {
    const own = options.find((each) => each.value === value);
    return own === undefined ? {} : { initial_option: own };
  };
  const label = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });
  return {
    type: 'modal',
    callback_id: SUBSCRIPTION_MODAL,
    private_metadata: metadata,
    title: label(shorten(say(language, 'editTitle'), 24)),
    submit: label(shorten(say(language, 'saveButton'), 24)),
    close: label(shorten(say(language, 'cancelButton'), 24)),
    blocks: [
      {
        type: 'input',
        block_id: FIELDS.cadence,
        label: label(say(language, 'fieldCadence')),
        element: { type: 'static_select', action_id: FIELDS.cadence, options: cadences, ...initial(cadences, chosen) },
      },
      {
        type: 'input',
        block_id: FIELDS.time,
        label: label(say(language, 'fieldTime')),
        element: { type: 'timepicker', action_id: FIELDS.time, initial_time: schedule.time },
      },
      {
        type: 'input',
        block_id: FIELDS.zone,
        label: label(say(language, 'fieldZone')),
        element: {
          type: 'external_select',
          action_id: FIELDS.zone,
          min_query_length: 1,
          initial_option: option(schedule.zone, schedule.zone),
        },
      },
      {
        type: 'input',
        block_id: FIELDS.scope,
        optional: true,
        label: label(say(language, 'fieldScope')),
        hint: label(say(language, 'fieldScopeHint')),
        element: {
          type: 'plain_text_input',
          action_id: FIELDS.scope,
          max_length: Math.max(MAX_REQUEST_LENGTH, about.length),
          ...(about === '' ? {} : { initial_value: about }),
        },
      },
      {
        type: 'input',
        block_id: FIELDS.language,
        label: label(say(language, 'fieldLanguage')),
        element: {
          type: 'static_select',
          action_id: FIELDS.language,
          options: languages,
          ...initial(languages, subscription.language),
        },
      },
      {
        type: 'input',
        block_id: FIELDS.nothingNew,
        optional: true,
        label: label(say(language, 'fieldNothingNew')),
        element: {
          type: 'checkboxes',
          action_id: FIELDS.nothingNew,
          options: [nothingNew],
          ...(saysNothingNew ? { initial_options: [nothingNew] } : {}),
        },
      },
    ],
  };
}

/** The value of the option for how often. */
export function cadenceOption({ cadence }: Subscription['schedule']): string {
  return cadence.every === 'day' ? 'day' : String(cadence.weekday);
}

/** What the field for the subject shows at first; empty for the whole report. */
export function scopeText(language: Language, { scope }: Pick<Subscription, 'scope'>): string {
  return scope.kind === 'all' ? '' : shorten(describeScope(language, scope), MAX_INPUT_LENGTH);
}

function option(text: string, value: string): PlainTextOption {
  return { text: { type: 'plain_text', text: shorten(text, 75), emoji: false }, value };
}
