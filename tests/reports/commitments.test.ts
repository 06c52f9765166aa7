import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../src/reports/catalogue.ts';
import { commitmentsOf, findCommitments } from '../../src/reports/commitments.ts';
import { findDates } from '../../src/reports/find-dates.ts';
import { findPromises } from '../../src/reports/find-promises.ts';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { sentencesOf } from '../../src/reports/sentences.ts';
import { endOfDate, keyOfDate, type StatedDate } from '../../src/reports/stated-date.ts';
import { editions } from '../library.ts';

/** Session 76, in which the report was issued, opened in this month. */
const SESSION = Date.UTC(2021, 8, 1);

/** Read by hand in the official text: paragraph, date, how many sentences. */
const EXPECTED = [
  [54, 'month 2021 11', 1],
  [54, 'month 2021 12', 1],
  [58, 'month 2021 12', 1],
  [87, 'month 2021 12', 1],
  [54, 'part 2021 end', 2],
  [97, 'part 2021 end', 1],
  [100, 'part 2021 end', 1],
  [105, 'part 2021 end', 2],
  [54, 'quarter 2021 4', 1],
];

function editionIn(language: Language) {
  const edition = editions.find((own) => own.language === language);
  if (edition === undefined) throw new Error(`no edition in ${language}`);
  return edition;
}

function report(some = editions) {
  const [first] = createCatalogue(some).reports;
  if (first === undefined) throw new Error('no report');
  return first;
}

function listed(some = editions) {
  return commitmentsOf(report(some)).map(({ paragraph, date, editions: all, language }) => [
    paragraph,
    keyOfDate(date),
    all.get(language)?.length,
  ]);
}

test('the report has these dated commitments and no others', () => {
  expect(listed()).toEqual(EXPECTED);
});

test.each(LANGUAGES)('the edition in %s alone has no other, and at most one less', (language) => {
  const alone = listed([editionIn(language)]).map(String);
  const known = EXPECTED.map(String);
  expect(alone.filter((own) => !known.includes(own))).toEqual([]);
  expect(alone.length).toBeGreaterThanOrEqual(known.length - 1);
});

test('every edition states each of them in sentences that stand in it, with the date in the sentence', () => {
  for (const { paragraph, editions: all } of commitmentsOf(report())) {
    expect([...all.keys()].toSorted()).toEqual([...LANGUAGES].toSorted());
    for (const [language, statements] of all) {
      const text = editionIn(language)
        .entries.find((entry) => entry.paragraph === paragraph)
        ?.passages.join('\n');
      for (const { sentence, date } of statements) {
        expect(text).toContain(sentence);
        expect(sentence).toContain(date);
      }
    }
  }
});

test('what one of many editions alone seems to say is no commitment', () => {
  const misread = editions.map((edition) => {
    if (edition.language !== 'fr') return edition;
    const entries = edition.entries.map((entry) =>
      entry.paragraph === 36 ? { ...entry, passages: ['Ce texte sera publié en mars 2022.'] } : entry,
    );
    return { ...edition, entries };
  });
  expect(listed(misread)).toEqual(EXPECTED);
  expect(listed(misread.filter(({ language }) => language === 'fr'))).toContainEqual([36, 'month 2022 3', 1]);
});

test('a report whose session cannot be told has none, for nobody knows what was still to come', () => {
  expect(findCommitments({ ...editionIn('en'), symbol: 'S/2021/5' })).toEqual([]);
});

/** Sentences of the editions with a date that is told of, or with a future about something else than the date. */
const NONE: readonly (readonly [Language, number, string])[] = [
  ['en', 53, 'May 2021'],
  ['en', 57, '2022-2024'],
  ['en', 105, 'As at September 2021'],
  ['en', 124, '2021-2023'],
  ['en', 150, 'In October 2021'],
  ['en', 164, '24 May 2021'],
  ['fr', 53, 'mai 2021'],
  ['fr', 105, 'En septembre 2021'],
  ['fr', 150, 'En octobre 2021'],
  ['fr', 164, '24 mai 2021'],
  ['es', 53, 'mayo de 2021'],
  ['es', 105, 'Hasta septiembre de 2021'],
  ['es', 150, 'octubre de 2021'],
  ['ru', 53, 'мае 2021'],
  ['ru', 105, 'на сентябрь 2021'],
  ['ru', 150, 'октябре 2021'],
  ['zh', 53, '2021 年 5 月'],
  ['zh', 105, '截至 2021 年 9 月'],
  ['zh', 150, '2021 年 10 月'],
  ['zh', 164, '2021年5月24日'],
  ['ar', 53, 'أيار/مايو 2021'],
  ['ar', 105, 'وحتى أيلول/سبتمبر 2021'],
  ['ar', 150, 'تشرين الأول/أكتوبر 2021'],
  ['ar', 164, '24 أيار/مايو 2021'],
];

