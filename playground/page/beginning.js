// @ts-check
/** @import { Channel, WorkspaceState } from '../protocol.ts' */
/** @import { Strings } from './page-strings.js' */
import { element } from './element.js';
import { fill } from './page-strings.js';

/**
 * What stands above the first message: what this is, and examples that a click asks.
 *
 * @param {object} view
 * @param {WorkspaceState} view.state
 * @param {Channel} view.channel
 * @param {Strings} view.strings
 * @param {readonly string[]} view.examples
 * @param {(text: string) => void} view.onExample
 * @returns {HTMLElement}
 */
export function renderBeginning({ state, channel, strings, examples, onExample }) {
  const title =
    channel.kind === 'dm'
      ? fill(strings.beginningOfConversation, { bot: state.bot.name })
      : fill(strings.beginningOfChannel, { channel: channel.kind === 'private' ? channel.name : `#${channel.name}` });
  return element(
    'section',
    { class: 'beginning' },
    element('h2', {}, title),
    element('p', {}, strings.introduction),
    element(
      'div',
      { class: 'examples', role: 'group', 'aria-label': strings.try },
      element('span', { 'aria-hidden': 'true' }, strings.try),
      ...examples.map((text) => {
        const chip = element(
          'button',
          { type: 'button', class: 'example', 'data-testid': 'example' },
          element('bdi', {}, text),
        );
        chip.addEventListener('click', () => onExample(text));
        return chip;
      }),
    ),
    element('p', { class: 'stand-in' }, strings.standIn),
  );
}
