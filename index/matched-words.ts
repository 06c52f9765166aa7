import type { LanguageIndex } from './language-index.ts';
import type { QueryWord } from './query.ts';
import { tokenise } from './token.ts';

/** The words of `text`, as they stand there, that the question's words were found by. */
export function matchedWords(text: string, query: readonly QueryWord[], index: LanguageIndex): string[] {
  const terms = new Set(
    query
      .map(({ token }) => index.knownTerm(token) ?? index.nearestTerm(token.form))
      .filter((term) => term !== undefined),
  );
  const words = new Set<string>();
  for (const token of tokenise(text)) {
    if (token.isHan) {
      // A Chinese term is a piece of the text itself, so nothing need be cut to find it.
      for (const term of terms) if (token.surface.includes(term)) words.add(term);
    } else if (!index.isStopWord(token) && terms.has(index.knownTerm(token) ?? '')) words.add(token.surface);
    else for (const part of partsAsTheyStand(token.surface)) if (terms.has(partTerm(part, index))) words.add(part);
  }
  return [...words];
}

function partsAsTheyStand(surface: string): string[] {
  const parts = surface.split(/[-‐‑–/.&'’ʼ+]/u);
  return parts.length > 1 ? parts.filter((part) => part.length > 1) : [];
}

function partTerm(part: string, index: LanguageIndex): string {
  const [token] = tokenise(part);
  return token === undefined || index.isStopWord(token) ? '' : (index.knownTerm(token) ?? '');
}
