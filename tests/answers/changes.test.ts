import { describe, expect, test } from 'vitest';
import type { Answer, ToldChange } from '../../src/answers/answer.ts';
import { ask, type Library } from '../../src/answers/ask.ts';
import { changesHeading, historyNotes } from '../../src/answers/change-wording.ts';
import { explainInvalid } from '../../src/answers/wording.ts';
import type { RecordedChange } from '../../src/reports/change.ts';
import { LANGUAGES } from '../../src/reports/language.ts';
import { printAnswer } from '../../src/terminal/print-answer.ts';
import { createLibrary, editions } from '../library.ts';
import { readSeed } from '../seed-files.ts';
import { amend, edit, record } from './recorded.ts';

const english = readSeed('A_76_505_Add.1.en.md');
const french = readSeed('A_76_505_Add.1.fr.md');
const chinese = readSeed('A_76_505_Add.1.zh.txt');
const now = Date.parse('2026-11-23T12:00:00Z');
const real = createLibrary(editions);

const libraryOf = (changes: readonly RecordedChange[]): Library => ({ ...real, changes, revisions: [], now });

/** `amended 148 (zh)` */
const said = ({ kind, paragraph, language }: ToldChange) => `${kind} ${paragraph} (${language})`;

function changesIn(answer: Answer): readonly string[] {
  if (answer.kind === 'history') return answer.changes.map(said);
  if (answer.kind !== 'changes') throw new Error(answer.kind);
  return answer.sections.flatMap(({ changes }) => changes.map(said));
}

const amended = {
  zh: amend(chinese, 148, '另有更新。'),
  fr: amend(french, 148, 'Une mise à jour suit.'),
  en: amend(english, 164, 'An update follows.'),
};
const twice = amend(amended.zh, 148, '再次更新。');
const library = libraryOf(
  record([
    { before: chinese, after: amended.zh, at: '2026-11-02T09:00:00Z' },
    { before: french, after: amended.fr, at: '2026-11-05T09:00:00Z' },
    { before: english, after: amended.en, at: '2026-11-20T09:00:00Z' },
    { before: amended.zh, after: twice, at: '2026-11-22T09:00:00Z' },
  ]),
);

describe('what changed', () => {
  test.each([
    ['en', ['amended 148 (zh)', 'amended 148 (zh)', 'amended 164 (en)']],
    ['fr', ['amended 148 (zh)', 'amended 148 (fr)', 'amended 164 (en)']],
    ['zh', ['amended 148 (zh)', 'amended 148 (zh)', 'amended 164 (en)']],
  ] as const)('is told in %s, else in the official text, translations as one', (language, changes) => {
    expect(changesIn(ask(library, 'changes', { language }))).toEqual(changes);
  });

  test('says in which languages, and what is old and new', () => {
    const answer = ask(library, 'changes', { language: 'fr' });
    if (answer.kind !== 'changes') throw new Error(answer.kind);
    const [section] = answer.sections;
    expect(section).toMatchObject({ section: { number: 7, title: expect.any(String) }, source: 'A/76/505/Add.1' });
    expect(section?.changes[1]).toMatchObject({
      languages: ['zh', 'fr'],
      publishedAt: Date.parse('2026-11-05T09:00:00Z'),
      reference: 'A/75/19',
      before: { passages: french.entries.find(({ paragraph }) => paragraph === 148)?.passages },
      after: { passages: amended.fr.entries.find(({ paragraph }) => paragraph === 148)?.passages },
      isServed: true,
    });
  });

  test.each([
    ['changes since 2026-11-21', ['amended 148 (zh)']],
    ['changes since yesterday', ['amended 148 (zh)']],
    ['changes since last week', ['amended 148 (zh)', 'amended 164 (en)']],
    ['changes 2 days', ['amended 148 (zh)']],
    ['changes today', []],
    ['changes in section 8', ['amended 164 (en)']],
    ['changes section 8 since 1 November 2026', ['amended 164 (en)']],
    ['changes section 8 since yesterday', []],
    ['changes sections 7-8 since 3 November', ['amended 148 (zh)', 'amended 148 (fr)', 'amended 164 (en)']],
    ['changes paras 150-170', ['amended 164 (en)']],
    ['changes in A/75/19', ['amended 148 (zh)', 'amended 148 (zh)', 'amended 164 (en)']],
  ])('%s', (text, changes) => {
    expect(changesIn(ask(library, text, { language: 'en' }))).toEqual(changes);
  });

  test('a translation that came later than sixty days is a change of its own', () => {
    const late = record([
      { before: chinese, after: amended.zh, at: '2026-09-01T09:00:00Z' },
      { before: french, after: amended.fr, at: '2026-11-05T09:00:00Z' },
    ]);
    expect(changesIn(ask(libraryOf(late), 'changes', { language: 'fr' }))).toEqual([
      'amended 148 (fr)',
      'amended 148 (zh)',
    ]);
  });

  test.each(LANGUAGES)('is said plainly in %s where nothing is recorded', (language) => {
    const answer = ask({ ...real, now }, 'changes since 2026-11-01 section 8', { language });
    if (answer.kind !== 'changes') throw new Error(answer.kind);
    expect(answer.sections).toEqual([]);
    expect(changesHeading(answer)).toMatch(/2026/);
    expect(printAnswer(answer, 100)).toBe(changesHeading(answer));
  });

  test('is headed by how much, since when and where', () => {
    const answer = ask(library, 'changes section 8 since 1 November 2026', { language: 'en' });
    expect(answer.kind === 'changes' && changesHeading(answer)).toBe('1 change since 1 November 2026 · section VIII');
  });

  test('cannot be asked since an impossible day or one to come, in an unknown section or report', () => {
    const sentence = (text: string) => {
      const answer = ask(library, text, { language: 'en' });
      return answer.kind === 'invalid' ? explainInvalid(answer) : answer.kind;
    };
    expect(sentence('changes since 2026-02-30')).toContain('no such day as 2026-02-30');
    expect(sentence('changes since 2026-11-24')).toContain('2026-11-24 is still to come');
    expect(sentence('changes in section 12')).toContain('no section 12');
    expect(sentence('changes in A/70/19')).toContain('A/70/19 is not among the reports');
    expect(sentence('history')).toContain('Which paragraph?');
  });

  test('goes by the moment of the question', () => {
    const later = { ...library, now: Date.parse('2026-11-24T00:00:00Z') };
    expect(changesIn(ask(later, 'changes since yesterday', { language: 'en' }))).toEqual([]);
    expect(ask(later, 'changes since 2026-11-24').kind).toBe('changes');
  });
});

