import type { Language } from '../../reports/language.ts';
import { SYMBOL_PATTERN } from '../../reports/symbol.ts';
import { findReferences } from './find-references.ts';
import { problemOfRanges } from './paragraph-range.ts';
import type { Question } from './question.ts';
import { languageOfScript } from './question-language.ts';
import type { Token } from './question-token.ts';
import { readSince } from './read-since.ts';
import { readTokens } from './read-tokens.ts';
import { FILLER_WORDS, foldPhrase, LIST_WORDS } from './reference-words.ts';

type Words = Readonly<Record<Language, string>>;

/** What asks for the counts by section, in folded words. */
const OVERVIEW: Words = {
  en: '(?:status |general )?overview|at a glance|dashboard|statistics|stats|(?:numbers|counts?|figures|entries|totals?) (?:by|per) section|how many entries(?: are there)?',
  fr: "(?:vue|vision) d'ensemble|apercu(?: general)?|tableau de bord|statistiques|recapitulatif|(?:nombre d'entrees|chiffres|entrees) par section|combien d'entrees(?: y a-t-il)?",
  es: 'panorama(?: general)?|vista general|vision general|vista de conjunto|resumen general|estadisticas|(?:numero de entradas|cifras|entradas) por seccion|cuantas entradas(?: hay)?',
  ru: 'обзор(?: состояния)?|общая картина|общий обзор|статистика|(?:число|количество) позиций(?: по разделам)?|сколько позиций(?: по разделам)?|(?:данные|цифры|позиции) по разделам',
  zh: '概览|概覽|概况|概況|总览|總覽|一览|一覽|总体情况|總體情況|整体情况|统计|統計|各节统计|有多少条目|多少条',
  ar: '(?:نظرة|لمحة) عامة|(?:ال)?احصاءات|(?:ال)?احصائيات|عدد البنود(?: حسب (?:القسم|الاقسام))?|كم عدد البنود|الصورة العامة',
};

/** What asks for the dated commitments; words that mean other things too only help. */
const TIMELINE: Words = {
  en: 'time ?lines?|deadlines?|due dates?|target dates?|milestones|dated commitments?|commitments? by date|commitments? with dates?',
  fr: 'chronologie|calendrier|echeanciers?|echeances?|delais|dates limites?|dates butoirs?|engagements dates',
  es: 'cronologia|cronograma|calendario|plazos|fechas limite|fechas previstas|compromisos con fecha',
  ru: 'сроки|хронология|график|календарь|временная шкала|крайние сроки|обязательства (?:со|с указанием) срок\\p{L}+',
  zh: '时间表|時間表|时间线|時間線|时间轴|期限|时限|時限|截止日期|时间安排|有日期的承诺',
  ar: '(?:ال)?جدول (?:ال)?زمني|(?:ال)?(?:خط|تسلسل) (?:ال)?زمني|(?:ال)?مواعيد(?: النهائية)?|(?:ال)?اجال|(?:ال)?مهل',
};

/** Dates that have passed; alone it asks for them too. */
const PAST_DUE: Words = {
  en: 'overdue|past due|late|delayed|missed|passed|expired|behind schedule',
  fr: 'en retard|echue?s?|depassee?s?|passee?s?|expiree?s?',
  es: 'vencid[oa]s?|atrasad[oa]s?|retrasad[oa]s?|pasad[oa]s?|con retraso',
  ru: 'просрочен\\p{L}*|истек\\p{L}*|прошедш\\p{L}*|с опозданием|опоздани\\p{L}+',
  zh: '逾期|过期|過期|已过期|已到期|到期|超期|延误',
  ar: '(?:ال)?(?:متاخرة?|منقضية|فائتة|متجاوزة)|(?:ال)?تي انقضت|فات موعدها',
};

/** Words of these that mean much else: alone they ask for nothing. */
const TOO_LITTLE = /^\P{L}*(?:late|delayed|missed|passed|expired|passee?s?|pasad[oa]s?|到期|延误)\P{L}*$/u;

/** Words beside them that ask without saying of what. */
const BESIDE = new Set(
  [
    'commitments commitment promises report reports dates date due entries since for by year still are all any with section sections per every everything now today yet already which who have has been passed its their missed',
    "engagements engagement rapport annee qu'est-ce qu'est qu qui par pour",
    'compromisos compromiso informe ano por para',
    'обязательства обязательств доклад доклада отчета таблицы год года году по за',
    '年 年的 期 各 节 承 诺 諾 有 何 个 條 条 目',
    'الالتزامات الوعود التقرير تقرير لعام عام سنة حسب',
  ].flatMap((words) => words.split(' ').map(foldPhrase)),
);

