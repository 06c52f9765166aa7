// @ts-check
/** @import { Person } from '../protocol.ts' */
import { languageOf } from './workspace-view.js';

const REMEMBERED = 'playground.reader';

/**
 * Who the visitor reads as: what the address says (`?reader=ar`), else the last choice, else the browser's language.
 *
 * @param {readonly Person[]} readers at least one
 * @returns {Person}
 */
export function chosenReader(readers) {
  const wishes = [new URLSearchParams(location.search).get('reader'), remembered(), ...navigator.languages];
  for (const wish of wishes) {
    const language = wish?.toLowerCase().split(/[-_]/)[0];
    const reader = readers.find((candidate) => languageOf(candidate) === language);
    if (reader) return reader;
  }
  const [first] = readers;
  if (!first) throw new Error('The workspace has no readers.');
  return first;
}

/** @returns {string | null} a channel's id or name, or `dm`, as in `?channel=dm` */
export function chosenChannel() {
  return new URLSearchParams(location.search).get('channel');
}

/** @returns {'home' | 'messages'} as in `?channel=dm&tab=home` */
export function chosenTab() {
  return new URLSearchParams(location.search).get('tab') === 'home' ? 'home' : 'messages';
}

/**
 * Kept for the next visit, and in the address, which can be handed on.
 *
 * @param {Person} reader
 * @param {string} channel
 * @param {'home' | 'messages'} tab
 */
export function rememberChoice(reader, channel, tab) {
  const address = new URL(location.href);
  address.searchParams.set('reader', languageOf(reader));
  address.searchParams.set('channel', channel);
  if (tab === 'home') address.searchParams.set('tab', tab);
  else address.searchParams.delete('tab');
  history.replaceState(null, '', address);
  try {
    localStorage.setItem(REMEMBERED, languageOf(reader));
  } catch {
    // A browser may forbid storage to this page; the address still holds the choice.
  }
}

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}
