// @ts-check
/** @import { Session } from './session.js' */
/** @import { Tab } from './session.js' */
import { element, elementById } from './element.js';

/** @type {readonly Tab[]} */
const TABS = ['home', 'messages'];

/**
 * The two tabs of the conversation with the bot. The arrow keys, as they point on the screen, and Home and End open the
 * other.
 *
 * @param {Session} session
 * @param {(tab: Tab) => void} onOpen
 */
export function createTabs(session, onOpen) {
  const list = elementById('tabs');
  const tabs = TABS.map((tab) => ({
    tab,
    panel: elementById(`${tab}-panel`),
    button: element('button', {
      type: 'button',
      role: 'tab',
      class: 'tab',
      id: `tab-${tab}`,
      'aria-controls': `${tab}-panel`,
      'data-testid': `tab-${tab}`,
    }),
  }));
  list.append(...tabs.map(({ button }) => button));

  /** @param {number} position */
  function open(position) {
    const next = tabs.at(position % tabs.length);
    if (!next || next.tab === session.tab) return;
    onOpen(next.tab);
    next.button.focus();
  }
  for (const [position, { button }] of tabs.entries()) button.addEventListener('click', () => open(position));
  list.addEventListener('keydown', (event) => {
    const position = TABS.indexOf(session.tab);
    const forward = document.documentElement.dir === 'rtl' ? -1 : 1;
    /** @type {Readonly<Record<string, number>>} */
    const targets = { ArrowRight: position + forward, ArrowLeft: position - forward, Home: 0, End: -1 };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    open(target);
  });

  return {
    draw() {
      const { channel, state, strings, unread } = session;
      const hasTabs = channel.kind === 'dm';
      list.hidden = !hasTabs;
      list.setAttribute('aria-label', state.bot.name);
      const names = { home: strings.tabHome, messages: strings.tabMessages };
      for (const { tab, panel, button } of tabs) {
        const isOpen = tab === session.tab;
        const isUnread = tab === 'messages' && hasTabs && unread.has(channel.id);
        button.replaceChildren(
          names[tab],
          ...(isUnread ? [element('span', { class: 'visually-hidden' }, ` (${strings.newMessages})`)] : []),
        );
        button.classList.toggle('is-unread', isUnread);
        button.setAttribute('aria-selected', String(isOpen));
        button.tabIndex = isOpen ? 0 : -1;
        panel.hidden = !isOpen;
        if (hasTabs) {
          panel.setAttribute('role', 'tabpanel');
          panel.setAttribute('aria-labelledby', button.id);
        } else {
          panel.removeAttribute('role');
          panel.removeAttribute('aria-labelledby');
        }
      }
    },
    /** To the tab that is open. */
    focus: () => tabs.find(({ tab }) => tab === session.tab)?.button.focus(),
  };
}
