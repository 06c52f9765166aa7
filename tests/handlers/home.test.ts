import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HomeContents } from '../../handlers/home/home-contents.ts';
import { createHomes, type HomeAct, type HomeOwner, type Notice } from '../../handlers/home/homes.ts';
import { readLanguageOption } from '../../handlers/home/language-menu.ts';
import { renderHome } from '../../handlers/home/render-home.ts';
import { createTurns } from '../../handlers/home/turns.ts';
import { sentence } from '../../handlers/reply.ts';
import { validateView } from '../../playground/block-kit/validate-view.ts';
import type { ToldChange } from '../../src/answers/answer.ts';
import { say } from '../../src/locales/say.ts';
import type { Entry } from '../../src/reports/edition.ts';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { readSubscriptionCommand } from '../../src/subscriptions/subscription-command.ts';
import { askReport } from '../library.ts';
import { hostile } from './hostile.ts';
import { listed, moment } from './listed-subscriptions.ts';

const language = fc.constantFrom(...LANGUAGES);
const section = fc.record({ number: fc.integer({ min: 1, max: 400 }), title: fc.oneof(hostile, fc.constant('')) });
const row: fc.Arbitrary<Entry> = fc.record({
  paragraph: fc.integer({ min: 1, max: 9_999 }),
  section,
  passages: fc.array(hostile, { minLength: 1, maxLength: 2 }),
});
const changed: fc.Arbitrary<ToldChange> = fc.record({
  kind: fc.constantFrom('added' as const, 'amended' as const, 'withdrawn' as const, 'renumbered' as const),
  reference: fc.constantFrom('A/75/19', '<!channel>'),
  source: fc.constant('A/76/505/Add.1'),
  paragraph: fc.nat(9_999),
  section,
  language,
  official: fc.boolean(),
  before: row,
  after: row,
  publishedAt: moment,
  languages: fc.uniqueArray(language, { maxLength: 6 }),
  isServed: fc.boolean(),
});
const contents: fc.Arbitrary<HomeContents> = fc
  .record(
    {
      language,
      chosen: language,
      sections: fc.uniqueArray(section, { maxLength: 120, selector: ({ number }) => number }),
      changes: fc.array(changed, { maxLength: 12 }),
      subscriptions: fc.option(
        fc.uniqueArray(listed, { maxLength: 60, selector: ({ subscription }) => subscription.id }),
        { nil: undefined },
      ),
      at: moment,
    },
    { requiredKeys: ['language', 'sections', 'changes', 'subscriptions', 'at'] },
  )
  .map((told) => ({ ...told, command: '/peacekeeping', botName: 'peacekeeping' }));
const notice: fc.Arbitrary<Notice | undefined> = fc.option(
  fc
    .tuple(fc.constantFrom('search' as const, 'subscriptions' as const, 'language' as const), language)
    .map(([at, reader]) => ({ at, blocks: sentence(reader, 'subscriptionGone', {}).blocks })),
  { nil: undefined },
);

const NOTHING: HomeContents = {
  language: 'en',
  sections: [],
  changes: [],
  subscriptions: [],
  command: '/peacekeeping',
  botName: 'peacekeeping',
  at: 0,
};

/** Pings of a person, group or channel; a date and the mention of a channel ping nobody. */
const PING = /<[@!](?!date\^)/;

test('whatever somebody writes, Slack takes every Home', () => {
  fc.assert(
    fc.property(contents, notice, (told, said) => {
      const view = renderHome(told, said);
      expect(validateView(view)).toEqual([]);
      expect(view.blocks.length).toBeLessThanOrEqual(100);
      const marked = view.blocks.filter(({ type }) => type === 'section' || type === 'context');
      expect(
        JSON.stringify(marked.map((block) => ('accessory' in block ? { ...block, accessory: 0 } : block))),
      ).not.toMatch(PING);
    }),
    { numRuns: 150 },
  );
});

test.each(LANGUAGES)('in %s a person without subscriptions reads a command that subscribes', (reader) => {
  const view = renderHome({ ...NOTHING, language: reader });
  const [, said = ''] = /\/peacekeeping\u2069? ([^"]*)"/.exec(JSON.stringify(view.blocks)) ?? [];
  expect(readSubscriptionCommand(said.replaceAll(/[\u2068\u2069]/g, ''))).toEqual({
    kind: 'subscribe',
    rest: say(reader, 'subscribeExample'),
  });
});

test.each(LANGUAGES)('in %s what a press asks is understood', (reader) => {
  const change = fc.sample(changed, { numRuns: 1, seed: 1 })[0];
  if (change === undefined) throw new Error('no sample');
  const { blocks } = renderHome({
    ...NOTHING,
    language: reader,
    sections: [{ number: 8, title: 'Safety' }],
    changes: [{ ...change, reference: 'A/75/19', paragraph: 148, isServed: true }],
  });
  const values = [...JSON.stringify(blocks).matchAll(/"value":"([^"]*)"/g)].map(([, value = '']) => value);
  const asked = values.slice(0, 2).concat(values.at(-1) ?? '');
  const answers = asked.map((value) => askReport(value, { locale: reader }));
  expect(answers.map(({ kind }) => kind)).toEqual(['entries', 'changes', 'section']);
  expect(answers.map(({ language: spoken }) => spoken)).toEqual([reader, reader, reader]);
});

test('in Arabic a line that a symbol begins goes from right to left all the same', () => {
  const change = fc.sample(changed, { numRuns: 1, seed: 1 })[0];
  if (change === undefined) throw new Error('no sample');
  const shown = (reader: Language) =>
    JSON.stringify(renderHome({ ...NOTHING, language: reader, changes: [change] }).blocks);
  expect(shown('ar')).toContain('"text":"\u200f*');
  expect(shown('en')).not.toContain('\u200f');
});

test('what is chosen of the languages is taken only as Home offers it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 3 }), (text) => readLanguageOption(text) === undefined || text === 'slack'),
  );
  expect(readLanguageOption('')).toBeUndefined();
  expect(readLanguageOption('slack')).toEqual({ language: undefined });
  for (const code of LANGUAGES) expect(readLanguageOption(code)).toEqual({ language: code });
});

