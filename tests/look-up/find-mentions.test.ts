import { describe, expect, test } from 'vitest';
import { findMentions } from '../../src/answers/mentions/find-mentions.ts';
import { createCatalogue } from '../../src/reports/catalogue.ts';
import { keptIndex } from '../kept-index.ts';
import { editions } from '../library.ts';

const library = { catalogue: createCatalogue(editions), index: keptIndex(editions) };
const found = (text: string) => findMentions(library, text, { language: 'en' });
const questions = (text: string) => found(text).mentions.map(({ question }) => question);
const paras = (...numbers: readonly number[]) => numbers.map((number) => `A/75/19, para. ${number}`);

describe('citations', () => {
  test.each([
    ['See A/75/19, para. 148.', [148]],
    ['As agreed in paras 36–38 and 41, and again in para. 148.', [36, 37, 38, 41, 148]],
    ['see <https://undocs.org/en/A/75/19|A/75/19> (para. 148)', [148]],
    ['https://undocs.org/A/75/19 para. 148, thanks', [148]],
    ['*para. 148* and para. 148 again', [148]],
    ['Смотрите пункты 148 и 149.', [148, 149]],
    ['请看第148段', [148]],
    ['انظر الفقرة ١٤٨', [148]],
    ['Security Council resolution 2589 (2021), para. 3. See A/75/19, para. 165.', [165]],
  ])('%s', (text, numbers) => expect(questions(text).slice(0, numbers.length)).toEqual(paras(...numbers)));

  test('of what the table does not have are told apart', () => {
    expect(found('A/75/19, paras 5 and 148')).toMatchObject({
      mentions: [{ question: 'A/75/19, para. 148' }],
      missing: [{ reference: 'A/75/19', paragraphs: [5] }],
    });
  });

  test('a section counts where its document is named', () => {
    expect(questions('A/75/19, section VIII')).toEqual(['A/75/19, section 8']);
    expect(questions('Section 8 of the lease says no.')).toEqual([]);
  });

  test('a document alone is found as a report', () => {
    expect(questions('see https://undocs.org/A/76/505/Add.1')).toEqual(['A/76/505/Add.1']);
    expect(questions('A/76/505/Add.1, para. 148')).toEqual(paras(148));
  });
});

describe('missions and topics', () => {
  test('are found by their names in any language, the longest first, each once', () => {
    expect(questions('MINUSMA needs child protection advisers; again, MINUSMA!')).toEqual([
      'mission MINUSMA',
      'topic child protection advisers',
    ]);
    expect(questions('请看儿童保护问题，以及马里稳定团')).toEqual(['topic 儿童保护', 'mission 马里稳定团']);
    expect(questions('что делает МИНУСМА')).toEqual(['mission МИНУСМА']);
  });

  test('a place counts beside something else only', () => {
    expect(questions('New York is cold, and so is Mali.')).toEqual([]);
    expect(questions('protection of civilians in Mali')).toEqual(['topic protection of civilians', 'mission Mali']);
  });
});

test.each([
  'Lunch at 12? I am in room 148.',
  'thanks! good morning, see you next week',
  'items 5 and 6 of the agenda; point 3',
  'paragraph 5 of resolution 2436 (2018)',
  'A/74/19, para. 20',
  'Necesitamos comida para 148 efectivos',
  'The quarterly report is due on Friday, please review the budget proposal and send feedback to finance',
  'The training went well, safety first! Hospital visit on Monday.',
  '148',
  '',
  '<@U0READEREN> <!channel> :wave:',
])('ordinary words are no reference: %j', (text) => {
  expect(found(text)).toEqual({ mentions: [], missing: [] });
});
