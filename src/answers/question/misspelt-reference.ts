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

/** Optimal string alignment: letters inserted, dropped, changed, or two neighbours swapped, each one slip. */
function editDistance(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const above = rows[row - 1] ?? [];
      const isSame = left[row - 1] === right[column - 1];
      const isSwap =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (rows[row - 2]?.[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    rows.push(current);
  }
  return rows[left.length]?.[right.length] ?? 0;
}
