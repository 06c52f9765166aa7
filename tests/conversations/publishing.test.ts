import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serve } from '../web-server.ts';
import { bodyOf, type Conversation, ENGLISH, FRENCH, GENERAL, openDataDir, startBot } from './start-bot.ts';

const FILE = 'A_76_505_Add.1.en.md';
const TEXT = readFileSync(join('seeds', FILE), 'utf8');
const DIRECT = 'D0READEREN';

/** The English edition with other words for the memorial, of paragraph 18. */
const corrected = (words: string) => TEXT.replace('construction of the memorial', `construction of the ${words}`);

function openSeeds(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peacekeeping-seeds-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('seeds', folder, { recursive: true });
  return folder;
}

async function paragraph18({ workspace }: Conversation): Promise<string> {
  await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping para 18' });
  return bodyOf(workspace.messages(GENERAL).at(-1) ?? {});
}

/** Sends a file in a direct message and gives the bot's answer to it. */
async function upload(conversation: Conversation, name: string, text: string, user = ENGLISH): Promise<string> {
  const { workspace } = conversation;
  const channel = `D0${user.slice(2)}`;
  const before = workspace.messages(channel).length;
  await workspace.upload({ user, channel, name, bytes: new TextEncoder().encode(text) });
  const answer = await workspace.waitFor(() => workspace.messages(channel)[before + 1]);
  return bodyOf(answer);
}

describe('a file in a direct message', () => {
  test('from a person whom the operator named is published and quoted at once', async () => {
    const conversation = await startBot('http', { publishers: [ENGLISH] });
    expect(await upload(conversation, FILE, corrected('granite memorial'))).toBe(
      'A/76/505/Add.1 (English) is published: 1 amended.',
    );
    expect(await paragraph18(conversation)).toContain('the granite memorial');
    expect(await upload(conversation, FILE, corrected('granite memorial'))).toContain('served already');
    const published = conversation.log.filter(({ event }) => event === 'edition.published');
    expect(published.at(-1)).toMatchObject({
      edition: 'A/76/505/Add.1 en',
      origin: `uploaded by ${ENGLISH}`,
      changes: 1,
    });
  });

  test('from anyone else is refused, and nothing is stored', async () => {
    const conversation = await startBot('http', { publishers: [ENGLISH] });
    const answer = await upload(conversation, FILE, corrected('granite memorial'), FRENCH);
    expect(answer).toContain('Seules les personnes désignées');
    expect(await paragraph18(conversation)).not.toContain('granite');
  });

  test.each([
    [
      'a malformed one',
      FILE,
      '---\nsymbol: A/76/505/Add.1\n',
      'A_76_505_Add.1.en.md was not published, and nothing was stored: line 1',
    ],
    ['one with another name', 'notes.txt', 'hello', 'Name it like A_76_505_Add.1.fr.md'],
    ['one that is too large', FILE, 'x'.repeat(11 * 1024 * 1024), 'is too large: an edition has at most 10 MB'],
  ])('%s is answered with what is wrong', async (_, name, text, sentence) => {
    const conversation = await startBot('http', { publishers: [ENGLISH] });
    expect(await upload(conversation, name, text)).toContain(sentence);
    expect(await paragraph18(conversation)).toContain('construction of the memorial');
  });

  test('cannot be read without the scope for it, and the answer says so', async () => {
    const conversation = await startBot('http', { publishers: [ENGLISH] });
    conversation.workspace.setScopes(['chat:write', 'im:history', 'users:read', 'commands']);
    expect(await upload(conversation, FILE, corrected('granite memorial'))).toContain('files:read');
  });

  test.each([
    ['map.png', [ENGLISH]],
    ['notes.txt', []],
  ])('%s beside a question is none of the bot’s business', async (name, publishers) => {
    const conversation = await startBot('http', { publishers });
    const { workspace } = conversation;
    await workspace.upload({
      user: ENGLISH,
      channel: DIRECT,
      name,
      bytes: new Uint8Array(9),
      text: 'para 18',
    });
    const answer = await workspace.waitFor(() => workspace.messages(DIRECT)[1]);
    expect(bodyOf(answer)).toContain('construction of the memorial');
  });
});

describe('after a restart', () => {
  test('the file in the folder that is older than an upload does not undo it', async () => {
    const dataDir = openDataDir();
    const first = await startBot('http', { publishers: [ENGLISH], dataDir });
    await upload(first, FILE, corrected('granite memorial'));
    await first.stop();
    expect(await paragraph18(await startBot('http', { dataDir }))).toContain('the granite memorial');
  });

  test('a file that was changed meanwhile is published, and back again', async () => {
    const dataDir = openDataDir();
    const seedsDir = openSeeds();
    const start = async () => {
      const conversation = await startBot('http', { dataDir, seedsDir });
      const text = await paragraph18(conversation);
      await conversation.stop();
      return text;
    };
    expect(await start()).toContain('construction of the memorial');
    writeFileSync(join(seedsDir, FILE), corrected('granite memorial'));
    expect(await start()).toContain('the granite memorial');
    writeFileSync(join(seedsDir, FILE), TEXT);
    expect(await start()).toContain('construction of the memorial');
  });

  test('an edition whose file is gone is no longer served; one whose file is broken is', async () => {
    const dataDir = openDataDir();
    const seedsDir = openSeeds();
    await (await startBot('http', { dataDir, seedsDir })).stop();
    rmSync(join(seedsDir, 'A_76_505_Add.1.fr.md'));
    writeFileSync(join(seedsDir, FILE), 'nothing');
    const conversation = await startBot('http', { dataDir, seedsDir });
    expect(await paragraph18(conversation)).toContain('construction of the memorial');
    const served = conversation.log.find(({ event }) => event === 'reports.served');
    expect(served?.editions).toHaveLength(5);
  });
});

test('a second bot on the same data folder is refused with what to do', async () => {
  const { application: _, ...first } = await startBot('http', { dataDir: openDataDir() });
  await first.stop();
  const dataDir = openDataDir();
  await startBot('http', { dataDir });
  await expect(startBot('http', { dataDir })).rejects.toThrow(
    `Another bot is running on the data folder ${dataDir}. Stop it, set DATA_DIR to another folder`,
  );
});

test('what is published in a terminal is followed by the bot that runs', async () => {
  const dataDir = openDataDir();
  const conversation = await startBot('http', { dataDir });
  const folder = openSeeds();
  writeFileSync(join(folder, FILE), corrected('granite memorial'));
  const program = spawn(process.execPath, ['programs/publish.ts', join(folder, FILE)], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  expect(await once(program, 'exit')).toEqual([0, null]);
  await conversation.logged(({ event }) => event === 'reports.served', 2);
  expect(await paragraph18(conversation)).toContain('the granite memorial');
});

test('an edition at a URL is published when the bot starts', async () => {
  const { url } = await serve((_, response) => response.end(corrected('granite memorial')));
  const conversation = await startBot('http', { sourceUrls: [`${url}/reports/${FILE}`] });
  await conversation.logged(({ event }) => event === 'reports.served', 2);
  expect(await paragraph18(conversation)).toContain('the granite memorial');
});
