import type { Outcome } from './metrics.ts';
import type { JudgedQuestion } from './questions.ts';
import type { System } from './systems/system.ts';

/**
 * Every question to a system, twice: the first round warms it up, as a bot is that has been running for a while; the
 * second is judged and timed.
 */
export async function judge(system: System, questions: readonly JudgedQuestion[]): Promise<readonly Outcome[]> {
  for (const question of questions) await system.find(question);
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const start = performance.now();
    const found = await system.find(question);
    outcomes.push({ question, found, ms: performance.now() - start });
  }
  return outcomes;
}
