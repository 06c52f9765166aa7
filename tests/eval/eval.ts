import { readSources } from '../../index/read-sources.ts';
import { restrictSources } from '../../index/restrict-sources.ts';
import { describeFileProblem } from '../../src/reports/file-problem.ts';
import type { Language } from '../../src/reports/language.ts';
import { readFolder } from '../../src/reports/read-folder.ts';
import { seedFiles } from '../seed-files.ts';
import { listVariants } from './ablation.ts';
import { judge } from './judge.ts';
import { type EvalOptions, readOptions, USAGE } from './options.ts';
import { printReport } from './print.ts';
import { isRead, type JudgedQuestion, readQuestionsFile } from './questions.ts';
import { type EvalReport, findWorst, reportKinds, reportSystem } from './report.ts';
import { createOurs } from './systems/ours.ts';
import type { System } from './systems/system.ts';

/** How good the answers are, by judged questions: beside other search engines, by kind, and with parts taken out. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === 'string') return complain(options, USAGE);
  const questions = readQuestionsFile(options.questions);
  if (!isRead(questions)) return complain(...questions.problems);
  const report = await evaluate(questions, options);
  process.stdout.write(`${options.json ? JSON.stringify(report) : printReport(report)}\n`);
  return 0;
}

async function evaluate(questions: readonly JudgedQuestion[], options: EvalOptions): Promise<EvalReport> {
  const { editions, problems } = readFolder(seedFiles);
  const all = readSources([...editions.values()], seedFiles);
  for (const problem of [...problems, ...all.problems]) complain(describeFileProblem(problem));
  const sources = restrictSources(all.sources, options);
  const loaded = [...new Set(sources.editions.map(({ language }) => language))];

  const report = async (system: System) => reportSystem(system, await judge(system, questions), loaded);
  const ours = createOurs(sources);
  const outcomes = await judge(ours, questions);
  const asItIs = reportSystem(ours, outcomes, loaded);
  const systems = [asItIs];
  const ablation = [asItIs];
  if (!options.oursOnly) {
    // Imported here, so that a run without them does not wait for them.
    const { otherSystems } = await import('./systems/other-systems.ts');
    for (const create of otherSystems) systems.push(await report(await create(sources.editions)));
  }
  for (const variant of listVariants(sources)) ablation.push(await report(variant.create()));
  return {
    questions: options.questions,
    remarks: remarksOn(options, loaded),
    loaded,
    systems,
    kinds: reportKinds(outcomes),
    ablation,
    worst: findWorst(outcomes),
  };
}

function remarksOn(
  { languages, withoutAsked, withoutGlossary }: EvalOptions,
  loaded: readonly Language[],
): readonly string[] {
  const left = [withoutAsked ? 'asked-as phrases' : '', withoutGlossary ? 'the glossary' : ''].filter(
    (part) => part !== '',
  );
  return [
    ...(languages === undefined
      ? []
      : [`Editions loaded: ${loaded.join(', ') || 'none'}. Questions in all languages are asked.`]),
    ...(left.length === 0 ? [] : [`Without ${left.join(' and ')}.`]),
    ...(loaded.length === 1 && withoutAsked ? ['This is how a report looks on the day it is issued.'] : []),
  ];
}

function complain(...lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return 1;
}

process.exitCode = await main();
