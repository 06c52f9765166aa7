import type { Language } from './language.ts';
import type { StatedDate, YearPart } from './stated-date.ts';

/** A date in a text: `start` and `end` are offsets into it. */
export interface FoundDate {
  readonly date: StatedDate;
  readonly start: number;
  readonly end: number;
}

/** Months from January on, as patterns; Chinese counts them, Arabic documents write both of their names. */
const MONTHS: Readonly<Record<Exclude<Language, 'zh'>, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet ao[uû]t septembre octobre novembre décembre'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto sep?tiembre octubre noviembre diciembre'.split(' '),
  ru: 'январ[ьяе] феврал[ьяе] март[ае]? апрел[ьяе] ма[йяе] июн[ьяе] июл[ьяе] август[ае]? сентябр[ьяе] октябр[ьяе] ноябр[ьяе] декабр[ьяе]'.split(
    ' ',
  ),
  ar: [
    'كانون الثاني(?:/يناير)?|يناير',
    'شباط(?:/فبراير)?|فبراير',
    '[آا]ذار(?:/مارس)?|مارس',
    'نيسان(?:/[أا]بريل)?|[أا]بريل',
    '[أا]يار(?:/مايو)?|مايو',
    'حزيران(?:/يوني[هو])?|يوني[هو]',
    'تموز(?:/يولي[هو])?|يولي[هو]',
    '[آا]ب(?:/[أا]غسطس)|[أا]غسطس',
    '[أا]يلول(?:/سبتمبر)?|سبتمبر',
    'تشرين الأول(?:/[أا]كتوبر)?|[أا]كتوبر',
    'تشرين الثاني(?:/نوفمبر)?|نوفمبر',
    'كانون الأول(?:/ديسمبر)?|ديسمبر',
  ],
};

const DAY = '(?<day>\\d{1,2})';
const YEAR = '(?<year>20\\d{2})';

/** What dates look like besides `day month year`: parts of a year first, since they have a year in them. */
interface Grammar {
  /** Between a day or month and its year. */
  readonly of: string;
  readonly year: string;
  /** `the first quarter of 2022`; `{n}` is where the ordinal stands. */
  readonly quarter: string;
  readonly quarters: readonly string[];
  readonly half: string;
  readonly halves: readonly string[];
  /** A part of the year, or of the month in front of which it may stand. */
  readonly parts: Readonly<Record<YearPart, string>>;
}

