// @ts-check

/**
 * What a reader's words for a moment depend on.
 *
 * @typedef {object} ReaderTime
 * @property {string} language
 * @property {string} zone IANA time zone
 * @property {number} now the workspace's present time, in epoch milliseconds
 */

/** @type {Readonly<Record<string, Intl.DateTimeFormatOptions>>} Slack's date tokens, as its formatting guide lists them */
const FORMATS = {
  date: { month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  date_long_full: { year: 'numeric', month: 'long', day: 'numeric' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

/**
 * A moment in the reader's words and time zone, as Slack's `<!date^…>` shows it.
 *
 * @param {Date} moment
 * @param {string} template with `{date_short_pretty}`, `{time}` and so on; unknown tokens stay as they are
 * @param {ReaderTime} reader
 */
export function formatSlackDate(moment, template, reader) {
  return template.replace(/\{(\w+)\}/g, (token, /** @type {string} */ name) => {
    if (name === 'date_num') return isoDay(moment, reader.zone);
    if (name === 'ago') return ago(moment, reader);
    if (name === 'day_divider_pretty') return formatDay(moment, reader);
    const plainName = name.replace(/_pretty$/, '');
    const options = FORMATS[plainName];
    if (!options) return token;
    return (plainName !== name && nearDay(moment, reader)) || format(moment, options, reader);
  });
}

/**
 * @param {Date} moment
 * @param {ReaderTime} reader
 */
export function formatTime(moment, reader) {
  return format(moment, { hour: '2-digit', minute: '2-digit' }, reader);
}

/**
 * The day as a line between messages says it: today, yesterday, or in full.
 *
 * @param {Date} moment
 * @param {ReaderTime} reader
 */
export function formatDay(moment, reader) {
  const { year, ...inThisYear } = /** @type {Intl.DateTimeFormatOptions} */ (FORMATS.date_long);
  /** @param {Date} at */
  const yearOf = (at) => isoDay(at, reader.zone).slice(0, 4);
  const isThisYear = yearOf(moment) === yearOf(new Date(reader.now));
  const day = nearDay(moment, reader) ?? format(moment, isThisYear ? inThisYear : { ...inThisYear, year }, reader);
  return day.charAt(0).toLocaleUpperCase(reader.language) + day.slice(1);
}

/**
 * The day and the time, in brief.
 *
 * @param {Date} moment
 * @param {ReaderTime} reader
 */
export function formatDayAndTime(moment, reader) {
  return format(
    moment,
    { weekday: 'short', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    reader,
  );
}

/**
 * The zone in the reader's language, such as “Central European Time”.
 *
 * @param {ReaderTime} reader
 */
export function formatZone({ language, zone, now }) {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(now);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const dayFormats = new Map();

/**
 * @param {Date} moment
 * @param {string} zone
 * @returns {string} `2026-11-23`
 */
export function isoDay(moment, zone) {
  const known = dayFormats.get(zone);
  const dayFormat =
    known ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (!known) dayFormats.set(zone, dayFormat);
  return dayFormat.format(moment);
}

/**
 * The Gregorian calendar and European digits in every language, as United Nations documents have them.
 *
 * @param {Date} moment
 * @param {Intl.DateTimeFormatOptions} options
 * @param {ReaderTime} reader
 */
function format(moment, options, { language, zone }) {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...options, timeZone: zone }).format(moment);
}

/**
 * @param {Date} moment
 * @param {ReaderTime} reader
 * @returns {string | undefined} yesterday, today or tomorrow
 */
function nearDay(moment, { language, zone, now }) {
  /** @param {Date} at */
  const dayNumber = (at) => Date.parse(isoDay(at, zone)) / 86_400_000;
  const days = dayNumber(moment) - dayNumber(new Date(now));
  if (Math.abs(days) > 1) return undefined;
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
}

/**
 * @param {Date} moment
 * @param {ReaderTime} reader
 */
function ago(moment, { language, now }) {
  const minutes = Math.round((moment.getTime() - now) / 60_000);
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  if (Math.abs(minutes) < 60 * 24) return words.format(Math.round(minutes / 60), 'hour');
  return words.format(Math.round(minutes / 60 / 24), 'day');
}
