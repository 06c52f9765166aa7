import { describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES } from '../../src/publishing/file-limit.ts';
import type { StoreKind } from '../../src/storage/engine.ts';
import { seedText } from '../seed-files.ts';
import { KINDS, openNew } from '../storage/test-store.ts';
import { corrected, ENGLISH, fileOf, startProcess, TEXT } from './publishing-world.ts';

const CHINESE = 'A_76_505_Add.1.zh.txt';

/** A store in which the English edition is published. */
async function publishedWith(kind: StoreKind) {
  const store = await openNew(kind);
  const { publisher } = startProcess(store, new Map([['manifest.yaml', seedText('manifest.yaml')]]));
  const publish = (name: string, text: string) => publisher.publishFile(fileOf(name, text), 'uploaded by U1');
  await publish(ENGLISH, TEXT);
  return { publish, revisions: store.revisions };
}

describe.each(KINDS)('publishing a file on %s', (kind) => {
  test.each([
    ['white space', (text: string) => text.replaceAll(', ', ',\u00a0 ').replace('paragraph', 'para graph')],
    ['the width of punctuation', (text: string) => text.replaceAll(',', '，')],
    ['quotation marks', (text: string) => text.replaceAll('’', "'").replaceAll('“', '"')],
  ])('with other %s alone makes a revision without changes', async (_, change) => {
    const { publish } = await publishedWith(kind);
    const start = TEXT.indexOf('\n---\n', 4) + 5;
    const [head, body] = [TEXT.slice(0, start), TEXT.slice(start)];
    expect(change(body)).not.toBe(body);
    const outcome = await publish(ENGLISH, head + change(body));
    expect(outcome).toMatchObject({ kind: 'published', isFirst: false, changes: [] });
  });

  test('twice with the same content makes one revision, whatever its line ends', async () => {
    const { publish, revisions } = await publishedWith(kind);
    expect(await publish(ENGLISH, TEXT)).toMatchObject({ kind: 'current' });
    expect(await publish(ENGLISH, TEXT.replaceAll('\n', '\r\n'))).toMatchObject({
      kind: 'current',
    });
    expect(await revisions.latest()).toBe(1);
  });

  test('with other words makes a revision with its changes, also back', async () => {
    const { publish } = await publishedWith(kind);
    for (const words of ['granite memorial', 'memorial']) {
      expect(await publish(ENGLISH, corrected(words))).toMatchObject({
        kind: 'published',
        revision: { origin: 'uploaded by U1', publishedAt: 1_000 },
        changes: [{ kind: 'amended', paragraph: 18, language: 'en' }],
      });
    }
  });

  test.each([
    ['that is too large', ENGLISH, 'x'.repeat(MAX_FILE_BYTES + 1), 'the file has more than 10 MB'],
    ['that is a web page', ENGLISH, '<!doctype html><title>Sign in</title>', ''],
    ['that is a web page where bare text is expected', CHINESE, '<!doctype html><title>Sign in</title>', ''],
    ['that is empty', ENGLISH, '', ''],
    ['that is called otherwise', 'notes.md', TEXT, ''],
    ['without a name', '', TEXT, ''],
    ['with bytes that are no text', ENGLISH, '\u0000\u0001\u0002', ''],
  ])('%s is refused with a sentence, and nothing is stored', async (_, name, text, problem) => {
    const { publish, revisions } = await publishedWith(kind);
    expect(await publish(name, text)).toMatchObject({
      kind: 'problem',
      problem: { problem: expect.stringContaining(problem), remedy: expect.stringMatching(/^[A-Z]/) },
    });
    expect(await revisions.latest()).toBe(1);
  });
});
