import { isRecord } from '../record.ts';
import { also, anything, boolean, byType, type Check, object, string, word } from './check.ts';
import { plainText } from './composition-objects.ts';
import { limits } from './limits.ts';
import type { Problem } from './problem.ts';
import { validateBlocks } from './validate-blocks.ts';

const shared = {
  private_metadata: string({ min: 0, max: limits.view.privateMetadata }),
  callback_id: string({ min: 0, max: limits.view.callbackId }),
  external_id: string({ min: 0, max: limits.view.externalId }),
};

const blocksFor =
  (surface: 'modal' | 'home'): Check =>
  (value, at) =>
    isRecord(value) ? validateBlocks(value.blocks, surface, `${at}/blocks`) : [];

const hasInput = (blocks: unknown) =>
  Array.isArray(blocks) && blocks.some((block) => isRecord(block) && block.type === 'input');

/** A modal with something to fill in needs a button to submit it. */
const submitForInputs: Check = (value, at) =>
  isRecord(value) && hasInput(value.blocks) && value.submit === undefined
    ? [{ pointer: at, problem: 'missing required field: submit, because there are input blocks' }]
    : [];

const view: Check = byType({
  modal: also(
    object(
      { type: word('modal'), title: plainText(limits.view.title), blocks: anything },
      {
        ...shared,
        close: plainText(limits.view.title),
        submit: plainText(limits.view.title),
        clear_on_close: boolean,
        notify_on_close: boolean,
        submit_disabled: boolean,
      },
    ),
    blocksFor('modal'),
    submitForInputs,
  ),
  home: also(object({ type: word('home'), blocks: anything }, shared), blocksFor('home')),
});

/** What Slack would refuse in a modal or Home tab; an empty list where it would take it. */
export function validateView(value: unknown, pointer = '/view'): readonly Problem[] {
  return view(value, pointer);
}
