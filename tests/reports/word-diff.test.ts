import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedPassages, closeUp } from '../../src/reports/changed-passages.ts';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { diffWords, type MarkedPart } from '../../src/reports/word-diff.ts';
import { editions } from '../library.ts';

/** What was removed between minus signs, what was added between plus signs. */
function shown(parts: readonly MarkedPart[]): string {
  const marks = { same: '', removed: '−', added: '+' } as const;
  return parts.map(({ kind, text }) => `${marks[kind]}${text}${marks[kind]}`).join('');
}

function textOf(parts: readonly MarkedPart[], without: 'removed' | 'added'): string {
  return parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');
}

test.each<[string, Language, string, string, string]>([
  ['one word', 'en', 'The old rule holds.', 'The new rule holds.', 'The −old−+new+ rule holds.'],
  ['whole words only', 'en', 'It was trained.', 'It was training.', 'It was −trained−+training+.'],
  ['two neighbours as one', 'en', 'a big red car', 'a small blue car', 'a −big red−+small blue+ car'],
  [
    'what only punctuation parts as one',
    'en',
    'see one, two now',
    'see three, four now',
    'see −one, two−+three, four+ now',
  ],
  [
    'without the space behind',
    'en',
    'The Secretariat goes on.',
    'The new Office goes on.',
    'The −Secretariat−+new Office+ goes on.',
  ],
  ['a figure', 'en', 'by 26 entities', 'by 1,027 entities', 'by −26−+1,027+ entities'],
  ['an addition', 'en', 'Done.', 'Done. And more.', 'Done.+ And more.+'],
  ['Chinese by words', 'zh', '加强保护平民工作', '加强保护儿童工作', '加强保护−平民−+儿童+工作'],
  ['Arabic', 'ar', 'حماية المدنيين في مالي', 'حماية الأطفال في مالي', 'حماية −المدنيين−+الأطفال+ في مالي'],
  ['nothing', 'fr', 'Rien.', 'Rien.', 'Rien.'],
  ['all', 'ru', '', 'Новое.', '+Новое.+'],
])('%s', (_, language, before, after, marked) => {
  expect(shown(diffWords(before, after, language))).toBe(marked);
});

const passages = editions.flatMap(({ language, entries }) =>
  entries.flatMap((entry) => entry.passages.map((text) => ({ language, text }))),
);
const word = fc.constantFrom(
  'one',
  'two',
  'three',
  ' ',
  ', ',
  '.',
  '保护',
  '平民',
  'حماية',
  '😀',
  'e\u0301',
  '\n',
  '(',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(...passages).map((own) => own.text),
);

describe('whatever the texts', () => {
  test('nothing is lost and nothing is made up', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(...LANGUAGES), (before, after, language) => {
        const parts = diffWords(before, after, language);
        expect(textOf(parts, 'removed')).toBe(after);
        expect(textOf(parts, 'added')).toBe(before);
        expect(parts.filter((part) => part.text === '')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('no change is parted from the next by a space or punctuation alone', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(...LANGUAGES), (before, after, language) => {
        const parts = diffWords(before, after, language);
        const crumbs = parts.slice(1, -1).filter(({ kind, text }) => kind === 'same' && /^[\s\p{P}]*$/u.test(text));
        expect(crumbs).toEqual([]);
        expect(parts.filter(({ kind }, at) => kind === parts[at + 1]?.kind)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('a long one is one change', () => {
    const [before, after] = ['one two '.repeat(65_000), 'three four '.repeat(50_000)];
    expect(diffWords(before, after, 'en')).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
    expect(diffWords(before, before, 'en')).toEqual([{ kind: 'same', text: before }]);
    const strange = Array.from({ length: 3_000 }, (_, at) => `w${at}`).join(' ');
    expect(textOf(diffWords(strange, strange.replaceAll('w', 'v'), 'en'), 'removed')).toContain('v2999');
  });
});

describe('changed passages', () => {
  const shownAll = (before: readonly string[], after: readonly string[], language: Language = 'en') =>
    changedPassages(before, after, language).map(shown);

  test('are those that changed, each beside what it was', () => {
    const same = 'This stays as it is.';
    expect(
      shownAll(
        ['Old words of the first passage.', same, 'The second one is dropped altogether.'],
        ['New words of the first passage.', same, 'Here stands what nobody had said before.'],
      ),
    ).toEqual([
      '−Old−+New+ words of the first passage.',
      '−The second one is dropped altogether.−',
      '+Here stands what nobody had said before.+',
    ]);
  });

  test('are paired by likeness where one was put in between', () => {
    expect(
      shownAll(
        ['Training goes on in all missions of the United Nations.'],
        ['A new course was made.', 'Training goes on in most missions of the United Nations.'],
      ),
    ).toEqual(['+A new course was made.+', 'Training goes on in −all−+most+ missions of the United Nations.']);
  });

  test('are none where only spaces and dashes changed', () => {
    expect(shownAll(['one – two', 'x'], ['one — two', 'x '])).toEqual([]);
  });

  test('of an entry added or withdrawn are all of it', () => {
    expect(shownAll([], ['a', 'b'])).toEqual(['+a+', '+b+']);
    expect(shownAll(['a', 'b'], [])).toEqual(['−a−', '−b−']);
  });

  test('are many without taking long', () => {
    const [before, after] = [1, 2].map((seed) => Array.from({ length: 3_000 }, (_, at) => `${seed} ${at}`));
    expect(changedPassages(before ?? [], after ?? [], 'en')).toHaveLength(3_000);
  });

  test('lose nothing of what changed, whatever they are', () => {
    const list = fc.array(text, { maxLength: 8 });
    fc.assert(
      fc.property(list, list, fc.constantFrom(...LANGUAGES), (before, after, language) => {
        const changed = changedPassages(before, after, language);
        const newer = changed.map((parts) => textOf(parts, 'removed')).filter((own) => own !== '');
        const older = changed.map((parts) => textOf(parts, 'added')).filter((own) => own !== '');
        expect(newer.filter((own) => !after.includes(own))).toEqual([]);
        expect(older.filter((own) => !before.includes(own))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

test('a close-up leaves out what is far from a change, and says so', () => {
  const far = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
  const parts = diffWords(`${far} old ${far} older ${far}`, `${far} new ${far} newer ${far}`, 'en');
  expect(shown(closeUp(parts, 20, 'en'))).toBe(
    '… word38 word39 −old−+new+ word0 word1 word2 … word38 word39 −older−+newer+ word0 word1 word2 …',
  );
  expect(closeUp(parts, 1_000, 'en')).toEqual(parts);
  const near = diffWords('The old rule holds.', 'The new rule holds.', 'en');
  expect(closeUp(near, 5, 'en')).toEqual(near);
});
