import type { Question } from './question.ts';

/** The words that lead: `mission MINUSMA`, `тема: защита детей`, `特派团：马里稳定团`. Chinese ones need no space behind. */
const MISSION = 'missions?|misi[oó]n|misiones|миссия|миссию|миссии|特派团|特派團|(?:ال)?بعث[ةه]';
const TOPIC = 'topics?|th[eèé]mes?|sujets?|temas?|тем[аыуе]|主题|主題|议题|議題|专题|專題|话题|話題|(?:ال)?موضوع';

const BEHIND = String.raw`(?:\s*[:：]\s*|\s+(?:[-–—]\s+)?|(?<=\p{Script=Han})(?=\p{L}))`;
const REQUEST = new RegExp(`^(?:(?<mission>${MISSION})|(?:${TOPIC}))${BEHIND}(?<words>.*[\\p{L}\\p{N}].*)$`, 'isu');

/**
 * A question for all entries on one concept. Whether there is such a concept only the index knows, so it says as well what
 * to search for where there is none: the whole text (`mission planning units`), without the word for topic.
 */
export function readConceptRequest(text: string): Extract<Question, { kind: 'concept' }> | undefined {
  const { mission, words } = REQUEST.exec(text)?.groups ?? {};
  if (words === undefined) return undefined;
  const named = words.replaceAll('\n', ' ').trim();
  return mission === undefined
    ? { kind: 'concept', words: named, instead: named }
    : { kind: 'concept', words: named, only: 'mission', instead: text.replaceAll('\n', ' ') };
}
