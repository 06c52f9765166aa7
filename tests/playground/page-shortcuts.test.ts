import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { usePage } from './use-page.ts';

const english = 'U0READEREN';
const general = 'C0GENERAL';
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal = (title: string): ModalView => ({
  type: 'modal',
  title: plain(title),
  blocks: [{ type: 'section', text: plain('Verbatim') }],
});

/** Opens a modal for either kind of shortcut. */
function registerBot(app: App) {
  app.shortcut('look_up', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: modal('Look up') });
  });
  app.shortcut('find', async ({ ack, shortcut, client }) => {
    await ack();
    const text = shortcut.type === 'message_action' ? (shortcut.message.text ?? '') : '';
    await client.views.open({ trigger_id: shortcut.trigger_id, view: modal(text) });
  });
}

describe('a shortcut, on the page', () => {
  const on = usePage(registerBot, () => ({
    shortcuts: [
      { kind: 'global', callbackId: 'look_up', name: 'Look up a paragraph' },
      { kind: 'global', callbackId: 'gone', name: 'Ask the void' },
      { kind: 'message', callbackId: 'find', name: 'Find the paragraphs' },
    ],
  }));
  const put = (text: string, visibleTo?: string) =>
    on.rig.workspace.putMessage({ channel: general, user: english, text, ...(visibleTo && { visibleTo }) });
  const tabTo = async (testId: string, key = 'Tab') => {
    do await on.page.keyboard.press(key);
    while ((await on.focused('data-testid')) !== testId);
  };
  const focusedText = () => on.page.evaluate('document.activeElement?.textContent');

  it('is found beside the message box, and used with the keyboard alone', async () => {
    await on.open('?channel=general');
    await tabTo('shortcuts');
    await on.page.keyboard.press('Enter');
    await expect.poll(focusedText).toBe('Look up a paragraph');
    await on.page.keyboard.press('ArrowDown');
    expect(await focusedText()).toBe('Ask the void');
    await on.page.keyboard.press('ArrowDown');
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('dialog', { name: 'Look up' }).waitFor();
    await on.page.keyboard.press('Escape');
    await on.page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => on.focused('data-testid')).toBe('shortcuts');
  });

  it('on a message is found in its menu, which its keyboard reader sees once it has the focus', async () => {
    await on.open('?channel=general');
    put('see paragraph 148');
    await on.message('see paragraph 148').waitFor();
    await tabTo('more-actions', 'Shift+Tab');
    await expect
      .poll(() => on.page.evaluate('getComputedStyle(document.activeElement.closest(".message-tools")).opacity'))
      .toBe('1');
    await on.page.keyboard.press('Enter');
    await expect.poll(focusedText).toBe('Find the paragraphs');
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('dialog', { name: 'see paragraph 148' }).waitFor();
    await on.page.keyboard.press('Escape');
    await on.page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => on.focused('data-testid')).toBe('more-actions');
  });

  it('is not offered on what only one person sees, and its failure is told', async () => {
    await on.open('?channel=general');
    put('for me alone', english);
    put('for all');
    await on.message('for all').getByRole('button', { name: 'More actions' }).waitFor();
    expect(await on.message('for me alone').getByTestId('more-actions').count()).toBe(0);
    on.rig.workspace.setRequestUrl('http://127.0.0.1:9/');
    await on.message('for all').hover();
    await on.message('for all').getByTestId('more-actions').click();
    await on.page.getByRole('menuitem', { name: 'Find the paragraphs' }).click();
    await on.message(/Find the paragraphs.*could not be reached/).waitFor();
    expect(await on.message('could not be reached').getByTestId('more-actions').count()).toBe(0);
  });

  it('keeps its menu within a narrow window, also from right to left', async () => {
    await on.page.setViewportSize({ width: 400, height: 700 });
    await on.open('?channel=general&reader=ar');
    put('انظر الفقرة 148');
    await on.message('انظر').getByTestId('more-actions').click();
    const box = await on.page.getByRole('menu').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(400);
  });
});

describe('without shortcuts, on the page', () => {
  const on = usePage(() => {});

  it('there are no menus of them', async () => {
    await on.open('?channel=general');
    on.rig.workspace.putMessage({ channel: general, user: english, text: 'good morning' });
    await on.message('good morning').waitFor();
    expect(await on.page.getByRole('button', { name: 'Shortcuts' }).count()).toBe(0);
    expect(await on.page.getByTestId('more-actions').count()).toBe(0);
  });
});

describe('suggested prompts, on the page', () => {
  const on = usePage((app) => {
    app.event('app_home_opened', async ({ event, client }) => {
      if (event.tab !== 'messages') return;
      await client.assistant.threads.setSuggestedPrompts({
        channel_id: event.channel,
        title: 'Where to begin',
        prompts: [
          { title: 'Paragraph 148', message: 'What has been done about paragraph 148?' },
          { title: '<b>Mines</b>', message: 'mines' },
        ],
      });
    });
  });

  it('come when the conversation is opened, and a press says one', async () => {
    await on.open('?channel=general');
    expect(await on.page.getByTestId('prompt').count()).toBe(0);
    await on.page.getByTestId('channel-D0READEREN').click();
    const group = on.page.getByRole('group', { name: 'Where to begin' });
    await group.getByRole('button', { name: '<b>Mines</b>' }).waitFor();
    await group.getByRole('button', { name: 'Paragraph 148' }).click();
    await on.message('What has been done about paragraph 148?').waitFor();
    expect(on.rig.workspace.messages('D0READEREN')).toMatchObject([{ user: english }]);
    await on.page.getByRole('tab', { name: 'Home' }).click();
    await group.waitFor({ state: 'hidden' });
    await on.page.getByRole('button', { name: 'general' }).click();
    await group.waitFor({ state: 'hidden' });
  });
});
