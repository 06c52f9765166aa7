import type { App } from '@slack/bolt';
import type { ActionsBlock, ActionsBlockElement } from '@slack/types';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { usePage } from './use-page.ts';

const general = 'C0GENERAL';
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(value), value });
const confirm = { title: plain('Sure?'), text: plain('It is told to all.'), confirm: plain('Yes'), deny: plain('No') };
const options = ['en', 'fr'].map(option);

/** What can be chosen in a view and wants to be confirmed; how somebody does that, and what is seen of it. */
interface Kind {
  readonly element: ActionsBlockElement;
  readonly choose: (within: Locator) => Promise<unknown>;
  readonly shown: (within: Locator) => Promise<unknown>;
  readonly before: unknown;
  readonly after: unknown;
}

const inBox = (within: Locator) => within.locator('.field-box').inputValue();
const checked = (within: Locator) =>
  within.locator('input').evaluateAll((boxes) => boxes.map((box) => 'checked' in box && box.checked));

const KINDS: readonly Kind[] = [
  {
    element: { type: 'static_select', action_id: 'static', options, initial_option: option('en'), confirm },
    choose: (within) => within.locator('select').selectOption('fr'),
    shown: inBox,
    before: 'en',
    after: 'fr',
  },
  {
    element: { type: 'external_select', action_id: 'zone', initial_option: option('Nairobi'), confirm },
    choose: async (within) => {
      await within.getByRole('combobox').fill('Gen');
      await within.getByRole('option', { name: 'Geneva' }).click();
    },
    shown: inBox,
    before: 'Nairobi',
    after: 'Geneva',
  },
  {
    element: { type: 'conversations_select', action_id: 'place', initial_conversation: general, confirm },
    choose: (within) => within.locator('select').selectOption('C0PEACEKEEP'),
    shown: inBox,
    before: general,
    after: 'C0PEACEKEEP',
  },
  {
    element: { type: 'radio_buttons', action_id: 'one', options, confirm },
    choose: (within) => within.getByRole('radio', { name: 'fr' }).check(),
    shown: checked,
    before: [false, false],
    after: [false, true],
  },
  {
    element: { type: 'checkboxes', action_id: 'some', options, initial_options: [option('en')], confirm },
    choose: (within) => within.getByRole('checkbox', { name: 'fr' }).check(),
    shown: checked,
    before: [true, false],
    after: [true, true],
  },
  {
    element: { type: 'datepicker', action_id: 'day', initial_date: '2026-11-01', confirm },
    choose: (within) => within.locator('.field-box').fill('2026-11-02'),
    shown: inBox,
    before: '2026-11-01',
    after: '2026-11-02',
  },
  {
    element: { type: 'overflow', action_id: 'more', options, confirm },
    choose: async (within) => {
      await within.getByRole('button').click();
      await within.getByRole('menuitem', { name: 'fr' }).click();
    },
    shown: (within) => within.locator('.menu:popover-open').count(),
    before: 0,
    after: 0,
  },
];

describe('what wants to be confirmed, on the page', () => {
  const told: string[] = [];
  let elements: ActionsBlockElement[] = [];
  const on = usePage((app: App) => {
    told.length = 0;
    app.action('open', async ({ ack, body, client }) => {
      await ack();
      const blocks: ActionsBlock[] = [{ type: 'actions', block_id: 'row', elements }];
      if ('trigger_id' in body)
        await client.views.open({ trigger_id: body.trigger_id, view: { type: 'modal', title: plain('Form'), blocks } });
    });
    app.options('zone', ({ ack }) => ack({ options: ['Geneva', 'Gent'].map(option) }));
    app.action(/^(?!open$)/u, async ({ ack, action }) => {
      await ack();
      if ('action_id' in action) told.push(action.action_id);
    });
  });
  const question = () => on.page.getByRole('dialog', { name: 'Sure?' });
  async function answer(name: 'Yes' | 'No') {
    await question().getByRole('button', { name }).click();
    await question().waitFor({ state: 'detached' });
  }
  const put = (...some: object[]) =>
    on.rig.workspace.putMessage({
      channel: general,
      user: on.rig.workspace.bot.userId,
      text: 'Choose',
      blocks: [{ type: 'actions', block_id: 'row', elements: some }],
    });

  it.each(KINDS)('$element.type: is told once it was, and else is as before', async (kind) => {
    elements = [kind.element];
    await on.open('?channel=general');
    put({ type: 'button', action_id: 'open', text: plain('Open') });
    await on.page.getByRole('button', { name: 'Open', exact: true }).click();
    const row = on.page.getByTestId('view').locator('.block-actions');
    await row.waitFor();
    await kind.choose(row);
    await answer('No');
    await expect.poll(() => kind.shown(row)).toEqual(kind.before);
    await kind.choose(row);
    await question().waitFor();
    await on.page.keyboard.press('Escape');
    await expect.poll(() => kind.shown(row)).toEqual(kind.before);
    expect(told).toEqual([]);
    await kind.choose(row);
    await answer('Yes');
    await expect.poll(() => told).toEqual([kind.element.action_id]);
    expect(await kind.shown(row)).toEqual(kind.after);
  });

  it('leaves a select of a message as it was when it is denied', async () => {
    await on.open('?channel=general');
    put({ type: 'static_select', action_id: 'static', placeholder: plain('Language'), options, confirm });
    const select = on.page.getByRole('combobox', { name: 'Language' });
    await select.selectOption('fr');
    await answer('No');
    await expect.poll(() => select.inputValue()).toBe('');
    await select.selectOption('en');
    await answer('Yes');
    await expect.poll(() => told).toEqual(['static']);
    expect(await select.inputValue()).toBe('en');
  });

  it('opens a link only when it was', async () => {
    await on.open('?channel=general');
    const url = `${on.rig.url}/bot.svg`;
    put({ type: 'button', action_id: 'read', text: plain('Read'), url, confirm });
    put({ type: 'overflow', action_id: 'more', options: [{ ...option('Read on'), url }], confirm });
    const read = on.page.getByRole('link', { name: 'Read' });
    await read.click();
    await answer('No');
    expect(on.page.context().pages()).toHaveLength(1);
    await read.click();
    const [first] = await Promise.all([on.page.context().waitForEvent('page'), answer('Yes')]);
    await first.waitForURL(url);
    await expect.poll(() => told).toEqual(['read']);
    await on.page.locator('[data-action-id=more]').click();
    await on.page.getByRole('menuitem', { name: 'Read on' }).click();
    const [second] = await Promise.all([on.page.context().waitForEvent('page'), answer('Yes')]);
    await second.waitForURL(url);
  });
});
