import { fileURLToPath } from 'node:url';
import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { type Rig, startRig } from './bolt-app.ts';

const pageFolder = fileURLToPath(new URL('../../playground/page', import.meta.url));
const english = 'U0READEREN';
const arabic = 'U0READERAR';
const general = 'C0GENERAL';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(value), value });
const zones = ['Africa/Cairo', 'Africa/Nairobi', 'Africa/Niamey', 'America/New_York'];

interface Kept {
  readonly time: string;
  readonly zone: string;
}

const listBlocks = ({ time, zone }: Kept) => [
  {
    type: 'section',
    text: { type: 'mrkdwn', text: `Every day at ${time} (${zone})` },
    accessory: { type: 'button', action_id: 'edit', text: plain('Edit'), value: '1' },
  },
];

const form = ({ time, zone }: Kept, intro: string): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  private_metadata: 'for the app alone',
  notify_on_close: true,
  title: plain('Edit digest'),
  submit: plain('Save it'),
  close: plain('Leave it'),
  blocks: [
    { type: 'section', text: { type: 'mrkdwn', text: intro } },
    {
      type: 'input',
      block_id: 'cadence',
      label: plain('How often'),
      element: {
        type: 'static_select',
        action_id: 'cadence',
        options: [option('daily'), option('weekly')],
        initial_option: option('daily'),
      },
    },
    {
      type: 'input',
      block_id: 'time',
      label: plain('Time'),
      element: { type: 'timepicker', action_id: 'time', initial_time: time },
    },
    {
      type: 'input',
      block_id: 'zone',
      label: plain('Zone'),
      element: { type: 'external_select', action_id: 'zone', min_query_length: 1, initial_option: option(zone) },
    },
    {
      type: 'input',
      block_id: 'scope',
      optional: true,
      label: plain('Subject'),
      hint: plain('A section or a paragraph.'),
      element: { type: 'plain_text_input', action_id: 'scope', initial_value: 'section 8' },
    },
    {
      type: 'input',
      block_id: 'from',
      optional: true,
      label: plain('From'),
      element: { type: 'datepicker', action_id: 'from' },
    },
    {
      type: 'input',
      block_id: 'note',
      label: plain('Note'),
      element: { type: 'plain_text_input', action_id: 'note', multiline: true, min_length: 3 },
    },
    {
      type: 'input',
      block_id: 'form',
      label: plain('Form'),
      element: { type: 'radio_buttons', action_id: 'form', options: [option('short'), option('long')] },
    },
    {
      type: 'input',
      block_id: 'always',
      optional: true,
      label: plain('Without changes'),
      element: { type: 'checkboxes', action_id: 'always', options: [option('Send anyway')] },
    },
    {
      type: 'input',
      block_id: 'languages',
      optional: true,
      label: plain('Languages'),
      element: {
        type: 'multi_static_select',
        action_id: 'languages',
        options: [option('en'), option('fr'), option('ar')],
        initial_options: [option('en')],
      },
    },
    {
      type: 'actions',
      block_id: 'more',
      elements: [
        { type: 'button', action_id: 'explain', text: plain('Explain'), value: '1' },
        { type: 'button', action_id: 'preview', text: plain('Preview'), value: '1' },
      ],
    },
  ],
});

