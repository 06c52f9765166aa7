import type { Report } from '../reports/catalogue.ts';
import { linkYears, type YearLink } from '../reports/likeness.ts';
import type { LinkedEntry, QuotedEntry } from './answer.ts';
import type { Library } from './library.ts';

/** The links of a report to the one before, worked out once: it takes a tenth of a second or two. */
const linked = new WeakMap<Report, { readonly older: Report; readonly links: readonly YearLink[] }>();

/** Steps that work out the links between reports that follow one another, so that no question waits for them. */
export function linkSteps({ catalogue, index }: Library): readonly (() => void)[] {
  return catalogue.reports.flatMap((newer, at) => {
    const older = catalogue.reports[at + 1];
    return older === undefined ? [] : [() => void linksBetween(newer, older, index)];
  });
}

/** Of a single entry, its likely counterparts in the reports before and after its own. */
export function linksOf(
  { catalogue: { reports }, index }: Library,
  [entry, ...others]: readonly QuotedEntry[],
): { readonly lastYear?: LinkedEntry; readonly nextYear?: LinkedEntry } {
  if (entry === undefined || others.length > 0 || reports.length < 2) return {};
  const at = reports.findIndex(({ symbol }) => symbol === entry.source);
  const [newer, own, older] = [reports[at - 1], reports[at], reports[at + 1]];
  if (own === undefined) return {};
  const back = older && linksBetween(own, older, index).find((link) => link.newer === entry.paragraph);
  const on = newer && linksBetween(newer, own, index).find((link) => link.older === entry.paragraph);
  return {
    ...(back && { lastYear: { reference: older.reference, paragraph: back.older, degree: back.degree } }),
    ...(on && { nextYear: { reference: newer.reference, paragraph: on.newer, degree: on.degree } }),
  };
}

function linksBetween(newer: Report, older: Report, { conceptsOf }: Library['index']): readonly YearLink[] {
  const known = linked.get(newer);
  if (known?.older === older) return known.links;
  const concepts = conceptsOf && ((symbol: string, paragraph: number) => conceptsOf({ symbol, paragraph }));
  const links = linkYears(newer, older, concepts);
  linked.set(newer, { older, links });
  return links;
}
