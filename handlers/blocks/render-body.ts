import type { SectionBlock } from '@slack/types';
import type { Answer, Match, QuotedEntry } from '../../src/answers/answer.ts';
import { MAX_PARAGRAPHS, MAX_QUESTION_LENGTH } from '../../src/answers/question.ts';
import { say, sayNumbers } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import { ACTIONS, button } from './button.ts';
import { bold, escapeText, italic, join, type Mrkdwn, markup, sectionBlock } from './mrkdwn.ts';
import { textSections } from './page.ts';
import { bestPassage, citation, excerpt, numeralIn, opening, quotation } from './quotation.ts';
import { shorten } from './split-text.ts';

const MAX_ECHO_LENGTH = 100;

export interface BodyOptions {
  readonly command: string;
  readonly botName: string;
}

/** What an answer says, as sections in order; how much of it fits one message is decided elsewhere. */
export function renderBody(answer: Answer, options: BodyOptions): readonly SectionBlock[] {
  const { language } = answer;
  switch (answer.kind) {
    case 'entries':
      return textSections([
        ...answer.entries.flatMap((entry) => quotation(language, entry)),
        ...(answer.missing.length > 0 ? [missingNote(language, answer.entries[0]?.reference ?? '', answer)] : []),
      ]);
    case 'missing':
      return textSections([
        missingNote(language, answer.reference, { missing: answer.paragraphs, nearest: answer.nearest }),
      ]);
    case 'section':
      return [
        ...textSections([sectionHeading(language, answer)]),
        ...answer.entries.map((entry) =>
          listItem(language, entry, join([bold(citation(language, entry)), escapeText(opening(entry))], '\n')),
        ),
      ];
    case 'matches':
      return matchList(language, answer);
    case 'none': {
      const query = shorten(answer.query, MAX_ECHO_LENGTH);
      return textSections([escapeText(say(language, 'none', { query })), escapeText(say(language, 'noneHint'))]);
    }
    case 'help':
      return help(language, answer, options);
    case 'invalid':
      return textSections([escapeText(explainInvalid(answer))]);
  }
}

interface Missing {
  readonly missing: readonly number[];
  readonly nearest: readonly number[];
}

function missingNote(language: Language, reference: string, { missing, nearest }: Missing): Mrkdwn {
  const absent = say(language, 'missing', {
    reference,
    count: missing.length,
    paragraphs: sayNumbers(language, missing),
  });
  const near = say(language, 'nearest', { count: nearest.length, paragraphs: sayNumbers(language, nearest) });
  return escapeText(nearest.length === 0 ? absent : `${absent} ${near}`);
}

function sectionHeading(language: Language, { section, entries }: Extract<Answer, { kind: 'section' }>): Mrkdwn {
  const title = say(language, 'section', {
    numeral: numeralIn(language, section.number),
    title: shorten(section.title, 200),
  });
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return bold(title);
  const extent = say(language, 'sectionOf', {
    source: first.source,
    reference: first.reference,
    first: String(first.paragraph),
    last: String(last.paragraph),
    count: entries.length,
  });
  return markup`${bold(title)}
${escapeText(extent)}`;
}

function matchList(
  language: Language,
  { query, matches }: Extract<Answer, { kind: 'matches' }>,
): readonly SectionBlock[] {
  const [best, ...others] = matches;
  if (best === undefined) return [];
  const count = say(language, 'matches', { count: matches.length, query: shorten(query, MAX_ECHO_LENGTH) });
  return [
    ...textSections([italic(count), ...bestPassage(language, best)]),
    ...(others.length > 0 ? textSections([bold(say(language, 'alsoFound'))]) : []),
    ...others.map((match: Match) => listItem(language, match, excerpt(language, match))),
  ];
}

/** A line of a list with a button that opens the whole entry. */
function listItem(language: Language, entry: QuotedEntry, text: Mrkdwn): SectionBlock {
  const view = { question: citation('en', entry), language, page: 0 };
  const read = button(`${ACTIONS.show}:${entry.paragraph}`, say(language, 'read'), view);
  return {
    ...sectionBlock(text),
    accessory: { ...read, accessibility_label: `${say(language, 'read')}: ${citation(language, entry)}`.slice(0, 75) },
  };
}

function help(
  language: Language,
  { outline }: Extract<Answer, { kind: 'help' }>,
  { command, botName }: BodyOptions,
): readonly SectionBlock[] {
  const { symbol: source, reference } = outline;
  const examples = say(language, 'helpExamples')
    .split('\n')
    .map((example) => markup`• \`${escapeText(example)}\``);
  const sections = outline.sections.map(({ number, title }) =>
    escapeText(say(language, 'section', { numeral: numeralIn(language, number), title: shorten(title, 150) })),
  );
  const extent = { first: String(outline.firstParagraph), last: String(outline.lastParagraph), reference };
  return textSections([
    escapeText(say(language, 'helpIntro', { source, reference })),
    join([escapeText(say(language, 'helpHow')), ...examples], '\n'),
    escapeText(say(language, 'helpWhere', { command, mention: `@${botName}` })),
    join([bold(say(language, 'helpSections', extent)), ...sections], '\n'),
  ]);
}

function explainInvalid({ language, reason, value, outline }: Extract<Answer, { kind: 'invalid' }>): string {
  const shown = shorten(value, MAX_ECHO_LENGTH);
  const numerals = (outline?.sections ?? []).map(({ number }) => numeralIn(language, number));
  switch (reason) {
    case 'too-long':
      return say(language, 'invalidTooLong', { value: shown, limit: String(MAX_QUESTION_LENGTH) });
    case 'no-number':
      return say(language, 'invalidNoNumber');
    case 'malformed-number':
      return say(language, 'invalidMalformedNumber', { value: shown });
    case 'too-many':
      return say(language, 'invalidTooMany', {
        value: shown,
        limit: String(MAX_PARAGRAPHS),
        first: String(outline?.firstParagraph ?? ''),
        last: String(outline?.lastParagraph ?? ''),
      });
    case 'unknown-report':
      return say(language, 'invalidUnknownReport', {
        value: shown,
        source: outline?.symbol ?? '',
        reference: outline?.reference ?? '',
      });
    case 'unknown-section':
      return say(language, 'invalidUnknownSection', {
        value: shown,
        firstSection: numerals[0] ?? '',
        lastSection: numerals.at(-1) ?? '',
      });
    case 'no-report':
      return say(language, 'invalidNoReport');
  }
}