/** A bot with one digest that can be edited; it takes no subject but a section. */
function createDigestBot() {
  let kept: Kept = { time: '09:00', zone: 'America/New_York' };
  const submitted: Record<string, Record<string, unknown>>[] = [];
  const closed: string[] = [];
  let gate: Promise<void> | undefined;
  return {
    submitted,
    closed,
    /** From now on a submission is answered only once this has come. */
    holdUntil(opened: Promise<void>) {
      gate = opened;
    },
    register(app: App) {
      let answer: (message: object) => Promise<unknown> = async () => {};
      app.command('/peacekeeping', async ({ ack, respond }) => {
        answer = respond;
        await ack();
        await respond({ response_type: 'ephemeral', text: 'Digests', blocks: listBlocks(kept) });
      });
      app.action('edit', async ({ ack, body, client, respond }) => {
        answer = respond;
        await ack();
        if ('trigger_id' in body) {
          await client.views.open({ trigger_id: body.trigger_id, view: form(kept, 'When shall it come?') });
        }
      });
      app.action('explain', async ({ ack, body, client }) => {
        await ack();
        if ('view' in body && body.view) {
          await client.views.update({ view_id: body.view.id, view: form(kept, 'It comes on *your* clock.') });
        }
      });
      app.options('zone', async ({ ack, options }) => {
        const found = zones.filter((zone) => zone.toLowerCase().includes(options.value.toLowerCase()));
        await ack({ options: found.map(option) });
      });
      app.view({ callback_id: 'form', type: 'view_submission' }, async ({ ack, view }) => {
        await gate;
        const { values } = view.state;
        submitted.push(values);
        const subject = values.scope?.scope?.value ?? '';
        if (!subject.startsWith('section')) {
          await ack({ response_action: 'errors', errors: { scope: `There is no subject “${subject}”.` } });
          return;
        }
        kept = {
          time: values.time?.time?.selected_time ?? kept.time,
          zone: values.zone?.zone?.selected_option?.value ?? kept.zone,
        };
        await ack();
        await answer({ replace_original: true, text: 'Digests', blocks: listBlocks(kept) });
      });
      app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, view }) => {
        closed.push(view.private_metadata);
        await ack();
      });
    },
  };
}

