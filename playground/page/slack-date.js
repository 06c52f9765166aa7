// @ts-check

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
 * @param {string} language
 */
export function formatSlackDate(moment, template, language) {
  return template.replace(/\{(\w+)\}/g, (token, /** @type {string} */ name) => {
    if (name === 'date_num') return isoDay(moment);
    if (name === 'ago') return ago(moment, language);
    if (name === 'day_divider_pretty') return formatDay(moment, language);
    const plainName = name.replace(/_pretty$/, '');
    const options = FORMATS[plainName];
    if (!options) return token;
    return (plainName !== name && nearDay(moment, language)) || format(moment, options, language);
  });
}

/**
 * @param {Date} moment
 * @param {string} language
 */
export function formatTime(moment, language) {
  return format(moment, { hour: '2-digit', minute: '2-digit' }, language);
}

/**
 * The day as a line between messages says it: today, yesterday, or in full.
 *
 * @param {Date} moment
 * @param {string} language
 */
export function formatDay(moment, language) {
  const isThisYear = moment.getFullYear() === new Date().getFullYear();
  const options = { .../** @type {Intl.DateTimeFormatOptions} */ (FORMATS.date_long) };
  if (isThisYear) delete options.year;
  const day = nearDay(moment, language) ?? format(moment, options, language);
  return day.charAt(0).toLocaleUpperCase(language) + day.slice(1);
}

/**
 * The Gregorian calendar and European digits in every language, as United Nations documents have them.
 *
 * @param {Date} moment
 * @param {Intl.DateTimeFormatOptions} options
 * @param {string} language
 */
function format(moment, options, language) {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, options).format(moment);
}

/**
 * @param {Date} moment
 * @param {string} language
 * @returns {string | undefined} yesterday, today or tomorrow
 */
function nearDay(moment, language) {
  const days = Math.round((startOfDay(moment) - startOfDay(new Date())) / 86_400_000);
  if (Math.abs(days) > 1) return undefined;
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
}

/**
 * @param {Date} moment
 * @param {string} language
 */
function ago(moment, language) {
  const minutes = Math.round((moment.getTime() - Date.now()) / 60_000);
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  if (Math.abs(minutes) < 60 * 24) return words.format(Math.round(minutes / 60), 'hour');
  return words.format(Math.round(minutes / 60 / 24), 'day');
}

/** @param {Date} moment */
const startOfDay = (moment) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();

/** @param {Date} moment */
function isoDay(moment) {
  /** @param {number} part */
  const two = (part) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
