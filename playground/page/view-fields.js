// @ts-check
/** @import { Choice } from '../protocol.ts' */
/** @import { Suggestions } from '../protocol-views.ts' */
/** @import { Json } from './render-context.js' */
/** @import { Strings } from './page-strings.js' */
import { followField } from './follow-field.js';

/**
 * Something that can be filled in.
 *
 * @typedef {object} Field
 * @property {HTMLElement} node
 * @property {HTMLElement} control what is labelled and described, and takes the focus, or holds what does
 * @property {() => Choice} choice what it holds; nothing where it is empty
 * @property {(choice: Choice) => void} take makes it hold what it held before
 */

/**
 * A field in its place in the view.
 *
 * @typedef {object} PlacedField
 * @property {Field} field
 * @property {string} blockId
 * @property {string} actionId
 * @property {boolean} isNeeded whether it must not be left empty
 * @property {number} minLength
 * @property {string} signature the block, as it was drawn
 * @property {HTMLElement[]} nodes of the block
 * @property {(sentence: string) => void} complain shows what is wrong with it; an empty sentence ends that
 */

/**
 * The fields of one view, in reading order.
 *
 * @param {object} options
 * @param {string} options.name distinguishes ids from those of other views
 * @param {(of: { blockId: string, actionId: string }, typed: string) => Promise<Suggestions>} options.suggest
 * @param {(confirm: Json) => Promise<boolean>} options.ask puts a confirmation dialog to the reader
 * @param {(of: { blockId: string, actionId: string }, choice: Choice) => void} options.onDispatch a field was changed of
 *   which the app wants to know at once
 */
export function createViewFields({ name, suggest, ask, onDispatch }) {
  /** @type {PlacedField[]} */
  let placed = [];
  /** @type {PlacedField[]} */
  let before = [];
  let count = 0;

  return {
    suggest,
    /** @returns {string} an id that no other element of the page has */
    newId: () => `${name}-${++count}`,
    /**
     * @param {Field} field
     * @param {object} place
     * @param {string} place.blockId
     * @param {Json} place.item the block element
     * @param {boolean} [place.isNeeded]
     * @param {boolean} [place.isDispatched]
     * @param {Json} [place.block] an `input` block, which is kept as it is for as long as the app sends the same
     * @param {HTMLElement[]} [place.nodes] of the block
     * @param {(sentence: string) => void} [place.complain]
     * @returns {HTMLElement} the field's node
     */
    add(field, { blockId, item, isNeeded = false, isDispatched = false, block, nodes = [], complain = () => {} }) {
      const actionId = String(item.action_id ?? '');
      const signature = block ? JSON.stringify(block) : '';
      const minLength = Number(item.min_length ?? 0);
      placed.push({ field, blockId, actionId, isNeeded, minLength, signature, nodes, complain });
      const tell = () => isDispatched && onDispatch({ blockId, actionId }, field.choice());
      if (isDispatched || item.confirm) followField(field, item, { ask, tell });
      return field.node;
    },
    /** The view is about to be drawn again. */
    drawAgain() {
      before = placed;
      placed = [];
    },
    /**
     * @param {Json} block
     * @returns {HTMLElement[] | undefined} the block with what was filled in, if it was there before the view was drawn again
     */
    keep(block) {
      const signature = JSON.stringify(block);
      const known = before.find((one) => one.signature === signature);
      if (known) placed.push(known);
      return known?.nodes;
    },
    /** @returns {Record<string, Record<string, Choice>>} by block id and action id */
    values() {
      /** @type {Record<string, Record<string, Choice>>} */
      const values = {};
      for (const { field, blockId, actionId } of placed) {
        values[blockId] = { ...values[blockId], [actionId]: field.choice() };
      }
      return values;
    },
    /**
     * Shows errors by block id, ends those shown before, and goes to the first.
     *
     * @param {Readonly<Record<string, unknown>>} errors
     * @returns {string[]} those that no field can show
     */
    complain(errors) {
      for (const { blockId, complain } of placed) complain(String(errors[blockId] ?? ''));
      const first = placed.find(({ blockId }) => errors[blockId]);
      if (first) focusable(first.field.control).focus();
      const shown = new Set(placed.map(({ blockId }) => blockId));
      return Object.entries(errors).flatMap(([blockId, sentence]) => (shown.has(blockId) ? [] : [String(sentence)]));
    },
    /**
     * @param {Strings} strings
     * @param {(template: string, values: Record<string, number>) => string} fill
     * @returns {Record<string, string>} what the page itself finds wrong, by block id
     */
    faults(strings, fill) {
      /** @type {Record<string, string>} */
      const faults = {};
      for (const { field, blockId, isNeeded, minLength } of placed) {
        const choice = field.choice();
        const isEmpty = Object.keys(choice).length === 0 || choice.values?.length === 0;
        if (isEmpty && isNeeded) faults[blockId] = strings.fieldMissing;
        else if (!isEmpty && (choice.input ?? '').length < minLength)
          faults[blockId] = fill(strings.fieldTooShort, { count: minLength });
      }
      return faults;
    },
    focusFirst() {
      const [first] = placed;
      if (first) focusable(first.field.control).focus();
      return first !== undefined;
    },
  };
}

/** @typedef {ReturnType<typeof createViewFields>} ViewFields */

/**
 * @param {HTMLElement} control
 * @returns {HTMLElement} itself, or of a group what has been chosen, else its first
 */
function focusable(control) {
  if (!(control instanceof HTMLFieldSetElement)) return control;
  return control.querySelector('input:checked') ?? control.querySelector('input') ?? control;
}