describe('a modal on the page, in a real browser', () => {
  let browser: Browser;
  let rig: Rig;
  let page: Page;
  let bot: ReturnType<typeof createDigestBot>;
  /** Whatever the browser complains of fails the test. */
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    bot = createDigestBot();
    rig = await startRig('http', bot.register, { pageFolder });
    page = await browser.newPage({ locale: 'en-GB' });
    complaints = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (said) => {
      if (['error', 'warning'].includes(said.type())) complaints.push(said.text());
    });
  });
  afterEach(async () => {
    await page.context().close();
    await rig.stop();
    expect(complaints).toEqual([]);
  });

  const suggested = () => dialog().locator('[role="option"]');
  const dialog = () => page.getByTestId('view');
  const focused = (attribute: string) => page.evaluate(`document.activeElement?.getAttribute("${attribute}")`);
  /** Tab, until the focus is on what has this action id. */
  const tabTo = async (actionId: string, key = 'Tab') => {
    do await page.keyboard.press(key);
    while ((await page.evaluate('document.activeElement?.closest("[data-action-id]")?.dataset.actionId')) !== actionId);
  };
  const tabToTestId = async (testId: string) => {
    do await page.keyboard.press('Tab');
    while ((await focused('data-testid')) !== testId);
  };
  /** Opens the form as a reader who has no mouse does. */
  const openForm = async (query = '') => {
    await page.goto(`${rig.url}/${query}`);
    await page.getByTestId('example').first().waitFor();
    await page.keyboard.type('/peacekeeping subscriptions');
    await page.keyboard.press('Enter');
    await page.getByTestId('message').getByText('Every day at 09:00').waitFor();
    await tabTo('edit', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await dialog().waitFor();
  };
  /** What has to be filled in besides what is there already. */
  const fillInTheRest = async () => {
    await tabTo('note');
    await page.keyboard.type('For the desk');
    await tabTo('form');
    await page.keyboard.press('Space');
  };

  it('is filled in, refused, mended and submitted with the keyboard alone, and the list shows it anew', async () => {
    await openForm();
    expect(await page.getByRole('dialog', { name: 'Edit digest' }).count()).toBe(1);
    expect(await focused('data-action-id')).toBe('cadence');
    await page.keyboard.press('ArrowDown');
    await tabTo('time');
    await page.keyboard.type('0730');
    await tabTo('zone');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Africa/N');
    await page.getByRole('option', { name: 'Africa/Niamey' }).waitFor();
    expect(await suggested().allTextContents()).toEqual(['Africa/Nairobi', 'Africa/Niamey']);
    await page.keyboard.press('ArrowDown');
    const active = await focused('aria-activedescendant');
    expect(await page.locator(`#${active}`).textContent()).toBe('Africa/Niamey');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'Zone' }).inputValue()).toBe('Africa/Nairobi');
    await tabTo('scope');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('weather');
    await fillInTheRest();
    await tabTo('always');
    await page.keyboard.press('Space');
    await tabTo('languages');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await tabToTestId('view-submit');
    await page.keyboard.press('Enter');

    await dialog().getByText('There is no subject “weather”.').waitFor();
    expect(await focused('data-action-id')).toBe('scope');
    const scope = page.getByRole('textbox', { name: 'Subject' });
    expect(
      await scope.evaluate((box) => Array.from(box.ariaDescribedByElements ?? [], ({ textContent }) => textContent)),
    ).toEqual(['There is no subject “weather”.', 'A section or a paragraph.']);
    expect(await focused('aria-invalid')).toBe('true');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('section 9');
    await page.keyboard.press('Enter');

    await page.getByTestId('message').getByText('Every day at 07:30 (Africa/Nairobi)').waitFor();
    await dialog().waitFor({ state: 'detached' });
    expect(bot.submitted.at(-1)).toMatchObject({
      cadence: { cadence: { type: 'static_select', selected_option: { value: 'weekly' } } },
      time: { time: { type: 'timepicker', selected_time: '07:30' } },
      zone: { zone: { type: 'external_select', selected_option: { value: 'Africa/Nairobi' } } },
      scope: { scope: { type: 'plain_text_input', value: 'section 9' } },
      from: { from: { type: 'datepicker', selected_date: null } },
      note: { note: { value: 'For the desk' } },
      form: { form: { type: 'radio_buttons', selected_option: { value: 'short' } } },
      always: { always: { type: 'checkboxes', selected_options: [{ value: 'Send anyway' }] } },
      languages: { languages: { selected_options: [{ value: 'en' }, { value: 'fr' }] } },
    });
    await expect.poll(() => focused('data-action-id')).toBe('edit');
  });

  it('is closed by Escape, which the app is told, and the focus goes back to where it was', async () => {
    await openForm();
    await tabTo('zone');
    await page.keyboard.type('x');
    await dialog()
      .getByText(/Nothing was found/)
      .waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('cairo');
    await page.getByRole('option', { name: 'Africa/Cairo' }).waitFor();
    await page.keyboard.press('Escape');
    await suggested().waitFor({ state: 'detached' });
    expect(await dialog().count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.getByRole('combobox', { name: 'Zone' }).inputValue()).toBe('America/New_York');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await rig.workspace.waitFor(() => rig.workspace.modals(english).length === 0);
    await expect.poll(() => bot.closed).toEqual(['for the app alone']);
    expect(await focused('data-action-id')).toBe('edit');
  });

  it('says itself what is missing, and goes to the first', async () => {
    await openForm();
    await tabToTestId('view-submit');
    await page.keyboard.press('Enter');
    expect(await dialog().getByText('This field must be filled in.').count()).toBe(2);
    expect(await focused('data-action-id')).toBe('note');
    await page.keyboard.type('ab');
    await tabTo('form');
    await page.keyboard.press('Space');
    await tabToTestId('view-submit');
    await page.keyboard.press('Enter');
    await dialog()
      .getByText(/At least .*3.* characters/)
      .waitFor();
    expect(await dialog().getByText('This field must be filled in.').count()).toBe(0);
    expect(bot.submitted).toEqual([]);
  });

  it('is busy while the app thinks, and takes one submission', async () => {
    await openForm();
    const opened = Promise.withResolvers<void>();
    bot.holdUntil(opened.promise);
    await fillInTheRest();
    await page.keyboard.press('Enter');
    await dialog().locator('form[aria-busy=true]').waitFor();
    await page.keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'Leave it' }).click({ force: true });
    expect(await dialog().count()).toBe(1);
    opened.resolve();
    await dialog().waitFor({ state: 'detached' });
    expect(bot.submitted).toHaveLength(1);
  });

  it('keeps what was filled in while the app changes it, and says where the app cannot be reached', async () => {
    await openForm();
    await fillInTheRest();
    await tabTo('explain');
    await page.keyboard.press('Enter');
    await dialog().getByText('It comes on your clock.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('For the desk');
    expect(await focused('data-action-id')).toBe('explain');
    rig.workspace.setRequestUrl('http://127.0.0.1:9/');
    await tabToTestId('view-submit');
    await page.keyboard.press('Enter');
    await dialog()
      .getByTestId('view-problem')
      .getByText(/could not be reached/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Leave it' }).click();
    await dialog().waitFor({ state: 'detached' });
  });

  it('is open only before the person who opened it, also after the page was loaded anew, from right to left in Arabic', async () => {
    await openForm('?reader=ar');
    expect(rig.workspace.modals(arabic)).toHaveLength(1);
    expect(await page.locator('dialog:dir(rtl)').count()).toBe(1);
    await page.reload();
    await dialog().waitFor();
    await page.goto(`${rig.url}/?reader=en`);
    await page.getByTestId('example').first().waitFor();
    await page.keyboard.type('good morning');
    await page.keyboard.press('Enter');
    await page.getByTestId('message').getByText('good morning').waitFor();
    expect(await dialog().count()).toBe(0);
    const given = await (await fetch(`${rig.url}/playground/views?user=${arabic}`)).text();
    expect(given).toContain('Edit digest');
    expect(given).not.toContain('for the app alone');
    expect(await (await fetch(`${rig.url}/playground/views?user=${english}`)).json()).toEqual({ views: [] });
  });

  it('lies under another that the app pushes, and is as it was when that is closed', async () => {
    await openForm();
    await fillInTheRest();
    rig.app.action('preview', async ({ ack, body, client }) => {
      await ack();
      const said = { type: 'section' as const, text: plain('Pushed') };
      const view: ModalView = { type: 'modal', title: plain('On top'), blocks: [said] };
      if ('trigger_id' in body) await client.views.push({ trigger_id: body.trigger_id, view });
    });
    await tabTo('preview');
    await page.keyboard.press('Enter');
    const top = page.getByRole('dialog', { name: 'On top' });
    await top.getByText('Pushed').waitFor();
    await page.keyboard.press('Escape');
    await top.waitFor({ state: 'detached' });
    await rig.workspace.waitFor(() => rig.workspace.modals(english).length === 1);
    expect(await focused('data-action-id')).toBe('preview');
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('For the desk');
  });

  it('shows hostile text as text', async () => {
    await page.goto(`${rig.url}/?channel=general`);
    await page.getByTestId('example').first().waitFor();
    const hostile = '<img src=x onerror=alert(1)>';
    const blocks = [
      { type: 'actions', block_id: 'b', elements: [{ type: 'button', action_id: 'open', text: plain('Open') }] },
    ];
    rig.app.action('open', async ({ ack, body, client }) => {
      await ack();
      const block = {
        type: 'input' as const,
        label: plain(hostile),
        hint: plain(hostile),
        element: { type: 'checkboxes' as const, action_id: 'x', options: [option(hostile)] },
      };
      const view: ModalView = { type: 'modal', title: plain('<b>x</b>'), submit: plain('<i>y</i>'), blocks: [block] };
      if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view });
    });
    rig.workspace.putMessage({ channel: general, user: rig.workspace.bot.userId, text: 'x', blocks });
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('dialog', { name: '<b>x</b>' }).waitFor();
    expect(await dialog().locator('img, b, i, script').count()).toBe(0);
    await page.getByRole('button', { name: '<i>y</i>' }).waitFor();
  });
});
