import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, sectionBlock } from '../../handlers/blocks/mrkdwn.ts';
import type { Context } from '../../handlers/context.ts';
import { optionShowing, optionsFor, readChoice } from '../../handlers/look-up/choice.ts';
import { composeForm, emptyForm } from '../../handlers/look-up/compose-form.ts';
import { decodeState, encodeState } from '../../handlers/look-up/form-state.ts';
import { lookUpForm } from '../../handlers/look-up/look-up-form.ts';
import { messageText } from '../../handlers/look-up/message-text.ts';
import { renderMentions } from '../../handlers/look-up/render-mentions.ts';
import { validateBlocks } from '../../playground/block-kit/validate-blocks.ts';
import { validateOptions } from '../../playground/block-kit/validate-options.ts';
import { validateView } from '../../playground/block-kit/validate-view.ts';
import { ask } from '../../src/answers/ask.ts';
import { findMentions, type Mention } from '../../src/answers/mentions/find-mentions.ts';
import { questionText } from '../../src/answers/question/parse-question.ts';
import { MAX_QUESTION_LENGTH } from '../../src/answers/question/question.ts';
import { type Suggestion, suggest } from '../../src/answers/suggest/suggest.ts';
import { createCatalogue } from '../../src/reports/catalogue.ts';
import { LANGUAGES } from '../../src/reports/language.ts';
import { hostile } from '../handlers/hostile.ts';
import { keptIndex } from '../kept-index.ts';
import { createLibrary, editions } from '../library.ts';
import { nextYear } from '../reports/next-year.ts';

const library = { catalogue: createCatalogue(editions), index: keptIndex(editions) };
const language = fc.constantFrom(...LANGUAGES);
const section = fc.record({ number: fc.integer({ min: 1, max: 30 }), title: hostile });
const reference = fc.constantFrom('A/75/19', 'A/74/19');
const paragraph = fc.integer({ min: 1, max: 9_999 });

const suggestion: fc.Arbitrary<Suggestion> = fc.oneof(
  fc.record({ kind: fc.constant('entry' as const), question: hostile, reference, paragraph, text: hostile }),
  fc.record({ kind: fc.constant('section' as const), question: hostile, section }),
  fc.record({
    kind: fc.constant('concept' as const),
    question: hostile,
    asked: hostile,
    name: hostile,
    count: fc.nat(999),
  }),
  fc.record({ kind: fc.constant('search' as const), question: hostile }),
);
const mention: fc.Arbitrary<Mention> = fc
  .oneof(
    fc.record({ kind: fc.constant('entry' as const), reference, paragraph, opening: hostile }),
    fc.record({ kind: fc.constant('section' as const), reference, section }),
    fc.record({ kind: fc.constant('concept' as const), asked: hostile, name: hostile, count: fc.nat(999) }),
    fc.record({ kind: fc.constant('report' as const), symbol: reference, reference }),
  )
  .map((own) => ({ ...own, question: 'A/75/19, para. 148' }));

/** What composing a form takes of the bot. */
function contextAsking(answers: Pick<Context, 'ask'>): Context {
  const quiet = () => undefined;
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  // Safe cast: composing a form uses nothing else.
  return { ...answers, log, now: () => 0, command: '/peacekeeping', botName: 'peacekeeping' } as unknown as Context;
}

const context = contextAsking({ ask: (text, options) => ask(library, text, options) });

