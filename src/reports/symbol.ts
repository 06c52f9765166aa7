/**
 * A United Nations document symbol as written in running text: body, slash, then parts of letters, digits, dots and
 * parentheses (A/75/19, A/61/19/Rev.1, A/76/505/Add.1, S/PRST/2021/11, ST/AI/2020/5).
 */
export const SYMBOL_PATTERN =
  /(?<![\p{L}\p{N}/])(?:A|S|E|ST)\/(?:[A-Z]{1,8}\.?[\w-]*\/)*\d+(?:\/[A-Z]*[\w.-]*[\w])*/giu;

/** The symbol in one spelling, for comparing: `a/76/505/add.1` and `A/76/505/Add.1` are one. */
export function canonicalSymbol(symbol: string): string {
  return symbol.toUpperCase();
}

/** UN file names write a symbol with underscores: `A_76_505_Add.1` is A/76/505/Add.1. */
export function symbolOfFileName(stem: string): string {
  return stem.replaceAll('_', '/');
}

/** Later sessions and higher numbers first, so that the newest report is the default: A/77/… before A/76/… */
export function compareSymbolsNewestFirst(left: string, right: string): number {
  return right.localeCompare(left, 'en', { numeric: true });
}
