import type { Match, QuotedEntry } from '../../src/answers/answer.ts';
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

/** Heading and one telling sentence of a match; ellipses show what is left out. */
export function excerpt(language: Language, match: Match): Mrkdwn {
  const passage = match.passages[match.passage] ?? '';
  const sentences = sentencesOf(passage);
  const hits = (sentence: string) => match.words.filter((word) => sentence.includes(word)).length;
  const best = sentences.reduce((left, right) => (hits(right) > hits(left) ? right : left), sentences[0] ?? '');
  const shown = shortenToFit(best.trim(), EXCERPT_LENGTH);
  const before = passage.startsWith(best) ? '' : '… ';
  const after = passage.trimEnd().endsWith(shown) || shown.endsWith('…') ? '' : ' …';
  return join(
    [
      quotationHeading(language, match),
      markup`${escapeText(before)}${highlight(shown, match.words)}${escapeText(after)}`,
    ],
    '\n',
  );
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
  const wanted = words
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (wanted.length === 0) return escapeText(text);
  const longestFirst = wanted.toSorted((left, right) => right.length - left.length).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}*_~\`-])(?:${longestFirst})(?![\\p{L}\\p{N}\\p{M}*_~\`-])`, 'gu');
  const parts: Mrkdwn[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(escapeText(text.slice(at, match.index)), bold(match[0]));
    at = match.index + match[0].length;
  }
  return join([...parts, escapeText(text.slice(at))], '');
}
