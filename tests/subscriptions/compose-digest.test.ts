import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { composeDigest } from '../../src/subscriptions/compose-digest.ts';
import { digestPages } from '../../src/subscriptions/digest-pages.ts';
import { describeItem, groupHeading } from '../../src/subscriptions/wording.ts';
import { type ChangeSketch, recorded } from './some-changes.ts';

const zh = { language: 'zh', isOfficial: true } as const;

function compose(sketches: readonly ChangeSketch[], language: Language = 'en', from = 0) {
  return composeDigest({
    subscription: { language, scope: { kind: 'all' } },
    changes: recorded(...sketches),
    fromPosition: from,
    toPosition: sketches.length,
    isInScope: () => true,
  });
}

const items = (...args: Parameters<typeof compose>) => compose(...args).groups.flatMap((group) => group.items);
const text = (entry: { readonly passages: readonly string[] } | undefined) => entry?.passages[0];

/** An item in short: `amended 148 en: a → b`. */
function short(sketches: readonly ChangeSketch[], language?: Language): readonly string[] {
  return items(sketches, language).map(
    ({ kind, paragraph, before, after, language: shown }) =>
      `${kind} ${paragraph} ${shown}: ${text(before) ?? '-'} → ${text(after) ?? '-'}`,
  );
}

describe('one entry in one language', () => {
  test.each<[string, readonly ChangeSketch[], readonly string[]]>([
    [
      'amended twice is told from the oldest text to the newest',
      [
        { before: 'a', after: 'b' },
        { before: 'b', after: 'c', day: 1 },
      ],
      ['amended 148 en: a → c'],
    ],
    [
      'amended and amended back is no news',
      [
        { before: 'a', after: 'b' },
        { before: 'b', after: 'a', day: 1 },
      ],
      [],
    ],
    [
      'amended back but for a space is no news',
      [
        { before: 'a b', after: 'c' },
        { before: 'c', after: 'a  b', day: 1 },
      ],
      [],
    ],
    ['added and withdrawn is no news', [{ kind: 'added' }, { kind: 'withdrawn', day: 1 }], []],
    [
      'added and amended is added',
      [
        { kind: 'added', after: 'a' },
        { before: 'a', after: 'b', day: 1 },
      ],
      ['added 148 en: - → b'],
    ],
    [
      'amended and withdrawn is withdrawn',
      [
        { before: 'a', after: 'b' },
        { kind: 'withdrawn', before: 'b', day: 1 },
      ],
      ['withdrawn 148 en: a → -'],
    ],
    [
      'withdrawn and added with another text is amended',
      [
        { kind: 'withdrawn', before: 'a' },
        { kind: 'added', after: 'b', day: 1 },
      ],
      ['amended 148 en: a → b'],
    ],
    [
      'withdrawn and added again is no news',
      [
        { kind: 'withdrawn', before: 'a' },
        { kind: 'added', after: 'a', day: 1 },
      ],
      [],
    ],
    [
      'amended and renumbered is renumbered',
      [
        { before: 'a', after: 'b' },
        { kind: 'renumbered', paragraph: 149, former: 148, before: 'b', after: 'b', day: 1 },
      ],
      ['renumbered 149 en: a → b'],
    ],
    [
      'renumbered and renumbered back is no news',
      [
        { kind: 'renumbered', paragraph: 149, former: 148, before: 'a', after: 'a' },
        { kind: 'renumbered', paragraph: 148, former: 149, before: 'a', after: 'a', day: 1 },
      ],
      [],
    ],
    [
      'moved to another section is amended',
      [{ before: 'a', after: 'a', formerSection: 7, section: 8 }],
      ['amended 148 en: a → a'],
    ],
  ])('%s', (_, sketches, expected) => {
    expect(short(sketches)).toEqual(expected);
  });

  test('entries that were renumbered all at once are not taken for each other', () => {
    const shift = (paragraph: number, own: string) =>
      ({ kind: 'renumbered', paragraph, former: paragraph - 1, before: own, after: own }) as const;
    const at = recorded({ kind: 'added', paragraph: 10, after: 'new' }, shift(11, 'a'), shift(12, 'b')).map(
      (change) => ({
        ...change,
        publishedAt: 0,
      }),
    );
    const later = recorded({}, {}, {}, { paragraph: 12, before: 'b', after: 'c' }).slice(3);
    const digest = composeDigest({
      subscription: { language: 'en', scope: { kind: 'all' } },
      changes: [...at, ...later],
      fromPosition: 0,
      toPosition: 4,
      isInScope: () => true,
    });
    const told = digest.groups.flatMap((group) => group.items.map(({ before, after }) => [text(before), text(after)]));
    expect(told).toEqual([
      [undefined, 'new'],
      ['a', 'a'],
      ['b', 'c'],
    ]);
  });
});

