import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Every rule of WCAG 2 to level AA and every best practice: what axe runs when nothing is said. */
const RULES: RunOptions = { resultTypes: ['violations'] };

/**
 * What axe-core finds wrong with the page as it stands, a line for each place: the rule, what is the matter, and where.
 * Nothing is excluded.
 */
export async function audit(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate('"axe" in globalThis');
  if (isThere !== true) await page.evaluate(axe.source);
  // Safe cast: axe-core's own type of what `run` resolves with.
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(RULES)})`)) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '', html }) => `${id}: ${failureSummary} ${target.join(' ')} ${html}`),
  );
}