describe('what the menu offers', () => {
  test('keeps Slack’s limits, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(suggestion, { maxLength: 20 }), language, (suggestions, code) => {
        const options = optionsFor({ language: code, suggestions });
        expect(validateOptions({ options })).toEqual([]);
        for (const { value } of options) expect(readChoice(value)?.language).toBe(code);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps them for whatever is typed', () => {
    fc.assert(
      fc.property(hostile, language, (typed, locale) => {
        const suggestions = suggest(library, typed.slice(0, 200), { locale });
        expect(validateOptions({ options: optionsFor(suggestions) })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('reads as a number and the telling words', () => {
    const texts = (typed: string, locale: (typeof LANGUAGES)[number]) =>
      optionsFor(suggest(library, typed, { locale })).map(({ text }) => text.text);
    expect(texts('148', 'en')).toEqual(['148 · Compared with the number and scope of the child protection mandates…']);
    expect(texts('IED', 'en').slice(0, 2)).toEqual([
      'Search for “IED”',
      'IED · 3 entries · improvised explosive device',
    ]);
    expect(texts('MINUSMA', 'fr')[1]).toMatch(/^MINUSMA · 19 entrées · Mission multidimensionnelle .*…$/);
    expect(texts('148', 'ar')[0]).toMatch(/^\u200f\u2068148\u2069 · \u2068.*…\u2069$/);
  });

  test('names the reference where two reports have the paragraph', () => {
    const both = createLibrary([...editions, nextYear]);
    const options = optionsFor(suggest(both, '166', { locale: 'en' }));
    expect(options.map(({ description }) => description?.text)).toEqual(['A/76/19, para. 166', 'A/75/19, para. 166']);
  });
});

test.each(['', 'en', 'en ', 'xx A/75/19', '{}', undefined])('%j is no choice', (value) => {
  expect(readChoice(value)).toBeUndefined();
});

describe('the form', () => {
  test.each(LANGUAGES)('keeps Slack’s limits in %s for every answer and every part of it', (code) => {
    expect(validateView(emptyForm(code))).toEqual([]);
    const questions = ['help', 'para 148', 'paras 18-192', 'section 8', 'mines', 'recipe for pancakes', 'paras 1-999'];
    for (const question of [...questions, 'topic Mali', 'not addressed', 'sections', 'overview', 'timeline']) {
      for (const page of [0, 1, 7]) {
        const form = composeForm(context, { language: code, turn: 3 }, { question, language: code, page });
        expect(validateView(form), question).toEqual([]);
        const actionIds = JSON.stringify(form.blocks).match(/"action_id":"answer_share/g);
        expect(actionIds, question).toBeNull();
      }
    }
  });

  test('keeps them whatever was asked', () => {
    fc.assert(
      fc.property(hostile, language, language, fc.nat(99_999), (text, code, own, turn) => {
        const question = questionText(text).slice(0, MAX_QUESTION_LENGTH);
        const form = composeForm(context, { language: own, turn }, { question, language: code, page: 0 });
        expect(validateView(form)).toEqual([]);
        const view = { question, language: code, page: 0 };
        expect(decodeState(form.private_metadata ?? '')).toEqual({ language: own, turn: turn % 99_999, view });
      }),
      { numRuns: 60 },
    );
  });

  test('shows only what quotes something for sharing', () => {
    const shares = (question: string) =>
      JSON.stringify(composeForm(context, { language: 'en', turn: 0 }, { question, language: 'en', page: 0 }));
    for (const question of ['148', 'section 8', 'mines']) expect(shares(question)).toContain('response_url_enabled');
    for (const question of ['help', 'recipe for pancakes', 'para 1']) {
      expect(shares(question)).not.toContain('response_url_enabled');
    }
  });

  test('tells a failure in it, with the number under which the log has the cause', () => {
    const failing = contextAsking({
      ask: () => {
        throw new Error('the index is on fire');
      },
    });
    const form = composeForm(failing, { language: 'en', turn: 0 }, { question: '148', language: 'en', page: 0 });
    expect(validateView(form)).toEqual([]);
    expect(JSON.stringify(form)).toMatch(/give the operator this number: [0-9a-f]{8}/);
  });

  test('says something below what it shows', () => {
    const shown = { blocks: [], chosen: optionShowing({ question: '148', language: 'en' }), isShareable: true };
    const form = lookUpForm({ language: 'en', turn: 0 }, shown, [sectionBlock(escapeText('<notice>'))]);
    expect(validateView(form)).toEqual([]);
    expect(JSON.stringify(form)).toContain('&lt;notice&gt;');
  });
});

test.each(['', 'en', 'xx 0 ', 'en -1 ', 'en x ', '{"id":1}'])('%j is no state of a form', (metadata) => {
  expect(decodeState(metadata)).toBeUndefined();
});

test('a state comes back as it was, also without anything shown', () => {
  expect(decodeState(encodeState({ language: 'ar', turn: 7 }))).toEqual({ language: 'ar', turn: 7 });
});

describe('what a message refers to', () => {
  test('keeps Slack’s limits, whatever is in it, and pings nobody', () => {
    const missing = fc.array(
      fc.record({ reference, paragraphs: fc.uniqueArray(paragraph, { minLength: 1, maxLength: 400 }) }),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(fc.array(mention, { maxLength: 12 }), missing, hostile, language, (mentions, absent, text, code) => {
        const { text: plain, blocks } = renderMentions(code, { mentions, missing: absent }, text);
        expect(validateBlocks(blocks, 'message')).toEqual([]);
        expect(plain.length).toBeGreaterThan(0);
        const marked = JSON.stringify(blocks, (key, value) => (key === 'accessibility_label' ? '' : value));
        expect(`${plain}${marked}`).not.toMatch(/<[!@#]/);
      }),
      { numRuns: 200 },
    );
  });

  test('reads any text without falling', () => {
    fc.assert(
      fc.property(hostile, language, (text, code) => {
        expect(findMentions(library, text, { language: code }).mentions).toBeInstanceOf(Array);
      }),
      { numRuns: 100 },
    );
  });

  test('is looked for in its blocks and attachments as well, but not in its files', () => {
    const rich = {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'para. ' },
            { type: 'text', text: '148', style: { bold: true } },
          ],
        },
      ],
    };
    const message = {
      text: 'a fallback',
      blocks: [rich],
      attachments: [
        { id: 1, text: 'MINUSMA', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'para. 38' } }] },
      ],
      files: [{ name: 'para. 37' }],
    };
    expect(messageText(message)).toBe('a fallback\npara. 148\nMINUSMA\npara. 38');
  });
});