describe('the history of an entry', () => {
  test('has every change, newest first', () => {
    expect(changesIn(ask(library, 'history 148', { language: 'fr' }))).toEqual([
      'amended 148 (zh)',
      'amended 148 (fr)',
    ]);
    expect(ask(library, 'what changed in para 164?')).toMatchObject({
      kind: 'history',
      paragraph: 164,
      entry: { paragraph: 164 },
      changes: [{ kind: 'amended' }],
    });
  });

  test('goes through renumberings, there and back', () => {
    const shift = (edition: typeof english, from: number, by: number) =>
      edit(edition, (entry) => (entry.paragraph >= from ? { ...entry, paragraph: entry.paragraph + by } : entry));
    const first = amend(english, 164, 'First.');
    const second = shift(first, 164, 1);
    const third = amend(second, 165, 'Second.');
    const recorded = record([
      { before: english, after: first, at: '2026-11-01T09:00:00Z' },
      { before: first, after: second, at: '2026-11-02T09:00:00Z' },
      { before: second, after: third, at: '2026-11-03T09:00:00Z' },
    ]);
    const after: Library = { ...createLibrary([third]), changes: recorded, now };
    expect(changesIn(ask(after, 'history 165'))).toEqual([
      'amended 165 (en)',
      'renumbered 165 (en)',
      'amended 164 (en)',
    ]);
    expect(changesIn(ask(after, 'history 164'))).toEqual([
      'amended 165 (en)',
      'renumbered 165 (en)',
      'amended 164 (en)',
    ]);
    expect(changesIn(ask(after, 'history 170'))).toEqual(['renumbered 170 (en)']);
    expect(changesIn(ask(after, 'history 163'))).toEqual([]);
  });

  test('says of an entry that was withdrawn what it was', () => {
    const without = edit(english, (entry) => (entry.paragraph === 164 ? undefined : entry));
    const recorded = record([{ before: english, after: without, at: '2026-11-01T09:00:00Z' }]);
    const answer = ask({ ...createLibrary([without]), changes: recorded, now }, 'history 164');
    expect(answer).toMatchObject({ kind: 'history', changes: [{ kind: 'withdrawn', isServed: false }] });
    expect(answer).not.toHaveProperty('entry');
    expect(printAnswer(answer, 2_000)).toContain('[-');
    expect(printAnswer(answer, 2_000)).toContain('no longer has an entry');
  });

  test('of an entry that never changed says so, with the day on which it was published', () => {
    const revision = { number: 1, hash: 'x', symbol: 'A/76/505/Add.1', language: 'en', origin: 'seeds' } as const;
    const revisions = [
      { ...revision, publishedAt: Date.parse('2026-10-05T09:00:00Z') },
      { ...revision, number: 2, publishedAt: Date.parse('2026-11-05T09:00:00Z') },
    ];
    const notes = (some: Library) => {
      const answer = ask(some, 'history 150', { language: 'en' });
      return answer.kind === 'history' ? historyNotes(answer) : [];
    };
    expect(notes({ ...library, revisions })).toEqual([
      'History of A/75/19, para. 150',
      'No change of this entry is recorded. The text was published here on 5 October 2026.',
    ]);
    expect(notes(library)[1]).toBe('No change of this entry is recorded.');
  });

  test('of a paragraph that never was is that it is missing', () => {
    expect(ask(library, 'history 65')).toMatchObject({ kind: 'missing', paragraphs: [65], nearest: [64, 66] });
  });
});

test('a terminal marks the new wording against the old', () => {
  const text = printAnswer(ask(library, 'history 164', { language: 'en' }), 10_000);
  expect(text).toContain('A/75/19, para. 164 · amended · 20 November 2026');
  expect(text).toContain('{+ An update follows.+}');
  expect(text).toContain('… ');
});
