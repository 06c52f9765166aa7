import type { App } from '@slack/bolt';
import type { HomeView, ModalView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { usePage } from './use-page.ts';

const english = 'U0READEREN';
const french = 'U0READERFR';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
const option = (value: string) => ({ text: plain(value), value });
const entries = ['148 Protection of civilians', '149 Safety and security', '164 Mine action'];

/** A Home with one of each element that can be used in it. */
const homeOf = (title: string, digests: readonly string[] = ['Daily digest']): HomeView => ({
  type: 'home',
  blocks: [
    { type: 'header', text: plain(title) },
    {
      type: 'input',
      block_id: 'words',
      dispatch_action: true,
      label: plain('In your own words'),
      element: { type: 'plain_text_input', action_id: 'words', placeholder: plain('Mines in Mali') },
    },
    {
      type: 'section',
      block_id: 'find',
      text: mrkdwn('*Find a paragraph*'),
      accessory: { type: 'external_select', action_id: 'entry', min_query_length: 1, placeholder: plain('Number') },
    },
    { type: 'divider' },
    {
      type: 'actions',
      block_id: 'row',
      elements: [
        {
          type: 'static_select',
          action_id: 'language',
          placeholder: plain('Language'),
          options: ['en', 'fr', 'ar'].map(option),
          initial_option: option('en'),
        },
        { type: 'button', action_id: 'help', text: plain('Help'), value: '1' },
      ],
    },
    ...digests.map((digest, position) => ({
      type: 'section' as const,
      block_id: `digest-${position}`,
      text: mrkdwn(digest),
      accessory: { type: 'overflow' as const, action_id: 'digest', options: ['Pause', 'Remove'].map(option) },
    })),
    {
      type: 'table',
      rows: [
        [
          { type: 'raw_text', text: 'Section' },
          { type: 'raw_text', text: 'Entries' },
        ],
        [
          { type: 'raw_text', text: 'Conduct and discipline' },
          { type: 'raw_text', text: '12' },
        ],
      ],
    },
    { type: 'context', elements: [mrkdwn('Updated today')] },
  ],
});

/** A bot with a Home: it says what it was told, and shows it. */
function createHomeBot() {
  const told: { actionId: string; value: unknown; state: Record<string, Record<string, unknown>> }[] = [];
  const opened: string[] = [];
  return {
    told,
    opened,
    register(app: App) {
      app.event('app_home_opened', async ({ event, client }) => {
        opened.push(`${event.user} ${event.tab}${event.view ? ' again' : ''}`);
        if (event.tab === 'home' && event.user === english && !event.view) {
          await client.views.publish({ user_id: event.user, view: homeOf('What was done') });
        }
      });
      app.options('entry', async ({ ack, options }) => {
        await ack({ options: entries.filter((entry) => entry.includes(options.value)).map(option) });
      });
      app.action(/.*/u, async ({ ack, action, body, client }) => {
        await ack();
        if (!('view' in body) || !body.view || !('action_id' in action)) return;
        const { selected_option: chosen, value } = { selected_option: undefined, value: undefined, ...action };
        const state = body.view.state.values;
        told.push({ actionId: action.action_id, value: chosen ?? value, state });
        if (action.action_id === 'digest') {
          await client.views.publish({ user_id: body.user.id, view: homeOf('What was done', []) });
        }
        if (action.action_id === 'entry') {
          const view: ModalView = {
            type: 'modal',
            title: plain('Paragraph 148'),
            blocks: [{ type: 'section', text: plain('Verbatim') }],
          };
          if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view });
        }
      });
    },
  };
}