const LETTER = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{N}]';

function everyLanguage(words: Words): string {
  return bounded(Object.values(words).join('|'));
}

/** Chinese words begin and end anywhere, those of other scripts where no letter is. */
function bounded(words: string): string {
  return `(?<!${LETTER})(?:${words})(?!${LETTER})`;
}

const ASKS_OVERVIEW = new RegExp(everyLanguage(OVERVIEW), 'u');
const ASKS_TIMELINE = new RegExp(everyLanguage(TIMELINE), 'u');
const ASKS_PAST_DUE = new RegExp(everyLanguage(PAST_DUE), 'u');
const HEADS = new RegExp([OVERVIEW, TIMELINE, PAST_DUE].map(everyLanguage).join('|'), 'gu');

/** Years that a report can have dates in; other numbers alone mean nothing here. */
const YEARS = { from: 2000, to: 2099 } as const;

/**
 * A question for a view of the whole report: `overview since 1 November`, `timeline overdue section 8`, `échéances 2022`.
 * A text with any other word in it is none (`overview of mine action`).
 */
export function readViewRequest(text: string): Question | undefined {
  const symbol = [...text.matchAll(SYMBOL_PATTERN)].at(-1)?.[0];
  const folded = foldPhrase(symbol === undefined ? text : text.replace(SYMBOL_PATTERN, ' '));
  if (folded.search(HEADS) < 0 || TOO_LITTLE.test(folded)) return undefined;
  const of = symbol === undefined ? {} : { symbol };
  return ASKS_OVERVIEW.test(folded) ? readOverview(folded, of) : readTimeline(folded, of);
}

function readOverview(folded: string, of: { readonly symbol?: string }): Question | undefined {
  const time = readSince(folded);
  if (!readTokens((time?.rest ?? folded).replace(HEADS, ' ')).every(isSmall)) return undefined;
  if (time !== undefined && 'impossible' in time) {
    return { kind: 'malformed', reason: 'impossible-date', value: time.impossible };
  }
  return { kind: 'overview', ...(time === undefined ? {} : { since: time.since }), ...of };
}

function readTimeline(folded: string, of: { readonly symbol?: string }): Question | undefined {
  const isPastDue = ASKS_PAST_DUE.test(folded);
  if (!ASKS_TIMELINE.test(folded) && !isPastDue) return undefined;
  const tokens = readTokens(folded.replace(HEADS, (head) => ' '.repeat(head.length)));
  const references = findReferences(tokens);
  if (references.some(({ of: what, ranges }) => what !== 'section' && !ranges.every(isYear))) return undefined;
  const isNamed = (at: number) => references.some(({ start, end }) => at >= start && at < end);
  if (!tokens.every((token, at) => isNamed(at) || isSmall(token))) return undefined;
  const all = references.flatMap((reference) => reference.ranges);
  const sections = all.filter((range) => !isYear(range));
  const problem = problemOfRanges(sections, folded);
  if (problem !== undefined) return problem;
  const [year, ...others] = all.filter(isYear);
  if (others.length > 0) return undefined;
  return {
    kind: 'timeline',
    ...(isPastDue ? { only: 'past-due' as const } : {}),
    ...(sections.length === 0 ? {} : { sections }),
    ...(year === undefined ? {} : { years: year }),
    ...of,
  };
}

function isYear({ from, to }: { readonly from: number; readonly to: number }): boolean {
  return from >= YEARS.from && to <= YEARS.to;
}

function isSmall({ kind, text }: Token): boolean {
  if (kind === 'number' || kind === 'broken') return false;
  return kind !== 'word' || FILLER_WORDS.has(text) || LIST_WORDS.has(text) || BESIDE.has(text);
}

const COMMAND = /^(?:overview|timeline|overdue|sections?|[^\p{L}])+$/u;

/** `overview` and `timeline` are typed in every language, as commands; a word of one language alone tells whose it is. */
export function languageOfView(text: string): Language | undefined {
  const script = languageOfScript(text);
  if (script !== undefined) return script;
  const folded = foldPhrase(text);
  const says = (language: Language) =>
    [OVERVIEW, TIMELINE, PAST_DUE].some((words) => new RegExp(bounded(words[language]), 'u').test(folded));
  const [only, ...others] = (['en', 'fr', 'es'] as const).filter(says);
  if (others.length > 0 || only === undefined) return undefined;
  return COMMAND.test(folded) ? undefined : only;
}
