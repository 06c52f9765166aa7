import { escapeText } from './mrkdwn.ts';

/** Ends of sentences in the six languages: a stop, closing quotes or brackets, then space; Chinese needs no space. */
const SENTENCE = /.*?(?:[.!?؟…]["”»’)\]]*(?=\s)\s*|[。！？；]["”»’）]*|$)/gsu;

/**
 * A text in pieces of at most `limit` characters once escaped, cut at sentence ends, in need at spaces, at worst anywhere but
 * inside a character. Joined, the pieces give the text but for the space at the cuts.
 */
export function splitText(text: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let current = '';
  for (const sentence of sentencesOf(text).flatMap((part) => splitLong(part, limit))) {
    if (current !== '' && escapeText(current + sentence.trimEnd()).length > limit) {
      pieces.push(current.trimEnd());
      current = '';
    }
    current += sentence;
  }
  if (current.trim() !== '') pieces.push(current.trimEnd());
  return pieces;
}

export function sentencesOf(text: string): readonly string[] {
  return (text.match(SENTENCE) ?? []).filter((sentence) => sentence !== '');
}

/** A text of at most `limit` characters; where something is left out an ellipsis says so. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.search(/\s\S*$/);
  return `${(space > limit / 2 ? cut.slice(0, space) : wholeCharacters(cut)).trimEnd()}…`;
}

function splitLong(sentence: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (escapeText(rest).length > limit) {
    let head = rest.slice(0, limit);
    while (escapeText(head).length > limit)
      head = head.slice(0, Math.floor((head.length * limit) / escapeText(head).length));
    const space = head.search(/\s\S*$/);
    const cut = space > head.length / 2 ? head.slice(0, space + 1) : wholeCharacters(head);
    pieces.push(cut);
    rest = rest.slice(cut.length);
  }
  return [...pieces, rest];
}

/** Drops half of a surrogate pair at the end. */
function wholeCharacters(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
