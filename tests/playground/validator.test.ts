import { describe, expect, it } from 'vitest';
import { validateBlocks } from '../../playground/block-kit/validate-blocks.ts';
import { validateOptions } from '../../playground/block-kit/validate-options.ts';
import { validateView } from '../../playground/block-kit/validate-view.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const x = (count: number) => 'x'.repeat(count);
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const button = (fields: object = {}) => ({ type: 'button', text: plain('Next'), ...fields });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (value: string) => ({ text: plain(value), value });
const select = (fields: object) => ({ type: 'static_select', ...fields });
const input = (element: object) => ({ type: 'input', label: plain('Paragraph'), element });
const modal = (fields: object = {}) => ({
  type: 'modal',
  title: plain('Look up'),
  blocks: [{ type: 'divider' }],
  ...fields,
});

const richText = (...elements: object[]) => ({ type: 'rich_text', elements });
const said = (text: string, style?: object) => ({ type: 'text', text, ...(style && { style }) });
const run = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const everyRichText = [
  run(
    said('plain '),
    said('all', { bold: true, italic: true, strike: true, underline: true, code: true }),
    { type: 'link', url: 'https://undocs.org/A/76/505', text: 'A/76/505', style: { bold: true } },
    { type: 'user', user_id: 'U0READEREN', style: { highlight: true } },
    { type: 'channel', channel_id: 'C0GENERAL' },
    { type: 'usergroup', usergroup_id: 'S0EDITORS' },
    { type: 'emoji', name: 'white_check_mark', unicode: '2705' },
    { type: 'date', timestamp: 1_780_000_000, format: '{date_short_pretty}', fallback: 'May' },
    { type: 'broadcast', range: 'here' },
    { type: 'color', value: '#1f4e79' },
  ),
  { type: 'rich_text_list', style: 'ordered', indent: 8, offset: 3, border: 1, elements: [run(said('x'))] },
  { type: 'rich_text_quote', border: 1, elements: [said('x')] },
  { type: 'rich_text_preformatted', language: 'csv', elements: [said('148,amended')] },
];

describe('what Slack takes', () => {
  const good: [string, object][] = [
    ['a section at its limit', section(x(3_000))],
    ['fields without a text', { type: 'section', fields: times(10, () => mrkdwn(x(2_00))) }],
    ['a header at its limit', { type: 'header', text: plain(x(150)) }],
    ['a full context', { type: 'context', elements: times(10, () => mrkdwn('x')) }],
    ['as many buttons as there may be', actions(...times(25, (index) => button({ action_id: `a${index}` })))],
    [
      'a button with all it can have',
      actions(
        button({
          action_id: 'a',
          value: x(2_000),
          style: 'danger',
          url: 'https://undocs.org',
          accessibility_label: 'x',
          confirm: { title: plain('Sure?'), text: mrkdwn('Yes?'), confirm: plain('Yes'), deny: plain('No') },
        }),
      ),
    ],
    ['a menu of groups', actions(select({ option_groups: [{ label: plain('I'), options: [option('1')] }] }))],
    ['a picture', { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'A table' }],
    [
      'rich text',
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x', style: { bold: true } }] }],
      },
    ],
    ['rich text with all it can have', richText(...everyRichText)],
    ['markdown', { type: 'markdown', text: '**Paragraph** 148' }],
    [
      'feedback',
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'f',
            positive_button: { text: plain('+'), value: 'p' },
            negative_button: { text: plain('-'), value: 'n' },
          },
        ],
      },
    ],
    [
      'a data table',
      {
        type: 'data_table',
        caption: 'Entries',
        rows: [[{ type: 'raw_text', text: 'No.' }], [{ type: 'raw_number', value: 1, text: '1' }]],
      },
    ],
    ['a table', { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }],
    ['an input', input({ type: 'plain_text_input', action_id: 'a', multiline: true, max_length: 3_000 })],
    ['a block with keys that are undefined', { ...section('x'), accessory: undefined }],
  ];
  it.each(good)('%s', (_name, block) => {
    expect(validateBlocks([block], 'message')).toEqual([]);
  });

  it('the same action in several blocks', () => {
    const blocks = times(3, () => actions(button({ action_id: 'open' })));
    expect(validateBlocks(blocks, 'message')).toEqual([]);
  });

  it('fifty blocks in a message, a hundred in a modal or Home tab', () => {
    const dividers = times(100, () => ({ type: 'divider' }));
    expect(validateBlocks(dividers.slice(0, 50), 'message')).toEqual([]);
    expect(validateBlocks(dividers, 'home')).toEqual([]);
    expect(validateView(modal({ blocks: dividers }))).toEqual([]);
  });
});

