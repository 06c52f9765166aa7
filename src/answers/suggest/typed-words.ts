/** Words as typed so far, the last one perhaps not to its end, looked for in the texts. */
export interface TypedWords {
  /** Where the last of the words stands, if all of them stand in the text, each at the beginning of a word. */
  placeIn(text: string): { readonly start: number; readonly end: number } | undefined;
  /** What the text has that begins as was typed, each to the end of its last word. */
  completionsIn(text: string): readonly string[];
  /** As typed, for comparing. */
  readonly phrase: string;
}

/** More words than these are a question, which only search can answer. */
const MOST_WORDS = 6;

/** Undefined where nothing typed can begin a word: marks alone, a single letter, a whole sentence. */
export function readTypedWords(typed: string): TypedWords | undefined {
  const words = typed.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const phrase = words.join(' ');
  const isHan = /\p{Script=Han}/u.test(phrase);
  if (phrase.length < 2 || words.length > MOST_WORDS) return undefined;
  const beginnings = words.map((word) => new RegExp(beginningOf(word), 'iu'));
  const rest = isHan ? '' : String.raw`[\p{L}\p{M}\p{N}'’-]*`;
  const whole = new RegExp(`${words.map(beginningOf).join(String.raw`\s+`)}${rest}`, 'giu');
  return {
    phrase,
    placeIn(text) {
      let place: { readonly start: number; readonly end: number } | undefined;
      for (const beginning of beginnings) {
        const match = beginning.exec(text);
        if (match === null) return undefined;
        place = { start: match.index, end: match.index + match[0].length };
      }
      return place;
    },
    completionsIn: (text) => Array.from(text.matchAll(whole), ([found]) => found.replace(/\s+/g, ' ')),
  };
}

/** A word has nothing in it that means something in a pattern. Chinese words have no beginning that shows. */
function beginningOf(word: string): string {
  return /^\p{Script=Han}/u.test(word) ? word : String.raw`(?<![\p{L}\p{M}\p{N}])${word}`;
}
