import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { ask, type Library } from '../../src/answers/ask.ts';
import { readExportRequest } from '../../src/answers/question/export-request.ts';
import { parseQuestion } from '../../src/answers/question/parse-question.ts';
import { LANGUAGES } from '../../src/reports/language.ts';
import { askReport, createLibrary, editions } from '../library.ts';
import { amend, edit, record } from './recorded.ts';

function overview(answer: Answer) {
  if (answer.kind !== 'overview') throw new Error(`it is ${answer.kind}`);
  return answer;
}

function timeline(answer: Answer) {
  if (answer.kind !== 'timeline') throw new Error(`it is ${answer.kind}`);
  return answer;
}

test.each([
  ['overview', 'overview', 'en'],
  ['Overview of the report, please', 'overview', 'en'],
  ['how many entries are there?', 'overview', 'en'],
  ['overview since 1 November', 'overview', 'en'],
  ['overview since last month', 'overview', 'en'],
  ['vue d’ensemble', 'overview', 'fr'],
  ['vue d’ensemble depuis le 1er novembre', 'overview', 'fr'],
  ['panorama general', 'overview', 'es'],
  ['обзор', 'overview', 'ru'],
  ['сколько позиций по разделам?', 'overview', 'ru'],
  ['各节概览', 'overview', 'zh'],
  ['نظرة عامة', 'overview', 'ar'],
  ['timeline', 'timeline', 'en'],
  ['overdue', 'timeline', 'en'],
  ['which commitments are overdue?', 'timeline', 'en'],
  ['deadlines in section III', 'timeline', 'en'],
  ['échéances de la section 3', 'timeline', 'fr'],
  ['qu’est-ce qui est en retard ?', 'timeline', 'fr'],
  ['plazos vencidos', 'timeline', 'es'],
  ['сроки', 'timeline', 'ru'],
  ['просроченные обязательства', 'timeline', 'ru'],
  ['第三节的时间表', 'timeline', 'zh'],
  ['逾期的承诺', 'timeline', 'zh'],
  ['المواعيد المتأخرة', 'timeline', 'ar'],
] as const)('%s asks for the %s, in %s', (text, kind, language) => {
  expect(parseQuestion(text).kind).toBe(kind);
  expect(askReport(text)).toMatchObject({ kind: expect.stringMatching(/overview|timeline/), language });
});

test.each(['overview', 'timeline', 'timeline overdue', 'overdue section 3'])(
  '%s is typed in every language and tells none',
  (text) => expect(askReport(text, { locale: 'fr' }).language).toBe('fr'),
);

test.each([
  'overview of mine action',
  'overdue claims',
  'deadlines for memorandums of understanding',
  'late payments',
  'late',
  'missed',
  'climate change timeline effects',
  'statistics on women',
  'что известно о сроках развертывания?',
])('%s asks for neither', (text) => {
  expect(askReport(text).kind).toMatch(/^(matches|none|concept)$/);
});

describe('an overview', () => {
  test('counts the entries of each section, those addressed to the Secretariat and those not', () => {
    const { rows, total } = overview(askReport('overview'));
    expect(rows.map((row) => [row.section.number, row.entryCount, row.addressedCount, row.notAddressedCount])).toEqual([
      [1, 2, 2, 0],
      [2, 11, 10, 1],
      [3, 20, 19, 1],
      [4, 14, 10, 4],
      [5, 16, 16, 0],
      [6, 10, 10, 0],
      [7, 18, 17, 1],
      [8, 22, 22, 0],
      [9, 10, 10, 0],
    ]);
    expect(total).toEqual({ entryCount: 123, addressedCount: 116, notAddressedCount: 7, changedCount: 0 });
  });

  test.each(LANGUAGES)('has the same figures in %s', (language) => {
    expect(overview(askReport('overview', { language })).total).toEqual(overview(askReport('overview')).total);
  });

  const [before] = editions.filter(({ language }) => language === 'en');
  if (before === undefined) throw new Error('no English edition');
  const after = edit(amend(amend(before, 37, 'Once.'), 160, 'Once.'), (entry) =>
    entry.paragraph === 165 ? undefined : entry,
  );
  const again = amend(after, 37, 'Twice.');
  const changes = record([
    { before, after, at: '2026-11-10T00:00:00Z' },
    { before: after, after: again, at: '2026-11-20T00:00:00Z' },
  ]);
  const revisions = ['2026-11-01', '2026-11-10', '2026-11-20'].map((day, at) => ({
    number: at + 1,
    hash: day,
    symbol: before.symbol,
    language: before.language,
    origin: 'seeds',
    publishedAt: Date.parse(day),
  }));
  const library: Library = { ...createLibrary([again]), changes, revisions, now: Date.UTC(2026, 10, 23) };
  const changedIn = (text: string) =>
    overview(ask(library, text)).rows.flatMap(({ section, changedCount }) =>
      changedCount === 0 ? [] : [[section.number, changedCount]],
    );

  test('counts what changed since the report was first published, each paragraph once, with those withdrawn', () => {
    expect(overview(ask(library, 'overview')).since).toBe(Date.parse('2026-11-01'));
    expect(changedIn('overview')).toEqual([
      [2, 1],
      [8, 2],
    ]);
  });

  test('counts what changed since another day, if one is said', () => {
    expect(changedIn('overview since 15 November 2026')).toEqual([[2, 1]]);
    expect(changedIn('overview since yesterday')).toEqual([]);
  });

  test('cannot count changes since a day to come, or since none', () => {
    expect(ask(library, 'overview since 1 December 2026')).toMatchObject({ kind: 'invalid', reason: 'future-date' });
    expect(ask(library, 'overview since 30 February')).toMatchObject({ kind: 'invalid', reason: 'impossible-date' });
  });
});