const GRAMMARS: Readonly<Record<Exclude<Language, 'zh'>, Grammar>> = {
  en: {
    of: ',?\\s+(?:of\\s+)?',
    year: YEAR,
    quarter: `(?:the\\s+)?(?:{n})\\s+quarter\\s+of\\s+${YEAR}`,
    quarters: ['first', 'second', 'third', 'fourth|last|final'],
    half: `(?:the\\s+)?(?:{n})\\s+half\\s+of\\s+${YEAR}`,
    halves: ['first', 'second|latter|last'],
    parts: {
      beginning: 'early(?:\\s+in)?[\\s-]|(?:the\\s+)?(?:beginning|start)\\s+of\\s+',
      middle: '(?:the\\s+)?mid[\\s-]|(?:the\\s+)?middle\\s+of\\s+',
      end: 'late(?:\\s+in)?[\\s-]|(?:the\\s+)?(?:end|close)\\s+of\\s+|year-end\\s+',
    },
  },
  fr: {
    of: '\\s+(?:de\\s+)?',
    year: `(?:l['’]année\\s+)?${YEAR}`,
    quarter: `(?:le\\s+|l['’])?(?:{n})\\s+trimestre\\s+(?:de\\s+(?:l['’]année\\s+)?)?${YEAR}`,
    quarters: ['premier|1er', 'deuxième|second|2e', 'troisième|3e', 'quatrième|dernier|4e'],
    half: `(?:le\\s+|la\\s+)?(?:{n})\\s+(?:semestre|moitié)\\s+(?:de\\s+(?:l['’]année\\s+)?)?${YEAR}`,
    halves: ['premier|première|1er', 'deuxième|second|seconde|2e'],
    parts: {
      beginning: "(?:le\\s+)?début\\s+(?:de\\s+(?:l['’]année\\s+)?|d['’])?",
      middle: "(?:la\\s+)?mi-|(?:le\\s+)?milieu\\s+de\\s+(?:l['’]année\\s+)?",
      end: "(?:la\\s+)?fin\\s+(?:de\\s+(?:l['’]année\\s+)?|d['’])?",
    },
  },
  es: {
    of: '\\s+(?:del?\\s+)?',
    year: `(?:(?:el\\s+)?año\\s+)?${YEAR}`,
    quarter: `(?:el\\s+)?(?:{n})\\s+trimestre\\s+(?:del?\\s+(?:año\\s+)?)?${YEAR}`,
    quarters: ['primer', 'segundo', 'tercer', 'cuarto|último'],
    half: `(?:el\\s+|la\\s+)?(?:{n})\\s+(?:semestre|mitad)\\s+(?:del?\\s+(?:año\\s+)?)?${YEAR}`,
    halves: ['primer|primera', 'segundo|segunda'],
    parts: {
      beginning: '(?:principios|comienzos|inicios)\\s+del?\\s+(?:año\\s+)?',
      middle: 'mediados\\s+del?\\s+(?:año\\s+)?',
      end: '(?:finales|fines|el\\s+final|que\\s+(?:termine|finalice|acabe))\\s+(?:del?\\s+)?(?:(?:el\\s+)?año\\s+)?',
    },
  },
  ru: {
    of: '\\s+',
    year: `${YEAR}\\s*(?:год[ауе]?|г\\.)`,
    quarter: `(?:{n})\\s+квартал(?:а|е|у)?\\s+${YEAR}\\s*(?:года|г\\.)`,
    quarters: [
      'перв(?:ом|ого|ый|ому)|I',
      'втор(?:ом|ого|ой|ому)|II',
      'треть(?:ем|его|ему)|третий|III',
      'четверт(?:ом|ого|ый|ому)|последн(?:ем|его|ий)|IV',
    ],
    half: `(?:{n})\\s+(?:половин[аеуы]|полугоди[еяию])\\s+${YEAR}\\s*(?:года|г\\.)`,
    halves: ['перв(?:ой|ом|ую|ого)', 'втор(?:ой|ом|ую|ого)'],
    parts: {
      beginning: 'начал[аоеу]\\s+',
      middle: 'середин[аеуы]\\s+',
      end: 'кон(?:ец|ца|це|цу)\\s+',
    },
  },
  ar: {
    of: '\\s+(?:من\\s+)?',
    year: `(?:عام|العام|سنة)\\s+${YEAR}`,
    quarter: `الربع\\s+(?:{n})\\s+(?:من\\s+)?(?:عام\\s+|سنة\\s+)?${YEAR}`,
    quarters: ['الأول', 'الثاني', 'الثالث', 'الرابع|الأخير'],
    half: `النصف\\s+(?:{n})\\s+(?:من\\s+)?(?:عام\\s+|سنة\\s+)?${YEAR}`,
    halves: ['الأول', 'الثاني'],
    parts: {
      beginning: '(?:أوائل|مطلع|بداية|مستهل)\\s+(?:عام\\s+|سنة\\s+)?',
      middle: '(?:منتصف|أواسط)\\s+(?:عام\\s+|سنة\\s+)?',
      end: '(?:نهاية|أواخر|ختام)\\s+(?:عام\\s+|سنة\\s+)?',
    },
  },
};

const HAN_YEAR = '(?<year>20\\d{2})\\s*年';

/** Chinese sets figures off or does not; `底` and `末` end a year or a month. */
const HAN_FORMS: readonly (readonly [StatedDate['kind'], string])[] = [
  [
    'quarter',
    `${HAN_YEAR}\\s*(?:第)?\\s*(?:(?<n1>[一1])|(?<n2>[二2])|(?<n3>[三3])|(?<n4>[四4]|最后一个))\\s*(?:个)?季度`,
  ],
  ['half', `${HAN_YEAR}\\s*(?:(?<n1>上)|(?<n2>下))半年`],
  ['day', `${HAN_YEAR}\\s*(?<month>\\d{1,2})\\s*月\\s*${DAY}\\s*日`],
  ['month', `${HAN_YEAR}\\s*(?<month>\\d{1,2})\\s*月(?:初|中旬|底|末)?`],
  ['part', `${HAN_YEAR}\\s*(?:(?<beginning>初|年初)|(?<middle>年中|中期)|(?<end>年?[底末]|底))`],
  ['year', HAN_YEAR],
];

