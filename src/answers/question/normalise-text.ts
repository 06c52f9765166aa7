/** Raised figures are notes to a text, never part of a number: 148¹ is 148. */
const FOOTNOTE_MARKS = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/g;

/** `n°`, `n.º`, `Nᵒ` before a number: the degree sign stands for a raised o on many keyboards. */
const NUMBER_SIGN = /(?<!\p{L})n\.?\s?[º°ᵒ]s?\.?(?=\s?\d)/giu;

/** Digits of every script that Unicode knows as decimal, by the code point of each script's zero. */
const DECIMAL_ZEROS = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6] as const;

/**
 * A typed text as plain words, whichever door it came through: Slack's tokens (`<@U1>`, `<url|label>`, `<!date^…>`),
 * formatting marks and escapes resolved, compatibility forms folded (full-width letters and digits, no-break and thin
 * spaces), invisible characters removed, digits of every script as 0 to 9. Line breaks stay; other space is one blank.
 */
export function normaliseText(text: string): string {
  return collapseSpace(
    asciiDigits(
      withoutListNumbers(withoutAddress(withoutFormatting(unescapeSlack(withoutSlackTokens(text)))))
        .replace(FOOTNOTE_MARKS, '')
        .replace(NUMBER_SIGN, 'no ')
        .replace(/(?<=\d)['’]s(?!\p{L})/gu, '')
        .normalize('NFKC')
        .replace(/\p{Cf}|\u034f|\p{Variation_Selector}/gu, '')
        .replace(/[\p{Cc}]/gu, (character) => (character === '\n' ? '\n' : ' '))
        .replace(/\p{Co}|\p{Cn}|\p{Cs}/gu, ' '),
    ),
  );
}

/** People, their mail addresses, channels, groups and `<!here>` vanish, for they are nothing to look up; links and dates
 * leave their label. */
function withoutSlackTokens(text: string): string {
  return text
    .replace(/<!date\^[^<>|\n]*\|([^<>\n]*)>/g, ' $1 ')
    .replace(/<[@!#][^<>\n]*>/g, ' ')
    .replace(/<mailto:[^<>|\s]+(?:\|[^<>\n]*@[^<>\n]*)?>/g, ' ')
    .replace(
      /<((?:https?|mailto|tel):[^<>|\s]+)(?:\|([^<>\n]*))?>/g,
      (_, url: string, label?: string) => ` ${label ?? url} `,
    )
    .replace(/:(?:[+-]1|[a-z0-9_+'-]*[a-z_][a-z0-9_+'-]*):(?::skin-tone-\d:)?/g, ' ');
}

/** The bot's own name in front, as typed where Slack does not resolve it: `/peacekeeping para 148`, `@peacekeeping help`. */
function withoutAddress(text: string): string {
  return text.replace(/^\s*[/@][a-z][a-z0-9_-]*(?:[:,]?\s+|$)/i, '');
}

/** `1. para 148` above `2. para 149`: the numbers of a list are not asked for. */
function withoutListNumbers(text: string): string {
  return /^\s*\d{1,2}[.)] .*\n\s*\d{1,2}[.)] /.test(text) ? text.replace(/^\s*\d{1,2}[.)] +(?=\D)/gm, '') : text;
}

/** Slack escapes these three characters and no others; `&amp;` comes last so that `&amp;lt;` stays `&lt;`. */
function unescapeSlack(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Removes `*bold*`, `_italic_`, code and quote marks where they stand round words, not inside one; what is `~struck~` is taken back,
 * unless nothing else is there. */
function withoutFormatting(text: string): string {
  let plain = text.replace(/```|`/g, ' ').replace(/^[ \t]*>+[ \t]?/gm, '');
  const unstruck = plain.replace(/(?<![\p{L}\p{N}])~(?=\S)[^~\n]*?\S~(?![\p{L}\p{N}])/gu, ' ');
  if (/[\p{L}\p{N}]/u.test(unstruck)) plain = unstruck;
  for (const mark of ['\\*', '_', '~']) {
    const pair = new RegExp(`(?<![\\p{L}\\p{N}])${mark}(?=\\S)([^\\n]*?\\S)${mark}(?![\\p{L}\\p{N}])`, 'gu');
    plain = plain.replace(pair, '$1');
  }
  return plain;
}

function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = DECIMAL_ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

function collapseSpace(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}
