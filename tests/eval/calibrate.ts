import { createIndex, type IndexSources } from '../../index/create-index.ts';
import { FEATURES, featuresOf } from '../../index/ranking/confidence.ts';
import { rankQuestion } from '../../index/ranking/rank-question.ts';
import { readSources } from '../../index/read-sources.ts';
import { restrictSources } from '../../index/restrict-sources.ts';
import { ask } from '../../src/answers/ask.ts';
import { createCatalogue } from '../../src/reports/catalogue.ts';
import { readFolder } from '../../src/reports/read-folder.ts';
import { seedFiles } from '../seed-files.ts';
import { crossValidate, fitLogistic, type Sample, separation } from './logistic.ts';
import { isInScope } from './metrics.ts';
import { isRead, type JudgedQuestion, readQuestionsFile } from './questions.ts';

/**
 * Fits the weights of `index/ranking/confidence.ts` and prints them, with the errors that they make on questions of groups
 * which were not fitted. Arguments are other lists: the first alone has too few questions out of scope.
 */
const LISTS = ['queries', 'written', 'headlines', 'calibration'].map((name) => `tests/ranking/${name}.jsonl`);

const FOLDS = 5;
const THRESHOLDS = [0.05, 0.1, 0.15, 0.17, 0.2, 0.3, 0.5];

function main(): number {
  const questions: JudgedQuestion[] = [];
  for (const list of process.argv.length > 2 ? process.argv.slice(2) : LISTS) {
    const read = readQuestionsFile(list);
    if (!isRead(read)) {
      process.stderr.write(`${read.problems.join('\n')}\n`);
      return 1;
    }
    questions.push(...read);
  }
  const { sources } = readSources([...readFolder(seedFiles).editions.values()], seedFiles);
  const atIssue = restrictSources(sources, { languages: ['zh'], withoutAsked: true });
  const others = questions.filter(({ lang }) => lang !== 'zh');
  const reports = [
    report('With asked-as phrases, all editions', samplesOf(questions, sources)),
    report('Without phrases, the Chinese edition, questions in other languages', samplesOf(others, atIssue)),
  ];
  process.stdout.write(`${reports.join('\n\n')}\n`);
  return 0;
}

/** Of the questions that come to a search, and for which anything speaks, the best entry's features. */
function samplesOf(questions: readonly JudgedQuestion[], sources: IndexSources): Sample[] {
  const index = createIndex(sources);
  const samples: Sample[] = [];
  for (const question of questions) {
    const search: typeof index.search = (words, options) => {
      const ranked = rankQuestion(words, options.language, index.parts);
      const [best] = ranked.entries;
      if (best !== undefined) {
        const features = featuresOf(best, ranked.question.traits);
        samples.push({
          features: FEATURES.map((name) => features[name]),
          isPositive: isInScope(question),
          group: question.group ?? question.id,
        });
      }
      return [];
    };
    const library = { catalogue: createCatalogue(sources.editions), index: { ...index, search } };
    ask(library, question.query, { locale: question.lang });
  }
  return samples;
}

function report(title: string, samples: readonly Sample[]): string {
  const [bias = 0, ...weights] = fitLogistic(samples);
  const likelihoods = crossValidate(samples, FOLDS);
  const noneOf = (side: boolean, threshold: number) => {
    const own = likelihoods.filter((_, at) => samples[at]?.isPositive === side);
    return `${((100 * own.filter((value) => value < threshold).length) / own.length).toFixed(1)} %`;
  };
  const inScope = samples.filter(({ isPositive }) => isPositive).length;
  return [
    `${title}: ${inScope} in scope, ${samples.length - inScope} not`,
    `bias ${bias.toFixed(2)}, ${FEATURES.map((name, at) => `${name} ${weights[at]?.toFixed(2)}`).join(', ')}`,
    `separation ${separation(samples, likelihoods).toFixed(3)} in ${FOLDS} folds`,
    ...THRESHOLDS.map((at) => `below ${at}: none in scope ${noneOf(true, at)}, out of scope ${noneOf(false, at)}`),
  ].join('\n');
}

process.exitCode = main();
