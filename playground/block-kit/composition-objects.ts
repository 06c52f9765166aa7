import { isRecord } from '../record.ts';
import { also, boolean, byType, type Check, list, object, oneOfFields, string, word } from './check.ts';
import { limits } from './limits.ts';

/** Text objects, options, confirmation dialogs and the like (docs.slack.dev/reference/block-kit/composition-objects). */

/** Demanded by Slack wherever an address is given. */
export const webUrl: Check = string({ max: limits.url, pattern: /^https?:\/\/[^\s]+$/iu });
export const anyUrl: Check = string({ max: limits.url, pattern: /^[a-z][a-z0-9+.-]*:[^\s]+$/iu });

export const plainText = (max: number): Check =>
  byType({ plain_text: object({ type: word('plain_text'), text: string({ max }) }, { emoji: boolean }) });

const mrkdwn = (max: number): Check => object({ type: word('mrkdwn'), text: string({ max }) }, { verbatim: boolean });

export const mrkdwnText = (max: number): Check => byType({ mrkdwn: mrkdwn(max) });

export const anyText = (max: number): Check =>
  byType({
    plain_text: object({ type: word('plain_text'), text: string({ max }) }, { emoji: boolean }),
    mrkdwn: mrkdwn(max),
  });

export const style: Check = word('primary', 'danger');

export const confirm: Check = object(
  { title: plainText(limits.confirm.title), text: anyText(limits.confirm.text) },
  { confirm: plainText(limits.confirm.button), deny: plainText(limits.confirm.button), style },
);

/** An option of a menu: its text must be plain. */
export const menuOption: Check = object(
  { text: plainText(limits.option.text), value: string({ max: limits.option.value }) },
  { description: plainText(limits.option.description) },
);

export const overflowOption: Check = object(
  { text: plainText(limits.option.text), value: string({ max: limits.option.value }) },
  { description: plainText(limits.option.description), url: anyUrl },
);

/** An option of radio buttons or checkboxes: its texts may be mrkdwn. */
export const choiceOption: Check = object(
  { text: anyText(limits.radioOption.text), value: string({ max: limits.radioOption.value }) },
  { description: anyText(limits.radioOption.description) },
);

/** Values tell options apart, so that no two may be the same. */
export const distinctValues: Check = (value, at) => {
  const values = Array.isArray(value) ? value.filter(isRecord).map((option) => option.value) : [];
  return values.flatMap((entry, index) =>
    values.indexOf(entry) < index ? [{ pointer: `${at}/${index}/value`, problem: 'duplicate option value' }] : [],
  );
};

export const menuOptions: Check = also(list(menuOption, { min: 1, max: limits.options }), distinctValues);
const optionGroup: Check = object({ label: plainText(limits.optionGroupLabel), options: menuOptions });
export const optionGroups: Check = list(optionGroup, { min: 1, max: limits.optionGroups });

/** Either options or groups of them. */
export const optionsOrGroups: Check = oneOfFields(['options', 'option_groups'], { exactly: true });

export const conversationFilter: Check = also(
  object(
    {},
    {
      include: list(word('im', 'mpim', 'private', 'public'), { min: 1, max: 4 }),
      exclude_external_shared_channels: boolean,
      exclude_bot_users: boolean,
    },
  ),
  oneOfFields(['include', 'exclude_external_shared_channels', 'exclude_bot_users']),
);

export const slackFile: Check = also(
  object({}, { id: string(), url: webUrl }),
  oneOfFields(['id', 'url'], { exactly: true }),
);
