import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../src/reports/catalogue.ts';
import { LANGUAGES } from '../../src/reports/language.ts';
import { completeSubscription, editSubscription } from '../../src/subscriptions/complete-subscription.ts';
import { explainProblem } from '../../src/subscriptions/explain-problem.ts';
import { parseEdit } from '../../src/subscriptions/parse-edit.ts';
import { parseSubscription, type SubscriptionContext } from '../../src/subscriptions/parse-subscription.ts';
import type { SubscriptionProblem, SubscriptionRequest } from '../../src/subscriptions/subscription-request.ts';
import { describeSubscription } from '../../src/subscriptions/wording.ts';
import { EDITIONS, INDEX } from '../index/seeds.ts';

const context: SubscriptionContext = {
  report: createCatalogue(EDITIONS).reports[0],
  findConcept: (words, only) => INDEX.browse(words, { language: 'en', ...(only === undefined ? {} : { only }) })?.name,
  now: Date.UTC(2026, 0, 15),
};

const day = { every: 'day' } as const;
const week = (weekday: number) => ({ every: 'week', weekday }) as const;
const sections = (...numbers: number[]) => ({ kind: 'sections', numbers }) as const;
const paras = (from: number, to = from) => ({ kind: 'paragraphs', ranges: [{ from, to }] }) as const;
const nairobi = 'Africa/Nairobi';
const whole = {
  cadence: week(1),
  time: '09:00',
  zone: nairobi,
  scope: sections(8),
  language: 'fr',
  saysNothingNew: true,
} as const;

function read(text: string): SubscriptionRequest | SubscriptionProblem {
  const parsed = parseSubscription(text, context);
  return parsed.kind === 'request' ? parsed.request : parsed.problem;
}

