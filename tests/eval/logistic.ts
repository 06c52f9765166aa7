/** What was seen of one thing: the value of each feature, and whether it is of the one side. */
export interface Sample {
  readonly features: readonly number[];
  readonly isPositive: boolean;
  /** Samples of a group are alike: one of them must not tell the fold of another. */
  readonly group: string;
}

/** The bias first, then a weight for each feature. */
export type Coefficients = readonly number[];

/** Keeps weights finite where a feature parts the two sides without exception. */
const PENALTY = 1e-3;
const STEPS = 60;

/** Logistic regression by Newton's method, both sides weighing the same however many samples they have. */
export function fitLogistic(samples: readonly Sample[]): Coefficients {
  const size = 1 + (samples[0]?.features.length ?? 0);
  const positives = samples.filter(({ isPositive }) => isPositive).length;
  let found: Coefficients = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = found.map((value, at) => (at === 0 ? 0 : PENALTY * value));
    const curvature: number[][] = found.map((_, row) => found.map((__, at) => (row === at && row > 0 ? PENALTY : 0)));
    for (const { features, isPositive } of samples) {
      const row = [1, ...features];
      const likelihood = likelihoodOf(found, features);
      const weight = 0.5 / (isPositive ? positives : samples.length - positives);
      for (const [at, value] of row.entries()) {
        gradient[at] = (gradient[at] ?? 0) + weight * (likelihood - Number(isPositive)) * value;
        const line = curvature[at] ?? [];
        for (const [other, otherValue] of row.entries()) {
          line[other] = (line[other] ?? 0) + weight * likelihood * (1 - likelihood) * value * otherValue;
        }
      }
    }
    const change = solve(curvature, gradient);
    found = found.map((value, at) => value - (change[at] ?? 0));
  }
  return found;
}

export function likelihoodOf([bias = 0, ...weights]: Coefficients, features: readonly number[]): number {
  const sum = weights.reduce((total, weight, at) => total + weight * (features[at] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

/** For each sample, how likely it is positive by what the other folds tell. Groups stay together, in the order they come. */
export function crossValidate(samples: readonly Sample[], folds: number): number[] {
  const groups = [...new Set(samples.map(({ group }) => group))];
  const foldOf = new Map(groups.map((group, at) => [group, at % folds]));
  const byFold = Array.from({ length: folds }, (_, fold) =>
    fitLogistic(samples.filter(({ group }) => foldOf.get(group) !== fold)),
  );
  return samples.map(({ group, features }) => likelihoodOf(byFold[foldOf.get(group) ?? 0] ?? [], features));
}

/** How often a positive sample is likelier than a negative one: 1 where the sides are apart, one half by chance. */
export function separation(samples: readonly Sample[], likelihoods: readonly number[]): number {
  const of = (side: boolean) => likelihoods.filter((_, at) => samples[at]?.isPositive === side);
  const [positives, negatives] = [of(true), of(false)];
  let before = 0;
  for (const positive of positives) {
    for (const negative of negatives) before += positive > negative ? 1 : positive === negative ? 0.5 : 0;
  }
  return before / (positives.length * negatives.length);
}

/** Gaussian elimination with the largest pivot first. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, values[at] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const below = rows.slice(column).sort((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0));
    rows.splice(column, size - column, ...below);
    const pivot = rows[column] ?? [];
    for (const [at, row] of rows.entries()) {
      if (at === column) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let place = column; place <= size; place += 1) row[place] = (row[place] ?? 0) - factor * (pivot[place] ?? 0);
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}
