import type { RichTextText } from '@slack/types';
import { type ChangedPassage, changedPassages, closeUp } from '../../src/reports/changed-passages.ts';
import type { Entry } from '../../src/reports/edition.ts';
import type { Language } from '../../src/reports/language.ts';
import type { MarkedPart } from '../../src/reports/word-diff.ts';
import { type MarkedText, markedText, piece } from './rich-text.ts';
import { shorten } from './split-text.ts';

/** Characters of unchanged text on each side of a change: a sentence or so. */
const AROUND = 160;

export interface ChangedEntry {
  readonly before?: Entry;
  readonly after?: Entry;
  /** Of the texts. */
  readonly language: Language;
}

/**
 * What changed in an entry, in at most about `limit` characters: removed words struck through, new ones bold, ellipses
 * where something is left out. An entry that was added or withdrawn has one text, which is shown without marks.
 */
export function changedText({ before, after, language }: ChangedEntry, limit: number): MarkedText {
  const only = before === undefined || after === undefined ? (after ?? before) : undefined;
  if (only !== undefined) return markedText(piece(shorten(only.passages.join('\n\n'), limit)));
  const changed = changedPassages(before?.passages ?? [], after?.passages ?? [], language);
  if (changed.length === 0) return markedText(piece(shorten(after?.passages.join('\n\n') ?? '', limit)));
  return markedText(
    shortenParts(
      changed.map((passage) => closeUp(passage, AROUND, language)),
      limit,
    ),
  );
}

/** Between a word and the one in its place, which run together where marks are not shown or read aloud. */
const ARROW = ' → ';

const STYLES: Readonly<Record<MarkedPart['kind'], RichTextText['style']>> = {
  same: undefined,
  removed: { strike: true },
  added: { bold: true },
};

function shortenParts(passages: readonly ChangedPassage[], limit: number): readonly RichTextText[] {
  const parts = passages.flatMap(
    (passage, at): ChangedPassage => [...(at === 0 ? [] : [{ kind: 'same' as const, text: '\n\n' }]), ...passage],
  );
  const pieces: RichTextText[] = [];
  let room = limit;
  for (const [at, { kind, text }] of parts.entries()) {
    if (room <= 1) break;
    const isReplacement = kind === 'added' && parts[at - 1]?.kind === 'removed';
    pieces.push(...piece(isReplacement ? ARROW : ''), ...piece(shorten(text, room), STYLES[kind]));
    room -= text.length;
  }
  return pieces;
}
