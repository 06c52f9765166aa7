import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { maxUploadBytes } from '../../playground/protocol.ts';
import { usePage } from './use-page.ts';

const english = 'U0READEREN';
const arabic = 'U0READERAR';
const general = 'C0GENERAL';

describe('a file, on the page', () => {
  const on = usePage(() => {});
  const edition = { name: 'A_76_505_Add.1.en.md', mimeType: 'text/markdown', buffer: Buffer.from('# Report\n') };

  it('is attached, put back and sent with the keyboard alone', async () => {
    await on.open('?channel=dm');
    const chooseFile = async () => {
      const choosing = on.page.waitForEvent('filechooser');
      await on.page.getByRole('button', { name: 'Attach a file' }).focus();
      await on.page.keyboard.press('Enter');
      await (await choosing).setFiles([edition]);
    };
    await on.page.keyboard.press('Tab');
    expect(await on.page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Attach a file');
    await chooseFile();
    await on.page.getByText('Attached:').waitFor();
    expect(await on.page.evaluate('document.activeElement.dataset.testid')).toBe('composer');
    await on.page.keyboard.press('Tab');
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('button', { name: 'Remove' }).waitFor({ state: 'hidden' });
    await chooseFile();
    await on.page.keyboard.type('the new edition');
    await on.page.keyboard.press('Enter');
    const shared = on.message('the new edition');
    await shared.getByRole('link', { name: /Save .*A_76_505_Add\.1\.en\.md.*9 bytes/ }).waitFor();
    expect(on.rig.workspace.files()).toMatchObject([{ name: edition.name, mimetype: 'text/markdown', user: english }]);
    expect(on.rig.workspace.messages(on.rig.workspace.dmOf(english))).toHaveLength(1);
  });

  it('can be dropped anywhere on the conversation, sent by itself, and saved again', async () => {
    await on.open('?channel=general');
    const transfer = await on.page.evaluateHandle(`(() => {
      const held = new DataTransfer();
      held.items.add(new File(['148,amended'], 'changes.csv', { type: 'text/csv' }));
      return held;
    })()`);
    await on.page.getByTestId('log').dispatchEvent('dragover', { dataTransfer: transfer });
    expect(await on.page.locator('main').getAttribute('class')).toBe('is-dropping');
    await on.page.getByTestId('log').dispatchEvent('drop', { dataTransfer: transfer });
    await on.page.getByTestId('send').click();
    const saving = on.page.waitForEvent('download');
    await on.message('changes.csv').getByTestId('file').click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('changes.csv');
    expect(await readFile(await saved.path(), 'utf8')).toBe('148,amended');
    expect(await on.message('changes.csv').locator('.message-body').count()).toBe(0);
  });

  it('goes into a thread too', async () => {
    await on.open('?channel=general');
    on.rig.workspace.putMessage({ channel: general, user: arabic, text: 'which edition?' });
    await on.message('which edition?').getByTestId('reply').click();
    await on.page.getByTestId('reply-composer-file').setInputFiles(edition);
    await on.page.getByTestId('reply-composer').press('Enter');
    await on.message(edition.name).waitFor();
    const [root, reply] = on.rig.workspace.messages(general);
    expect(reply).toMatchObject({ threadTs: root?.ts, files: [{ name: edition.name }] });
  });

  it('that is too large is not sent, and the page says how large it may be', async () => {
    await on.open('?channel=general&reader=fr');
    const folder = await mkdtemp(join(tmpdir(), 'upload-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, 'large.md');
    await writeFile(path, Buffer.alloc(maxUploadBytes + 1));
    await on.page.getByTestId('composer-file').setInputFiles(path);
    await on
      .message(/un fichier ne peut pas dépasser .*20\sMo/)
      .getByTestId('ephemeral-note')
      .waitFor();
    expect(on.rig.workspace.files()).toEqual([]);
  });
});
