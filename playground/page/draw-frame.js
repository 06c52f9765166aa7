// @ts-check
/** @import { Session } from './session.js' */
import { element, elementById } from './element.js';
import { directionOf, fill } from './page-strings.js';

/**
 * @param {Session} session
 * @returns {string} what the present channel is called
 */
export function titleOf({ channel, state }) {
  if (channel.kind === 'dm') return state.bot.name;
  return channel.kind === 'private' ? channel.name : `#${channel.name}`;
}

/**
 * The page around the messages: its language and direction, its titles, and whether the bot is there.
 *
 * @param {Session} session
 */
export function drawFrame(session) {
  const { state, strings, language } = session;
  const title = titleOf(session);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  document.title = `${title} – ${state.team.name}`;
  elementById('channel-title').replaceChildren(element('bdi', {}, title));
  drawSkipLink(session);
  elementById('back-to-newest').textContent = strings.newMessages;
  elementById('log').setAttribute('aria-label', fill(strings.messagesIn, { channel: title }));
  drawBotStatus(session);
}

/** @param {Session} session */
function drawSkipLink({ tab, strings }) {
  const link = elementById('skip');
  link.textContent = tab === 'home' ? strings.skipToHome : strings.skipToComposer;
  link.setAttribute('href', tab === 'home' ? '#home-panel' : '#composer');
}

/**
 * Said only when it changes: a screen reader speaks it.
 *
 * @param {Session} session
 */
function drawBotStatus({ isBotConnected, state, strings }) {
  const status = elementById('bot-status');
  status.hidden = isBotConnected === undefined;
  status.className = isBotConnected ? 'is-connected' : 'is-away';
  const claim = fill(isBotConnected ? strings.botOnline : strings.botOffline, { bot: state.bot.name });
  if (status.textContent !== claim) status.replaceChildren(element('span', {}, claim));
}
