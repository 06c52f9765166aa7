import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderDigest } from '../../handlers/blocks/render-digest.ts';
import { decodeRef, renderSubscriptions } from '../../handlers/blocks/render-subscriptions.ts';
import { subscriptionModal } from '../../handlers/blocks/subscription-modal.ts';
import { decodeReturn, encodeReturn } from '../../handlers/subscriptions/list-return.ts';
import { validateBlocks } from '../../playground/block-kit/validate-blocks.ts';
import { validateView } from '../../playground/block-kit/validate-view.ts';
import { LANGUAGES } from '../../src/reports/language.ts';
import { MAX_SUBSCRIPTIONS } from '../../src/subscriptions/desk.ts';
import type { Digest, DigestGroup, DigestItem } from '../../src/subscriptions/digest.ts';
import { digestPages } from '../../src/subscriptions/digest-pages.ts';
import { hostile } from './hostile.ts';
import { listed, moment, scope, subscription } from './listed-subscriptions.ts';

const language = fc.constantFrom(...LANGUAGES);
const entry = fc.record({
  paragraph: fc.integer({ min: 1, max: 9_999 }),
  section: fc.record({ number: fc.integer({ min: 1, max: 30 }), title: hostile }),
  passages: fc.array(hostile, { minLength: 1, maxLength: 4 }),
});
const item: fc.Arbitrary<DigestItem> = fc
  .tuple(
    fc.record({
      kind: fc.constantFrom('added' as const, 'amended' as const, 'withdrawn' as const, 'renumbered' as const),
      symbol: fc.constantFrom('A/76/505/Add.1', 'A/75/500'),
      reference: fc.constant('A/75/19'),
      paragraph: fc.nat(9_999),
      section: fc.record({ number: fc.integer({ min: 1, max: 30 }), title: hostile }),
      language,
      isOfficial: fc.boolean(),
      alsoIn: fc.uniqueArray(language, { maxLength: 5 }),
      publishedAt: moment,
    }),
    fc.oneof(fc.record({ before: entry, after: entry }), fc.record({ before: entry }), fc.record({ after: entry })),
  )
  .map(([own, texts]) => ({ ...own, ...texts }));
const group: fc.Arbitrary<DigestGroup> = fc
  .tuple(
    fc.record({
      symbol: fc.constant('A/76/505/Add.1'),
      reference: fc.constant('A/75/19'),
      section: fc.record({ number: fc.nat(30), title: hostile }),
    }),
    fc.uniqueArray(item, {
      minLength: 1,
      maxLength: 12,
      selector: ({ kind, symbol, paragraph }) => `${kind} ${symbol} ${paragraph}`,
    }),
  )
  .map(([own, items]) => ({ ...own, items }));
const digest: fc.Arbitrary<Digest> = fc
  .tuple(language, scope, fc.array(group, { maxLength: 3 }))
  .map(([reader, about, groups]) => ({
    kind: groups.length === 0 ? 'empty' : 'digest',
    language: reader,
    scope: about,
    count: groups.reduce((sum, { items }) => sum + items.length, 0),
    groups,
  }));

/** Pings of a person, group or channel; a date and the mention of a channel ping nobody. */
const PING = /<[@!](?!date\^)/;