describe('a timeline', () => {
  const library = createLibrary(editions);
  const at = (day: string, text: string, language?: (typeof LANGUAGES)[number]) =>
    timeline(ask({ ...library, now: Date.parse(day) }, text, language === undefined ? {} : { language }));
  const paragraphs = (answer: ReturnType<typeof timeline>) => answer.commitments.map(({ paragraph }) => paragraph);

  test('is in the order of dates', () => {
    expect(paragraphs(at('2021-10-01', 'timeline'))).toEqual([54, 54, 58, 87, 54, 97, 100, 105, 54]);
  });

  test('says which dates have passed on the day of the question', () => {
    expect(paragraphs(at('2021-11-30', 'timeline overdue'))).toEqual([]);
    expect(paragraphs(at('2021-12-01', 'timeline overdue'))).toEqual([54]);
    expect(at('2021-12-31', 'timeline').commitments.filter(({ isPast }) => isPast)).toHaveLength(1);
    expect(at('2022-01-01', 'what is overdue?').commitments).toHaveLength(9);
  });

  test('of some sections, or of a year', () => {
    expect(paragraphs(at('2022-01-01', 'timeline section 5'))).toEqual([97, 100, 105]);
    expect(paragraphs(at('2022-01-01', 'timeline sections 3 and 4'))).toEqual([54, 54, 58, 87, 54, 54]);
    expect(paragraphs(at('2022-01-01', 'overdue in section 5 2021'))).toEqual([97, 100, 105]);
    expect(paragraphs(at('2022-01-01', 'timeline 2022'))).toEqual([]);
    expect(ask(library, 'timeline section 12')).toMatchObject({ kind: 'invalid', reason: 'unknown-section' });
  });

  test.each(LANGUAGES)('quotes the edition in %s', (language) => {
    const { commitments } = at('2022-01-01', 'timeline', language);
    expect(commitments).toHaveLength(9);
    expect(commitments.every((own) => own.language === language && own.official === (language === 'zh'))).toBe(true);
  });

  test('quotes the official text where the reader’s edition has no such entry', () => {
    const some = editions.map((edition) =>
      edition.language === 'ru' ? edit(edition, (entry) => (entry.paragraph === 58 ? undefined : entry)) : edition,
    );
    const { commitments } = timeline(ask(createLibrary(some), 'сроки'));
    expect(commitments.find(({ paragraph }) => paragraph === 58)).toMatchObject({ language: 'zh', official: true });
  });
});

test.each([
  ['export', 'excel', '', undefined],
  ['export all', 'excel', '', undefined],
  ['export csv', 'csv', '', undefined],
  ['Export: CSV section 8', 'csv', 'section 8', undefined],
  ['export section 8 as csv', 'csv', 'section 8', undefined],
  ['export section 8 to Excel', 'excel', 'section 8', undefined],
  ['export excel IED mitigation', 'excel', 'IED mitigation', undefined],
  ['download xlsx paras 36-40', 'excel', 'paras 36-40', undefined],
  ['exporter csv tout', 'csv', '', 'fr'],
  ['exporter section 8 au format csv', 'csv', 'section 8', 'fr'],
  ['exportar sección 8', 'excel', 'sección 8', 'es'],
  ['экспорт раздел 8', 'excel', 'раздел 8', 'ru'],
  ['выгрузить все в csv', 'csv', '', 'ru'],
  ['导出第8节', 'excel', '第8节', 'zh'],
  ['导出excel第8节', 'excel', '第8节', 'zh'],
  ['下载CSV全部', 'csv', '', 'zh'],
  ['导出 csv 全部', 'csv', '', 'zh'],
  ['تصدير القسم 8', 'excel', 'القسم 8', 'ar'],
  ['تصدير csv الكل', 'csv', '', 'ar'],
] as const)('%s asks for a file: %s of “%s”', (text, format, what, language) => {
  expect(readExportRequest(text)).toEqual({ format, what, ...(language === undefined ? {} : { language }) });
});

test.each(['exporters of weapons', 'section 8', 'how to export?', 'help', '', 'exportation2'])(
  '%j asks for no file',
  (text) => expect(readExportRequest(text)).toBeUndefined(),
);
