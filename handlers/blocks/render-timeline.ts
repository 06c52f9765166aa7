import type { SectionBlock } from '@slack/types';
import type { Answer, ToldCommitment } from '../../src/answers/answer.ts';
import { commitmentDate, timelineHeading } from '../../src/answers/view-wording.ts';
import { citation, sectionName } from '../../src/answers/wording.ts';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import { readable } from './list-item.ts';
import { markWords } from './mark-words.ts';
import { bold, contextBlock, escapeText, join, markup, sectionBlock } from './mrkdwn.ts';
import { type Body, type BodyBlock, fitPage, textSections } from './page.ts';
import { markedText } from './rich-text.ts';
import { shorten } from './split-text.ts';
import type { View } from './view.ts';

/** Commitments of one message at most. */
const LIST_LENGTH = 12;

/** Sentences of one commitment, and characters of one: real ones have fewer, a hostile text does not swell a page. */
const MAX_STATEMENTS = 4;
const MAX_SENTENCE_LENGTH = 1_200;

/** Dated commitments, the earliest first: the date, the entry one press away, and its own sentences with the date set bold. */
export function timelineBody(answer: Extract<Answer, { kind: 'timeline' }>, view: View): Body {
  const { language, commitments } = answer;
  if (commitments.length === 0) return { opening: textSections([escapeText(timelineHeading(answer))]), lists: [] };
  const above = [sectionBlock(bold(timelineHeading(answer))), contextBlock(escapeText(say(language, 'timelineNote')))];
  const pages: BodyBlock[][][] = [];
  for (const [at, commitment] of commitments.entries()) {
    const item = [heading(language, commitment, at, view), ...statements(commitment)];
    const page = pages.at(-1);
    const fits = page !== undefined && page.length < LIST_LENGTH && fitPage([...above, ...page.flat(), ...item]);
    if (fits) page.push(item);
    else pages.push([item]);
  }
  return { opening: [], lists: pages.map((page) => () => [...above, ...page.flat()]) };
}

/** `end of 2021 · date passed`, and under it the reference and section. */
function heading(language: Language, commitment: ToldCommitment, at: number, view: View): SectionBlock {
  const name = citation(language, commitment);
  const place = escapeText(`${name} · ${sectionName(language, commitment.section)}`);
  const text = join([markup`${bold(commitmentDate(language, commitment))}`, place], '\n');
  return readable(language, text, { question: citation('en', commitment), id: `date${at}`, name }, view);
}

function statements({ statements: all }: ToldCommitment): readonly BodyBlock[] {
  return all
    .slice(0, MAX_STATEMENTS)
    .map(({ sentence, date }) => markedText(markWords(shorten(sentence, MAX_SENTENCE_LENGTH), [date])));
}