describe('what Slack refuses', () => {
  const bad: [string, unknown[], string, RegExp][] = [
    ['a block that is no object', ['x'], '/blocks/0', /object/],
    ['a block without a type', [{ text: plain('x') }], '/blocks/0', /type/],
    ['a block nobody knows', [{ type: 'banner' }], '/blocks/0/type', /unsupported/],
    ['a block of modals in a message', [{ type: 'alert', text: plain('x') }], '/blocks/0/type', /unsupported/],
    ['an empty piece of rich text', [richText(run(said('')))], '/blocks/0/elements/0/elements/0/text', /more than 0/],
    [
      'a style that does not exist',
      [richText(run(said('x', { italics: true })))],
      '/blocks/0/elements/0/elements/0/style',
      /italics/,
    ],
    [
      'a style that only mentions have',
      [richText(run(said('x', { highlight: true })))],
      '/blocks/0/elements/0/elements/0/style',
      /highlight/,
    ],
    [
      'a style that is neither true nor false',
      [richText(run(said('x', { bold: 'yes' })))],
      '/blocks/0/elements/0/elements/0/style/bold',
      /boolean/,
    ],
    ['rich text right in its block', [richText(said('x'))], '/blocks/0/elements/0/type', /unsupported/],
    ['rich text with nothing in it', [richText()], '/blocks/0/elements', /1 items/],
    [
      'a list of what is no section',
      [richText({ type: 'rich_text_list', style: 'bullet', elements: [said('x')] })],
      '/blocks/0/elements/0/elements/0/type',
      /unsupported/,
    ],
    [
      'a list too deep',
      [richText({ type: 'rich_text_list', style: 'bullet', indent: 9, elements: [run(said('x'))] })],
      '/blocks/0/elements/0/indent',
      /0 to 8/,
    ],
    [
      'a list of another style',
      [richText({ type: 'rich_text_list', style: 'dash', elements: [run(said('x'))] })],
      '/blocks/0/elements/0/style',
      /bullet, ordered/,
    ],
    [
      'a mention in preformatted text',
      [richText({ type: 'rich_text_preformatted', elements: [{ type: 'user', user_id: 'U0READEREN' }] })],
      '/blocks/0/elements/0/elements/0/type',
      /unsupported/,
    ],
    [
      'a person that is none',
      [richText(run({ type: 'user', user_id: '@me' }))],
      '/blocks/0/elements/0/elements/0/user_id',
      /pattern/,
    ],
    ['a field that does not exist', [{ ...section('x'), colour: 'red' }], '/blocks/0', /additional property: colour/],
    ['a section with nothing in it', [{ type: 'section' }], '/blocks/0', /text, fields/],
    ['an empty text', [section('')], '/blocks/0/text/text', /more than 0/],
    ['a section too long', [section(x(3_001))], '/blocks/0/text/text', /less than 3001/],
    ['a field too long', [{ type: 'section', fields: [mrkdwn(x(2_001))] }], '/blocks/0/fields/0/text', /2001/],
    ['eleven fields', [{ type: 'section', fields: times(11, () => mrkdwn('x')) }], '/blocks/0/fields', /10 items/],
    [
      'a text object of another type',
      [{ type: 'section', text: { type: 'markdown', text: 'x' } }],
      '/blocks/0/text/type',
      /unsupported/,
    ],
    ['emoji on mrkdwn', [{ type: 'section', text: { ...mrkdwn('x'), emoji: true } }], '/blocks/0/text', /emoji/],
    ['a header in mrkdwn', [{ type: 'header', text: mrkdwn('x') }], '/blocks/0/text/type', /unsupported/],
    ['a header too long', [{ type: 'header', text: plain(x(151)) }], '/blocks/0/text/text', /151/],
    [
      'eleven things in a context',
      [{ type: 'context', elements: times(11, () => mrkdwn('x')) }],
      '/blocks/0/elements',
      /10 items/,
    ],
    ['a context of nothing', [{ type: 'context', elements: [] }], '/blocks/0/elements', /fewer than 1/],
    ['a button in a context', [{ type: 'context', elements: [button()] }], '/blocks/0/elements/0/type', /unsupported/],
    ['26 buttons', [actions(...times(26, () => button()))], '/blocks/0/elements', /25 items/],
    [
      'a button in mrkdwn',
      [actions({ type: 'button', text: mrkdwn('x') })],
      '/blocks/0/elements/0/text/type',
      /unsupported/,
    ],
    ['a button too long', [actions(button({ text: plain(x(76)) }))], '/blocks/0/elements/0/text/text', /76/],
    ['a value too long', [actions(button({ value: x(2_001) }))], '/blocks/0/elements/0/value', /2001/],
    ['an empty value', [actions(button({ value: '' }))], '/blocks/0/elements/0/value', /more than 0/],
    ['a style nobody knows', [actions(button({ style: 'warning' }))], '/blocks/0/elements/0/style', /primary, danger/],
    ['an address that is none', [actions(button({ url: 'undocs' }))], '/blocks/0/elements/0/url', /pattern/],
    ['an action id too long', [actions(button({ action_id: x(256) }))], '/blocks/0/elements/0/action_id', /256/],
    ['a block id too long', [{ type: 'divider', block_id: x(256) }], '/blocks/0/block_id', /256/],
    [
      'one action twice in a block',
      [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
      '/blocks/0/elements/1/action_id',
      /exists/,
    ],
    ['one block id twice', times(2, () => ({ type: 'divider', block_id: 'b' })), '/blocks/1/block_id', /exists/],
    [
      'a confirmation without a title',
      [actions(button({ confirm: { text: plain('x') } }))],
      '/blocks/0/elements/0/confirm',
      /title/,
    ],
    ['a menu without options', [actions(select({}))], '/blocks/0/elements/0', /options/],
    [
      '101 options',
      [actions(select({ options: times(101, (index) => option(`${index}`)) }))],
      '/blocks/0/elements/0/options',
      /100 items/,
    ],
    [
      'options and groups',
      [actions(select({ options: [option('1')], option_groups: [{ label: plain('I'), options: [option('2')] }] }))],
      '/blocks/0/elements/0',
      /only one/,
    ],
    [
      'an option twice',
      [actions(select({ options: [option('1'), option('1')] }))],
      '/blocks/0/elements/0/options/1/value',
      /duplicate/,
    ],
    [
      'an option too long',
      [actions(select({ options: [option(x(76))] }))],
      '/blocks/0/elements/0/options/0/text/text',
      /76/,
    ],
    [
      'six options to overflow',
      [actions({ type: 'overflow', options: times(6, (index) => option(`${index}`)) })],
      '/blocks/0/elements/0/options',
      /5 items/,
    ],
    [
      'eleven radio buttons',
      [actions({ type: 'radio_buttons', options: times(11, (index) => option(`${index}`)) })],
      '/blocks/0/elements/0/options',
      /10 items/,
    ],
    [
      'a placeholder too long',
      [actions(select({ options: [option('1')], placeholder: plain(x(151)) }))],
      '/blocks/0/elements/0/placeholder/text',
      /151/,
    ],
    ['an input among actions', [actions({ type: 'plain_text_input' })], '/blocks/0/elements/0/type', /unsupported/],
    [
      'a picture without words for it',
      [{ type: 'image', image_url: 'https://example.org/a.png' }],
      '/blocks/0',
      /alt_text/,
    ],
    ['a picture without a source', [{ type: 'image', alt_text: 'x' }], '/blocks/0', /image_url/],
    [
      'a data table of one row',
      [{ type: 'data_table', caption: 'x', rows: [[{ type: 'raw_text', text: 'x' }]] }],
      '/blocks/0/rows',
      /fewer than 2/,
    ],
    [
      'two tables',
      times(2, () => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] })),
      '/blocks/1',
      /one table/,
    ],
    ['51 blocks', times(51, () => ({ type: 'divider' })), '/blocks', /50 items/],
    ['more characters than one message holds', times(5, () => section(x(2_700))), '/blocks', /13201/],
  ];
  it.each(bad)('%s', (_name, blocks, pointer, sentence) => {
    const problems = validateBlocks(blocks, 'message');
    expect(problems.map((problem) => problem.pointer)).toContain(pointer);
    expect(problems.find((problem) => problem.pointer === pointer)?.problem).toMatch(sentence);
  });

  it('blocks that are no array', () => {
    expect(validateBlocks({}, 'message')).toEqual([{ pointer: '/blocks', problem: 'must be an array' }]);
  });

  it('a sum of texts only in messages, and marks it as such', () => {
    const long = times(5, () => section(x(2_700)));
    expect(validateBlocks(long, 'message')).toMatchObject([{ isTotalLength: true }]);
    expect(validateBlocks(long, 'home')).toEqual([]);
  });
});