test.each(NONE)(
  'in %s, para. %i: %s is no commitment, whatever else the sentence says',
  (language, paragraph, words) => {
    const entry = editionIn(language).entries.find((own) => own.paragraph === paragraph);
    const sentences = (entry?.passages ?? []).flatMap((passage) => sentencesOf(passage, language));
    const telling = sentences.filter((sentence) => sentence.includes(words));
    expect(telling).not.toEqual([]);
    for (const sentence of telling) {
      const promised = findPromises(sentence, language, SESSION).map(({ start, end }) => sentence.slice(start, end));
      expect(promised.filter((date) => words.includes(date))).toEqual([]);
    }
  },
);

const SENTENCES: readonly (readonly [Language, boolean, string])[] = [
  ['en', true, 'The guidelines will be completed in the first quarter of 2022.'],
  ['en', true, 'The revised guidance is due by mid-2022.'],
  ['en', true, 'By 30 June 2022, all missions will have baselines and will report.'],
  ['en', true, 'The Secretariat intends to finalize the policy no later than 31 March 2022.'],
  ['en', true, 'It is expected that, by December 2021, all units will be trained.'],
  ['en', true, 'A pilot is scheduled for early 2022.'],
  ['en', false, 'The strategy adopted in December 2021 will guide the work of missions.'],
  ['en', false, 'The establishment in October 2021 of a new task force will help to strengthen coherence.'],
  ['en', false, 'The review will build on the strategy adopted in October 2021.'],
  ['en', false, 'In October 2021, the Security Council was briefed on the outcome, which will guide support.'],
  ['en', false, 'As at 31 December 2021, four courses had been launched, which will be repeated.'],
  ['en', false, 'The mandate, extended until December 2022, will be reviewed.'],
  ['en', false, 'The conference was to be held in December 2021.'],
  ['en', false, 'The system will not be available in 2022.'],
  ['en', false, 'The Secretariat will follow up on the October 2021 meeting.'],
  ['en', false, 'Resolution 2589 (2021) will be implemented.'],
  ['en', false, 'The joint priorities for 2022-2024 will be defined.'],
  ['en', false, 'The stock will be held in 2022/23.'],
  ['fr', true, 'Les directives seront publiées au plus tard en juin 2022.'],
  ['fr', true, 'Au plus tard le 31 mars 2022, le Secrétariat achèvera ses travaux.'],
  ['fr', true, 'La politique devrait être arrêtée au premier trimestre de 2022.'],
  ['fr', false, 'La stratégie adoptée en décembre 2021 guidera les missions.'],
  ['fr', false, 'Le Secrétariat guidera les travaux menés en décembre 2021.'],
  ['fr', false, 'Le système ne sera pas disponible en 2022.'],
  ['es', true, 'Las directrices se publicarán a más tardar en junio de 2022.'],
  ['es', true, 'Está previsto concluir la labor antes del 31 de marzo de 2022.'],
  ['es', true, 'El manual se publicará a principios de 2022.'],
  ['es', false, 'La estrategia aprobada en diciembre de 2021 guiará a las misiones.'],
  ['es', false, 'El sistema no se utilizará en 2022.'],
  ['ru', true, 'Руководящие принципы будут опубликованы не позднее июня 2022 года.'],
  ['ru', true, 'К концу 2021 года система будет использоваться во всех миссиях.'],
  ['ru', true, 'Обзор планируется завершить в первом квартале 2022 года.'],
  ['ru', false, 'Стратегия, принятая в декабре 2021 года, будет служить руководством.'],
  ['ru', false, 'В октябре 2021 года Совет был проинформирован о результатах, которые будут изучены.'],
  ['ru', false, 'Система не будет доступна в 2022 году.'],
  ['zh', true, '该准则将于 2022 年第一季度完成。'],
  ['zh', true, '秘书处计划在 2022 年底前印发该手册。'],
  ['zh', true, '到 2022 年 6 月，所有特派团都将使用该系统。'],
  ['zh', false, '2021 年 10 月启动的战略将指导今后的工作。'],
  ['zh', false, '截至 2021 年 12 月，已有 4 个课程，今后将继续。'],
  ['zh', false, '2021 年 10 月，向安全理事会通报了评估结果，该结果将指导工作。'],
  ['zh', false, '审查将以 2021 年 12 月通过的战略为基础。'],
  ['ar', true, 'وستصدر المبادئ التوجيهية بحلول نهاية عام 2022.'],
  ['ar', true, 'ومن المقرر إنجاز الدليل في الربع الأول من عام 2022.'],
  ['ar', true, 'وفي موعد أقصاه حزيران/يونيه 2022، ستقدم الأمانة العامة تقريرا.'],
  ['ar', false, 'وفي تشرين الأول/أكتوبر 2021، أُبلغ مجلس الأمن بالنتائج التي ستوجه العمل.'],
  ['ar', false, 'وستوجه الاستراتيجية التي اعتُمدت في كانون الأول/ديسمبر 2021 عمل البعثات.'],
  ['ar', false, 'وفي عام 2021، زادت الإدارة من تواصلها في سياقات حفظ السلام.'],
];

