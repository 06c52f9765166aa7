import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../../src/answers/question/parse-question.ts';
import { languageOfQuestion } from '../../../src/answers/question/reader-language.ts';
import { momentOfSince } from '../../../src/answers/question/since.ts';

/** A Monday. */
const now = Date.parse('2026-11-23T12:00:00Z');

/** The kind, the numbers and the day of a question: `changes §8 2026-11-01`. */
function read(text: string): string {
  const question = parseQuestion(text);
  if (question.kind === 'history') return `history ${question.paragraph}`;
  if (question.kind === 'malformed') return question.reason;
  if (question.kind !== 'changes') return question.kind;
  const range = ({ from, to }: { readonly from: number; readonly to: number }) =>
    from === to ? from : `${from}-${to}`;
  return [
    'changes',
    ...(question.sections ?? []).map((own) => `§${range(own)}`),
    ...(question.paragraphs ?? []).map((own) => `¶${range(own)}`),
    ...(question.since === undefined ? [] : [new Date(momentOfSince(question.since, now)).toISOString().slice(0, 10)]),
    ...(question.symbol === undefined ? [] : [question.symbol]),
  ].join(' ');
}

describe('what changed', () => {
  test.each([
    ...['changes', 'what changed', 'What has changed?', 'what’s new?', 'show me the latest changes', 'updates'],
    ...['y a-t-il eu des changements ?', 'quels paragraphes ont été modifiés ?', '¿qué párrafos se han modificado?'],
    ...['какие пункты изменены?', '哪些段落有修改', 'هل تغير شيء؟', 'recent amendments', 'changed paragraphs'],
    ...['changements', "qu'est-ce qui a changé ?", 'qu’est-ce qui a changé ?', 'quoi de neuf ?', 'modifications'],
    ...['cambios', '¿Qué ha cambiado?', '¿qué cambió?', 'novedades', '¿qué hay de nuevo?'],
    ...['изменения', 'что изменилось?', 'какие изменения?', 'что нового', 'что поменялось?'],
    ...['变化', '有什么变化？', '修改了什么', '最近有什么更新', '變更'],
    ...['التغييرات', 'ماذا تغير؟', 'ما الذي تغير؟', 'ما الجديد؟', 'التعديلات'],
  ])('%s', (text) => {
    expect(read(text)).toBe('changes');
  });

  test.each([
    ['changes in section 8', 'changes §8'],
    ['section VIII changes', 'changes §8'],
    ['qu’est-ce qui a changé dans la section 8 ?', 'changes §8'],
    ['¿qué cambió en la sección 8?', 'changes §8'],
    ['изменения в разделе 8', 'changes §8'],
    ['第八节有什么变化？', 'changes §8'],
    ['التغييرات في القسم 8', 'changes §8'],
    ['changes in paras 36-40', 'changes ¶36-40'],
    ['changes in A/75/19', 'changes A/75/19'],
    ['changes section 8 since 1 November 2026', 'changes §8 2026-11-01'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('since when', () => {
  test.each([
    ['2026-11-01', ['since 2026-11-01', 'since 1 November 2026', 'since November 1st, 2026', 'since 01.11.2026']],
    ['2026-11-01', ['since 1 November', 'since November', 'in November 2026', 'this month', 'from 1 Nov 2026 on']],
    ['2026-11-01', ['depuis le 1er novembre 2026', 'depuis novembre', 'desde el 1 de noviembre de 2026']],
    ['2026-11-01', ['с 1 ноября 2026 года', 'с ноября', '自2026年11月1日以来', '从11月1日起', '11月1日以来的']],
    ['2026-11-01', ['منذ 1 تشرين الثاني/نوفمبر 2026', 'منذ 1 نوفمبر', 'منذ ١ نوفمبر ٢٠٢٦']],
    ['2026-11-22', ['since yesterday', 'depuis hier', 'desde ayer', 'со вчерашнего дня', '昨天以来', 'منذ أمس']],
    ['2026-11-16', ['since last week', 'in the past week', 'depuis la semaine dernière', 'desde la semana pasada']],
    ['2026-11-16', ['с прошлой недели', 'за неделю', '上周以来', '过去7天', 'منذ الأسبوع الماضي', 'منذ أسبوع']],
    ['2026-11-20', ['3 days', 'since 3 days ago', 'in the last three days', 'depuis trois jours', 'il y a 3 jours']],
    ['2026-11-20', ['hace 3 días', 'en los últimos tres días', 'за последние 3 дня', '最近三天', 'منذ 3 أيام']],
    ['2026-11-21', ['منذ يومين', '2 jours', '2 días', '2 дня назад']],
    [
      '2026-11-23',
      ['today', 'since Monday', 'aujourd’hui', 'hoy', 'сегодня', '今天', 'اليوم', 'this week', 'с понедельника'],
    ],
    ['2026-11-19', ['since Thursday', 'depuis jeudi', 'desde el jueves', 'с четверга', '自星期四以来', 'منذ الخميس']],
    ['2026-10-23', ['since last month', 'le mois dernier', 'el mes pasado', 'за месяц', '上个月', 'منذ شهر']],
    ['2026-01-01', ['since 2026', 'this year', 'depuis 2026', 'с 2026 года', '2026年以来', 'منذ 2026']],
    ['2025-12-25', ['since 25 December', 'since 25 December 2025']],
    ['2024-02-29', ['since 29 February', 'since 2024-02-29']],
    ['2026-11-30', ['since 11/30/2026']],
    [
      '2026-11-01',
      ['between 1 and 5 November', 'from 1 to 5 November 2026', 'entre le 1er et le 5 novembre', 'с 1 по 5 ноября'],
    ],
  ] as const)('%s', (day, texts) => {
    const head = { zh: '变化', ar: 'التغييرات', ru: 'изменения', other: 'changes' };
    for (const text of texts) {
      const script = /\p{Script=Han}/u.test(text) ? 'zh' : /\p{Script=Arabic}/u.test(text) ? 'ar' : 'other';
      const word = /\p{Script=Cyrillic}/u.test(text) ? head.ru : head[script];
      expect(read(`${word} ${text}`), text).toBe(`changes ${day}`);
      expect(read(`${text} ${word}`), text).toBe(`changes ${day}`);
    }
  });

  test.each([
    '2026-02-30',
    '2026-13-01',
    '31 November 2026',
    '0 November',
    '30 February',
    '31.02.2026',
    '2026年2月30日',
  ])('no calendar has %s', (text) => {
    expect(read(`changes since ${text}`)).toBe('impossible-date');
  });

  test('a month before the last of a month is its last', () => {
    const march = Date.parse('2026-03-31T12:00:00Z');
    expect(new Date(momentOfSince({ kind: 'ago', count: 1, unit: 'month' }, march)).toISOString()).toContain(
      '2026-02-28',
    );
  });

  test('however long ago, it is a day', () => {
    for (const unit of ['day', 'week', 'month', 'year'] as const)
      expect(momentOfSince({ kind: 'ago', count: 99_999, unit }, now)).toBeLessThan(now);
  });
});

describe('the history of one paragraph', () => {
  test.each([
    ...[
      'history 148',
      'history of para 148',
      'What changed in paragraph 148?',
      'changes 148',
      'A/75/19 para 148 history',
    ],
    ...['historique 148', 'historique du paragraphe 148', 'modifications du paragraphe 148'],
    ...['historial 148', 'historial del párrafo 148', 'cambios en el párrafo 148'],
    ...['история 148', 'история пункта 148', 'что изменилось в пункте 148?', 'изменялся ли пункт 148?'],
    ...[
      'has para 148 changed?',
      'le paragraphe 148 a-t-il changé ?',
      '¿cuándo cambió el párrafo 148?',
      'متى تغيرت الفقرة 148؟',
    ],
    ...['第148段的历史', '第148段修改历史', '第148段有什么变化？'],
    ...['تاريخ الفقرة 148', 'التغييرات في الفقرة ١٤٨', 'سجل الفقرة 148'],
  ])('%s', (text) => {
    expect(read(text)).toBe('history 148');
  });
});

describe('neither is asked for by', () => {
  test.each([
    ...[
      'climate change',
      'what changed in Mali?',
      'change',
      'change management',
      'mandate changes',
      'history of peacekeeping',
    ],
    ...[
      'changes to the Council',
      'revision of training material',
      'the bad guys have changed tactics',
      'regime change',
    ],
    ...[
      'changement climatique',
      'cambio climático',
      'изменение климата',
      '气候变化',
      'تغير المناخ',
      'исторические объекты',
    ],
    ...['changes in paragraph 5 of resolution 2589', 'changes since the last meeting', 'search changes'],
  ])('%s', (text) => {
    expect(read(text)).toBe('search');
  });

  test('a paragraph that is asked for', () => {
    expect(read('any update on paragraphs 70 and 71')).toBe('paragraphs');
    expect(read('Paragraphe 148 : des nouvelles ?')).toBe('paragraphs');
  });
});

test.each([
  ['changes', undefined],
  ['history 148', undefined],
  ['changes section 8', undefined],
  ['changes since yesterday', 'en'],
  ['what changed', 'en'],
  ['changements', 'fr'],
  ['modifications de la section VIII', 'fr'],
  ['modifications to section 8', 'en'],
  ['historique 148', 'fr'],
  ['cambios', 'es'],
  ['что изменилось', 'ru'],
  ['有什么变化', 'zh'],
  ['ماذا تغير', 'ar'],
] as const)('%s is written in %s', (text, language) => {
  expect(languageOfQuestion(parseQuestion(text), text)).toBe(language);
});

test('more paragraphs than any report has are too many, and a number that nobody can read is none', () => {
  expect(read('changes in paras 1-999999')).toBe('too-many');
  expect(read('changes in sections 1-999999999')).toBe('too-many');
  expect(read(`history ${'9'.repeat(30)}`)).toBe('malformed-number');
});

test('a list of the report that is named', () => {
  for (const text of ['topic: mines in A/75/19', 'not addressed, A/75/19', 'sections of A/75/19']) {
    expect(parseQuestion(text)).toMatchObject({ symbol: 'A/75/19' });
  }
});
