import type { App } from '@slack/bolt';
import type { HomeView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { usePage } from './use-page.ts';

const english = 'U0READEREN';
const general = 'C0GENERAL';
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(value), value });

describe('what can be chosen, on the page', () => {
  const told: { actionId: string; value: unknown }[] = [];
  const on = usePage((app: App) => {
    told.length = 0;
    app.action(/.*/u, async ({ ack, action }) => {
      await ack();
      if (!('action_id' in action)) return;
      const { selected_option: chosen, value } = { selected_option: undefined, value: undefined, ...action };
      told.push({ actionId: action.action_id, value: chosen ?? value });
    });
  });
  const focusedText = () => on.page.evaluate('document.activeElement?.textContent');

  it('may stand in a message: an option of a select, and one of a menu that is confirmed first', async () => {
    await on.open('?channel=general');
    const elements = [
      {
        type: 'static_select',
        action_id: 'language',
        placeholder: plain('Language'),
        options: ['en', 'fr'].map(option),
      },
      {
        type: 'overflow',
        action_id: 'digest',
        options: ['Pause', 'Remove'].map(option),
        confirm: { title: plain('Sure?'), text: plain('It is gone then.'), confirm: plain('Yes'), deny: plain('No') },
      },
    ];
    const blocks = [{ type: 'actions', block_id: 'row', elements }];
    on.rig.workspace.putMessage({ channel: general, user: on.rig.workspace.bot.userId, text: 'Choose', blocks });
    await on.page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
    await expect.poll(() => told).toMatchObject([{ actionId: 'language', value: { value: 'fr' } }]);
    await on.message('Language').and(on.page.locator(':not([aria-busy])')).waitFor();
    await on.page.locator('[data-action-id=digest]').focus();
    await on.page.keyboard.press('Enter');
    await expect.poll(focusedText).toBe('Pause');
    await on.page.keyboard.press('ArrowUp');
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('dialog', { name: 'Sure?' }).getByRole('button', { name: 'Yes' }).click();
    await expect.poll(() => told).toMatchObject([{}, { actionId: 'digest', value: { value: 'Remove' } }]);
  });

  it('is told at each character where the app asks for that, and at Enter otherwise', async () => {
    const input = (id: string, config?: object) => ({
      type: 'input' as const,
      block_id: id,
      dispatch_action: true,
      label: plain(id),
      element: { type: 'plain_text_input' as const, action_id: id, ...(config && { dispatch_action_config: config }) },
    });
    const view: HomeView = {
      type: 'home',
      blocks: [input('typed', { trigger_actions_on: ['on_character_entered'] }), input('entered')],
    };
    await on.rig.app.client.views.publish({ user_id: english, view });
    await on.open('?channel=dm&tab=home');
    await on.page.getByRole('textbox', { name: 'typed' }).pressSequentially('ab');
    await expect.poll(() => told.map(({ value }) => value)).toEqual(['a', 'ab']);
    const entered = on.page.getByRole('textbox', { name: 'entered' });
    await entered.pressSequentially('IED');
    await entered.press('Tab');
    await entered.press('Enter');
    await expect.poll(() => told.at(-1)).toEqual({ actionId: 'entered', value: 'IED' });
    expect(told).toHaveLength(3);
  });
});
