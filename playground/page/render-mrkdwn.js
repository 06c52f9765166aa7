// @ts-check
/** @import { RenderContext } from './render-context.js' */
import { element } from './element.js';
import { renderInline } from './render-mrkdwn-inline.js';

const FENCE = /```\n?([\s\S]*?)\n?```/;
const QUOTE = /^(?:&gt;|>) ?/;
const REST_IS_QUOTE = /^(?:&gt;|>){3} ?/;
const BULLET = /^\s*[•◦▪‣] ?/;

/**
 * Slack's own markup as elements: paragraphs, quotes, lists and preformatted text, each with its own direction.
 *
 * @param {string} source
 * @param {RenderContext} context
 * @returns {HTMLElement[]}
 */
export function renderMrkdwn(source, context) {
  const fence = FENCE.exec(source);
  if (!fence) return renderLines(source, context);
  const before = source.slice(0, fence.index).replace(/\n$/, '');
  const after = source.slice(fence.index + fence[0].length).replace(/^\n/, '');
  return [
    ...(before ? renderLines(before, context) : []),
    element(
      'pre',
      { dir: 'auto', tabindex: 0 },
      element('code', {}, ...renderInline(fence[1] ?? '', context, { isCode: true })),
    ),
    ...(after ? renderMrkdwn(after, context) : []),
  ];
}

/**
 * @param {string} source without fences
 * @param {RenderContext} context
 * @returns {HTMLElement[]}
 */
function renderLines(source, context) {
  return groupsOf(source.split('\n')).map(({ kind, lines }) => {
    if (kind === 'quote') return element('blockquote', { dir: 'auto' }, ...renderMrkdwn(lines.join('\n'), context));
    if (kind === 'list') {
      return element('ul', { dir: 'auto' }, ...lines.map((line) => element('li', {}, ...renderInline(line, context))));
    }
    return element(
      'p',
      { dir: 'auto' },
      ...lines.flatMap((line, position) => {
        const inline = renderInline(line, context);
        return position === 0 ? inline : [element('br'), ...inline];
      }),
    );
  });
}

/**
 * Neighbouring lines of one kind, their marks taken off.
 *
 * @param {readonly string[]} lines
 * @returns {{ kind: 'text' | 'quote' | 'list', lines: string[] }[]}
 */
function groupsOf(lines) {
  /** @type {{ kind: 'text' | 'quote' | 'list', lines: string[] }[]} */
  const groups = [];
  for (const [position, line] of lines.entries()) {
    if (REST_IS_QUOTE.test(line)) {
      const rest = lines.slice(position).join('\n').replace(REST_IS_QUOTE, '');
      return [...groups, { kind: 'quote', lines: rest.split('\n') }];
    }
    const kind = QUOTE.test(line) ? 'quote' : BULLET.test(line) ? 'list' : 'text';
    const bare = line.replace(kind === 'quote' ? QUOTE : kind === 'list' ? BULLET : /^$/, '');
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push(bare);
    else groups.push({ kind, lines: [bare] });
  }
  return groups.filter(({ kind, lines: content }) => kind !== 'text' || content.some((line) => line.trim()));
}
