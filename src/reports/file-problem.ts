/** What is wrong with a file, where, and what to do about it. `line` counts from 1. */
export interface FileProblem {
  readonly file: string;
  readonly line?: number;
  readonly problem: string;
  readonly remedy: string;
}

/** One sentence for a log or a terminal. */
export function describeFileProblem({ file, line, problem, remedy }: FileProblem): string {
  return `${file}${line === undefined ? '' : `, line ${line}`}: ${problem}. ${remedy}.`;
}
