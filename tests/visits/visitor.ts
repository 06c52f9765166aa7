import type { Locator, Page } from 'playwright-core';

export type Visitor = ReturnType<typeof createVisitor>;

/** What somebody does on the page, and what they see come of it. */
export function createVisitor(page: Page) {
  const botMessages = page.locator('[data-testid=message][aria-label^="peacekeeping,"]');
  const messageAt = (ts: string) => page.locator(`[data-testid=message][data-ts="${ts}"]`);
  const seen = () => botMessages.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-ts') ?? ''));
  const composer = page.getByTestId('composer');
  const settled = () => page.locator('[data-testid=pending]:empty').waitFor({ state: 'attached' });

  /** The newest message of the bot's that came of what was done; another may have given way to it. */
  async function answerTo(act: () => Promise<unknown>): Promise<Locator> {
    const before = await seen();
    await act();
    const known = before.map((ts) => `:not([data-ts="${ts}"])`).join('');
    const fresh = botMessages.and(page.locator(`[data-ts]${known}`));
    await fresh.first().waitFor();
    await settled();
    return messageAt((await fresh.last().getAttribute('data-ts')) ?? '');
  }

  async function say(text: string): Promise<void> {
    await composer.fill(text);
    await composer.press('Enter');
  }

  return {
    page,
    say,
    settled,
    answerTo,
    view: page.getByTestId('view'),
    home: page.getByTestId('home'),
    ask: (text: string) => answerTo(() => say(text)),
    /** Presses a button of the bot's, and waits until what is awaited stands there. */
    async press(within: Locator, actionId: string, awaited: Locator): Promise<void> {
      await within.locator(`[data-action-id="${actionId}"]`).first().click();
      await awaited.first().waitFor();
      await settled();
    },
    action: (within: Locator, actionId: string) => within.locator(`[data-action-id="${actionId}"]`),
    /** The message with the replies below it. */
    threadOf: (message: Locator) => page.locator('.thread').filter({ has: message }),
    /** Chooses one of the app's shortcuts that can be used anywhere. */
    async useShortcut(at: number): Promise<void> {
      await page.getByTestId('shortcuts').click();
      await page.getByRole('menuitem').nth(at).click();
    },
    /** Uses the app's first shortcut on a message. */
    async useMessageShortcut(message: Locator): Promise<void> {
      await message.hover();
      await message.getByTestId('more-actions').click();
      await message.getByRole('menuitem').first().click();
    },
    /** Types into a box that suggests, and waits for what it offers or says. */
    async typeAhead(box: Locator, text: string): Promise<Locator> {
      await box.fill(text);
      const offered = page.getByRole('option');
      await offered.or(page.locator('.field-combobox .field-hint:not(:empty)')).first().waitFor();
      return offered;
    },
    /** Closes the modal on top; the workspace would show it to the reader again. */
    async dismiss(): Promise<void> {
      const told = page.waitForResponse('**/playground/views/close');
      await page.keyboard.press('Escape');
      await told;
      await page.getByTestId('view').waitFor({ state: 'detached' });
    },
    close: () => page.context().close(),
  };
}
