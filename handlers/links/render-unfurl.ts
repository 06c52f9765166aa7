import type { KnownBlock, MessageAttachment } from '@slack/types';
import type { LinkedDocument } from '../../src/answers/links/linked-document.ts';
import { citation, sectionName } from '../../src/answers/wording.ts';
import { languageName, say, sayList } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import { button } from '../blocks/button.ts';
import { bold, contextBlock, escapeText, join, type Mrkdwn, sayMarkup, sectionBlock } from '../blocks/mrkdwn.ts';
import { fallbackText } from '../blocks/page.ts';
import { shorten } from '../blocks/split-text.ts';

export const LOOK_UP_LINKED = 'link_look_up';

const TITLE_LENGTH = 300;

/** What stands below a link to a document at hand: what it is, what it has, in which languages, and a way to look things up. */
export function renderUnfurl(language: Language, document: LinkedDocument): MessageAttachment {
  const { entry, symbol, reference } = document;
  const question = entry === undefined ? symbol : `${reference}, para. ${entry.paragraph}`;
  const label = say(language, entry === undefined ? 'lookUpTitle' : 'read');
  const blocks: KnownBlock[] = [
    sectionBlock(join([name(language, document), escapeText(extent(language, document))], '\n')),
    ...editions(language, document),
    { type: 'actions', elements: [button(LOOK_UP_LINKED, label, { question, language, page: 0 })] },
  ];
  return { blocks, fallback: fallbackText(blocks) };
}

function name(language: Language, { isReference, symbol, reference, title }: LinkedDocument): Mrkdwn {
  return isReference
    ? sayMarkup(language, 'linkReference', { reference: bold(reference), symbol: escapeText(symbol) })
    : sayMarkup(language, 'linkReport', { symbol: bold(symbol), title: escapeText(shorten(title, TITLE_LENGTH)) });
}

/** `A/75/19, para. 148 · Section VII. Protection`, else `Paragraphs 18–192 of A/75/19 · 9 sections · 123 entries` */
function extent(language: Language, document: LinkedDocument): string {
  const { entry, reference, firstParagraph, lastParagraph, sectionCount, entryCount } = document;
  if (entry !== undefined) return `${citation(language, entry)} · ${sectionName(language, entry.section)}`;
  const [first, last] = [String(firstParagraph), String(lastParagraph)];
  return [
    say(language, 'linkParagraphs', { reference, first, last }),
    say(language, 'linkSections', { count: sectionCount }),
    say(language, 'linkEntries', { count: entryCount }),
  ].join(' · ');
}

/** `Official text: Chinese · Working translations, not official: Arabic and English` */
function editions(language: Language, { official, working }: LinkedDocument): readonly KnownBlock[] {
  const named = (languages: readonly Language[]) =>
    sayList(
      language,
      languages.map((each) => languageName(language, each)),
    );
  const parts = [
    ...(official.length === 0 ? [] : [say(language, 'linkOfficial', { languages: named(official) })]),
    ...(working.length === 0
      ? []
      : [say(language, 'linkWorking', { languages: named(working), count: working.length })]),
  ];
  return parts.length === 0 ? [] : [contextBlock(escapeText(parts.join(' · ')))];
}
