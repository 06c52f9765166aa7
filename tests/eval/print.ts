import { LANGUAGES } from '../../src/reports/language.ts';
import { type EvalReport, isPart, type SystemReport, type WorstQuestion } from './report.ts';

const NO_FIGURE = '–';

/** Everything as text, in tables that a terminal of 130 columns shows. */
export function printReport(report: EvalReport): string {
  const { questions, remarks, loaded, systems, kinds, ablation, worst } = report;
  return [
    [`${systems[0]?.all.questions ?? 0} questions of ${questions}`, ...remarks].join('\n'),
    'nDCG@5: how near the first five entries come to the best five in the best order, 0 to 1, over questions in scope.\n' +
      'first: the first entry is clearly relevant. none in: a question in scope is answered with nothing; none out: one\n' +
      'out of scope is, as it should be. p50 and p99: time per answer in ms, in the second of two rounds.',
    section('1. Ours beside search engines', systemTable(systems, isPart(loaded)), setUps(systems)),
    section('2. Ours by kind of question', kindTable(kinds)),
    section('3. Ours with a part taken out', systemTable(ablation, isPart(loaded)), setUps(ablation.slice(1))),
    section(`4. The ${worst.length} worst questions of ours`, worst.map(printWorst).join('\n')),
  ].join('\n\n');
}

function section(title: string, ...parts: readonly string[]): string {
  return [title, ...parts.filter((part) => part !== '')].join('\n\n');
}

function setUps(systems: readonly SystemReport[]): string {
  return systems.map(({ name, setUp }) => `${name}: ${setUp}.`).join('\n');
}

function systemTable(systems: readonly SystemReport[], withOthers: boolean): string {
  const heads = ['', ...LANGUAGES, ...(withOthers ? ['others'] : []), 'all', 'hard'];
  return table(
    [...heads, 'first', 'none in', 'none out', 'p50', 'p99'],
    systems.map(({ name, ndcgByLanguage, ndcgInOtherLanguages, ndcgOfHard, all }) => [
      name,
      ...LANGUAGES.map((language) => quality(ndcgByLanguage[language])),
      ...(withOthers ? [quality(ndcgInOtherLanguages)] : []),
      quality(all.ndcg),
      quality(ndcgOfHard),
      percentage(all.first),
      percentage(all.noneInScope),
      percentage(all.noneOutOfScope),
      milliseconds(all.medianMs),
      milliseconds(all.p99Ms),
    ]),
  );
}

function kindTable(kinds: EvalReport['kinds']): string {
  return table(
    ['', 'questions', 'nDCG@5', 'first', 'none in', 'none out'],
    kinds.map(({ kind, summary }) => [
      kind,
      String(summary.questions),
      quality(summary.ndcg),
      percentage(summary.first),
      percentage(summary.noneInScope),
      percentage(summary.noneOutOfScope),
    ]),
  );
}

function printWorst({ id, lang, query, ndcg, relevant, found }: WorstQuestion): string {
  const wanted = Object.entries(relevant)
    .toSorted(([, left], [, right]) => right - left)
    .map(([paragraph, grade]) => `${paragraph} (${grade})`);
  const got = found.map((paragraph) => `${paragraph} (${relevant[paragraph] ?? 0})`);
  return [
    `${quality(ndcg)}  ${id} ${lang}  ${query}`,
    `       relevant ${wanted.join(', ')}`,
    `       found    ${got.join(', ') || 'nothing'}`,
  ].join('\n');
}

/** Columns as wide as their widest cell: the first to the left, figures to the right. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return [line(heads), ...rows.map(line)].map((text) => text.trimEnd()).join('\n');
}

const quality = (value: number | undefined) => value?.toFixed(3) ?? NO_FIGURE;
const percentage = (value: number | undefined) => (value === undefined ? NO_FIGURE : `${Math.round(value * 100)}%`);
const milliseconds = (value: number | undefined) => value?.toFixed(2) ?? NO_FIGURE;
