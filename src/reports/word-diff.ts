import { diffArrays } from 'diff';
import type { Language } from './language.ts';
import { segmentsOf } from './words.ts';

/** A part of two texts: in both, in the older only, or in the newer only. */
export interface MarkedPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Characters of both texts together, and words removed and added, beyond which nobody would read the marks. */
const MAX_LENGTH = 60_000;
const MAX_EDITS = 1_500;

/** What stands between two words and is none. */
const BETWEEN_WORDS = /^[\s\p{P}]*$/u;

/**
 * Two texts to their parts, marked by whole words. What is the same and what was added are together exactly `after`, what
 * is the same and what was removed exactly `before`. Two changes with only a space or punctuation between them are one,
 * in which what was removed comes first. Texts that are too long or have too little in common are one change.
 */
export function diffWords(before: string, after: string, language: Language): readonly MarkedPart[] {
  if (before === after) return partsOf('same', before);
  const isLong = before.length + after.length > MAX_LENGTH;
  const chunks = isLong
    ? undefined
    : diffArrays([...segmentsOf(before, language)], [...segmentsOf(after, language)], { maxEditLength: MAX_EDITS });
  if (chunks === undefined) return replaced(before, after);
  return joinCrumbs(
    chunks.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** All of a text for all of another. */
export function replaced(before: string, after: string): readonly MarkedPart[] {
  return [...partsOf('removed', before), ...partsOf('added', after)];
}

function joinCrumbs(parts: readonly MarkedPart[]): readonly MarkedPart[] {
  const joined: MarkedPart[] = [];
  let change = { removed: '', added: '' };
  const isOpen = () => change.removed !== '' || change.added !== '';
  for (const [at, { kind, text }] of parts.entries()) {
    const isCrumb = kind === 'same' && isOpen() && at + 1 < parts.length && BETWEEN_WORDS.test(text);
    if (kind === 'same' && !isCrumb) {
      joined.push(...withoutEnds(change), { kind, text });
      change = { removed: '', added: '' };
      continue;
    }
    if (kind !== 'added') change.removed += text;
    if (kind !== 'removed') change.added += text;
  }
  return joinSame([...joined, ...withoutEnds(change)]);
}

/** What is between words at the beginning or the end of both is no part of the change. */
function withoutEnds({ removed, added }: { readonly removed: string; readonly added: string }): readonly MarkedPart[] {
  const isShared = (one: string, other: string) => one !== '' && one === other && BETWEEN_WORDS.test(one);
  const [olds, news] = [Array.from(removed), Array.from(added)];
  let start = 0;
  while (isShared(olds[start] ?? '', news[start] ?? '')) start += 1;
  let end = 0;
  const most = Math.min(olds.length, news.length) - start;
  while (end < most && isShared(olds.at(-1 - end) ?? '', news.at(-1 - end) ?? '')) end += 1;
  const [inner, outer] = [olds, news].map((all) => all.slice(start, all.length - end).join(''));
  return [
    ...partsOf('same', olds.slice(0, start).join('')),
    ...replaced(inner ?? '', outer ?? ''),
    ...partsOf('same', olds.slice(olds.length - end).join('')),
  ];
}

function joinSame(parts: readonly MarkedPart[]): readonly MarkedPart[] {
  const joined: MarkedPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.kind !== 'same' || part.kind !== 'same') joined.push(part);
    else joined[joined.length - 1] = { kind: 'same', text: last.text + part.text };
  }
  return joined;
}

function partsOf(kind: MarkedPart['kind'], text: string): readonly MarkedPart[] {
  return text === '' ? [] : [{ kind, text }];
}
