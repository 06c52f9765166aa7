/** The value below which a share of the samples lies (0.5 for the median), by the nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

/** `p50 0.42   p99 1.90   max 2.31 ms` */
export function spread(samples: readonly number[]): string {
  const figure = (share: number) => percentile(samples, share).toFixed(2).padStart(7);
  return `p50 ${figure(0.5)}   p99 ${figure(0.99)}   max ${figure(1)} ms`;
}

export interface Aim {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: string;
}

export function judge({ what, measured, limit, unit }: Aim): string {
  const verdict = measured <= limit ? 'holds' : 'MISSED';
  return `${what.padEnd(58)} ${measured.toFixed(2).padStart(7)} ${unit}  (aim ${limit} ${unit})  ${verdict}`;
}
