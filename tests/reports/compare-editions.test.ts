import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/reports/change.ts';
import { compareEditions } from '../../src/reports/compare-editions.ts';
import type { Edition, Entry, Section } from '../../src/reports/edition.ts';
import { editions } from '../library.ts';
import { readSeed } from '../seed-files.ts';

const english = readSeed('A_76_505_Add.1.en.md');
const sections: readonly Section[] = [
  { number: 1, title: 'Introduction' },
  { number: 2, title: 'Conduct' },
];

/** An edition of short texts by paragraph, all in the first section. */
function editionOf(texts: Readonly<Record<number, string>>, section = sections[0]): Edition {
  if (section === undefined) throw new Error('there is a first section');
  const entries = Object.entries(texts).map(([number, text]) => ({
    paragraph: Number(number),
    section,
    passages: text.split('\n'),
  }));
  return { ...english, sections, entries };
}

/** `renumbered 2→3`, `withdrawn 4`. */
function said({ kind, paragraph, before }: Change): string {
  return kind === 'renumbered' ? `${kind} ${before?.paragraph}→${paragraph}` : `${kind} ${paragraph}`;
}

function compare(before: Readonly<Record<number, string>>, after: Readonly<Record<number, string>>) {
  return compareEditions(editionOf(before), editionOf(after)).map(said);
}

const LONG =
  'The Secretariat continues to work with troop-contributing countries on the training of contingents before they are deployed, and has issued new guidance on camp security, on the use of armoured vehicles and on first aid under fire.';

describe('what happened', () => {
  test.each<[string, Readonly<Record<number, string>>, Readonly<Record<number, string>>, readonly string[]]>([
    ['nothing', { 1: 'a', 2: 'b' }, { 1: 'a', 2: 'b' }, []],
    ['a new one', { 1: 'a' }, { 1: 'a', 2: 'b' }, ['added 2']],
    ['one less', { 1: 'a', 2: 'b' }, { 1: 'a' }, ['withdrawn 2']],
    ['another text', { 1: 'a' }, { 1: 'b' }, ['amended 1']],
    ['another number', { 1: 'a', 2: 'b' }, { 1: 'a', 3: 'b' }, ['renumbered 2→3']],
    [
      'a shift',
      { 1: 'a', 2: 'b', 3: 'c' },
      { 1: 'n', 2: 'a', 3: 'b', 4: 'c' },
      ['added 1', 'renumbered 1→2', 'renumbered 2→3', 'renumbered 3→4'],
    ],
    ['two that changed places', { 1: 'a', 2: 'b' }, { 1: 'b', 2: 'a' }, ['renumbered 2→1', 'renumbered 1→2']],
    ['one moved, another in its place', { 1: 'a' }, { 1: 'b', 2: 'a' }, ['added 1', 'renumbered 1→2']],
    ['one moved to the place of another', { 1: 'a', 2: 'b' }, { 2: 'a' }, ['withdrawn 2', 'renumbered 1→2']],
    ['the same text for two, the nearer one', { 1: 'a', 11: 'a' }, { 10: 'a' }, ['withdrawn 1', 'renumbered 11→10']],
    ['each paired once', { 10: 'a' }, { 3: 'a', 12: 'a' }, ['added 3', 'renumbered 10→12']],
    [
      'statements that stand often stay where they were',
      { 1: 'n', 2: 'x', 3: 'n' },
      { 1: 'y', 2: 'n', 3: 'n' },
      ['amended 1', 'amended 2'],
    ],
    ['all other', { 1: 'a', 2: 'b' }, { 3: 'c' }, ['withdrawn 1', 'withdrawn 2', 'added 3']],
  ])('%s', (_, before, after, changes) => {
    expect(compare(before, after)).toEqual(changes);
  });

  test('comes with both texts', () => {
    const [before, after] = [editionOf({ 1: 'a', 2: 'b', 3: 'c' }), editionOf({ 1: 'x', 3: 'c', 4: 'b' })];
    const entry = (edition: Edition, paragraph: number) => edition.entries.find((own) => own.paragraph === paragraph);
    expect(compareEditions(before, after)).toEqual([
      { kind: 'amended', paragraph: 1, before: entry(before, 1), after: entry(after, 1) },
      { kind: 'renumbered', paragraph: 4, before: entry(before, 2), after: entry(after, 4) },
    ]);
  });

  test('to an entry that stands in another section now is an amendment', () => {
    expect(compareEditions(editionOf({ 1: 'a' }), editionOf({ 1: 'a' }, sections[1])).map(said)).toEqual(['amended 1']);
  });

  test('to the title of a section is nothing', () => {
    const renamed = { number: 1, title: 'Opening' };
    expect(compareEditions(editionOf({ 1: 'a' }), editionOf({ 1: 'a' }, renamed))).toEqual([]);
  });
});