describe('one entry in several languages is one item', () => {
  const all = [zh, ...(['en', 'fr', 'ru'] as const).map((language) => ({ language }))];

  test.each([
    ['fr', 'fr', ['zh', 'en', 'ru']],
    ['zh', 'zh', ['en', 'fr', 'ru']],
    ['es', 'zh', ['en', 'fr', 'ru']],
  ] as const)('for a reader of %s in %s', (reader, language, alsoIn) => {
    expect(items(all, reader)).toMatchObject([{ language, alsoIn }]);
  });

  test('where no official text changed in English, else in any', () => {
    expect(items([{ language: 'ru' }, { language: 'en' }], 'es')).toMatchObject([{ language: 'en', alsoIn: ['ru'] }]);
    expect(items([{ language: 'ru' }, { language: 'ar' }], 'es')).toMatchObject([{ language: 'ar', alsoIn: ['ru'] }]);
  });

  test('a language in which it is again what it was does not count', () => {
    const back = { language: 'en', before: 'en new', after: 'en old', day: 1 } as const;
    expect(items([{ language: 'en' }, zh, back])).toMatchObject([{ language: 'zh', alsoIn: [] }]);
  });

  test('a language that has not followed an official text yet is not shown in its place', () => {
    const twice = [zh, { language: 'fr' }, { ...zh, before: 'zh new', after: 'zh newest', day: 1 }] as const;
    const [item, ...others] = items(twice, 'fr');
    expect(item).toMatchObject({ language: 'zh', alsoIn: ['fr'] });
    expect([text(item?.before), text(item?.after), others]).toEqual(['zh old', 'zh newest', []]);
    // Not that there is nothing new in French.
    expect(item && describeItem('fr', item).notes).toEqual(['Également modifié en\u00a0: français']);
    const followed = [...twice, { language: 'fr', before: 'fr new', after: 'fr newest', day: 1 }] as const;
    expect(items(followed, 'fr')).toMatchObject([{ language: 'fr', alsoIn: ['zh'] }]);
    expect(items(followed, 'fr', 3)).toEqual([]);
  });

  test('it says which text is shown, and where else it changed', () => {
    const [item] = items([zh, { language: 'ru' }]);
    expect(item && describeItem('en', item)).toMatchObject({
      citation: 'A/75/19, para. 148',
      kind: 'amended',
      notes: ['Shown in Chinese: there is nothing new in English.', 'Also changed in: Russian'],
    });
  });

  test('translations of a change that was told are told no more, and the new text is from the last one told', () => {
    expect(items([zh, { language: 'en' }], 'en', 1)).toEqual([]);
    const again = [zh, { language: 'en' }, { language: 'en', before: 'en new', after: 'newer', day: 1 }] as const;
    expect(items(again, 'en', 1).map(({ before }) => text(before))).toEqual(['en new']);
  });
});

test('items stand in the order of the report, by section, the newest report first', () => {
  const digest = compose([
    { paragraph: 156, section: 8 },
    { paragraph: 36, section: 4 },
    { paragraph: 148, section: 7 },
    { paragraph: 20, section: 4 },
    { paragraph: 5, section: 1, symbol: 'A/77/1' },
  ]);
  expect(digest.count).toBe(5);
  expect(
    digest.groups.map((group) => [group.symbol, group.section.number, group.items.map(({ paragraph }) => paragraph)]),
  ).toEqual([
    ['A/77/1', 1, [5]],
    ['A/76/505/Add.1', 4, [20, 36]],
    ['A/76/505/Add.1', 7, [148]],
    ['A/76/505/Add.1', 8, [156]],
  ]);
});

