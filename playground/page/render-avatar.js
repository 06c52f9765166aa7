// @ts-check
/** @import { Person } from '../protocol.ts' */
import { element } from './element.js';
import { languageOf } from './workspace-view.js';

/**
 * A reader is drawn as their language, a bot as its sign, the workspace itself as an i. Decoration only: the name is always beside it.
 *
 * @param {Person | undefined} person
 * @returns {HTMLElement}
 */
export function renderAvatar(person) {
  if (person?.isBot) {
    return element(
      'span',
      { class: 'avatar avatar-bot', 'aria-hidden': 'true' },
      element('img', { src: '/bot.svg', alt: '' }),
    );
  }
  const language = person && person.locale !== 'und' ? languageOf(person) : '';
  if (!language) return element('span', { class: 'avatar', 'aria-hidden': 'true' }, 'i');
  const letters = language === 'zh' ? '中' : language === 'ar' ? 'ع' : language.toUpperCase();
  return element('span', { class: `avatar avatar-${language}`, 'aria-hidden': 'true' }, letters);
}
