import { COUNTS, MONTHS, PAIRS, UNITS, WEEKDAYS } from './date-words.ts';
import { type DateUnit, isPossible, type Since } from './since.ts';

/** A time that a text names, with the text without it; `impossible` is what looks like a date and is on no calendar. */
export type SinceReading = { readonly rest: string } & ({ readonly since: Since } | { readonly impossible: string });

type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => Since | undefined;
}

/** Where a word of a spaced script begins and ends; Chinese ones begin and end anywhere. */
const BEGIN = String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{N}])`;
const END = String.raw`(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{N}])`;

const FROM =
  'since|starting(?: from| on)?|from|after|as of|depuis(?: les?)?|a (?:partir|compter) d[ue]|apres les?|des le|desde(?: el| la| los| las)?|a partir del?|despues del?|начиная со?|после|от|со?|自从|自從|自|从|從|由|منذ|ابتداء من|اعتبارا من|بعد|من';
/** Only in front of a month or a year alone. */
const IN = 'during|in|en|au cours de|durante|в|за|在|في|خلال';
const TO_NOW = '以来|以來|之后|之後|以后|以後|起|至今|到现在|到現在|后|後|onwards?|حتى الان';

const MONTH = group('month', MONTHS);
/** Arabic documents write both names of a month: `تشرين الثاني/نوفمبر`. */
const MONTH_NAME = `(?:${MONTH})\\.?(?:\\s*/\\s*(?:${MONTHS.join('|')}))?`;
const YEAR = '(?<year>\\d{4})(?:\\s*(?:года?|г\\.?|م)(?!\\p{L}))?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|-?го|º|°|\\.)?';
const COUNT = `(?:(?<count>\\d{1,3})|(?:${group('countWord', COUNTS)}))`;
const UNIT = `(?:${Object.entries(UNITS)
  .map(([unit, words]) => `(?<${unit}>${words})`)
  .join('|')})`;
const PAIR = `(?:${Object.entries(PAIRS)
  .map(([unit, words]) => `(?<${unit}>${words})`)
  .join('|')})`;

const DATES = [
  '(?<year>\\d{4})\\s*[-/.]\\s*(?<number>\\d{1,2})\\s*[-/.]\\s*(?<day>\\d{1,2})',
  `${DAY}\\s+(?:of\\s+|de\\s+|من\\s+)?${MONTH_NAME}(?:,?\\s+(?:de\\s+|del\\s+|of\\s+)?${YEAR})?`,
  `${MONTH_NAME}\\s+${DAY}(?:\\s*,)?(?:\\s+${YEAR})?`,
  '(?:(?<year>\\d{4})\\s*年\\s*)?(?<number>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*[日号號]',
];
/** The day in front, as United Nations documents write it. */
const DAY_FIRST =
  '(?<day>\\d{1,2})\\s*[./-]\\s*(?<number>\\d{1,2})\\s*[./-]\\s*(?<year>\\d{4})(?:\\s*(?:года?|г\\.?)(?!\\p{L}))?';
const MONTHS_AND_YEARS = [
  `${MONTH_NAME}(?:,?\\s+(?:de\\s+|del\\s+|of\\s+)?${YEAR})?`,
  '(?<year>\\d{4})\\s*年\\s*(?<number>\\d{1,2})\\s*月',
  '(?<year>(?:19|20)\\d{2})(?:\\s*(?:год[ау]?|г\\.?(?!\\p{L})|年))?',
];
/** Chinese says behind what others say in front. */
const HAN_MONTHS_AND_YEARS = ['(?:(?<year>\\d{4})\\s*年\\s*)?(?<number>\\d{1,2})\\s*月', '(?<year>\\d{4})\\s*年'];
const MOST_RECENT =
  'the|last|past|previous|les|dernier(?:e|es|s)?|los|las|ultim[oa]s?|за|последн\\p{L}+|过去|過去|最近|近|这|這|في|خلال|اخر|ال';
const GONE_BY =
  'ago|back|passees?|derni[eè]re?s?|pasad[oa]s?|назад|тому назад|以前|前|以来|以來|来|來|内|之内|الماضية|الماضيين|الاخيرة|مضت';

const FORMS: readonly Form[] = [
  form(
    `(?:between|from|entre(?: le| el)?|du|del|между|с)\\s+${DAY}\\s*(?:and|to|et(?: le)?|au|y(?: el)?|al|и|по|-|–)\\s*\\d{1,2}(?:st|nd|rd|th|er)?\\s+(?:of\\s+|de\\s+)?${MONTH_NAME}(?:,?\\s+(?:de\\s+)?${YEAR})?`,
    readDate,
  ),
  form(`(?:(?:${FROM})\\s*)?${DAY_FIRST}`, readEitherOrder),
  ...DATES.map((date) => form(`(?:(?:${FROM})\\s*)?${date}(?:\\s*(?:${TO_NOW}))?`, readDate)),
  ...MONTHS_AND_YEARS.map((date) =>
    form(`(?:${FROM}|${IN})\\s*(?:le\\s+mois\\s+de\\s+)?${date}(?:\\s*(?:${TO_NOW}))?`, readDate),
  ),
  ...HAN_MONTHS_AND_YEARS.map((date) => form(`${date}\\s*(?:份\\s*)?(?:${TO_NOW})`, readDate)),
  fixed(
    'the day before yesterday|avant-hier|anteayer|antes de ayer|позавчера|前天|前日|اول (?:من )?امس',
    ago(2, 'day'),
  ),
  fixed('yesterday|hier|ayer|вчера|вчерашнего дня|昨天|昨日|امس|البارحة', ago(1, 'day')),
  fixed("today|this morning|aujourd'hui|hoy|сегодня|сегодняшнего дня|今天|今日|اليوم", ago(0, 'day')),
  fixed(
    'last week|past week|the previous week|la semaine (?:derniere|passee)|semaine derniere|la derniere semaine|la semana pasada|semana pasada|la ultima semana|прошл\\p{L}+ недел\\p{L}+|последн\\p{L}+ недел[юи]|上周|上週|上个?星期|上個?星期|上礼拜|الاسبوع (?:الماضي|الاخير)',
    ago(1, 'week'),
  ),
  fixed(
    'last month|past month|the previous month|le mois (?:dernier|passe)|mois dernier|le dernier mois|el mes pasado|mes pasado|el ultimo mes|прошл\\p{L}+ месяц\\p{L}*|последн\\p{L}+ месяц\\p{L}*|上个?月|上個月|الشهر (?:الماضي|الاخير)',
    ago(1, 'month'),
  ),
  fixed(
    "last year|past year|l'an dernier|l'annee (?:derniere|passee)|el ano pasado|ano pasado|el ultimo ano|прошл\\p{L}+ год\\p{L}*|последн\\p{L}+ год\\p{L}*|去年|العام الماضي|السنة الماضية",
    ago(1, 'year'),
  ),
  fixed('this week|cette semaine|esta semana|эт\\p{L}+ недел\\p{L}+|本周|本週|这周|這週|这个?星期|هذا الاسبوع', {
    kind: 'this',
    unit: 'week',
  }),
  fixed('this month|ce mois(?:-ci)?|este mes|эт\\p{L}+ месяц\\p{L}*|本月|这个月|這個月|هذا الشهر', {
    kind: 'this',
    unit: 'month',
  }),
  fixed('this year|cette annee|este ano|эт\\p{L}+ год\\p{L}*|今年|هذا العام|هذه السنة', { kind: 'this', unit: 'year' }),
  form(
    `(?:(?:${FROM}|${IN})\\s*)?(?:(?:${MOST_RECENT}|il y a|hace|desde hace)\\s*)*(?:${COUNT}\\s*|(?<=(?:last|past|за|منذ|خلال)\\s))(?:(?:last|past|derni[eè]re?s?|ultim[oa]s|последн\\p{L}+)\\s+)?${UNIT}(?:\\s*(?:${GONE_BY}))?`,
    readAgo,
  ),
  form(`(?:(?:${FROM}|${IN}|اخر)\\s*)*${PAIR}(?:\\s*(?:${GONE_BY}))?`, (groups) => readAgo({ ...groups, count: '2' })),
  form(
    `(?:${FROM})\\s*(?:last\\s+|le\\s+|el\\s+|يوم\\s+)?(?:${group('weekday', WEEKDAYS)})(?:\\s*(?:last|dernier|pasado|${TO_NOW}))?`,
    readWeekday,
  ),
];

/** The first time that a folded text names. */
export function readSince(text: string): SinceReading | undefined {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text);
    const since = match === null ? undefined : read(match.groups ?? {});
    if (match === null || since === undefined) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    const isDate = since.kind === 'date';
    return isDate && !isPossible(since) ? { rest, impossible: dateIn(match[0]) } : { rest, since };
  }
  return undefined;
}

/** The date itself, without the words in front. */
function dateIn(text: string): string {
  return text.replace(new RegExp(`^(?:${FROM}|${IN})\\s*`, 'u'), '').trim();
}

/** Alternatives that each have a number of their own: `month1`, `month2`, … */
function group(name: string, patterns: readonly string[]): string {
  return patterns.map((words, at) => `(?<${name}${at + 1}>${words})`).join('|');
}

function numberOf(name: string, groups: Groups): number | undefined {
  const found = Object.entries(groups).find(
    ([key, value]) => value !== undefined && new RegExp(`^${name}\\d+$`).test(key),
  );
  return found === undefined ? undefined : Number(found[0].slice(name.length));
}

function form(pattern: string, read: Form['read']): Form {
  return { pattern: new RegExp(`${BEGIN}(?:${pattern})${END}`, 'u'), read };
}

function fixed(words: string, since: Since): Form {
  return form(`(?:(?:${FROM}|${IN}|на|la|le|el|the|over the)\\s*)*(?:${words})(?:\\s*(?:${TO_NOW}))?`, () => since);
}

function ago(count: number, unit: DateUnit): Since {
  return { kind: 'ago', count, unit };
}

function readDate(groups: Groups): Extract<Since, { kind: 'date' }> {
  const [day, month] = [Number(groups.day ?? 1), numberOf('month', groups) ?? Number(groups.number ?? 1)];
  return { kind: 'date', ...(groups.year === undefined ? {} : { year: Number(groups.year) }), month, day };
}

/** `11/30/2026` can only have its month in front. */
function readEitherOrder(groups: Groups): Since {
  const date = readDate(groups);
  return date.month > 12 && date.day <= 12 ? { ...date, month: date.day, day: date.month } : date;
}

function readAgo(groups: Groups): Since | undefined {
  const unit = (['day', 'week', 'month', 'year'] as const).find((own) => groups[own] !== undefined);
  const count = groups.count === undefined ? (numberOf('countWord', groups) ?? 1) : Number(groups.count);
  return unit === undefined ? undefined : ago(count, unit);
}

function readWeekday(groups: Groups): Since | undefined {
  const weekday = numberOf('weekday', groups);
  return weekday === undefined ? undefined : { kind: 'weekday', weekday };
}
