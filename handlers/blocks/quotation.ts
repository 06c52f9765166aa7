import type { FoundEntry, Match, QuotedEntry } from '../../src/answers/answer.ts';
import { citation, sectionName } from '../../src/answers/wording.ts';
import type { Language } from '../../src/reports/language.ts';
import { markWords, placesOf } from './mark-words.ts';
import { bold, escapeText, join, type Mrkdwn, markup, sectionBlock } from './mrkdwn.ts';
import { type BodyBlock, LIMITS } from './page.ts';
import { type MarkedText, markedQuote, markedText, piece } from './rich-text.ts';
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

/** As `quotation`, with the words marked by which the entry was found, and the passage set off that has them. */
export function markedQuotation(
  language: Language,
  entry: QuotedEntry,
  { passage, words }: Pick<FoundEntry, 'passage' | 'words'>,
): readonly BodyBlock[] {
  const isOnly = entry.passages.length === 1;
  return [
    sectionBlock(quotationHeading(language, entry)),
    ...entry.passages.flatMap((text, at) =>
      splitText(text, LIMITS.sectionCharacters).map((part) =>
        at === passage && !isOnly ? markedQuote(markWords(part, words)) : markedText(markWords(part, words)),
      ),
    ),
  ];
}

/** The best passage of a match in full, the words that matched marked. */
export function bestPassage({ passages, passage, words }: Match): readonly MarkedText[] {
  return splitText(passages[passage] ?? '', LIMITS.sectionCharacters).map((text) => markedText(markWords(text, words)));
}

/** One telling sentence of an entry found, the words that matched marked; ellipses show what is left out. */
export function excerpt(found: FoundEntry): MarkedText {
  const passage = found.passages[found.passage] ?? '';
  const sentences = sentencesOf(passage);
  const hits = (sentence: string) => found.words.filter((word) => sentence.includes(word)).length;
  const best = sentences.reduce((left, right) => (hits(right) > hits(left) ? right : left), sentences[0] ?? '');
  const telling = tellingPart(best.trim(), found.words);
  const shown = shortenToFit(telling, EXCERPT_LENGTH);
  const before = passage.trimStart().startsWith(telling) ? '' : '… ';
  const after = passage.trimEnd().endsWith(shown) || shown.endsWith('…') ? '' : ' …';
  return markedText([...piece(before), ...markWords(shown, found.words), ...piece(after)]);
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
