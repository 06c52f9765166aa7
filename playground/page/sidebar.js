// @ts-check
/** @import { Channel, Person, WorkspaceState } from '../protocol.ts' */
/** @import { Strings } from './page-strings.js' */
import { arrange, element, elementById } from './element.js';
import { fill } from './page-strings.js';
import { renderAvatar } from './render-avatar.js';
import { createSideMenu } from './side-menu.js';
import { formatZone } from './slack-date.js';
import { channelsOf, languageOf } from './workspace-view.js';

/**
 * @typedef {object} SidebarView
 * @property {WorkspaceState} state
 * @property {Person} reader
 * @property {Channel} channel
 * @property {ReadonlySet<string>} unread ids of the channels with something new
 * @property {Strings} strings
 * @property {import('./slack-date.js').ReaderTime} readerTime
 */

/**
 * Where one goes, and as whom.
 *
 * @param {object} listeners
 * @param {(channelId: string) => void} listeners.onChannel
 * @param {(readerId: string) => void} listeners.onReader
 */
export function createSidebar({ onChannel, onReader }) {
  const menu = createSideMenu();
  /** @type {Map<string, HTMLButtonElement>} */
  const buttons = new Map();

  /** @param {string} id */
  function channelButton(id) {
    const known = buttons.get(id);
    if (known) return known;
    const button = element('button', { type: 'button', class: 'channel', 'data-testid': `channel-${id}` });
    button.addEventListener('click', () => {
      onChannel(id);
      menu.close();
    });
    element('li', {}, button);
    buttons.set(id, button);
    return button;
  }

  /**
   * @param {Channel} channel
   * @param {SidebarView} view
   * @returns {Element}
   */
  function channelItem({ id, name, kind }, { state, channel, unread, strings }) {
    const button = channelButton(id);
    const sign =
      kind === 'dm'
        ? renderAvatar({ ...state.bot, isBot: true, locale: 'und', tz: 'UTC' })
        : element(
            'span',
            { class: kind === 'private' ? 'lock' : 'hash', 'aria-hidden': 'true' },
            kind === 'private' ? '' : '#',
          );
    button.replaceChildren(sign, element('bdi', {}, kind === 'dm' ? state.bot.name : name));
    if (kind === 'private') button.append(element('span', { class: 'visually-hidden' }, ` ${strings.privateChannel}`));
    button.classList.toggle('is-unread', unread.has(id));
    if (id === channel.id) button.setAttribute('aria-current', 'page');
    else button.removeAttribute('aria-current');
    return button.parentElement ?? button;
  }

  /**
   * @param {Person} person
   * @param {Person} reader
   */
  function readerChoice(person, reader) {
    const language = languageOf(person);
    const known = document.getElementById(`reader-${language}`);
    const input =
      known instanceof HTMLInputElement
        ? known
        : element('input', {
            type: 'radio',
            name: 'reader',
            id: `reader-${language}`,
            'data-testid': `reader-${language}`,
            value: person.id,
          });
    input.checked = person.id === reader.id;
    if (known) return /** @type {Element} the label made below */ (known.parentElement);
    input.addEventListener('change', () => onReader(person.id));
    return element('label', { lang: language }, input, element('bdi', {}, endonym(language)));
  }

  return {
    /** @param {SidebarView} view */
    draw(view) {
      const { state, reader, strings } = view;
      elementById('team-name').textContent = state.team.name;
      elementById('stand-in').textContent = strings.standIn;
      elementById('reader-zone').textContent = fill(strings.timesIn, { zone: formatZone(view.readerTime) });
      elementById('channels-title').textContent = strings.channels;
      elementById('conversations-title').textContent = strings.directMessages;
      elementById('reader-title').textContent = strings.readAs;
      menu.label(strings);
      const mine = channelsOf(state, reader.id);
      for (const list of ['channel', 'dm']) {
        const items = mine
          .filter(({ kind }) => (kind === 'dm') === (list === 'dm'))
          .map((channel) => channelItem(channel, view));
        arrange(elementById(`${list}-list`), items);
      }
      arrange(
        elementById('reader-switch'),
        state.readers.map((person) => readerChoice(person, reader)),
      );
    },
  };
}

/**
 * @param {string} language
 * @returns {string} its name in itself, with the capital that a name on its own has
 */
function endonym(language) {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
