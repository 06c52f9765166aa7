import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/reports/language.ts';
import { untoldChanges } from '../../src/subscriptions/untold-changes.ts';
import { type ChangeSketch, recorded } from './some-changes.ts';

const zh = { language: 'zh', isOfficial: true } as const;
const en = { language: 'en' } as const;
const fr = { language: 'fr' } as const;

/** Positions told when everything up to `from` was told before. */
function told(from: number, sketches: readonly ChangeSketch[]): readonly number[] {
  const window = { fromPosition: from, toPosition: sketches.length, isInScope: () => true };
  return untoldChanges(recorded(...sketches), window).map(({ position }) => position);
}

describe('after what was told before', () => {
  test.each<[string, number, readonly ChangeSketch[], readonly number[]]>([
    ['a translation is not told again', 1, [zh, { ...en, day: 3 }], []],
    ['nor are those that follow it', 1, [zh, { ...en, day: 3 }, { ...fr, day: 40 }], []],
    ['nor those that follow a translation within its sixty days', 2, [zh, { ...en, day: 50 }, { ...fr, day: 100 }], []],
    ['sixty days are just in time', 1, [zh, { ...en, day: 59 }], []],
    ['later it is told', 1, [zh, { ...en, day: 61 }], [2]],
    ['another paragraph is told', 1, [zh, { ...en, paragraph: 149 }], [2]],
    ['another report is told', 1, [zh, { ...en, symbol: 'A/77/505' }], [2]],
    ['another kind is told', 1, [zh, { ...en, kind: 'withdrawn' }], [2]],
    ['a second amendment of the same edition is told', 1, [zh, { ...zh, day: 1 }], [2]],
    ['and so is a second one of a translation', 1, [en, { ...en, day: 1 }], [2]],
    ['the second is a translation of the second', 2, [zh, { ...zh, day: 1 }, { ...en, day: 2 }, { ...en, day: 3 }], []],
    ['one translation more than originals is told', 1, [zh, { ...en, day: 2 }, { ...en, day: 3 }], [3]],
    ['a translation of what is new is new', 1, [zh, { ...zh, day: 1 }, { ...en, day: 2 }, { ...en, day: 3 }], [2, 4]],
    ['an official text is told after a working translation', 1, [en, { ...zh, day: 1 }], [2]],
    ['an official text is not told after another one', 1, [zh, { ...fr, isOfficial: true, day: 1 }], []],
    [
      'a correction of one translation is no matter to later ones',
      2,
      [en, { ...zh, day: 100 }, { ...en, day: 101 }],
      [],
    ],
    [
      'what is renumbered from elsewhere is told',
      1,
      [
        { ...zh, kind: 'renumbered', former: 10 },
        { ...en, kind: 'renumbered', former: 11 },
      ],
      [2],
    ],
    [
      'what is renumbered alike is not',
      1,
      [
        { ...zh, kind: 'renumbered', former: 10 },
        { ...en, kind: 'renumbered', former: 10 },
      ],
      [],
    ],
    [
      'languages that take turns',
      3,
      [
        zh,
        { ...en, day: 1 },
        { ...zh, day: 2 },
        { ...fr, day: 3 },
        { ...en, day: 4 },
        { ...fr, day: 5 },
        { ...fr, day: 6 },
      ],
      [7],
    ],
  ])('%s', (_, from, sketches, expected) => {
    expect(told(from, sketches)).toEqual(expected);
  });
});

test('what was out of scope then was not told', () => {
  const changes = recorded({ ...zh, section: 7 }, { ...en, section: 8 });
  const isInScope = ({ after }: (typeof changes)[number]) => after?.section.number === 8;
  expect(untoldChanges(changes, { fromPosition: 1, toPosition: 2, isInScope })).toHaveLength(1);
});

test('within one window nothing is held back', () => {
  expect(told(0, [zh, en, fr])).toEqual([1, 2, 3]);
});

describe('for any interleaving', () => {
  const sketch = fc.record({
    language: fc.constantFrom(...LANGUAGES),
    paragraph: fc.constantFrom(148, 149),
    day: fc.nat({ max: 90 }),
  });
  const sketches = fc
    .array(sketch, { minLength: 1, maxLength: 14 })
    .map((list) =>
      list
        .toSorted((left, right) => left.day - right.day)
        .map((one) => ({ ...one, isOfficial: one.language === 'zh' })),
    );

  test('digests after each change tell as many changes of a paragraph as the edition that changed most', () => {
    fc.assert(
      fc.property(sketches, (list) => {
        const news = list.flatMap((_, at) =>
          told(at, list.slice(0, at + 1)).map((position) => list[position - 1]?.paragraph ?? 0),
        );
        for (const paragraph of [148, 149]) {
          const own = list.filter((one) => one.paragraph === paragraph);
          const byLanguage = [...Map.groupBy(own, ({ language }) => language).values()].map(({ length }) => length);
          expect(news.filter((one) => one === paragraph).length).toBeGreaterThanOrEqual(Math.max(0, ...byLanguage));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every change of an official edition is told', () => {
    fc.assert(
      fc.property(sketches, fc.nat({ max: 14 }), (list, from) => {
        const official = list.flatMap((one, at) => (one.isOfficial && at + 1 > from ? [at + 1] : []));
        expect(told(from, list)).toEqual(expect.arrayContaining(official));
      }),
      { numRuns: 300 },
    );
  });

  test('what is told does not depend on the order in which changes are given', () => {
    fc.assert(
      fc.property(sketches, fc.nat({ max: 14 }), (list, from) => {
        const changes = recorded(...list);
        const window = { fromPosition: from, toPosition: list.length, isInScope: () => true };
        expect(untoldChanges(changes.toReversed(), window)).toEqual(untoldChanges(changes, window));
      }),
      { numRuns: 100 },
    );
  });
});