describe('whatever somebody writes, Slack takes', () => {
  test('every message of a digest', () => {
    fc.assert(
      fc.property(digest, subscription, (news, to) => {
        for (const page of digestPages(news)) {
          const { text, blocks } = renderDigest(page, to, '/peacekeeping');
          expect(validateBlocks(blocks, 'message')).toEqual([]);
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(3_000);
          expect(`${text}${JSON.stringify(blocks.filter(({ type }) => type !== 'rich_text'))}`).not.toMatch(PING);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('every list, up to as many as a place can have here and a person elsewhere', () => {
    const most = { maxLength: MAX_SUBSCRIPTIONS };
    fc.assert(
      fc.property(
        language,
        fc.array(listed, most),
        fc.array(listed, most),
        hostile,
        (reader, here, elsewhere, example) => {
          const { text, blocks } = renderSubscriptions(reader, { here, elsewhere }, example);
          expect(validateBlocks(blocks, 'message')).toEqual([]);
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(3_000);
          expect(`${text}${JSON.stringify(blocks.filter(({ type }) => type === 'section'))}`).not.toMatch(PING);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('every form', () => {
    fc.assert(
      fc.property(
        language,
        subscription,
        fc.constantFrom('', 'https://hooks.slack.com/actions/T0/1/2'),
        (reader, own, url) => {
          const back = {
            id: own.id,
            language: reader,
            channel: own.channel,
            ...(url === '' ? {} : { responseUrl: url }),
          };
          expect(validateView(subscriptionModal(reader, own, encodeReturn(back)))).toEqual([]);
          expect(decodeReturn(encodeReturn(back))).toEqual(back);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('what a button or a form carries is taken only as this version writes it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(decodeRef(text)).toBeUndefined();
      expect(decodeReturn(text)).toBeUndefined();
    }),
  );
  expect(decodeRef(undefined)).toBeUndefined();
  expect(decodeRef('{"id":"one","language":"fr"}')).toEqual({ id: 'one', language: 'fr' });
});

describe('a note', () => {
  const row = (paragraph: number) => ({ paragraph, section: { number: 1, title: 'One' }, passages: ['Text.'] });
  const amended = (paragraph: number, shown: 'en' | 'fr', ...alsoIn: readonly ('ar' | 'zh')[]): DigestItem => ({
    kind: 'amended',
    symbol: 'A/76/505/Add.1',
    reference: 'A/75/19',
    paragraph,
    section: { number: 1, title: 'One' },
    language: shown,
    isOfficial: false,
    before: row(paragraph),
    after: { ...row(paragraph), passages: ['Other text.'] },
    alsoIn,
    publishedAt: 0,
  });
  const notesOf = (...items: readonly DigestItem[]) => {
    const groups = [{ symbol: 'A/76/505/Add.1', reference: 'A/75/19', section: { number: 1, title: 'One' }, items }];
    const [page] = digestPages({ kind: 'digest', language: 'en', scope: { kind: 'all' }, count: items.length, groups });
    const to = fc.sample(subscription, 1)[0];
    if (page === undefined || to === undefined) throw new Error('nothing to render');
    return renderDigest(page, to, '/peacekeeping')
      .blocks.filter(({ type }) => type === 'context')
      .map(
        (block) =>
          JSON.stringify(block)
            .match(/Also changed in: [^\\"]*|Shown in [^\\"]*/g)
            ?.join(' ') ?? '',
      );
  };

  test('that holds for all items of a message stands once, at its foot', () => {
    expect(notesOf(amended(1, 'en', 'ar', 'zh'), amended(2, 'en', 'ar', 'zh'))).toEqual([
      'Also changed in: Arabic and Chinese',
    ]);
    expect(notesOf(amended(1, 'fr'), amended(2, 'fr'))).toEqual(['Shown in French: there is nothing new in English.']);
  });

  test('that holds for some stands with each', () => {
    expect(notesOf(amended(1, 'en', 'ar'), amended(2, 'en', 'zh'), amended(3, 'en'))).toEqual([
      'Also changed in: Arabic',
      'Also changed in: Chinese',
      '',
    ]);
  });
});

test.each(LANGUAGES)('in %s a screen reader can tell the buttons of a list apart', (reader) => {
  const [one, two] = fc.sample(subscription, 2);
  if (one === undefined || two === undefined) throw new Error('no samples');
  const { blocks } = renderSubscriptions(
    reader,
    { here: [{ subscription: one }, { subscription: two }], elsewhere: [] },
    '',
  );
  const labels = [...JSON.stringify(blocks).matchAll(/"accessibility_label":"([^"]*)"/g)].map(([, label]) => label);
  expect(labels).toHaveLength(6);
  expect(new Set(labels).size).toBe(6);
});
