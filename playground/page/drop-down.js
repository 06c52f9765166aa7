// @ts-check
import { element } from './element.js';

/**
 * The browser's own select, with an arrow that keeps its distance from the frame in every script.
 *
 * @param {HTMLSelectElement} select
 */
export const renderDropDown = (select) => element('span', { class: 'drop-down' }, select);
