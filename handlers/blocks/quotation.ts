import type { FoundEntry, Match, QuotedEntry } from '../../src/answers/answer.ts';
import { citation, sectionName } from '../../src/answers/wording.ts';
import type { Language } from '../../src/reports/language.ts';
import { bold, escapeText, join, type Mrkdwn, markup } from './mrkdwn.ts';
import { LIMITS } from './page.ts';
import { sentencesOf, shorten, splitText } from './split-text.ts';

const EXCERPT_LENGTH = 280;
const OPENING_LENGTH = 140;

/** Escaped characters of a piece of text: half a section, so that marks round every word of it still fit. */
const PIECE_LENGTH = LIMITS.sectionCharacters / 2;

/** `A/75/19, para. 148 · Section VII. Protection`: a quotation never stands without it. */
export function quotationHeading(language: Language, entry: QuotedEntry): Mrkdwn {
  return markup`${bold(citation(language, entry))} · ${escapeText(sectionName(language, entry.section))}`;
}

/** The verbatim text under its heading, in as many pieces as sections need; text is only ever parted, never changed. */
export function quotation(language: Language, entry: QuotedEntry): readonly Mrkdwn[] {
  const pieces: Mrkdwn[] = [quotationHeading(language, entry)];
  for (const [at, passage] of entry.passages.entries()) {
    for (const [part, text] of splitText(passage, PIECE_LENGTH).entries()) {
      const separator = at === 0 && part === 0 ? '\n' : part === 0 ? '\n\n' : ' ';
      const joined = join([pieces.at(-1) ?? escapeText(''), escapeText(text)], separator);
      if (joined.length > LIMITS.sectionCharacters) pieces.push(escapeText(text));
      else pieces[pieces.length - 1] = joined;
    }
  }
  return pieces;
}

/** The best passage of a match in full, the words that matched marked. */
export function bestPassage(language: Language, match: Match): readonly Mrkdwn[] {
  const [first = escapeText(''), ...rest] = splitText(match.passages[match.passage] ?? '', PIECE_LENGTH).map((text) =>
    highlight(text, match.words),
  );
  return [join([quotationHeading(language, match), first], '\n'), ...rest];
}

/** Heading and one telling sentence of an entry found; ellipses show what is left out. */
export function excerpt(language: Language, found: FoundEntry): Mrkdwn {
  const passage = found.passages[found.passage] ?? '';
  const sentences = sentencesOf(passage);
  const hits = (sentence: string) => found.words.filter((word) => sentence.includes(word)).length;
  const best = sentences.reduce((left, right) => (hits(right) > hits(left) ? right : left), sentences[0] ?? '');
  const telling = tellingPart(best.trim(), found.words);
  const shown = shortenToFit(telling, EXCERPT_LENGTH);
  const before = passage.trimStart().startsWith(telling) ? '' : '… ';
  const after = passage.trimEnd().endsWith(shown) || shown.endsWith('…') ? '' : ' …';
  return join(
    [
      quotationHeading(language, found),
      markup`${escapeText(before)}${highlight(shown, found.words)}${escapeText(after)}`,
    ],
    '\n',
  );
}

/** A sentence from its beginning, or from shortly before the first word looked for where that would be cut off. */
function tellingPart(sentence: string, words: readonly string[]): string {
  const [first] = placesOf(sentence, words);
  if (first === undefined || first.end < EXCERPT_LENGTH) return sentence;
  const start = Math.max(first.start - EXCERPT_LENGTH / 2, 0);
  const space = sentence.slice(start, first.start).search(/\s/);
  if (space >= 0) return sentence.slice(start + space + 1);
  return sentence.slice(/[\udc00-\udfff]/.test(sentence[start] ?? '') ? start + 1 : start);
}

/** Reference and first words of an entry, for lists. */
export function opening(language: Language, entry: QuotedEntry): Mrkdwn {
  return join(
    [bold(citation(language, entry)), escapeText(shortenToFit(entry.passages.join(' '), OPENING_LENGTH))],
    '\n',
  );
}

/** Shortened so that escaping does not make it longer than twice the limit. */
function shortenToFit(text: string, limit: number): string {
  const short = shorten(text, limit);
  const growth = escapeText(short).length / limit;
  return growth <= 2 ? short : shorten(text, Math.floor((limit * 2) / growth));
}

/** Escapes a text and sets the words bold where Slack can show it: its marks need a letterless neighbour on each side. */
export function highlight(text: string, words: readonly string[]): Mrkdwn {
  const parts: Mrkdwn[] = [];
  let at = 0;
  for (const { start, end } of placesOf(text, words)) {
    parts.push(escapeText(text.slice(at, start)), bold(text.slice(start, end)));
    at = end;
  }
  return join([...parts, escapeText(text.slice(at))], '');
}

const LETTER = /[\p{L}\p{N}\p{M}*_~`-]/u;

/** Where words stand alone in a text, in order and apart from one another; of two that overlap the first, then the longer. */
function placesOf(text: string, words: readonly string[]): readonly { readonly start: number; readonly end: number }[] {
  const places: { readonly start: number; readonly end: number }[] = [];
  for (const word of new Set(words)) {
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
      const end = start + word.length;
      if (!LETTER.test(characterBefore(text, start)) && !LETTER.test(characterAt(text, end)))
        places.push({ start, end });
    }
  }
  let last = 0;
  return places
    .toSorted((left, right) => left.start - right.start || right.end - left.end)
    .filter(({ start, end }) => {
      const isFree = start >= last;
      if (isFree) last = end;
      return isFree;
    });
}

function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, index: number): string {
  const isPair = index > 1 && /[\udc00-\udfff]/.test(text[index - 1] ?? '');
  return index === 0 ? '' : characterAt(text, index - (isPair ? 2 : 1));
}
