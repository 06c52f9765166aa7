import { editDistance } from './edit-distance.ts';
import type { Reference } from './find-references.ts';
import { findReferences } from './find-references.ts';
import type { Token } from './question-token.ts';
import { PARAGRAPH_WORDS } from './reference-words.ts';

/**
 * `pargraph 148`, `paragrahp 36-40`: one unknown word in front of numbers and nothing else, a slip away from a word
 * for paragraph. In a longer text an unknown word is more likely a word of its own.
 */
export function misspeltReference(tokens: readonly Token[]): Reference | undefined {
  const [first, ...rest] = tokens;
  if (first?.kind !== 'word' || rest.length === 0 || !isNearParagraphWord(first.text)) return undefined;
  const [reference, ...more] = findReferences(rest);
  const isAll = reference?.start === 0 && reference.end === rest.length && more.length === 0;
  return isAll ? { ...reference, of: 'paragraph', isWeak: false } : undefined;
}

function isNearParagraphWord(word: string): boolean {
  if (word.length < 4) return false;
  return [...PARAGRAPH_WORDS.keys()].some((known) => {
    const allowed = known.length >= 7 ? 2 : known.length >= 4 ? 1 : 0;
    return allowed > 0 && known.startsWith(word.slice(0, 2)) && editDistance(word, known) <= allowed;
  });
}
