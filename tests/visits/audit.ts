import axe, { type AxeResults, type NodeResult, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Every rule of WCAG 2 to level AA and every best practice, which axe runs anyhow, and of 2.2 what it leaves out. */
const RULES: RunOptions = {
  resultTypes: ['violations', 'incomplete'],
  rules: { 'target-size': { enabled: true } },
};

/** What axe-core thinks of the page as it stands: a line for each place, with the rule, what is the matter, and where. */
export interface Audit {
  readonly violations: readonly string[];
  /** What it leaves to a person's eyes, and none has looked at yet. */
  readonly undecided: readonly string[];
}

/** What axe-core cannot decide by itself, and why it is right as it is. */
interface Explained {
  readonly rule: string;
  /** By the name that axe-core gives to what it stumbles over. */
  readonly reasons: readonly string[];
  readonly where: string;
  readonly why: string;
}

const EXPLAINED: readonly Explained[] = [
  {
    rule: 'color-contrast',
    reasons: ['bgOverlap', 'elmPartiallyObscured'],
    where: 'body:has(.suggestions:not([hidden]), .control-button:focus-visible) *',
    why: 'what suggestions or an explanation cover is judged while nothing covers it',
  },
  {
    rule: 'color-contrast',
    reasons: ['elmPartiallyObscuring'],
    where: '.view-body .suggestion-label, .control-hint',
    why: 'what lies over other text has a ground of its own, on which it is judged where there is room',
  },
  {
    rule: 'color-contrast',
    reasons: ['bgOverlap', 'elmPartiallyObscured'],
    where: 'dialog.view .view-body *',
    why: 'what is half scrolled out of a long form is judged where it is in sight',
  },
];

const TALLEST_PX = "Math.max(...[...document.querySelectorAll('*')].map(({ scrollHeight }) => scrollHeight))";

/** Judges the whole page, laid out without a scroll bar; nothing is excluded. */
export async function audit(page: Page): Promise<Audit> {
  const size = page.viewportSize();
  // axe-core gives up on what is half scrolled out of sight.
  if (size) await page.setViewportSize({ ...size, height: size.height + Number(await page.evaluate(TALLEST_PX)) });
  const found = await judge(page);
  if (size) await page.setViewportSize(size);
  return found;
}

async function judge(page: Page): Promise<Audit> {
  const isThere = await page.evaluate('"axe" in globalThis');
  if (isThere !== true) await page.evaluate(axe.source);
  // Safe cast: axe-core's own type of what `run` resolves with.
  const found = (await page.evaluate(`axe.run(document, ${JSON.stringify(RULES)})`)) as AxeResults;
  const violations = found.violations.flatMap(({ id, nodes }) => nodes.map((node) => lineOf(id, node)));
  const undecided: string[] = [];
  for (const { id, nodes } of found.incomplete) {
    for (const node of nodes) if (!(await isExplained(page, id, node))) undecided.push(lineOf(id, node));
  }
  return { violations, undecided };
}

const lineOf = (rule: string, node: NodeResult) =>
  `${rule} (${reasonsOf(node)}): ${node.failureSummary ?? ''} ${node.target.join(' ')} ${node.html}`;

const reasonsOf = ({ any, all, none }: NodeResult): readonly string[] =>
  [...any, ...all, ...none].map(({ id, data }) => data?.messageKey ?? data?.message ?? id);

async function isExplained(page: Page, id: string, node: NodeResult): Promise<boolean> {
  const reasons = reasonsOf(node);
  for (const { rule, reasons: known, where } of EXPLAINED) {
    if (rule !== id || !reasons.every((reason) => known.includes(reason))) continue;
    const selector = JSON.stringify(node.target.join(' '));
    if (await page.evaluate(`document.querySelector(${selector})?.matches(${JSON.stringify(where)})`)) return true;
  }
  return false;
}