/** A year that is one end of a period, as in `2022-2024` or `2021/22`, is no date. */
const NOT_IN_SPAN = { before: '(?<!\\d\\s?[–—-]\\s?|[\\d/])', after: '(?!\\s?[-–—/]\\s?\\d|\\d)' } as const;

function formsOf(language: Language): readonly (readonly [StatedDate['kind'], string])[] {
  if (language === 'zh') return HAN_FORMS;
  const { of, year, quarter, quarters, half, halves, parts } = GRAMMARS[language];
  const numbered = (names: readonly string[]) => names.map((name, at) => `(?<n${at + 1}>${name})`).join('|');
  const month = `(?:${MONTHS[language].map((name, at) => `(?<m${at + 1}>${name})`).join('|')})`;
  const part = Object.entries(parts).map(([name, words]) => `(?<${name}>${words})`);
  const some = `(?:${Object.values(parts).join('|')})?`;
  return [
    ['quarter', quarter.replace('{n}', numbered(quarters))],
    ['half', half.replace('{n}', numbered(halves))],
    ['day', `${DAY}(?:er|º)?\\s+(?:de\\s+|من\\s+)?${month}${of}${YEAR}`],
    ['month', `${some}${month}${of}${YEAR}`],
    ['part', `(?:${part.join('|')})${YEAR}`],
    ['year', year],
  ];
}

const LETTER = '[\\p{L}\\p{M}\\p{N}]';

/** Patterns of one language, made when it is first read. */
const patterns = new Map<Language, readonly (readonly [StatedDate['kind'], RegExp])[]>();

function patternsOf(language: Language): readonly (readonly [StatedDate['kind'], RegExp])[] {
  const begin = language === 'zh' ? '' : `(?<!${LETTER})`;
  const made =
    patterns.get(language) ??
    formsOf(language).map(
      ([kind, form]) =>
        [kind, new RegExp(`${begin}${NOT_IN_SPAN.before}(?:${form})${NOT_IN_SPAN.after}`, 'giu')] as const,
    );
  patterns.set(language, made);
  return made;
}

/** Every date with its year that a text states, in order; of two that overlap the more exact. Linear in its length. */
export function findDates(text: string, language: Language): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const [kind, pattern] of patternsOf(language)) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const date = dateOf(kind, match.groups ?? {});
      const isFree = found.every((other) => end <= other.start || start >= other.end);
      if (date !== undefined && isFree) found.push({ date, start, end });
    }
  }
  return found.toSorted((left, right) => left.start - right.start);
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateOf(kind: StatedDate['kind'], groups: Groups): StatedDate | undefined {
  const year = Number(groups.year);
  const month = groups.month === undefined ? numberOf('m', groups) : Number(groups.month);
  const day = Number(groups.day);
  switch (kind) {
    case 'day':
      return isOnCalendar(year, month, day) ? { kind, year, month, day } : undefined;
    case 'month':
      return month >= 1 && month <= 12 ? { kind, year, month } : undefined;
    case 'quarter':
      return { kind, year, quarter: numberOf('n', groups) };
    case 'half':
      return { kind, year, half: numberOf('n', groups) };
    case 'part':
      return {
        kind,
        year,
        part: groups.beginning !== undefined ? 'beginning' : groups.middle !== undefined ? 'middle' : 'end',
      };
    case 'year':
      return { kind, year };
  }
}

/** Of alternatives that each have a group of their own, `n1`, `n2` and so on, the number of the one that fitted. */
function numberOf(name: string, groups: Groups): number {
  const [group = ''] =
    Object.entries(groups).find(([key, value]) => value !== undefined && new RegExp(`^${name}\\d+$`).test(key)) ?? [];
  return Number(group.slice(name.length));
}

function isOnCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
