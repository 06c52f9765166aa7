import { ORDINAL_WORDS } from '../answers/question/reference-words.ts';
import { chineseToNumber } from '../reports/numerals.ts';
import { cut, type Draft } from './subscription-draft.ts';
import type { Taken } from './subscription-request.ts';

const BEGIN = String.raw`(?<![\p{L}\p{N}/.:+-])`;
const AT = String.raw`(?:(?:at|around|by|to|a las|a la|a|в|к|@|en|في تمام|في)\s+)?`;
const HAN_NUMBER = '[零一二三四五六七八九十两]{1,3}';

/** Before noon, after noon, about noon, at night after midnight; and evenings, whose twelve is midnight. */
const PARTS = {
  am: 'a\\.? ?m\\.?(?!\\p{L})|du matin|de la manana|утра|صباحا|ص(?!\\p{L})',
  pm: "p\\.? ?m\\.?(?!\\p{L})|in the afternoon|de l'apres-midi|de la tarde|дня|(?:بعد الظهر|عصرا|م(?!\\p{L}))",
  noon: 'ظهرا|del mediodia',
  night: 'ночи|de la madrugada',
  evening: 'in the evening|du soir|de la noche|вечера|مساء|ليلا',
} as const;

const HAN_PARTS = {
  am: '上午|早上|早晨',
  pm: '下午|午后',
  noon: '中午',
  night: '凌晨',
  evening: '晚上|傍晚|晚间',
} as const;

type DayPart = keyof typeof PARTS;

const behind = Object.entries(PARTS)
  .map(([part, words]) => `(?<${part}>${words})`)
  .join('|');
const BEHIND = `(?:\\s?(?:${behind}))`;
const HOURS = "(?:h(?:rs?)?|o'clock|heures?|horas?|ч|час(?:а|ов)?)(?!\\p{L})";
const HAN_PART = `(?<han>${Object.values(HAN_PARTS).join('|')})?\\s?`;

/** Ways to write a time of day, in folded text; the first that fits a place counts. */
const TIMES: readonly RegExp[] = [
  `${BEGIN}${AT}(?:الساعة\\s)?${HAN_PART}(?<hour>\\d{1,2})\\s?(?::|h|ч)\\s?(?<minute>\\d{2})(?!\\d)(?:\\s?(?:h|uhr)(?!\\p{L}))?${BEHIND}?`,
  `${BEGIN}${AT}(?:الساعة\\s)?(?<hour>\\d{1,2})\\.(?<minute>\\d{2})(?![\\d.])${BEHIND}?`,
  `${BEGIN}${AT}(?<hour>\\d{1,2})\\s?${HOURS}${BEHIND}?`,
  `${BEGIN}${AT}(?:الساعة\\s)?(?<hour>\\d{1,2})${BEHIND}`,
  `${HAN_PART}(?<hour>\\d{1,2}|${HAN_NUMBER})\\s?[点點时時](?:[钟鐘整])?(?:(?<half>半)|(?<minute>\\d{1,2}|${HAN_NUMBER})分?)?`,
  `${BEGIN}في\\s(?<hour>ال\\p{L}+ة)${BEHIND}`,
  `${BEGIN}(?:at\\s)?(?<hour>\\d{2})(?<minute>\\d{2})\\s?(?:h|hrs|hours)(?!\\p{L})`,
  `${BEGIN}(?:at\\s(?<hour>[0-2]\\d)(?<minute>\\d{2})|(?<hour>0\\d)(?<minute>[0-5]\\d))(?!\\d)`,
  `${BEGIN}(?:في\\s)?(?:تمام\\s)?الساعة\\s(?<hour>\\d{1,2}|\\p{L}+)(?!\\p{L})${BEHIND}?`,
  `(?<![\\p{L}\\p{N}])(?:at|@)\\s?(?<hour>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?![\\p{L}\\p{N}:./-])`,
  `(?<![\\p{L}\\p{N}])(?:a las|a la|(?<!\\d\\s)a|в|к)\\s(?<hour>1?\\d|2[0-4])(?![\\p{L}\\p{N}:./-])`,
  `(?<![\\p{L}\\p{N}])${AT}(?:(?<twelve>noon|midday|midi|mediodia|полдень|الظهر)|(?<zero>midnight|minuit|medianoche|полночь|منتصف الليل))(?!\\p{L})|(?<hanTwelve>正午|中午)|(?<hanZero>午夜|半夜)`,
].map((pattern) => new RegExp(pattern, 'u'));

/** The time of day that a request names, as `HH:MM`. */
export function takeTime(draft: Draft): Taken<string> {
  const times = new Set<string>();
  let rest = draft;
  for (const pattern of TIMES) {
    for (let match = pattern.exec(rest.folded); match !== null; match = pattern.exec(rest.folded)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const time = timeOf(match.groups ?? {});
      if (time === undefined) {
        return {
          kind: 'problem',
          problem: { kind: 'no-such-time', value: rest.text.slice(span.start, span.end).trim() },
        };
      }
      times.add(time);
      rest = cut(rest, span);
    }
  }
  if (times.size > 1) return { kind: 'problem', problem: { kind: 'twice', what: 'time' } };
  const [time] = times;
  return { kind: 'taken', draft: rest, ...(time === undefined ? {} : { value: time }) };
}

function timeOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  if (groups.twelve !== undefined || groups.hanTwelve !== undefined) return '12:00';
  if (groups.zero !== undefined || groups.hanZero !== undefined) return '00:00';
  const hour = numberOf(groups.hour ?? '');
  const minute = groups.half === undefined ? numberOf(groups.minute ?? '0') : 30;
  if (hour === undefined || minute === undefined || minute > 59) return undefined;
  const full = hourOfDay(hour, partOf(groups));
  if (full === undefined || full > 23) return undefined;
  return [full, minute].map((part) => String(part).padStart(2, '0')).join(':');
}

function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  return chineseToNumber(text) ?? ORDINAL_WORDS.get(text);
}

function partOf(groups: Readonly<Record<string, string | undefined>>): DayPart | undefined {
  const han = groups.han;
  const named = Object.keys(PARTS).find((part) => groups[part] !== undefined);
  const part =
    named ?? Object.entries(HAN_PARTS).find(([, words]) => han !== undefined && words.split('|').includes(han))?.[0];
  // Safe cast: both tables have the same keys.
  return part as DayPart | undefined;
}

function hourOfDay(hour: number, part: DayPart | undefined): number | undefined {
  switch (part) {
    case undefined:
      return hour;
    case 'am':
    case 'night':
      return hour > 12 ? undefined : hour % 12;
    case 'pm':
      return hour < 12 ? hour + 12 : hour;
    case 'noon':
      return hour < 10 ? hour + 12 : hour;
    case 'evening':
      return hour === 12 ? 0 : hour < 12 ? hour + 12 : hour;
  }
}
