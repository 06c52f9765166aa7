import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/reports/change.ts';
import { compare, type edition, entry, publishing } from './samples.ts';
import { KINDS, newPlace, openAt, openNew } from './test-store.ts';

describe.each(KINDS)('revisions in %s', (kind) => {
  test('an empty store has no edition, no revision and no change', async () => {
    const { revisions } = await openNew(kind);
    expect(await revisions.current()).toEqual([]);
    expect(await revisions.latest()).toBe(0);
    expect(await revisions.lastPosition()).toBe(0);
    expect(await revisions.changes({})).toEqual([]);
    expect(await revisions.all()).toEqual([]);
    expect(await revisions.remove('A/76/505/Add.1', 'en', 'x', 1)).toBe(false);
    expect(await revisions.latest()).toBe(0);
  });

  test('the first revision of an edition is served and is no change', async () => {
    const { revisions } = await openNew(kind);
    const first = publishing(['one', 'two']);
    const revision = {
      number: 1,
      hash: first.hash,
      symbol: 'A/76/505/Add.1',
      language: 'en',
      origin: 'seeds/en.md',
      publishedAt: 1_000,
    };
    expect(await revisions.publish(first, compare)).toEqual({ kind: 'published', revision, changes: [] });
    expect(await revisions.current()).toEqual([{ revision, edition: first.edition }]);
    expect(await revisions.latest()).toBe(1);
    expect(await revisions.all()).toEqual([revision]);
  });

  test('the same text again, from whomever, is current', async () => {
    const { revisions } = await openNew(kind);
    await revisions.publish(publishing(['one']), compare);
    for (const other of [{}, { onlyIfNew: true }, { origin: 'uploaded by U1' }, { at: 9 }]) {
      expect(await revisions.publish(publishing(['one'], other), compare)).toEqual({ kind: 'current' });
    }
    expect(await revisions.latest()).toBe(1);
  });

  test('another text records its changes with both texts, in any script', async () => {
    const { revisions } = await openNew(kind);
    await revisions.publish(publishing(['one', 'two', 'three']), compare);
    const next = publishing(['one', 'الفقرة\u2028第148段 \u0000 "🕊"', 'three', 'four'], { at: 2_000 });
    const outcome = await revisions.publish(next, compare);
    const ofEdition = { symbol: 'A/76/505/Add.1', reference: 'A/75/19', language: 'en', isOfficial: false };
    const changes = [
      {
        kind: 'amended',
        paragraph: 2,
        before: entry(2, 'two'),
        after: next.edition.entries[1],
        position: 1,
        ...ofEdition,
        publishedAt: 2_000,
      },
      { kind: 'added', paragraph: 4, after: entry(4, 'four'), position: 2, ...ofEdition, publishedAt: 2_000 },
    ];
    expect(outcome).toMatchObject({ kind: 'published', revision: { number: 2 } });
    expect(outcome).toHaveProperty('changes', changes);
    expect(await revisions.changes({})).toEqual(changes);
    expect(await revisions.lastPosition()).toBe(2);
    expect((await revisions.current())[0]?.edition).toEqual(next.edition);
  });

  test('an origin does not bring back a text that it has offered before', async () => {
    const { revisions } = await openNew(kind);
    await revisions.publish(publishing(['one']), compare);
    await revisions.publish(publishing(['two'], { origin: 'uploaded by U1' }), compare);
    expect(await revisions.publish(publishing(['one'], { onlyIfNew: true }), compare)).toEqual({ kind: 'known' });
    expect(await revisions.publish(publishing(['three'], { onlyIfNew: true }), compare)).toMatchObject({
      kind: 'published',
    });
    expect(await revisions.publish(publishing(['one']), compare)).toMatchObject({ kind: 'published' });
  });

  test('a text that was current when an origin offered it counts as offered', async () => {
    const { revisions } = await openNew(kind);
    await revisions.publish(publishing(['one'], { origin: 'uploaded by U1' }), compare);
    expect(await revisions.publish(publishing(['one'], { onlyIfNew: true }), compare)).toEqual({ kind: 'current' });
    await revisions.publish(publishing(['two'], { origin: 'uploaded by U1' }), compare);
    expect(await revisions.publish(publishing(['one'], { onlyIfNew: true }), compare)).toEqual({ kind: 'known' });
  });

  test('a removal takes a number, keeps what was, and lets the same origin bring the text again', async () => {
    const { revisions } = await openNew(kind);
    await revisions.publish(publishing(['one']), compare);
    await revisions.publish(publishing(['un'], { language: 'fr', origin: 'seeds/fr.md' }), compare);
    expect(await revisions.remove('A/76/505/Add.1', 'en', 'removed by U1', 3_000)).toBe(true);
    expect(await revisions.remove('A/76/505/Add.1', 'en', 'removed by U1', 3_000)).toBe(false);
    expect(await revisions.latest()).toBe(3);
    expect((await revisions.current()).map(({ edition: { language } }) => language)).toEqual(['fr']);
    expect(await revisions.all()).toHaveLength(2);
    expect(await revisions.publish(publishing(['one'], { onlyIfNew: true }), compare)).toEqual({ kind: 'known' });
    await revisions.remove('A/76/505/Add.1', 'fr', 'seeds/fr.md', 4_000);
    const again = publishing(['deux'], { language: 'fr', origin: 'seeds/fr.md', onlyIfNew: true });
    expect(await revisions.publish(again, compare)).toMatchObject({
      kind: 'published',
      revision: { number: 5 },
      changes: [{ kind: 'amended', paragraph: 1 }],
    });
    await revisions.remove('A/76/505/Add.1', 'fr', 'seeds/fr.md', 5_000);
    expect(await revisions.publish(again, compare)).toMatchObject({ kind: 'published', changes: [] });
  });

  test('editions are served by symbol and language, compared byte by byte', async () => {
    const { revisions } = await openNew(kind);
    for (const symbol of ['a/1', 'Z/1', 'A/10', 'A/9', 'Ä/1'] as const) {
      for (const language of ['zh', 'ar'] as const) {
        await revisions.publish(publishing(['one'], { symbol, language }), compare);
      }
    }
    expect((await revisions.current()).map(({ edition: of }) => `${of.symbol} ${of.language}`)).toEqual(
      ['A/10', 'A/9', 'Z/1', 'a/1', 'Ä/1'].flatMap((symbol) => [`${symbol} ar`, `${symbol} zh`]),
    );
  });

  test('changes are found by each condition and by all together', async () => {
    const { revisions } = await openNew(kind);
    const change = (to: number): Change => ({
      kind: 'renumbered',
      paragraph: to,
      before: entry(to + 1, 'x'),
      after: entry(to, 'x'),
    });
    for (const [at, symbol] of [
      [1, 'A/1'],
      [2, 'A/1'],
      [3, 'A/2'],
      [4, 'A/2'],
    ] as const) {
      await revisions.publish(publishing([`text ${at}`], { symbol, at: at * 1_000 }), () => [
        change(at),
        change(at + 1),
      ]);
    }
    const positions = async (filter: Parameters<typeof revisions.changes>[0]) =>
      (await revisions.changes(filter)).map(({ position }) => position);
    expect(await positions({})).toEqual([1, 2, 3, 4]);
    expect(await positions({ symbol: 'A/2' })).toEqual([3, 4]);
    expect(await positions({ after: 1, upTo: 3 })).toEqual([2, 3]);
    expect(await positions({ since: 4_000 })).toEqual([3, 4]);
    expect(await positions({ paragraph: 3 })).toEqual([1, 2]);
    expect(await positions({ paragraph: 4 })).toEqual([2, 3]);
    expect(await positions({ paragraph: 4, symbol: 'A/1', since: 0, after: 0, upTo: 9 })).toEqual([2]);
  });

  test('when the comparison fails nothing is published', async () => {
    const { revisions } = await openNew(kind);
    await revisions.publish(publishing(['one']), compare);
    const fail = () => {
      throw new Error('cannot compare');
    };
    await expect(revisions.publish(publishing(['two']), fail)).rejects.toThrow('cannot compare');
    expect(await revisions.latest()).toBe(1);
    expect(await revisions.publish(publishing(['two'], { onlyIfNew: true }), compare)).toMatchObject({
      kind: 'published',
      revision: { number: 2 },
    });
  });

  test('a report with thousands of changes is published whole', async () => {
    const { revisions } = await openNew(kind);
    const texts = (word: string) => Array.from({ length: 6_000 }, (_, at) => `${word} ${at}`);
    await revisions.publish(publishing(texts('old')), compare);
    const change = (after: ReturnType<typeof edition>) =>
      after.entries.map((one): Change => ({ kind: 'amended', paragraph: one.paragraph, before: one, after: one }));
    await revisions.publish(publishing(texts('new')), (_, after) => change(after));
    expect(await revisions.lastPosition()).toBe(6_000);
  });

  test('everything is there after closing and opening again', async () => {
    const place = await newPlace(kind);
    const store = await openAt(place);
    await store.revisions.publish(publishing(['one']), compare);
    await store.revisions.publish(publishing(['two']), compare);
    const [current, changes] = [await store.revisions.current(), await store.revisions.changes({})];
    await store.close();
    const again = await openAt(place);
    expect(await again.revisions.current()).toEqual(current);
    expect(await again.revisions.changes({})).toEqual(changes);
  });

  test('publications at once in one process neither mix nor repeat', async () => {
    const { revisions } = await openNew(kind);
    await revisions.publish(publishing(['start']), compare);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, at) => revisions.publish(publishing([`text ${at % 10}`, `${at % 10}`]), compare)),
    );
    const published = outcomes.filter(({ kind: outcome }) => outcome === 'published').length;
    expect(await revisions.latest()).toBe(published + 1);
    const changes = await revisions.changes({});
    expect(changes.map(({ position }) => position)).toEqual(changes.map((_, at) => at + 1));
  });
});
