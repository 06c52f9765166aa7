// @ts-check
/** @import { IconName } from './render-icon.js' */
import { element } from './element.js';
import { renderIcon } from './render-icon.js';

/**
 * @typedef {object} MenuItem
 * @property {string} label
 * @property {string | undefined} [address] where it leads, if it leads out of the workspace
 * @property {() => void} [onChoose]
 */

/**
 * A button with a menu: the arrow keys, Home and End go through it, Enter chooses, Escape, Tab and a press elsewhere close
 * it. It is the browser's own popover, which nothing around it cuts off, and which gives the focus back.
 *
 * @param {object} options
 * @param {IconName} options.icon what is seen on the button
 * @param {string} options.label
 * @param {string} options.className of the button
 * @param {() => readonly MenuItem[]} options.items asked for each time that it opens
 * @param {Readonly<Record<string, string | number | undefined>>} [options.attributes] of the button
 */
export function createMenu({ icon, label, className, items, attributes = {} }) {
  const button = element(
    'button',
    { type: 'button', class: className, 'aria-haspopup': 'menu', 'aria-label': label, title: label, ...attributes },
    renderIcon(icon),
  );
  const menu = element('div', { class: 'menu', popover: 'auto', role: 'menu', 'aria-label': label });
  const node = element('span', { class: 'menu-holder' }, button, menu);
  button.popoverTargetElement = menu;

  const entries = () => [...menu.querySelectorAll('[role="menuitem"]')].filter((one) => one instanceof HTMLElement);

  /** @param {number} position */
  function goTo(position) {
    const all = entries();
    all.at(position % all.length)?.focus();
  }

  /**
   * @param {MenuItem} item
   * @param {number} position
   */
  function renderItem({ label: text, address, onChoose }, position) {
    // The browser gives the first the focus as it opens the menu, before another key can be pressed.
    const shared = { role: 'menuitem', class: 'menu-item', tabindex: -1, autofocus: position === 0 };
    const words = element('bdi', {}, text);
    const made = address
      ? element('a', { ...shared, href: address, target: '_blank', rel: 'noopener noreferrer' }, words)
      : element('button', { ...shared, type: 'button' }, words);
    made.addEventListener('click', () => {
      menu.hidePopover();
      onChoose?.();
    });
    return made;
  }

  menu.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'open') menu.replaceChildren(...items().map(renderItem));
  });
  menu.addEventListener('keydown', (event) => {
    const focused = document.activeElement;
    const position = focused instanceof HTMLElement ? entries().indexOf(focused) : -1;
    /** @type {Readonly<Record<string, () => void>>} */
    const keys = {
      ArrowDown: () => goTo(position + 1),
      ArrowUp: () => goTo(position - 1),
      Home: () => goTo(0),
      End: () => goTo(-1),
      Tab: () => menu.hidePopover(),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  return {
    node,
    button,
    /** @param {string} text */
    name(text) {
      for (const [part, attribute] of /** @type {const} */ ([
        [button, 'aria-label'],
        [button, 'title'],
        [menu, 'aria-label'],
      ]))
        part.setAttribute(attribute, text);
    },
  };
}
