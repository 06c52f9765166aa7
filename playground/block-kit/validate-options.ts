import { also, type Check, list, object } from './check.ts';
import { menuOption, optionGroups, optionsOrGroups } from './composition-objects.ts';
import { limits } from './limits.ts';
import type { Problem } from './problem.ts';

const answer: Check = also(
  object({}, { options: list(menuOption, { max: limits.options }), option_groups: optionGroups }),
  optionsOrGroups,
);

/** What Slack would refuse in an app's answer to `block_suggestion`; no options at all are allowed. */
export function validateOptions(value: unknown): readonly Problem[] {
  return answer(value, '');
}