test.each(SENTENCES)('in %s it is %s that this promises something for a date: %s', (language, isPromise, sentence) => {
  expect(findPromises(sentence, language, SESSION).length > 0).toBe(isPromise);
});

describe('a date', () => {
  const cases: readonly (readonly [Language, string, StatedDate])[] = [
    ['en', '31 March 2022', { kind: 'day', year: 2022, month: 3, day: 31 }],
    ['en', 'the second half of 2022', { kind: 'half', year: 2022, half: 2 }],
    ['en', 'late 2022', { kind: 'part', year: 2022, part: 'end' }],
    ['fr', 'fin 2022', { kind: 'part', year: 2022, part: 'end' }],
    ['fr', '1er juillet 2022', { kind: 'day', year: 2022, month: 7, day: 1 }],
    ['fr', 'début 2022', { kind: 'part', year: 2022, part: 'beginning' }],
    ['es', 'que termine 2021', { kind: 'part', year: 2021, part: 'end' }],
    ['es', '31 de marzo de 2022', { kind: 'day', year: 2022, month: 3, day: 31 }],
    ['ru', '31 марта 2022 года', { kind: 'day', year: 2022, month: 3, day: 31 }],
    ['ru', 'четвертом квартале 2021 года', { kind: 'quarter', year: 2021, quarter: 4 }],
    ['zh', '2022年上半年', { kind: 'half', year: 2022, half: 1 }],
    ['zh', '2021 年末', { kind: 'part', year: 2021, part: 'end' }],
    ['zh', '2022 年 3 月 31 日', { kind: 'day', year: 2022, month: 3, day: 31 }],
    ['ar', 'الربع الأخير من عام 2021', { kind: 'quarter', year: 2021, quarter: 4 }],
    ['ar', '31 آذار/مارس 2022', { kind: 'day', year: 2022, month: 3, day: 31 }],
    ['ar', 'كانون الأول/ديسمبر 2021', { kind: 'month', year: 2021, month: 12 }],
  ];

  test.each(cases)('in %s is read from %s', (language, text, date) => {
    expect(findDates(`… ${text}.`, language).map((found) => found.date)).toEqual([date]);
  });

  test.each([
    ['30 June 2022', '2022-07-01'],
    ['December 2021', '2022-01-01'],
    ['first quarter of 2022', '2022-04-01'],
    ['the first half of 2022', '2022-07-01'],
    ['early 2022', '2022-05-01'],
    ['mid-2022', '2022-09-01'],
    ['2022', '2023-01-01'],
  ])('%s has passed on %s', (text, day) => {
    const [found] = findDates(text, 'en');
    expect(found && new Date(endOfDate(found.date)).toISOString().slice(0, 10)).toBe(day);
  });

  test.each(['30 February 2022', '2022-2024', '2021/22', 'S/2020/1224', '12021', 'May'])('%s is none', (text) => {
    expect(findDates(text, 'en').filter(({ date }) => date.kind !== 'month')).toEqual([]);
  });

  test('is found where it stands, whatever the text', () => {
    const pieces = fc.constantFrom(
      'will be ',
      'in ',
      'December ',
      '2022',
      ' ',
      '年',
      '12 月',
      'عام ',
      '2021-',
      'года',
      'fin ',
    );
    const text = fc.array(pieces, { maxLength: 200 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (some, language) => {
        const found = findDates(some, language);
        for (const { start, end } of found) expect(some.slice(start, end)).toMatch(/20\d\d/);
        for (const [at, { start }] of found.entries()) expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
        expect(findPromises(some, language, 0).length).toBeLessThanOrEqual(found.length);
      }),
    );
  });
});
