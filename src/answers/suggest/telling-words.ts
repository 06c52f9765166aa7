/** Characters before the words looked for that say what they are about. */
const LEAD = 24;

/**
 * A passage from where it tells why it is offered: from its beginning where the first of the words stands near it, else
 * from shortly before that word. `…` shows that something is left out in front; how much follows is for others to say.
 */
export function tellingWords(passage: string, words: readonly string[]): string {
  const text = passage.trim().replace(/\s+/g, ' ');
  const places = words.map((word) => text.indexOf(word)).filter((at) => at >= 0);
  return fromPlace(text, Math.min(...places));
}

function fromPlace(text: string, place: number): string {
  if (!Number.isFinite(place) || place <= 2 * LEAD) return text;
  const start = place - LEAD;
  const space = text.slice(start, place).search(/\s/);
  const from = space < 0 ? wholeCharacter(text, start) : start + space + 1;
  return `… ${text.slice(from)}`;
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
}
