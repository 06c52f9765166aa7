export interface Findings {
  /** Digests that had to be: one for each subscription and due time, one for all that down-time missed. */
  readonly due: number;
  readonly sent: number;
  readonly empty: number;
  /** Pages and changes that were posted more than once, or should not have been. */
  readonly duplicates: number;
  /** Digests, pages and changes that never came. */
  readonly lost: number;
  /** Where the workspace, the tables and the plan disagree in another way. */
  readonly wrong: number;
  /** Claims after the first: of what a dead process left, or after a fault that passed. */
  readonly takeOvers: number;
  /** A sentence for each thing that is not as it must be. */
  readonly problems: readonly string[];
}

type Fault = 'duplicates' | 'lost' | 'wrong';

export interface Tally {
  add(name: Exclude<keyof Findings, Fault | 'problems'>, count: number): void;
  note(fault: Fault, sentence: string, count?: number): void;
  findings(): Findings;
}

export function createTally(): Tally {
  const counts = { due: 0, sent: 0, empty: 0, duplicates: 0, lost: 0, wrong: 0, takeOvers: 0 };
  const problems: string[] = [];
  return {
    add(name, count) {
      counts[name] += count;
    },
    note(fault, sentence, count = 1) {
      counts[fault] += count;
      problems.push(sentence);
    },
    findings: () => ({ ...counts, problems }),
  };
}