describe('turns', () => {
  test('are taken one after the other for one key, and once more for all that asked meanwhile', async () => {
    const log: string[] = [];
    const gates = new Map<string, PromiseWithResolvers<void>>();
    const turns = createTurns<string>(
      (key) => key,
      async (key) => {
        log.push(`${key} begins`);
        const gate = Promise.withResolvers<void>();
        gates.set(key, gate);
        await gate.promise;
        log.push(`${key} ends`);
      },
    );
    const all = [turns.ask('a'), turns.ask('a'), turns.ask('b'), turns.ask('a')];
    expect(log).toEqual(['a begins', 'b begins']);
    gates.get('b')?.resolve();
    await all[2];
    gates.get('a')?.resolve();
    await Promise.resolve();
    await Promise.resolve();
    expect(log).toEqual(['a begins', 'b begins', 'b ends', 'a ends', 'a begins']);
    gates.get('a')?.resolve();
    await Promise.all([...all, turns.idle()]);
    expect(log.filter((line) => line === 'a ends')).toHaveLength(2);
  });
});

describe('the Homes of a process', () => {
  const HOUR_MS = 60 * 60_000;
  const owner = (number: number): HomeOwner => ({ team: 'T', user: `U${number}` });
  const blocks = sentence('en', 'subscriptionGone', {}).blocks;

  function open() {
    const clock = { now: 10 * HOUR_MS };
    const published: { readonly user: string; readonly act: HomeAct }[] = [];
    const homes = createHomes({
      publish: async ({ user }, act) => {
        published.push({ user, act });
        return `hash ${published.length}`;
      },
      now: () => clock.now,
      paceMs: 0,
      gatherMs: 0,
    });
    return { clock, homes, published };
  }

  test('are published with the hash of the view that is replaced', async () => {
    const { homes, published } = open();
    await homes.show(owner(1), { hash: 'seen' });
    await homes.show(owner(1));
    homes.changed(owner(1));
    await homes.stop();
    expect(published.map(({ act }) => act.hash)).toEqual(['seen', 'hash 1', 'hash 2']);
  });

  test('keep a notice until their owner does something else', async () => {
    const { homes, published } = open();
    await homes.show(owner(1), { notice: { at: 'language', blocks } });
    homes.changed(owner(1));
    await homes.show(owner(1));
    expect(published.map(({ act }) => act.notice !== undefined)).toEqual([true, true, false]);
  });

  test('come again after news where they were opened within the hour, a few dozen at most', async () => {
    const { clock, homes, published } = open();
    await homes.show(owner(0));
    clock.now += 2 * HOUR_MS;
    for (let number = 1; number <= 80; number += 1) await homes.show(owner(number));
    homes.changed(owner(99));
    const before = published.length;
    homes.reportsChanged();
    homes.reportsChanged();
    await expect.poll(() => published.length).toBe(before + 51);
    await homes.stop();
    const told = published.slice(before).map(({ user }) => user);
    // The first was under way when there was news again.
    expect(told).toHaveLength(51);
    expect(new Set(told).size).toBe(50);
    expect(told).not.toContain('U0');
    expect(told).not.toContain('U99');
  });

  test('come once after many digests, where they were opened within the hour', async () => {
    const { clock, homes, published } = open();
    await homes.show(owner(0));
    clock.now += 2 * HOUR_MS;
    homes.changed(owner(1));
    await homes.show(owner(2));
    await homes.show(owner(3));
    const before = published.length;
    for (let digest = 0; digest < 200; digest += 1) homes.served(owner(digest % 5));
    await expect.poll(() => published.length).toBe(before + 2);
    homes.served(owner(3));
    await expect.poll(() => published.length).toBe(before + 3);
    await homes.stop();
    expect(published.slice(before).map(({ user }) => user)).toEqual(['U2', 'U3', 'U3']);
    expect(published.slice(before).map(({ act }) => act.hash)).toEqual(['hash 3', 'hash 4', 'hash 6']);
  });

  test('keep no bot from stopping while Slack does not answer', async () => {
    const { promise: never } = Promise.withResolvers<undefined>();
    const homes = createHomes({ publish: () => never, now: () => 0, patienceMs: 1 });
    homes.changed(owner(1));
    await expect(homes.stop()).resolves.toBeUndefined();
  });

  test('are left as they are once the bot stops', async () => {
    const { homes, published } = open();
    await homes.show(owner(1));
    await homes.stop();
    homes.changed(owner(1));
    homes.served(owner(1));
    homes.reportsChanged();
    await homes.stop();
    expect(published).toHaveLength(1);
  });
});
