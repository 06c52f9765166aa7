import type { KnownBlock, SectionBlock } from '@slack/types';
import type { Mention, Mentions } from '../../src/answers/mentions/find-mentions.ts';
import { normaliseText } from '../../src/answers/question/normalise-text.ts';
import { citation, missingNote, sectionName } from '../../src/answers/wording.ts';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import { ACTIONS, button } from '../blocks/button.ts';
import { bold, contextBlock, escapeText, join, type Mrkdwn, sectionBlock } from '../blocks/mrkdwn.ts';
import { fallbackText } from '../blocks/page.ts';
import type { RenderedMessage } from '../blocks/render-answer.ts';
import { shorten } from '../blocks/split-text.ts';

const MOST_SHOWN = 5;
const QUOTED_LENGTH = 120;
const OPENING_LENGTH = 140;
const NAME_LENGTH = 150;
const MOST_MISSING = 20;

/** What somebody's message refers to, a line and a button each, below a few of its words. */
export function renderMentions(language: Language, { mentions, missing }: Mentions, message: string): RenderedMessage {
  const shown = mentions.slice(0, MOST_SHOWN);
  const more = mentions.length - shown.length;
  const heading =
    mentions.length > 0
      ? say(language, 'findFound', { count: mentions.length })
      : say(language, missing.length > 0 ? 'findOnlyMissing' : 'findNothing');
  const blocks: KnownBlock[] = [
    sectionBlock(mentions.length > 0 ? bold(heading) : escapeText(heading)),
    ...quoted(language, message),
    ...shown.map((mention, at) => line(language, mention, at)),
    ...missing.map(({ reference, paragraphs }) =>
      contextBlock(escapeText(missingNote(language, reference, paragraphs.slice(0, MOST_MISSING), []))),
    ),
    ...(more > 0 ? [contextBlock(escapeText(say(language, 'findMore', { count: more })))] : []),
  ];
  return { text: fallbackText(blocks), blocks };
}

function quoted(language: Language, message: string): readonly KnownBlock[] {
  const plain = normaliseText(message.slice(0, 2_000)).replace(/\s+/g, ' ');
  if (plain === '') return [];
  return [contextBlock(escapeText(say(language, 'findQuoted', { text: shorten(plain, QUOTED_LENGTH) })))];
}

function line(language: Language, mention: Mention, at: number): SectionBlock {
  const { name, about } = describe(language, mention);
  const view = { question: mention.question, language, page: 0 };
  const read = button(`${ACTIONS.show}:found${at}`, say(language, 'read'), view);
  return {
    ...sectionBlock(join([bold(name), escapeText(about)], '\n') satisfies Mrkdwn),
    accessory: { ...read, accessibility_label: `${say(language, 'read')}: ${name}`.slice(0, 75) },
  };
}

function describe(language: Language, mention: Mention): { readonly name: string; readonly about: string } {
  switch (mention.kind) {
    case 'entry':
      return { name: citation(language, mention), about: shorten(mention.opening, OPENING_LENGTH) };
    case 'section':
      return { name: sectionName(language, mention.section), about: mention.reference };
    case 'concept': {
      const name = shorten(mention.name, NAME_LENGTH);
      return {
        name: shorten(mention.asked, NAME_LENGTH),
        about: say(language, 'concept', { name, count: mention.count }),
      };
    }
    case 'report':
      return { name: mention.symbol, about: say(language, 'findReport', { reference: mention.reference }) };
  }
}
