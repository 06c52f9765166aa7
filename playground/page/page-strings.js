// @ts-check
import { ar } from './strings/ar.js';
import { en } from './strings/en.js';
import { es } from './strings/es.js';
import { fr } from './strings/fr.js';
import { ru } from './strings/ru.js';
import { zh } from './strings/zh.js';

/** @typedef {import('./strings/en.js').Strings} Strings */

/** @type {Readonly<Record<string, Strings>>} */
const STRINGS = { ar, en, es, fr, ru, zh };

/**
 * @param {string} language ISO 639-1
 * @returns {Strings} English for a language that the page does not speak
 */
export function stringsIn(language) {
  return STRINGS[language] ?? en;
}

/**
 * @param {string} language
 * @returns {'ltr' | 'rtl'}
 */
export const directionOf = (language) => (language === 'ar' ? 'rtl' : 'ltr');

/**
 * @param {string} template
 * @param {Readonly<Record<string, string | number>>} values each set apart from the writing direction around it
 */
export function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (slot, /** @type {string} */ name) =>
    name in values ? isolated(String(values[name])) : slot,
  );
}

/**
 * U+2068 and U+2069, FIRST STRONG ISOLATE and its end: a Latin name in an Arabic sentence does not disturb its order.
 *
 * @param {string} text
 */
const isolated = (text) => `\u2068${text}\u2069`;