describe('a request in six languages', () => {
  test.each<[string, SubscriptionRequest]>([
    ['', {}],
    ['daily', { cadence: day }],
    ['weekly', { cadence: { every: 'week' } }],
    ['weekly on Monday at 09:00 in Africa/Nairobi section 8 in French even if nothing changed', whole],
    ['even if nothing changed, in French, section VIII, in Nairobi at 9 am, every Monday', whole],
    ['section 8 mondays 9am nairobi time in French even when nothing has changed', whole],
    ['chaque lundi à 9h à Nairobi section 8 en français même si rien n’a changé', whole],
    [
      'section 8, en français, hebdomadaire le lundi à 9 heures du matin, heure de Nairobi, même si rien ne change',
      whole,
    ],
    ['cada lunes a las 9 de la mañana en Nairobi sección 8 en francés aunque nada haya cambiado', whole],
    ['sección 8 en francés semanal los lunes a las 09:00 hora de Nairobi aunque no haya cambios', whole],
    ['по понедельникам в 9:00 по времени Найроби раздел 8 на французском даже если ничего не изменилось', whole],
    ['раздел 8 по-французски еженедельно по понедельникам в 9 утра в Найроби даже если нет изменений', whole],
    ['每周一上午9点 内罗毕时间 第八节 用法文 没有变化也发送', whole],
    ['第八节 每星期一上午九点内罗毕时间法文版即使没有变化也通知', whole],
    ['كل يوم اثنين الساعة ٩ صباحا بتوقيت نيروبي القسم ٨ بالفرنسية حتى لو لم يتغير شيء', whole],
    ['أسبوعيا يوم الاثنين في الساعة ٠٩:٠٠ بتوقيت نيروبي القسم الثامن باللغة الفرنسية حتى إن لم يتغير شيء', whole],
    ['tous les jours à 18h30', { cadence: day, time: '18:30' }],
    ['todos los días a las 6 de la tarde', { cadence: day, time: '18:00' }],
    ['ежедневно в 7 вечера', { cadence: day, time: '19:00' }],
    ['каждый день в 14 часов', { cadence: day, time: '14:00' }],
    ['每天下午3点半', { cadence: day, time: '15:30' }],
    ['يوميا الساعة 5 مساء', { cadence: day, time: '17:00' }],
    ['everyday @9', { cadence: day, time: '09:00' }],
    ['quotidien, Genève', { cadence: day, zone: 'Europe/Zurich' }],
    ['diario en Nueva York', { cadence: day, zone: 'America/New_York' }],
    ['daily 08:30 UTC', { cadence: day, time: '08:30', zone: 'UTC' }],
    ['daily at 9 in new york', { cadence: day, time: '09:00', zone: 'America/New_York' }],
    ['daily (america/new_york)', { cadence: day, zone: 'America/New_York' }],
    ['weekly mon 9am', { cadence: week(1), time: '09:00' }],
    ['only if something changed', { saysNothingNew: false }],
    ['seulement si quelque chose a changé', { saysNothingNew: false }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test.each([
  ['at 09:00', '09:00'],
  ['at 9', '09:00'],
  ['9am', '09:00'],
  ['9 a.m.', '09:00'],
  ['9:15 p.m.', '21:15'],
  ['12 am', '00:00'],
  ['12pm', '12:00'],
  ['09.00', '09:00'],
  ['9h', '09:00'],
  ['9h30', '09:30'],
  ['9 h 30', '09:30'],
  ['à 9 h', '09:00'],
  ['a las 21:45', '21:45'],
  ['в 9 часов', '09:00'],
  ['в 9', '09:00'],
  ['3 часа дня', '15:00'],
  ['2 часа ночи', '02:00'],
  ['٠٩:٠٠', '09:00'],
  ['الساعة التاسعة', '09:00'],
  ['الساعة ٩ مساءً', '21:00'],
  ['上午9点', '09:00'],
  ['早上九点', '09:00'],
  ['晚上十点半', '22:30'],
  ['下午3时15分', '15:15'],
  ['中午12点', '12:00'],
  ['09：00', '09:00'],
  ['at noon', '12:00'],
  ['midnight', '00:00'],
  ['à midi', '12:00'],
  ['в полдень', '12:00'],
  ['中午', '12:00'],
  ["9 o'clock", '09:00'],
  ['at 7 in the evening', '19:00'],
  ['at nine', '09:00'],
  ['at 0900', '09:00'],
  ['0730', '07:30'],
  ['1800 hrs', '18:00'],
  ['في الثامنة صباحا', '08:00'],
])('the time %s', (text, time) => {
  expect(read(text)).toEqual({ time });
});

describe('a scope', () => {
  test.each<[string, SubscriptionRequest]>([
    ['section 8', { scope: sections(8) }],
    ['sections 7 and 8', { scope: sections(7, 8) }],
    ['paras 148-150', { scope: paras(148, 150) }],
    ['148', { scope: paras(148) }],
    ['paragraphes 148 à 150 à 9h', { scope: paras(148, 150), time: '09:00' }],
    ['párrafos 148 a 150 a las 9', { scope: paras(148, 150), time: '09:00' }],
    ['пункты 148–150 в 9', { scope: paras(148, 150), time: '09:00' }],
    ['第148至150段 每天', { scope: paras(148, 150), cadence: day }],
    ['الفقرات ١٤٨ إلى ١٥٠ يوميا', { scope: paras(148, 150), cadence: day }],
    ['A/75/19, para. 148', { scope: paras(148) }],
    ['everything daily', { scope: { kind: 'all' }, cadence: day }],
    ['tout le rapport', { scope: { kind: 'all' } }],
    ['всё ежедневно', { scope: { kind: 'all' }, cadence: day }],
    ['全部', { scope: { kind: 'all' } }],
    [
      'mission MINUSMA weekly',
      { scope: { kind: 'mission', name: 'MINUSMA', query: 'MINUSMA' }, cadence: { every: 'week' } },
    ],
    ['MINUSMA', { scope: { kind: 'mission', name: 'MINUSMA', query: 'MINUSMA' } }],
  ])('%s', (text, expected) => {
    const parsed = read(text);
    if ('scope' in parsed && parsed.scope?.kind === 'mission') {
      expect(parsed).toMatchObject({ ...expected, scope: { kind: 'mission', query: 'MINUSMA' } });
    } else expect(parsed).toEqual(expected);
  });

  test.each([
    [
      'topic child protection in French at 9 in Nairobi',
      'child protection',
      { language: 'fr', time: '09:00', zone: nairobi },
    ],
    ['in French topic: child protection daily', 'child protection', { language: 'fr', cadence: day }],
    ['thème : protection de l’enfance en anglais', 'protection de l’enfance', { language: 'en' }],
    ['тема: защита детей на английском', 'защита детей', { language: 'en' }],
    ['主题：儿童保护用法文每天', '儿童保护', { language: 'fr', cadence: day }],
    ['child protection at 9', 'child protection', { time: '09:00' }],
  ])('%s', (text, query, others) => {
    expect(read(text)).toEqual({ scope: { kind: 'topic', name: expect.any(String), query }, ...others });
  });
});

describe('what cannot be is said plainly', () => {
  test.each<[string, object, string]>([
    ['at 25:00', { kind: 'no-such-time', value: 'at 25:00' }, 'at 25:00'],
    ['at 25', { kind: 'no-such-time' }, 'at 25'],
    ['9:75', { kind: 'no-such-time' }, '9:75'],
    ['13 am', { kind: 'no-such-time' }, '13 am'],
    ['下午25点', { kind: 'no-such-time' }, '下午25点'],
    [
      'daily in Niarobi',
      { kind: 'unknown-zone', value: 'Niarobi', nearest: expect.arrayContaining([nairobi]) },
      nairobi,
    ],
    ['daily in Africa/Nairoby', { kind: 'unknown-zone', value: 'Africa/Nairoby' }, nairobi],
    ['daily in Atlantis', { kind: 'unknown-zone', value: 'Atlantis' }, 'Atlantis'],
    ['daily 9:00 GMT+3', { kind: 'offset', value: 'GMT+3' }, nairobi],
    ['daily at 9:00 +03:00', { kind: 'offset', value: '+03:00' }, nairobi],
    ['daily in German', { kind: 'unknown-language', value: 'German' }, 'French'],
    ['en allemand', { kind: 'unknown-language', value: 'allemand' }, 'allemand'],
    ['weekly on Funday', { kind: 'unknown-weekday', value: 'Funday' }, 'Monday'],
    ['every Munday', { kind: 'unknown-weekday', value: 'Munday' }, 'Munday'],
    ['every fortnight', { kind: 'twice', what: 'cadence' }, 'one day of the week'],
    ['monthly', { kind: 'twice', what: 'cadence' }, 'one day of the week'],
    ['9:00 EST', { kind: 'offset', value: 'EST', nearest: ['America/New_York'] }, 'America/New_York'],
    ['daily in Kenya', { kind: 'unknown-zone', value: 'Kenya' }, 'Kenya'],
    ['section 12', { kind: 'unknown-section', value: '12', sections: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, 'IX'],
    ['para 999', { kind: 'unknown-paragraphs', paragraphs: [999] }, '999'],
    ['paras 1-9999', { kind: 'too-many', value: '9999' }, '9999'],
    ['para 148abc', { kind: 'malformed-number', value: '148abc' }, '148abc'],
    ['mission ATLANTIS in French', { kind: 'unknown-mission', value: 'ATLANTIS' }, 'ATLANTIS'],
    ['topic unicorns daily', { kind: 'unknown-topic', value: 'unicorns' }, 'unicorns'],
    ['section 8 para 148', { kind: 'twice', what: 'scope' }, 'one subject'],
    ['section 8 mission MINUSMA', { kind: 'twice', what: 'scope' }, 'one subject'],
    ['daily on Monday', { kind: 'twice', what: 'cadence' }, 'Choose one'],
    ['Mondays and Thursdays', { kind: 'twice', what: 'cadence' }, 'Choose one'],
    ['at 9:00 and at 17:00', { kind: 'twice', what: 'time' }, 'Choose one'],
    ['in French and in English', { kind: 'twice', what: 'language' }, 'Choose one'],
    ['in Nairobi and in Paris', { kind: 'twice', what: 'zone' }, 'Choose one'],
    ['daily bananas', { kind: 'left-over', value: 'bananas' }, 'bananas'],
    ['section 8 with pictures', { kind: 'left-over', value: 'pictures' }, 'pictures'],
    ['x'.repeat(301), { kind: 'too-long', value: '301' }, '301'],
  ])('%s', (text, problem, said) => {
    const parsed = parseSubscription(text, context);
    expect(parsed).toMatchObject({ kind: 'problem', problem });
    expect(parsed.kind === 'problem' && explainProblem('en', parsed.problem)).toContain(said);
  });

  test('without a report nothing can be subscribed to', () => {
    const parsed = parseSubscription('daily', { ...context, report: undefined });
    expect(parsed).toEqual({ kind: 'problem', problem: { kind: 'no-report' } });
  });
});

describe('an edit', () => {
  test.each([
    ['2 at 10:00', 2, { time: '10:00' }],
    ['#2: section 8', 2, { scope: sections(8) }],
    ['subscription 12 in French', 12, { language: 'fr' }],
    ['№ 3 на французском', 3, { language: 'fr' }],
    ['2 上午10点', 2, { time: '10:00' }],
    ['٢ الساعة ١٠', 2, { time: '10:00' }],
    ['2 weekly', 2, { cadence: { every: 'week' } }],
  ])('%s', (text, number, request) => {
    expect(parseEdit(text, context)).toEqual({ kind: 'edit', number, request });
  });

  test.each([
    ['', 'no-subscription-number'],
    ['at 10:00', 'no-subscription-number'],
    ['2', 'nothing-to-edit'],
    ['2 at 25:00', 'no-such-time'],
  ])('%s', (text, kind) => {
    expect(parseEdit(text, context)).toMatchObject({ kind: 'problem', problem: { kind } });
  });

  test('changes what it names; a new time is followed by when it is due', () => {
    const schedule = { cadence: week(3), time: '09:00', zone: nairobi } as const;
    expect(editSubscription({ schedule }, { time: '10:00' }, context.now)).toEqual({
      schedule: { ...schedule, time: '10:00' },
      nextDueAt: Date.UTC(2026, 0, 21, 7),
    });
    expect(editSubscription({ schedule }, { language: 'fr' }, context.now)).toEqual({ language: 'fr' });
    const weekly = editSubscription({ schedule }, { cadence: { every: 'week' } }, context.now);
    expect(weekly.schedule).toEqual(schedule);
  });
});

describe('what a request leaves open', () => {
  test('is daily, at 09:00 where the person is, in their language, on the whole report', () => {
    expect(completeSubscription({}, { zone: nairobi, language: 'fr', now: context.now })).toEqual({
      schedule: { cadence: day, time: '09:00', zone: nairobi },
      scope: { kind: 'all' },
      language: 'fr',
      saysNothingNew: false,
      nextDueAt: Date.UTC(2026, 0, 15, 6),
    });
  });

  test('is Monday for a week, and UTC where Slack knows no zone', () => {
    const weekly = { cadence: { every: 'week' } } as const;
    for (const zone of [undefined, 'Atlantis/City', 'GMT+3']) {
      const { schedule } = completeSubscription(weekly, { zone, language: 'en', now: context.now });
      expect(schedule).toEqual({ cadence: week(1), time: '09:00', zone: 'UTC' });
    }
  });
});

test.each([
  ['en', 'Every Monday at 09:00 (Africa/Nairobi): section VIII, in French'],
  ['fr', 'Chaque lundi à 09:00 (Africa/Nairobi)\u00a0: section VIII, en français'],
  ['es', 'Cada lunes a las 09:00 (Africa/Nairobi): sección VIII, en francés'],
  ['ru', 'Еженедельно (понедельник) в 09:00 (Africa/Nairobi): раздел VIII; язык — французский'],
  ['zh', '每星期一 09:00（Africa/Nairobi）：第八节，语文：法语'],
] as const)('a subscription is described in %s', (language, line) => {
  const completed = completeSubscription(whole, { zone: undefined, language: 'en', now: context.now });
  const described = describeSubscription(language, completed, completed.nextDueAt);
  expect(described).toMatchObject({ line, next: { at: Date.UTC(2026, 0, 19, 6) } });
  expect(described.notes).toHaveLength(1);
  const paused = describeSubscription(language, { ...completed, state: 'paused' }, completed.nextDueAt);
  expect([paused.notes.length, paused.next]).toEqual([2, undefined]);
});

describe('in every language', () => {
  test.each(LANGUAGES)('the example of %s can be read', (language) => {
    const said = explainProblem(language, { kind: 'left-over', value: 'x' });
    const example = said.slice(said.search(/[:：]\s?(?!.*[:：]\s)/u) + 1).replaceAll(/[\u2068\u2069]/g, '');
    const request = read(example);
    expect(request).toMatchObject({ cadence: week(1), zone: nairobi, scope: sections(8) });
    expect(request).toMatchObject({ time: '09:00' });
  });
});

test('any order of the same parts is the same request', () => {
  const parts = [
    'weekly on Monday',
    'at 09:00',
    'in Africa/Nairobi',
    'section 8',
    'in French',
    'even if nothing changed',
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), fc.constantFrom(' ', ', '), (list, joint) => {
      expect(read(list.join(joint))).toEqual(whole);
    }),
    { numRuns: 200 },
  );
});

test('no text whatever makes it fail', () => {
  const words = fc.constantFrom(
    ...'subscribe daily weekly at in Nairobi 9 25:00 section 8 para | mission topic 每周一 第 الساعة в 9h GMT+3 French ( /'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(words).map((list) => list.join(' ')),
      ),
      (text) => {
        const parsed = parseSubscription(text, context);
        if (parsed.kind === 'problem')
          for (const language of LANGUAGES) expect(explainProblem(language, parsed.problem)).not.toBe('');
      },
    ),
    { numRuns: 500 },
  );
});
