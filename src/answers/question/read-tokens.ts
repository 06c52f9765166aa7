import { romanToNumber } from '../../reports/numerals.ts';
import { type Token, tokenise } from './question-token.ts';
import { LIST_WORDS, ORDINAL_WORDS, RANGE_WORDS, SECTION_WORDS } from './reference-words.ts';

/** Largest section number that a Roman numeral or a written word may mean; beyond that it is a word (`MIX`, `CL`). */
const MAX_SECTION = 20;

/** A normalised text to the tokens that references are read from: years of citations gone, sections' numerals as numbers. */
export function readTokens(text: string): readonly Token[] {
  return numberSections(withoutCitedYears(tokenise(text)));
}

/** `A/75/19 (2021), para. 148`, `2589 (2021)`: the year in brackets belongs to the document. */
function withoutCitedYears(tokens: readonly Token[]): readonly Token[] {
  const isYear = (at: number) => {
    const [before, open, year, close] = tokens.slice(at - 2, at + 2);
    const isCited = before?.kind === 'symbol' || before?.kind === 'number';
    const isInBrackets = open?.text === '(' && close?.text === ')';
    return isCited && isInBrackets && year?.kind === 'number' && year.value >= 1900 && year.value <= 2100;
  };
  const years = tokens.flatMap((_, at) => (at >= 2 && isYear(at) ? [at] : []));
  return tokens.filter((_, at) => !years.some((year) => Math.abs(at - year) <= 1));
}

/** `sections VII and IX`, `section eight`, `القسم الثامن`, `восьмой раздел`: a section's numeral or word is its number. */
function numberSections(tokens: readonly Token[]): readonly Token[] {
  let isAfterSection = false;
  return tokens.map((token, at) => {
    const next = tokens[at + 1];
    const isBeforeSection = next !== undefined && next.kind === 'word' && SECTION_WORDS.has(next.text);
    const ordinal = ORDINAL_WORDS.get(token.text);
    if (token.kind === 'word' && SECTION_WORDS.has(token.text)) {
      isAfterSection = true;
      return token;
    }
    if (isBeforeSection && ordinal !== undefined)
      return { ...token, kind: 'number', value: ordinal, isOrdinal: true } as const;
    const number = isAfterSection ? (ordinal ?? sectionNumeral(token)) : undefined;
    if (number !== undefined) return { ...token, kind: 'number', value: number } as const;
    const isJoint = token.kind !== 'word' || LIST_WORDS.has(token.text) || RANGE_WORDS.has(token.text);
    isAfterSection = isAfterSection && isJoint;
    return token;
  });
}

/** A Roman numeral, also as typed on a Russian keyboard, whose Х and І look like X and I. */
function sectionNumeral({ kind, text }: Token): number | undefined {
  const number = kind === 'word' ? romanToNumber(text.replaceAll('х', 'x').replaceAll('і', 'i')) : undefined;
  return number !== undefined && number <= MAX_SECTION ? number : undefined;
}