describe('an entry renumbered and slightly amended', () => {
  const amended = LONG.replace('first aid', 'emergency aid');

  test('is recognised by its likeness', () => {
    expect(compare({ 1: LONG }, { 2: amended })).toEqual(['renumbered 1→2']);
    expect(compare({ 1: LONG, 2: 'Something else.' }, { 1: 'New altogether.', 2: amended })).toEqual([
      'added 1',
      'withdrawn 2',
      'renumbered 1→2',
    ]);
  });

  test('is not guessed where two are as like', () => {
    const other = LONG.replace('camp security', 'convoy security');
    expect(compare({ 1: LONG }, { 2: amended, 3: other })).toEqual(['withdrawn 1', 'added 2', 'added 3']);
  });

  test('is amended where it kept its number', () => {
    const more = LONG.replace('armoured vehicles', 'mine-protected vehicles');
    expect(compare({ 1: LONG }, { 1: more, 2: amended })).toEqual(['amended 1', 'added 2']);
  });

  test('is another one where half of it is another', () => {
    const half = `${LONG.slice(0, LONG.length / 2)} and has asked for more money, more people and much more patience from all.`;
    expect(compare({ 1: LONG }, { 2: half })).toEqual(['withdrawn 1', 'added 2']);
  });
});

describe('no change at all is', () => {
  test.each([
    ['white space of any kind', 'In 2021 year one', 'In\u00a02021\u2009 year\n one'],
    ['a number set off in Chinese', '2021 年 9 月', '2021年9月'],
    ['the width of punctuation', '（一）保护平民，包括儿童。', '(一)保护平民,包括儿童｡'],
    ['composition', 'é à ñ й', 'é à ñ й'.normalize('NFD')],
    ['quotation marks', '“Action” for ‘peace’, l’Organisation', '«Action» for "peace", l\'Organisation'],
    ['French spaces in quotation marks', '« Action »', '“Action”'],
    ['dashes and hyphens', 'one—two, co-operation, 5–6', 'one–two, co\u2011operation, 5\u22126'],
    ['two dashes for one', 'one -- two', 'one — two'],
    ['what nobody can see', 'protection', 'pro\u00adtec\u200btion\u200f'],
  ])('%s', (_, before, after) => {
    expect(compare({ 1: before }, { 1: after })).toEqual([]);
  });

  test.each([
    ['a letter', 'cat', 'car'],
    ['a capital', 'the Force', 'the force'],
    ['an accent', 'résumé', 'resume'],
    ['a figure', '26 entities', '27 entities'],
    ['figures of another script', '26', '٢٦'],
    ['a symbol', '5 %, $5', '5 %, €5'],
    ['a full stop less', 'Done.', 'Done'],
    ['a comma for a full stop', 'Done. Yes', 'Done, Yes'],
  ])('but %s is one', (_, before, after) => {
    expect(compare({ 1: before }, { 1: after })).toEqual(['amended 1']);
  });
});

