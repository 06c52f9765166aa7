import { describe, expect, test } from 'vitest';
import { continueFrom, type Told } from '../../../src/answers/follow-up.ts';
import { languageAlone } from '../../../src/answers/question/asked-language.ts';
import { type FollowUp, readFollowUp } from '../../../src/answers/question/follow-up.ts';
import { parseQuestion } from '../../../src/answers/question/parse-question.ts';
import { askReport } from '../../library.ts';

test.each<[string, FollowUp]>([
  ['next', { kind: 'next' }],
  ['Next paragraph, please'.replace(', please', ''), { kind: 'next' }],
  ['le suivant', { kind: 'next' }],
  ['¿siguiente?', { kind: 'next' }],
  ['следующий пункт', { kind: 'next' }],
  ['下一段', { kind: 'next' }],
  ['الفقرة التالية', { kind: 'next' }],
  ['previous', { kind: 'previous' }],
  ['précédent', { kind: 'previous' }],
  ['назад', { kind: 'previous' }],
  ['上一条', { kind: 'previous' }],
  ['more', { kind: 'more' }],
  ['More!', { kind: 'more' }],
  ['la suite', { kind: 'more' }],
  ['más', { kind: 'more' }],
  ['ещё', { kind: 'more' }],
  ['更多', { kind: 'more' }],
  ['المزيد', { kind: 'more' }],
  ['official text', { kind: 'official' }],
  ['texte officiel', { kind: 'official' }],
  ['正式文本', { kind: 'official' }],
  ['in French', { kind: 'language', language: 'fr' }],
  ['and in Arabic?', { kind: 'language', language: 'ar' }],
  ['en español', { kind: 'language', language: 'es' }],
  ['по-русски', { kind: 'language', language: 'ru' }],
  ['用中文', { kind: 'language', language: 'zh' }],
  ['بالعربية', { kind: 'language', language: 'ar' }],
  ['and Mali?', { kind: 'also', words: 'Mali' }],
  ['and what about Mali?', { kind: 'also', words: 'Mali' }],
  ['et au Mali ?', { kind: 'also', words: 'Mali' }],
  ['¿y en Malí?', { kind: 'also', words: 'Malí' }],
  ['а в Мали?', { kind: 'also', words: 'Мали' }],
  ['那马里呢？', { kind: 'also', words: '马里' }],
  ['وماذا عن مالي؟', { kind: 'also', words: 'مالي' }],
  ['148', { kind: 'reference', text: '148' }],
  ['para 148', { kind: 'reference', text: 'para 148' }],
  ['A/75/19, para. 148', { kind: 'reference', text: 'A/75/19, para. 148' }],
])('%s goes on from an answer', (text, followUp) => {
  expect(readFollowUp(text)).toEqual(followUp);
});

test.each(
  [
    '',
    'thanks',
    'what about IED mitigation?',
    'next week we shall meet again in the committee',
    'more training for peacekeepers',
    'I agree, and Mali is where it matters most to us all today',
    'French',
    'lunch?',
    'section 8',
  ].filter((text) => text !== 'French'),
)('%s stands for itself', (text) => {
  expect(readFollowUp(text)).toBeUndefined();
});

test('no text names no language', () => {
  expect(['', ' ', '?'].map(languageAlone)).toEqual([undefined, undefined, undefined]);
});

describe('going on', () => {
  const from = (question: string, followUp: FollowUp, page = 0) => {
    const told: Told = { question, language: 'en', page };
    return continueFrom(told, followUp, { ask: askReport, pagesOf: () => 3 });
  };

  test('over a gap of the table, and to its ends', () => {
    expect(from('para 46', { kind: 'next' })).toMatchObject({ question: 'A/75/19, para. 52' });
    expect(from('para 18', { kind: 'previous' })).toBe('no-previous');
    expect(from('para 192', { kind: 'next' })).toBe('no-next');
  });

  test('through the pages of a list', () => {
    expect(from('women', { kind: 'more' })).toMatchObject({ question: 'women', page: 1 });
    expect(from('women', { kind: 'next' }, 1)).toMatchObject({ page: 2 });
    expect(from('women', { kind: 'more' }, 2)).toBe('no-more');
    expect(from('women', { kind: 'previous' })).toBe('no-previous');
  });

  test('to the same in another language, and to the official text', () => {
    expect(from('para 148', { kind: 'language', language: 'ar' })).toMatchObject({
      question: 'para 148',
      language: 'ar',
    });
    expect(from('para 148', { kind: 'official' })).toMatchObject({ language: 'zh' });
    expect(from('recipe for pancakes', { kind: 'official' })).toBe('no-official');
  });

  test.each([
    ['what about mines?', 'Mali', 'what about mines? Mali'],
    ['mission UNMISS', 'Mali', 'mission Mali'],
    ['topic: child protection', 'Mali', 'child protection Mali'],
    ['para 148', 'Mali', 'Mali'],
    ['para 148', 'section 8', 'section 8'],
    ['what about mines?', '149', '149'],
  ])('%s, and %s asks for %s', (question, words, asked) => {
    expect(from(question, { kind: 'also', words })).toMatchObject({ question: asked, page: 0 });
  });
});

test.each([
  ['related to para 148', 148],
  ['related A/75/19, para. 148', 148],
  ['similar to 148', 148],
  ['paragraphs like 148', 148],
  ['similaires au paragraphe 148', 148],
  ['relacionados con el párrafo 148', 148],
  ['похожие на пункт 148', 148],
  ['与第148段相关', 148],
  ['相关 148', 148],
  ['فقرات مشابهة للفقرة 148', 148],
])('%s asks what is like a paragraph', (text, paragraph) => {
  expect(parseQuestion(text)).toMatchObject({ kind: 'related', paragraph });
});

test.each([
  'conflict-related sexual violence',
  'related to para 148 and 149',
  'health related issues in para 148',
  'similar incidents',
])('%s asks something else', (text) => {
  expect(parseQuestion(text).kind).not.toBe('related');
});
