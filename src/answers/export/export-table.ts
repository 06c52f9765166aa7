import { languageName, say } from '../../locales/say.ts';
import { findReport, findSection, type Report } from '../../reports/catalogue.ts';
import { LANGUAGES, type Language } from '../../reports/language.ts';
import type { Answer } from '../answer.ts';
import { type AskOptions, ask } from '../ask.ts';
import type { Library } from '../library.ts';
import { sectionNumeral } from '../wording.ts';

export interface ExportColumn {
  readonly heading: string;
  /** About how many characters are shown side by side. */
  readonly width: number;
  /** Of a column of texts, the language of its edition. */
  readonly textIn?: Language;
}

/** Entries as a table: where each stands, then its verbatim text in every edition, passages on lines of their own. */
export interface ExportTable {
  readonly kind: 'table';
  /** The reader's, in which the headings are. */
  readonly language: Language;
  readonly source: string;
  /** Without an ending. */
  readonly fileName: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A table; or the answer that says why there is none; or that the question has no entries to it. */
export type Export =
  | ExportTable
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'nothing'; readonly language: Language };

/** Where an entry stands. */
interface Place {
  readonly source: string;
  readonly paragraph: number;
}

const TEXT_WIDTH = 60;

/** The entries that answer a question as a table; of an empty question all of the newest report. */
export function composeExport(library: Library, what: string, options: AskOptions): Export {
  const [newest] = library.catalogue.reports;
  if (what === '' && newest !== undefined) {
    const places = newest.paragraphs.map((paragraph) => ({ source: newest.symbol, paragraph }));
    const language = options.language ?? options.chosen ?? options.locale ?? 'en';
    return tableOf(library, places, { language, isWhole: true });
  }
  const answer = ask(library, what, options);
  const places = placesOf(answer);
  if (places === undefined) return { kind: 'answer', answer };
  if (places.length === 0) return { kind: 'nothing', language: answer.language };
  return tableOf(library, places, { language: answer.language, isWhole: false });
}

/** The entries that an answer names, each once; undefined where the answer itself says that there are none. */
function placesOf(answer: Answer): readonly Place[] | undefined {
  switch (answer.kind) {
    case 'entries':
    case 'section':
    case 'concept':
    case 'not-addressed':
      return answer.entries;
    case 'matches':
      return answer.matches;
    case 'timeline':
      return distinct(answer.commitments);
    case 'changes':
      return distinct(answer.sections.flatMap(({ changes }) => changes.filter(({ isServed }) => isServed)));
    case 'history':
      return answer.entry === undefined ? [] : [answer.entry];
    case 'none':
    case 'missing':
    case 'invalid':
      return undefined;
    case 'help':
    case 'overview':
    case 'sections':
      return [];
  }
}

function distinct(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [`${place.source} ${place.paragraph}`, place])).values()];
}

/** A column of texts: an edition's language, and whether its texts are official. */
interface TextColumn {
  readonly language: Language;
  readonly isOfficial: boolean;
}

function tableOf(
  { catalogue }: Library,
  places: readonly Place[],
  { language, isWhole }: { readonly language: Language; readonly isWhole: boolean },
): Export {
  const placed = places.flatMap(({ source, paragraph }) => {
    const report = findReport(catalogue, source);
    return report === undefined ? [] : [{ report, paragraph }];
  });
  const [first] = placed;
  if (first === undefined) return { kind: 'nothing', language };
  const texts = textColumns(new Set(placed.map(({ report }) => report)), language);
  const stem = first.report.symbol.replace(/[^\w.-]+/g, '_');
  return {
    kind: 'table',
    language,
    source: first.report.symbol,
    fileName: isWhole ? stem : `${stem}-${placed.length}`,
    columns: [
      { heading: say(language, 'exportReference'), width: 12 },
      { heading: say(language, 'exportParagraph'), width: 11 },
      { heading: say(language, 'overviewSection'), width: 8 },
      { heading: say(language, 'exportTitle'), width: 28 },
      { heading: say(language, 'exportSource'), width: 16 },
      ...texts.map((own) => ({ heading: headingOf(language, own), width: TEXT_WIDTH, textIn: own.language })),
    ],
    rows: placed.map(({ report, paragraph }) => rowOf(report, paragraph, language, texts)),
  };
}

/** The official text first, then the reader's, then the others in the order of their English names. */
function textColumns(reports: ReadonlySet<Report>, language: Language): readonly TextColumn[] {
  const columns = LANGUAGES.flatMap((own) =>
    [true, false].flatMap((isOfficial): readonly TextColumn[] => {
      const isThere = [...reports].some(({ editions }) => editions.get(own)?.isOfficial === isOfficial);
      return isThere ? [{ language: own, isOfficial }] : [];
    }),
  );
  const rank = (column: TextColumn) => (column.isOfficial ? 0 : column.language === language ? 1 : 2);
  return columns.toSorted((left, right) => rank(left) - rank(right));
}

function headingOf(language: Language, column: TextColumn): string {
  const key = column.isOfficial ? 'exportOfficial' : 'exportTranslation';
  return say(language, key, { language: languageName(language, column.language) });
}

function rowOf(
  report: Report,
  paragraph: number,
  language: Language,
  texts: readonly TextColumn[],
): readonly (string | number)[] {
  const entryIn = (own: Language) => report.editions.get(own)?.entries.find((entry) => entry.paragraph === paragraph);
  const number = texts.map((own) => entryIn(own.language)?.section.number).find((own) => own !== undefined) ?? 0;
  return [
    report.reference,
    paragraph,
    sectionNumeral(language, number),
    findSection(report, number, language)?.title ?? '',
    report.symbol,
    ...texts.map((own) => {
      const isOwn = report.editions.get(own.language)?.isOfficial === own.isOfficial;
      return isOwn ? (entryIn(own.language)?.passages.join('\n') ?? '') : '';
    }),
  ];
}
