import { describe, expect, it } from 'vitest';
import type { Labels } from '../../playground/protocol.ts';
import { usePage } from './use-page.ts';

const english = 'U0READEREN';
const general = 'C0GENERAL';

/** The machine's time until it is set to another, from where it goes on. */
function createMovedClock() {
  let aheadMs = 0;
  return {
    now: () => Date.now() + aheadMs,
    set: (at: number) => {
      aheadMs = at - Date.now();
    },
  };
}

describe('a control, on the page', () => {
  const on = usePage(() => {});
  const labels = (en: string, ar = en): Labels => ({ ar, en, es: en, fr: en, ru: en, zh: en });

  it('is used with the keyboard, busy meanwhile, and says what came of it', async () => {
    const gate = Promise.withResolvers<void>();
    let isDone = false;
    on.rig.workspace.setControls([
      {
        id: 'publish',
        label: labels('Publish an update', 'نشر تحديث'),
        description: labels('Reads a changed edition.'),
        isDone: () => isDone,
        run: async () => {
          await gate.promise;
          isDone = true;
          return { ok: true, text: labels('Two entries amended.', 'عُدّل مدخلان.') };
        },
      },
      { id: 'sorry', label: labels('Fail'), run: async () => ({ ok: false, error: labels('There is none left.') }) },
    ]);
    await on.open();
    const publish = on.page.getByTestId('control-publish');
    await publish.focus();
    expect(await publish.evaluate((node) => node.ariaDescribedByElements?.[0]?.textContent)).toBe(
      'Reads a changed edition.',
    );
    const hint = on.page.getByRole('tooltip', { name: 'Reads a changed edition.' });
    await hint.waitFor();
    await on.page.keyboard.press('Escape');
    await hint.waitFor({ state: 'hidden' });
    await on.page.keyboard.press('Enter');
    await on.page.locator('[data-testid=control-publish][aria-busy=true]').waitFor();
    await on.page.keyboard.press('Enter');
    gate.resolve();
    const result = on.page.getByTestId('control-result');
    await result.getByText('Two entries amended.').waitFor();
    expect(await result.getAttribute('role')).toBe('status');
    expect(await publish.getAttribute('aria-disabled')).toBe('true');
    expect(await on.page.evaluate('document.activeElement.dataset.testid')).toBe('control-publish');
    await on.page.getByTestId('reader-ar').check();
    await result.getByText('عُدّل مدخلان.').waitFor();
    await on.page.getByRole('button', { name: 'نشر تحديث (تم)' }).waitFor();
    await on.page.getByTestId('control-sorry').press('Enter');
    await result.getByText('There is none left.').waitFor();
  });

  it('is explained until it is used: what comes of it is not covered', async () => {
    on.rig.workspace.setControls([
      {
        id: 'publish',
        label: labels('Publish'),
        description: labels('Reads a changed edition.'),
        run: async () => ({ ok: true, text: labels('Two entries amended.') }),
      },
    ]);
    await on.open();
    const publish = on.page.getByTestId('control-publish');
    const hint = on.page.getByRole('tooltip', { name: 'Reads a changed edition.' });
    await publish.hover();
    await hint.waitFor();
    await publish.click();
    await on.page.getByTestId('control-result').getByText('Two entries amended.').waitFor();
    expect(await hint.isVisible()).toBe(false);
  });

  it('may be on or off, and appears on every page that is open', async () => {
    let isOn = false;
    await on.open();
    expect(await on.page.getByTestId('controls').isVisible()).toBe(false);
    on.rig.workspace.setControls([
      {
        id: 'quiet',
        label: labels('Quiet'),
        isPressed: () => isOn,
        run: async () => {
          isOn = !isOn;
          return { ok: true };
        },
      },
    ]);
    await on.page.getByRole('button', { name: 'Quiet', pressed: false }).click();
    await on.page.getByRole('button', { name: 'Quiet', pressed: true }).waitFor();
    await on.page.getByTestId('control-result').getByText('Quiet').waitFor();
  });
});

describe('the clock, on the page', () => {
  let clock: ReturnType<typeof createMovedClock>;
  const on = usePage(
    () => {},
    () => {
      clock = createMovedClock();
      return { clock };
    },
  );

  it('shows messages at the time of the reader’s zone and of the moved clock, and says that it was moved', async () => {
    await on.open('?channel=general&reader=zh');
    expect(await on.page.getByTestId('workspace-clock').isVisible()).toBe(false);
    await on.page.getByText('中国标准时间').waitFor();
    on.rig.workspace.putMessage({ channel: general, user: english, text: 'before' });
    clock.set(Date.UTC(2031, 0, 2, 1, 0));
    on.rig.workspace.announceControls();
    await on.page.getByTestId('workspace-clock').getByText('09:00').waitFor();
    on.rig.workspace.putMessage({ channel: general, user: english, text: 'after' });
    expect(await on.message('after').locator('time').textContent()).toBe('09:00');
    expect(await on.page.locator('.day').last().textContent()).toBe('今天');
    await on.page.getByTestId('reader-en').check();
    await on.page.getByTestId('workspace-clock').getByText('08:00').waitFor();
    await on.page.locator('.day').last().getByText('Today').waitFor();
    expect(await on.message('after').locator('time').textContent()).toBe('08:00 PM');
  });
});
