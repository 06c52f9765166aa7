// @ts-check
import { element } from './element.js';

/**
 * A sign that is seen and not read out: what it stands on has a name in words.
 *
 * @param {'bolt' | 'cross' | 'dots-horizontal' | 'dots-vertical' | 'plus' | 'thumb-down' | 'thumb-up' | 'trash'} name
 */
export const renderIcon = (name) => element('span', { class: `icon icon-${name}`, 'aria-hidden': 'true' });

/** @typedef {Parameters<typeof renderIcon>[0]} IconName */
