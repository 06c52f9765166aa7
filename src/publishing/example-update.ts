import type { Edition, Entry } from '../reports/edition.ts';
import type { Language } from '../reports/language.ts';

/** Origin of the editions below: a start serves the folder's again. */
export const EXAMPLE_ORIGIN = 'example in the playground';

interface Correction {
  readonly paragraph: number;
  readonly wrong: Readonly<Record<Language, RegExp>>;
  readonly right: Readonly<Record<Language, string>>;
}

const everywhere = <Value>(value: Value) => ({ ar: value, zh: value, en: value, fr: value, ru: value, es: value });

const CORRECTIONS: readonly Correction[] = [
  { paragraph: 79, wrong: everywhere(/35(?=\s?(?:%|per cent|процент|في المائة))/u), right: everywhere('40') },
  { paragraph: 148, wrong: everywhere(/(?<=0[.,])21/u), right: everywhere('24') },
  {
    paragraph: 150,
    wrong: {
      ar: /تشرين الأول\/أكتوبر(?= 2021)/u,
      zh: /(?<=2021 ?年 ?)10(?= ?月)/u,
      en: /October(?= 2021)/u,
      fr: /octobre(?= 2021)/u,
      ru: /октябре(?= 2021)/u,
      es: /octubre(?= de 2021)/u,
    },
    right: { ar: 'تشرين الثاني/نوفمبر', zh: '11', en: 'November', fr: 'novembre', ru: 'ноябре', es: 'noviembre' },
  },
];

/**
 * An edition as a corrigendum might have it, for people who try the bot out: invented figures and a date, in no other way
 * different. The same edition where none of the places to correct is in it.
 */
export function exampleUpdate(edition: Edition): Edition {
  return { ...edition, entries: edition.entries.map((entry) => correct(entry, edition.language)) };
}

function correct(entry: Entry, language: Language): Entry {
  const correction = CORRECTIONS.find(({ paragraph }) => paragraph === entry.paragraph);
  if (correction === undefined) return entry;
  const { wrong, right } = correction;
  return { ...entry, passages: entry.passages.map((text) => text.replace(wrong[language], right[language])) };
}