describe('Home, on the page', () => {
  let bot: ReturnType<typeof createHomeBot>;
  const on = usePage((app) => {
    bot = createHomeBot();
    bot.register(app);
  });

  const tab = (name: string) => on.page.getByRole('tab', { name });
  const heading = (name: string) => on.page.getByTestId('home').getByRole('heading', { name });
  /** Tab, until the focus is on what has this action id. */
  const tabTo = async (actionId: string) => {
    do await on.page.keyboard.press('Tab');
    while ((await on.focused('data-action-id')) !== actionId);
  };

  it('is a tab of the conversation with the bot, opened with the arrow keys, of which the app is told each time', async () => {
    await on.open('?channel=dm');
    expect(await on.page.getByRole('tablist', { name: 'peacekeeping' }).count()).toBe(1);
    expect(await tab('Messages').getAttribute('aria-selected')).toBe('true');
    await tab('Messages').focus();
    await on.page.keyboard.press('ArrowLeft');
    await heading('What was done').waitFor();
    expect(await on.focused('data-testid')).toBe('tab-home');
    expect(await on.page.getByRole('tabpanel', { name: 'Home' }).isVisible()).toBe(true);
    expect(await on.page.getByTestId('composer').isVisible()).toBe(false);
    await on.page.keyboard.press('End');
    await on.page.getByRole('tabpanel', { name: 'Messages' }).waitFor();
    await on.page.keyboard.press('ArrowRight');
    await heading('What was done').waitFor();
    await expect
      .poll(() => bot.opened)
      .toEqual([`${english} messages`, `${english} home`, `${english} messages`, `${english} home again`]);
    await on.page.reload();
    await heading('What was done').waitFor();
    await on.page.getByRole('button', { name: 'general' }).click();
    await on.page.getByTestId('composer').waitFor();
    expect(await on.page.getByRole('tablist').count()).toBe(0);
    expect(await on.page.getByRole('tabpanel').count()).toBe(0);
  });

  it('is filled in, searched and chosen in with the keyboard alone, and the app is told all that it holds', async () => {
    await on.open('?channel=dm&tab=home');
    await heading('What was done').waitFor();
    await tabTo('words');
    await on.page.keyboard.type('mines');
    await on.page.keyboard.press('Enter');
    await expect.poll(() => bot.told.at(-1)).toMatchObject({ actionId: 'words', value: 'mines' });
    expect(bot.told).toHaveLength(1);
    await tabTo('entry');
    await on.page.keyboard.type('14');
    await on.page.getByRole('option', { name: '148 Protection' }).waitFor();
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('dialog', { name: 'Paragraph 148' }).waitFor();
    expect(bot.told.at(-1)).toMatchObject({
      value: { value: entries[0] },
      state: {
        words: { words: { type: 'plain_text_input', value: 'mines' } },
        find: { entry: { selected_option: { value: entries[0] } } },
        row: { language: { selected_option: { value: 'en' } } },
      },
    });
    await on.page.keyboard.press('Escape');
    await on.page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => on.focused('data-action-id')).toBe('entry');
    await tabTo('language');
    await on.page.keyboard.press('ArrowDown');
    await expect.poll(() => bot.told.at(-1)).toMatchObject({ actionId: 'language', value: { value: 'fr' } });
    await tabTo('help');
    await on.page.keyboard.press('Enter');
    await expect
      .poll(() => bot.told.at(-1))
      .toMatchObject({
        actionId: 'help',
        state: { words: { words: { value: 'mines' } }, row: { language: { selected_option: { value: 'fr' } } } },
      });
  });

  it('has menus that are gone through with the arrow keys, and is drawn anew when the app publishes', async () => {
    await on.open('?channel=dm&tab=home');
    await heading('What was done').waitFor();
    await on.page.getByRole('textbox', { name: 'In your own words' }).fill('kept');
    await tabTo('digest');
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('menuitem', { name: 'Pause' }).waitFor();
    await expect.poll(() => on.page.evaluate('document.activeElement?.textContent')).toBe('Pause');
    await on.page.keyboard.press('Escape');
    await on.page.getByRole('menuitem').first().waitFor({ state: 'detached' });
    expect(await on.focused('data-action-id')).toBe('digest');
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('menuitem', { name: 'Pause' }).waitFor();
    await on.page.keyboard.press('End');
    await on.page.keyboard.press('Enter');
    await on.page.getByText('Daily digest').waitFor({ state: 'detached' });
    expect(bot.told).toMatchObject([{ actionId: 'digest', value: { value: 'Remove' } }]);
    expect(await on.page.getByRole('textbox', { name: 'In your own words' }).inputValue()).toBe('kept');
    await on.rig.app.client.views.publish({ user_id: english, view: homeOf('Published meanwhile') });
    await heading('Published meanwhile').waitFor();
  });

  it('is calm while it is empty, and never another’s', async () => {
    await on.open('?channel=dm&tab=home');
    await heading('What was done').waitFor();
    await on.page.getByTestId('reader-fr').check();
    await on.page.getByText('Il n’y a encore rien ici.').waitFor();
    expect(await heading('What was done').count()).toBe(0);
    await on.rig.app.client.views.publish({ user_id: french, view: homeOf('Ce qui a été fait') });
    await heading('Ce qui a été fait').waitFor();
    await on.rig.app.client.views.publish({ user_id: english, view: homeOf('Not for you') });
    await on.rig.workspace.openHome({ user: french });
    expect(await heading('Not for you').count()).toBe(0);
  });

  it('says where the app cannot be reached', async () => {
    await on.open('?channel=dm&tab=home');
    await heading('What was done').waitFor();
    on.rig.workspace.setRequestUrl('http://127.0.0.1:9/');
    await on.page.getByRole('button', { name: 'Help' }).click();
    await on.page
      .getByRole('alert')
      .getByText(/could not be reached/)
      .waitFor();
  });

  it('marks the tab of the messages when one comes', async () => {
    await on.open('?channel=dm&tab=home');
    await heading('What was done').waitFor();
    const { workspace } = on.rig;
    workspace.putMessage({ channel: workspace.dmOf(english), user: workspace.bot.userId, text: 'Your digest' });
    await tab('Messages (New messages)').click();
    await on.message('Your digest').waitFor();
    expect(await tab('Messages').textContent()).toBe('Messages');
  });

  it('turns in Arabic, where the arrow that points left leads on', async () => {
    await on.open('?channel=dm&tab=home&reader=ar');
    await on.page.getByTestId('home-empty').waitFor();
    expect(await on.focused('data-testid')).toBe('tab-home');
    await on.page.keyboard.press('ArrowLeft');
    await on.page.getByTestId('composer').waitFor();
    expect(await tab('الرسائل').getAttribute('aria-selected')).toBe('true');
  });
});