/** Spellings of a text that no reader would call a change. */
const respelling = fc.constantFrom<(text: string) => string>(
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll(' ', '\u00a0 '),
  (text) => text.replaceAll('-', '\u2011').replaceAll('–', '—'),
  (text) => text.replaceAll(/["“”«»]/g, "'").replaceAll('’', "'"),
  (text) => text.replaceAll(',', '，').replaceAll('(', '（').replaceAll('。', '｡'),
  (text) => `\ufeff${text}\u200e`,
);

type Edit = { readonly kind: Change['kind'] | 'respelt'; readonly seed: number };

/** Words that stand in no report. */
const strange = (seed: number, count: number) =>
  Array.from({ length: count }, (_, at) => `zq${(seed * 31 + at * 17 + at * at).toString(36)}`).join(' ');

/** Applies edits to distinct entries, and tells what they are. Statements that stand more than once are left alone. */
function applyEdits(
  edition: Edition,
  edits: readonly Edit[],
  at: readonly number[],
  respell: (text: string) => string,
): { readonly edited: Edition; readonly expected: readonly string[] } {
  const texts = Map.groupBy(edition.entries, ({ passages }) => passages.join('\n'));
  const single = edition.entries.filter(({ passages }) => texts.get(passages.join('\n'))?.length === 1);
  const entries = new Map(edition.entries.map((entry) => [entry.paragraph, entry]));
  const expected: string[] = [];
  const [section] = edition.sections;
  const targets = [...new Set(at.map((number) => single[number % single.length]))];
  for (const [order, { kind, seed }] of edits.entries()) {
    const target = targets[order];
    if (target === undefined || section === undefined) continue;
    const free = 1_000 + order;
    const { paragraph } = target;
    if (kind === 'added') {
      entries.set(free, { paragraph: free, section, passages: [strange(seed * 7 + order, 12)] });
      expected.push(`added ${free}`);
    } else if (kind === 'withdrawn') {
      entries.delete(paragraph);
      expected.push(`withdrawn ${paragraph}`);
    } else if (kind === 'amended') {
      entries.set(paragraph, { ...target, passages: [...target.passages, strange(seed, 1 + (seed % 40))] });
      expected.push(`amended ${paragraph}`);
    } else if (kind === 'renumbered') {
      entries.delete(paragraph);
      entries.set(free, { ...target, paragraph: free });
      expected.push(`renumbered ${paragraph}→${free}`);
    } else entries.set(paragraph, { ...target, passages: target.passages.map(respell) });
  }
  const ascending = [...entries.values()].toSorted((left, right) => left.paragraph - right.paragraph);
  return { edited: { ...edition, entries: ascending }, expected };
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('added', 'withdrawn', 'amended', 'renumbered', 'respelt'),
  seed: fc.nat(9_999),
});
const edits = fc.array(edit, { maxLength: 25 });
const places = fc.array(fc.nat(122), { minLength: 60, maxLength: 60 });
const anyEdition = fc.constantFrom(...editions);

describe('for any edits of the real editions', () => {
  test('exactly those are found', () => {
    fc.assert(
      fc.property(anyEdition, edits, places, respelling, (edition, some, at, respell) => {
        const { edited, expected } = applyEdits(edition, some, at, respell);
        expect(compareEditions(edition, edited).map(said).toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 150 },
    );
  });

  test('they ascend, and neither the order of entries nor of sections matters', () => {
    const shuffled = <Item>(items: readonly Item[], seed: number) =>
      items
        .map((item, at) => ({ item, key: Math.sin(seed + at * 12.9898) }))
        .toSorted((left, right) => left.key - right.key)
        .map(({ item }) => item);
    fc.assert(
      fc.property(anyEdition, edits, places, fc.nat(), (edition, some, at, seed) => {
        const { edited } = applyEdits(edition, some, at, (text) => text);
        const mix = (own: Edition): Edition => ({
          ...own,
          entries: shuffled<Entry>(own.entries, seed),
          sections: shuffled(own.sections, seed),
        });
        const changes = compareEditions(edition, edited);
        const numbers = changes.map(({ paragraph }) => paragraph);
        expect(numbers).toEqual(numbers.toSorted((left, right) => left - right));
        expect(compareEditions(mix(edition), mix(edited))).toEqual(changes);
      }),
      { numRuns: 60 },
    );
  });

  test('undone, they are found the other way round', () => {
    const undone = { added: 'withdrawn', withdrawn: 'added', amended: 'amended', renumbered: 'renumbered' } as const;
    fc.assert(
      fc.property(anyEdition, edits, places, (edition, some, at) => {
        const { edited } = applyEdits(edition, some, at, (text) => text);
        const back = compareEditions(edited, edition).map(({ kind, before, after }) => [undone[kind], after, before]);
        const there = compareEditions(edition, edited).map(({ kind, before, after }) => [kind, before, after]);
        const sorted = (list: readonly unknown[]) => list.map((own) => JSON.stringify(own)).toSorted();
        expect(sorted(back)).toEqual(sorted(there));
      }),
      { numRuns: 60 },
    );
  });
});

test.each(editions)('an edition in $language has no changes against itself', (edition) => {
  expect(compareEditions(edition, edition)).toEqual([]);
  expect(compareEditions(edition, structuredClone(edition))).toEqual([]);
});
