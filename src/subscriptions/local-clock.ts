const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * What the clock of an IANA zone shows at a moment, as the epoch milliseconds at which a clock in UTC shows the same. Both
 * in milliseconds. Throws RangeError where there is no such zone.
 */
export function clockAt(moment: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(moment);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => Number(value));
  return Date.UTC(year, month - 1, day, hour, minute, second) + (moment - Math.floor(moment / 1_000) * 1_000);
}

/**
 * The first moment at which the clock of a zone shows `clock` (as `clockAt` gives it), or, where the clocks skip it, a later
 * time.
 */
export function momentOf(clock: number, zone: string): number {
  const offsets = [clock - DAY_MS, clock + DAY_MS].map((moment) => clockAt(moment, zone) - moment);
  const [early, late] = [clock - Math.max(...offsets), clock - Math.min(...offsets)];
  for (const moment of [early, late]) if (clockAt(moment, zone) === clock) return moment;
  let [before, reached] = [early, late];
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (clockAt(middle, zone) < clock) before = middle;
    else reached = middle;
  }
  return reached;
}

export const DAY_MS = 86_400_000;

/** Formatters are dear to make and are kept. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const digits = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  // sv-SE writes year, month, day in this order.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', ...digits, hourCycle: 'h23' });
  formats.set(zone, format);
  return format;
}
