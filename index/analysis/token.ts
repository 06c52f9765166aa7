/**
 * A word of a text. `surface`: as it stands there; `word`: in lower case, with its accents, for stemmers; `form`: one
 * width, one case, no accents, by which words are compared; `parts`: for a compound such as COVID-19 or child-friendly,
 * the forms of its parts, for an Arabic word that may begin with a preposition the rest; `isCapitals`: an acronym, by its looks; `isHan`: a run of Chinese characters, still to be cut.
 */
export interface Token {
  readonly surface: string;
  readonly word: string;
  readonly form: string;
  readonly parts: readonly string[];
  readonly isCapitals: boolean;
  readonly isHan: boolean;
}

const LETTER = String.raw`[[\p{L}\p{M}\p{N}]--\p{Script=Han}]`;
/** 171 738, 300,000 and 300.000 are one number; 2589 (2021) is two. */
const GROUPED_NUMBER = String.raw`(?<![\p{L}\p{N}])\p{Nd}{1,3}(?:[ \u00a0\u202f,.]\p{Nd}{3})+(?![\p{L}\p{N}])`;
/** S/PRST/2021/11, COVID-19, A4P+, M&E, l'ONU and Rev.1 stay whole. */
const COMPOUND = String.raw`${LETTER}+(?:[\-‐‑–\/.&'’ʼ+]${LETTER}+)*\+?`;
/** 以行动促维和+ is not 以行动促维和. */
const HAN_RUN = String.raw`\p{Script=Han}+\+?`;
const TOKEN = new RegExp(`${GROUPED_NUMBER}|${COMPOUND}|${HAN_RUN}`, 'gv');

const HAN = /^\p{Script=Han}/u;
/** Two capitals or more, and no small letter. */
const CAPITALS = /^(?=.*\p{Lu}.*\p{Lu})\P{Ll}*$/u;
/** What joins the parts of a compound. */
export const JOINT = /[-‐‑–/.&'’ʼ+]/u;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=.)/u;
const POSSESSIVE = /['’ʼ]s?$/u;

/** The words of a text in any of the six languages as they stand there, in order. Punctuation, emoji and control characters fall away. */
export function surfacesOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** What a word is, taken by itself. */
export function tokenOf(surface: string): Token {
  if (HAN.test(surface)) return { surface, word: surface, form: surface, parts: [], isCapitals: false, isHan: true };
  const lower = lowerCase(surface).replace(ELISION, '').replace(POSSESSIVE, '');
  const word = /^[\d ,.]+$/.test(lower) ? lower.replace(/\D/g, '') : lower;
  const form = withoutMarks(word);
  return { surface, word, form, parts: partsOf(form, word), isCapitals: CAPITALS.test(surface), isHan: false };
}

/** A conjunction or preposition that may be written in one with an Arabic word, before one that is long enough: لقوات, or لجنة. */
const ARABIC_CLITIC = /^(?!لل|[وفبك]ال)[وفبكل](?=[\u0620-\u064a]{3})/u;

/** The parts of a symbol (S/2020/1224) or of a grade (P-5) say nothing by themselves; those of other compounds do. */
function partsOf(form: string, word: string): string[] {
  // Of the word, for a stemmer needs its ending: the form has lost the ta marbuta.
  if (ARABIC_CLITIC.test(form)) return [word.slice(1)];
  if (!JOINT.test(form)) return [];
  if (form.includes('/') && /\d/.test(form)) return [];
  return form.split(JOINT).filter((part) => part.length > 1 && !/^\d{1,2}$/.test(part));
}

/** ASCII, and letters of which normalization makes nothing else: most words, and the rest of the work is dear. */
const PLAIN = /^[ -~А-я\u0621-\u063a\u0641-\u064a\u4e00-\u9fff]*$/;
/** Letters that bear no mark and are not read as another one. */
const UNMARKED = /^[ -~а-я\u0621\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a\u4e00-\u9fff]*$/;

/** One width, lower case, ASCII digits, no tatweel; accents kept, for stemmers need them. */
export function lowerCase(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/[\u0640\p{Cf}]/gu, '');
}

/** Without accents, Arabic vowel signs and hamza seats; й stays a letter of its own, ё is read as е. */
export function withoutMarks(lower: string): string {
  if (UNMARKED.test(lower)) return lower;
  return lower
    .replace(/й/g, '\u0001')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('\u0001', 'й')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .normalize('NFC');
}
