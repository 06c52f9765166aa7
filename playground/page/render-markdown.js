// @ts-check
import { element } from './element.js';
import { renderLink } from './mentions.js';

const INLINE = new RegExp(
  [
    '`(?<code>[^`]+)`',
    '\\[(?<label>[^\\]]+)\\]\\((?<address>[^)\\s]+)\\)',
    '\\*\\*(?<strong>.+?)\\*\\*',
    '~~(?<struck>.+?)~~',
    '\\*(?=\\S)(?<starred>.+?)\\*',
    '(?<![\\p{L}\\p{N}])_(?=\\S)(?<underscored>.+?)_(?![\\p{L}\\p{N}])',
  ].join('|'),
  'gu',
);

/**
 * The common part of Markdown that a `markdown` block may hold: headings, lists, quotes, code, rules, emphasis, links.
 *
 * @param {string} source
 * @returns {HTMLElement[]}
 */
export function renderMarkdown(source) {
  const fence = /^```[^\n]*\n([\s\S]*?)\n?```$/m.exec(source);
  if (fence) {
    return [
      ...renderMarkdown(source.slice(0, fence.index)),
      element('pre', { dir: 'auto', tabindex: 0 }, element('code', {}, fence[1] ?? '')),
      ...renderMarkdown(source.slice(fence.index + fence[0].length)),
    ];
  }
  return source
    .split(/\n{2,}|\n(?=#{1,6} |>|[-*+] |\d+[.)] )|(?<=^#{1,6} [^\n]*)\n/m)
    .filter((part) => part.trim())
    .map(renderPart)
    .reduce(joinLists, /** @type {HTMLElement[]} */ ([]));
}

/**
 * @param {string} part
 * @returns {HTMLElement}
 */
function renderPart(part) {
  const text = part.trim();
  const heading = /^#{1,6} (.*)$/s.exec(text);
  if (heading) return element('p', { class: 'heading', dir: 'auto' }, ...renderRun(heading[1] ?? ''));
  if (/^([-*_])( ?\1){2,}$/.test(text)) return element('hr');
  if (text.startsWith('>')) {
    const quoted = text.replace(/^> ?/gm, '');
    return element('blockquote', { dir: 'auto' }, element('p', { dir: 'auto' }, ...renderRun(quoted)));
  }
  const item = /^(?:[-*+]|(\d+)[.)]) (.*)$/s.exec(text);
  if (item) {
    const line = element('li', { dir: 'auto' }, ...renderRun(item[2] ?? ''));
    return item[1] ? element('ol', { dir: 'auto', start: item[1] }, line) : element('ul', { dir: 'auto' }, line);
  }
  return element('p', { dir: 'auto' }, ...renderRun(text));
}

/**
 * @param {HTMLElement[]} parts
 * @param {HTMLElement} part
 */
function joinLists(parts, part) {
  const last = parts.at(-1);
  if (last && last.tagName === part.tagName && /^(UL|OL)$/.test(part.tagName)) last.append(...part.children);
  else parts.push(part);
  return parts;
}

/**
 * @param {string} source
 * @returns {(Node | string)[]}
 */
function renderRun(source) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  let position = 0;
  for (const token of source.matchAll(INLINE)) {
    nodes.push(...withBreaks(source.slice(position, token.index)), renderToken(token));
    position = token.index + token[0].length;
  }
  return [...nodes, ...withBreaks(source.slice(position))];
}

/** @param {string} text */
function withBreaks(text) {
  return text.split('\n').flatMap((line, position) => (position > 0 ? [element('br'), line] : [line]));
}

/** @param {RegExpMatchArray} token */
function renderToken(token) {
  const { code, label, address, strong, struck, starred, underscored } = token.groups ?? {};
  if (code !== undefined) return element('code', {}, code);
  if (label !== undefined) return renderLink(address ?? '', ...renderRun(label));
  if (strong !== undefined) return element('strong', {}, ...renderRun(strong));
  if (struck !== undefined) return element('s', {}, ...renderRun(struck));
  return element('em', {}, ...renderRun(starred ?? underscored ?? ''));
}