describe('views', () => {
  const bad: [string, unknown, string][] = [
    ['a title of 25', modal({ title: plain(x(25)) }), '/view/title/text'],
    ['no title', { type: 'modal', blocks: [] }, '/view'],
    ['a title in mrkdwn', modal({ title: mrkdwn('x') }), '/view/title/type'],
    ['too much private metadata', modal({ private_metadata: x(3_001) }), '/view/private_metadata'],
    ['inputs and no way to submit', modal({ blocks: [input({ type: 'plain_text_input' })] }), '/view'],
    ['a bad block', modal({ blocks: [section('')] }), '/view/blocks/0/text/text'],
    ['a message-only block', modal({ blocks: [{ type: 'markdown', text: 'x' }] }), '/view/blocks/0/type'],
    ['a Home tab with a title', { type: 'home', title: plain('x'), blocks: [] }, '/view'],
    ['another type', { type: 'drawer' }, '/view/type'],
    ['101 blocks', { type: 'home', blocks: times(101, () => ({ type: 'divider' })) }, '/view/blocks'],
  ];
  it.each(bad)('with %s are refused', (_name, view, pointer) => {
    expect(validateView(view).map((problem) => problem.pointer)).toContain(pointer);
  });

  it('that are right are taken', () => {
    expect(validateView(modal({ submit: plain('Find'), blocks: [input({ type: 'external_select' })] }))).toEqual([]);
    expect(validateView({ type: 'home', blocks: [], private_metadata: '' })).toEqual([]);
  });
});

describe('suggested options', () => {
  it('may be none, or groups, but not too long', () => {
    expect(validateOptions({ options: [] })).toEqual([]);
    expect(validateOptions({ option_groups: [{ label: plain('I'), options: [option('1')] }] })).toEqual([]);
    expect(validateOptions({ options: [option(x(76))] })).not.toEqual([]);
    expect(validateOptions({})).not.toEqual([]);
  });
});
