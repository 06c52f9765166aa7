import { isLanguage, type Language } from '../../reports/language.ts';
import { SYMBOL_PATTERN } from '../../reports/symbol.ts';
import { parseQuestion } from '../question/parse-question.ts';

/** Where the United Nations serves documents by their symbols; subdomains too. */
export const DOCUMENT_DOMAINS = ['undocs.org', 'docs.un.org'] as const;

/** A document that a link leads to, with what the link says beside its symbol. */
export interface DocumentLink {
  readonly symbol: string;
  readonly language?: Language;
  /** A paragraph of the document, named in the fragment. */
  readonly paragraph?: number;
}

/** The languages by the letters that documents carry: `A/76/505/Add.1 (E)`. */
const BY_LETTER: Readonly<Record<string, Language>> = { a: 'ar', c: 'zh', e: 'en', f: 'fr', r: 'ru', s: 'es' };

/** What Slack or a person leaves at the end of an address. */
const TRAILING = /[\s/.,;:!?'"”’»)\]}>…。，；：！？）」]+$/u;

/**
 * The document that a web address leads to: by its path (`/en/A/76/505/Add.1`) or by a parameter of the page for phones
 * (`/Home/Mobile?FinalSymbol=A%2F76%2F505%2FAdd.1&Language=E`), in capitals or not. Undefined for every other address. Pure.
 */
export function readDocumentLink(address: string): DocumentLink | undefined {
  const url = URL.parse(address.trim());
  if (url === null || !/^https?:$/.test(url.protocol) || !isOfDocuments(url.hostname)) return undefined;
  const parameters = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  const named = parameters.get('finalsymbol') ?? parameters.get('symbol');
  const path = decoded(named ?? url.pathname)?.replace(/^\/+/, '');
  if (path === undefined) return undefined;
  const [, first, rest] = /^([a-z]{2})\/(.*)$/isu.exec(path) ?? [];
  const inPath = readLanguage(first);
  const symbol = (inPath === undefined ? path : (rest ?? '')).replace(TRAILING, '');
  if (symbol.match(SYMBOL_PATTERN)?.[0] !== symbol) return undefined;
  const language = inPath ?? readLanguage(parameters.get('language') ?? parameters.get('lang') ?? parameters.get('l'));
  const paragraph = readParagraph(url.hash);
  return {
    symbol,
    ...(language === undefined ? {} : { language }),
    ...(paragraph === undefined ? {} : { paragraph }),
  };
}

/** The address under which the United Nations serves a document in a language. */
export function documentLink(symbol: string, language: Language): string {
  return `https://undocs.org/${language}/${symbol}`;
}

function isOfDocuments(host: string): boolean {
  return DOCUMENT_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

function readLanguage(text: string | undefined): Language | undefined {
  const code = text?.toLowerCase() ?? '';
  return isLanguage(code) ? code : BY_LETTER[code];
}

/** `#para148`, `#148`; a page of the file (`#page=12`) is no paragraph, nor are words to be marked (`#:~:text=148`). */
function readParagraph(hash: string): number | undefined {
  if (hash.includes(':~:')) return undefined;
  const fragment = decoded(hash.slice(1))?.replace(/[=_]/g, ' ').replace(TRAILING, '') ?? '';
  const question = parseQuestion(fragment);
  if (question.kind !== 'paragraphs' || question.symbol !== undefined) return undefined;
  const [range, ...others] = question.ranges;
  return range !== undefined && others.length === 0 && range.from === range.to ? range.from : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
