import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkUrl, type UrlOutcome, watchUrls } from '../../src/publishing/watch-urls.ts';
import { KINDS, openNew } from '../storage/test-store.ts';
import { serve } from '../web-server.ts';
import { corrected, ENGLISH, fileOf, servedWords, startProcess, TEXT } from './publishing-world.ts';

const HOUR_MS = 3_600_000;

describe.each(KINDS)('a URL on %s', (kind) => {
  async function open() {
    const store = await openNew(kind);
    const { publisher } = startProcess(store, new Map());
    const check = (url: string) => checkUrl(url, { sources: store.sources, publisher, now: () => 5_000 });
    return { store, publisher, check };
  }

  test('is published, then asked whether it has changed, and published again when it has', async () => {
    let text = corrected('granite memorial');
    const { url, requests } = await serve(({ headers }, response) => {
      const etag = `"${text.length}"`;
      if (headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { etag }).end(text);
    });
    const { store, check } = await open();
    const address = `${url}/${ENGLISH}`;
    expect(await check(address)).toMatchObject({ kind: 'published', revision: { origin: new URL(url).host } });
    expect(await check(address)).toBeUndefined();
    expect(requests.at(-1)?.headers['if-none-match']).toBe(`"${text.length}"`);
    text = corrected('large bronze memorial');
    expect(await check(address)).toMatchObject({ kind: 'published', changes: [{ paragraph: 18 }] });
    expect(await servedWords(store)).toBe('large bronze memorial');
    expect(await store.sources.get(address)).toMatchObject({ etag: `"${text.length}"`, checkedAt: 5_000 });
  });

  test('of a server that cannot say "not modified" does not undo an upload', async () => {
    const { url } = await serve((_, response) => response.end(TEXT));
    const { store, publisher, check } = await open();
    await check(`${url}/${ENGLISH}`);
    await publisher.publishFile(fileOf(ENGLISH, corrected('granite memorial')), 'uploaded by U1');
    expect(await check(`${url}/${ENGLISH}`)).toBeUndefined();
    expect(await servedWords(store)).toBe('granite memorial');
  });

  test('with a broken file is told of, keeps what is served, and is asked for anew', async () => {
    let text = TEXT;
    const { url, requests } = await serve((_, response) =>
      response.writeHead(200, { etag: '"always the same"' }).end(text),
    );
    const { store, check } = await open();
    text = '<!doctype html><title>Sign in</title>';
    expect(await check(`${url}/${ENGLISH}`)).toEqual({
      kind: 'problem',
      sentence: expect.stringMatching(/^A_76_505_Add\.1\.en\.md, line 1: /),
    });
    text = TEXT;
    expect(await check(`${url}/${ENGLISH}`)).toMatchObject({ kind: 'published' });
    expect(requests.at(-1)?.headers).not.toHaveProperty('if-none-match');
    expect(await servedWords(store)).toBe('memorial');
  });

  test('whose text could not be stored is told of without its path, and is asked for anew', async () => {
    const { url } = await serve((_, response) => response.writeHead(200, { etag: '"one"' }).end(TEXT));
    const { store, publisher, check } = await open();
    const failing = { ...publisher, publishEdition: () => Promise.reject(new Error('The disk is full.')) };
    const address = `${url}/secret/${ENGLISH}?token=t0k3n`;
    const parts = { sources: store.sources, publisher: failing, now: () => 5_000 };
    expect(await checkUrl(address, parts)).toEqual({
      kind: 'problem',
      sentence: `The edition at ${new URL(url).host} could not be published: The disk is full.`,
    });
    expect(await check(address)).toMatchObject({ kind: 'published' });
  });
});

describe('several URLs', () => {
  async function watch(urls: readonly string[]) {
    const store = await openNew('sqlite');
    const { publisher } = startProcess(store, new Map());
    const outcomes: UrlOutcome[] = [];
    const watching = watchUrls({
      urls,
      everyMs: HOUR_MS,
      sources: store.sources,
      publisher,
      now: () => 5_000,
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    onTestFinished(() => watching.stop());
    return { store, watching, outcomes };
  }

  test('are asked at the start and when somebody wants it, and one that fails does not keep the others back', async () => {
    const { url, requests } = await serve((_, response) => response.end(TEXT));
    const { watching, outcomes } = await watch([`${url}/page.html`, `${url}/${ENGLISH}`]);
    await watching.ask();
    expect(outcomes).toMatchObject([{ kind: 'problem' }, { kind: 'published' }]);
    await watching.ask();
    expect(outcomes).toHaveLength(3);
    expect(requests).toHaveLength(4);
  });

  test('a stop does not wait for a server that is slow, and tells nothing of it', async () => {
    const asked = Promise.withResolvers<void>();
    const { url, requests } = await serve(() => asked.resolve());
    const { watching, outcomes } = await watch([`${url}/${ENGLISH}`, `${url}/next`]);
    void watching.ask();
    await asked.promise;
    const gone = once(requests[0]?.socket ?? process, 'close');
    await watching.stop();
    await gone;
    expect(outcomes).toEqual([]);
    expect(requests).toHaveLength(1);
  });
});
