// @ts-check
/** @import { Strings } from './page-strings.js' */
import { elementById } from './element.js';

/** As in sidebar.css. */
const NARROW = '(max-width: 46rem)';

/**
 * On a narrow screen the sidebar is a menu that is opened over the rest, which cannot be reached meanwhile. Escape and a
 * press beside it close it, and give the focus back.
 */
export function createSideMenu() {
  const sidebar = elementById('sidebar');
  const button = elementById('menu-button');
  const shade = elementById('sidebar-shade');
  const rest = button.closest('main');
  const isOpen = () => !shade.hidden;

  /** @param {boolean} isNow */
  function show(isNow) {
    document.body.classList.toggle('is-menu-open', isNow);
    button.setAttribute('aria-expanded', String(isNow));
    shade.hidden = !isNow;
    rest?.toggleAttribute('inert', isNow);
  }
  function open() {
    show(true);
    sidebar.querySelector('button')?.focus();
  }
  function close() {
    if (!isOpen()) return;
    show(false);
    button.focus();
  }

  button.addEventListener('click', open);
  shade.addEventListener('click', close);
  for (const part of [sidebar, shade]) part.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  matchMedia(NARROW).addEventListener('change', ({ matches }) => matches || show(false));

  return {
    close,
    /** @param {Strings} strings */
    label(strings) {
      button.setAttribute('aria-label', strings.openMenu);
      shade.setAttribute('aria-label', strings.closeMenu);
    },
  };
}