test('only changes of the window and in scope are told; an entry is in scope by any of its changes', () => {
  const changes = recorded(
    { paragraph: 1 },
    { paragraph: 2, formerSection: 8 },
    { paragraph: 2, day: 1 },
    { paragraph: 3 },
  );
  const digest = composeDigest({
    subscription: { language: 'en', scope: { kind: 'sections', numbers: [8] } },
    changes,
    fromPosition: 1,
    toPosition: 3,
    isInScope: ({ before }) => before?.section.number === 8,
  });
  expect(digest.groups.flatMap((group) => group.items)).toMatchObject([
    { paragraph: 2, before: { section: { number: 8 } }, after: { section: { number: 7 } } },
  ]);
  expect(digestPages(digest)[0]?.summary).toBe('1 change in A/76/505/Add.1 · section VIII');
});

describe('for any changes', () => {
  const sketches = fc.array(
    fc.record({
      language: fc.constantFrom(...LANGUAGES),
      paragraph: fc.integer({ min: 1, max: 40 }),
      section: fc.integer({ min: 1, max: 9 }),
      kind: fc.constantFrom('added' as const, 'amended' as const, 'withdrawn' as const),
      after: fc.string({ maxLength: 3_000 }),
    }),
    { maxLength: 40 },
  );

  test('the digest is the same byte for byte, in whatever order they come', () => {
    fc.assert(
      fc.property(sketches, fc.constantFrom(...LANGUAGES), fc.infiniteStream(fc.nat()), (list, language, order) => {
        const changes = recorded(...list);
        const rank = new Map(changes.map((change) => [change, order.next().value ?? 0]));
        const shuffled = changes.toSorted((left, right) => (rank.get(left) ?? 0) - (rank.get(right) ?? 0));
        const request = { fromPosition: 3, toPosition: list.length, isInScope: () => true };
        const subscription = { language, scope: { kind: 'all' } } as const;
        const [one, other] = [changes, shuffled].map((own) =>
          composeDigest({ ...request, subscription, changes: own }),
        );
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }),
      { numRuns: 100 },
    );
  });

  test('pages hold every item once, in order, within their limits', () => {
    fc.assert(
      fc.property(sketches, (list) => {
        const digest = compose(list);
        const size = { maxItems: 5, maxCharacters: 4_000 };
        const pages = digestPages(digest, size);
        const onPages = pages.map((page) => page.groups.flatMap((group) => group.items));
        expect(onPages.flat()).toEqual(digest.groups.flatMap((group) => group.items));
        expect(pages.map(({ number }) => number)).toEqual(pages.map((_, at) => at + 1));
        for (const own of onPages) {
          const length = own
            .flatMap(({ before, after }) => [before, after].map((entry) => text(entry)?.length ?? 0))
            .reduce((sum, one) => sum + one, 0);
          expect(own.length).toBeLessThanOrEqual(5);
          expect(own.length < 2 || length <= 4_000).toBe(true);
          expect(own.length > 0 || digest.kind === 'empty').toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('a section that goes on says so on the next page', () => {
  const digest = compose(Array.from({ length: 3 }, (_, at) => ({ paragraph: 140 + at })));
  const headings = digestPages(digest, { maxItems: 2, maxCharacters: 1_000 }).map(({ groups: [group] }) =>
    group === undefined ? '' : groupHeading('en', group),
  );
  expect(headings).toEqual(['Section VII. Section 7', 'Section VII. Section 7 (continued)']);
});

test('an empty digest is one page that says so', () => {
  expect(digestPages(compose([]))).toMatchObject([
    { number: 1, pageCount: 1, summary: 'Nothing has changed since the last digest.', groups: [] },
  ]);
});
