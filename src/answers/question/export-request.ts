import type { Language } from '../../reports/language.ts';
import { normaliseText } from './normalise-text.ts';
import { languageOfScript } from './question-language.ts';
import { foldPhrase } from './reference-words.ts';

export const EXPORT_FORMATS = ['csv', 'excel'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file that is asked for: `what` goes in it, a question or nothing for the whole report. */
export interface ExportRequest {
  readonly format: ExportFormat;
  readonly what: string;
  /** The language that the word for it gives away; `export` is typed in every language. */
  readonly language?: Language;
}

/** Beginnings of such a text; of Chinese and others no word of the six says the same thing otherwise. */
const VERBS: Readonly<Record<Language, string>> = {
  en: 'exports?|download',
  fr: 'exporter|exportez|exporte|exportation|telecharger|telechargez',
  es: 'exportar|exporta|exporte|exportacion|descargar|descarga',
  ru: 'экспорт(?:ировать|ируй(?:те)?)?|выгруз(?:ить|и|ите|ка)|скача(?:ть|й|йте)',
  zh: '导出|導出|匯出|下载|下載',
  ar: 'تصدير|صدر|تنزيل|تحميل',
};

/** A word for the kind of file, with the small word in front of it. */
const FORMATS: Readonly<Record<ExportFormat, string>> = {
  csv: 'csv',
  excel: 'excel|xlsx|spreadsheet|tableur|hoja de calculo|эксел[ья]|таблиц[аеуы] excel|电子表格|表格|اكسل|اكسيل',
};
const IN_FORMAT =
  '(?:(?:as|to|in|into|en|au format|vers|a|como|formato|в|во|в формате|为|成|成为|到|以|الى|بصيغة|في|ك)\\s*(?:an?\\s+)?)?';

const ALL =
  'all|everything|the (?:whole |entire )?(?:report|table)|all entries|whole report|tout|toutes les entrees|tout le rapport|le rapport|todo|todas las entradas|todo el informe|el informe|все|весь доклад|все позиции|全部|所有|所有条目|全部条目|整个报告|报告|الكل|كل شيء|جميع البنود|كل البنود|التقرير|التقرير كله';

const LETTER = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{N}]';
/** Chinese sets no space between a word of its own and a Latin one. */
const END = `(?:(?<=\\p{Script=Han})|(?!${LETTER}))`;
const IS_ALL = new RegExp(`^(?:${ALL})$`, 'u');

/** `export csv section 8`, `导出第8节`; undefined for every text that does not begin with a word for it. */
export function readExportRequest(text: string): ExportRequest | undefined {
  const normal = normaliseText(text).replaceAll('\n', ' ');
  const folded = foldPhrase(normal);
  const spoken = (Object.entries(VERBS) as [Language, string][]).find(([, verbs]) =>
    new RegExp(`^(?:${verbs})${END}`, 'u').test(folded),
  );
  if (spoken === undefined) return undefined;
  const [language, verbs] = spoken;
  // Folding drops marks over letters: the question itself is then read from the folded text.
  const source = folded.length === normal.length ? normal : folded;
  const rest = source.slice(new RegExp(`^(?:${verbs})[\\s:：]*`, 'u').exec(folded)?.[0].length ?? 0);
  const { format, what } = readFormat(rest);
  const own = languageOfScript(folded) ?? (language === 'en' ? undefined : language);
  return {
    format: format ?? 'excel',
    what: IS_ALL.test(foldPhrase(what)) ? '' : what,
    ...(own === undefined ? {} : { language: own }),
  };
}

/** The format, said before or behind what is asked for, and the rest. */
function readFormat(text: string): { readonly format?: ExportFormat; readonly what: string } {
  for (const format of EXPORT_FORMATS) {
    const word = `${IN_FORMAT}(?:${FORMATS[format]})`;
    const folded = foldPhrase(text);
    const found =
      new RegExp(`^${word}(?!${LETTER})[\\s:：]*(?:of\\s+|de\\s+)?`, 'u').exec(folded) ??
      new RegExp(`(?:^|\\s|(?<=\\p{Script=Han}))${word}[\\s.]*$`, 'u').exec(folded);
    if (found === null || folded.length !== text.length) continue;
    const what = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim();
    return { format, what };
  }
  return { what: text.trim() };
}
