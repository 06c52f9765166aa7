import { describe, expect, test } from 'vitest';
import { createIndex } from '../../index/create-index.ts';
import type { Language } from '../../src/reports/language.ts';
import { EDITIONS, INDEX as index, SOURCES } from './seeds.ts';

function find(question: string, language: Language = 'en', limit = 5) {
  return index.search(question, { language, limit });
}

function paragraphs(question: string, language?: Language, limit?: number): number[] {
  return find(question, language, limit).map((hit) => hit.paragraph);
}

describe('ranking', () => {
  test('what about IED mitigation?', () => {
    expect(paragraphs('what about IED mitigation?', 'en', 3)).toEqual([
      164, // both words side by side, more than once
      68, // side by side once, in one passage of several
      163, // both, among much else
    ]);
  });

  test('African Standby Force', () => {
    expect(paragraphs('African Standby Force', 'en', 2)).toEqual([
      66, // the name itself
      70, // African and force, without standby
    ]);
  });

  test('peacekeeping intelligence policy', () => {
    expect(paragraphs('peacekeeping intelligence policy', 'en', 3)).toEqual([
      149, // the policy itself
      159, // the same words in a later section: equals stand in the order of the report
      176, // peacekeeping intelligence side by side, no policy
    ]);
  });

  test('World Bank partnership', () => {
    expect(paragraphs('World Bank partnership', 'en', 2)).toEqual([
      78, // all three words
      87, // the World Bank twice, no partnership
    ]);
  });
});

describe('the same matter is found in every language', () => {
  test.each<[language: Language, question: string]>([
    ['en', 'improvised explosive devices'],
    ['fr', 'engins explosifs improvisés'],
    ['es', 'artefactos explosivos improvisados'],
    ['ru', 'самодельные взрывные устройства'],
    ['ar', 'الأجهزة المتفجرة المرتجلة'],
    ['zh', '简易爆炸装置'],
    ['zh', '簡易爆炸裝置'],
  ])('%s: %s', (language, question) => {
    expect(paragraphs(question, language, 3)).toEqual(expect.arrayContaining([163, 164]));
  });

  test('whatever the language of the reader', () => {
    for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const) {
      expect(paragraphs('engins explosifs improvisés', language)[0]).toBe(164);
    }
  });
});

describe('spelling', () => {
  test.each([
    ['peacekeeping inteligence', 149],
    ['enviromental strategy', 44],
    ['strategie environnementale', 44],
    ['reimbursment of contributing countries', 56],
  ])('%s', (question, paragraph) => {
    expect(paragraphs(question)).toContain(paragraph);
  });

  test('a short word is not taken for another', () => {
    expect(find('York')).toEqual([]);
  });
});

describe('numbers and symbols', () => {
  test.each([
    ['S/PRST/2021/11', 164],
    ['s/2020/1179', 70],
    ['2589 (2021)', 165],
    ['300,000 doses', 175],
    ['300 000', 175],
    ['C4ISR', 54],
    ['A4P+', 118],
  ])('%s', (question, paragraph) => {
    expect(paragraphs(question)).toContain(paragraph);
  });
});

describe('a hit', () => {
  test('is scored from 0 to 1, best first', () => {
    const scores = find('protection of civilians', 'en', 200).map((hit) => hit.score);
    expect(scores[0]).toBe(1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Math.min(...scores)).toBeGreaterThan(0);
  });

  test('names its best passage', () => {
    expect(find('single-use plastics')[0]).toMatchObject({ symbol: 'A/76/505/Add.1', paragraph: 44, passage: 1 });
  });

  test('gives the words as they stand in the text of the reader', () => {
    expect(find('prison conditions', 'en', 1)[0]?.words).toEqual(expect.arrayContaining(['prison', 'conditions']));
    expect(find('減輕簡易爆炸裝置威脅', 'zh', 1)[0]?.words).toEqual(expect.arrayContaining(['爆炸', '装置']));
    expect(find('covid', 'fr', 1)[0]?.words).toEqual(['COVID']);
  });

  test('gives no words if it was found in another language', () => {
    expect(find('prison conditions', 'ru', 1)[0]?.words).toEqual([]);
  });
});

describe('nothing fits', () => {
  test.each([
    'how do I reset my password',
    'quantum chromodynamics lattice',
    '今天天气',
    'أسعار الذهب',
    'what about it',
    '🙂',
  ])('%s', (question) => {
    expect(find(question)).toEqual([]);
  });
});

describe('recommendations not addressed to the Secretariat', () => {
  const NOT_ADDRESSED = [40, 55, 83, 88, 89, 90, 133];

  test.each(['recommendation to the Secretariat', 'recommandation', '建议 秘书处'])(
    'are never found by words: %s',
    (question) => {
      const found = paragraphs(question, 'en', 200);
      expect(found.filter((paragraph) => NOT_ADDRESSED.includes(paragraph))).toEqual([]);
    },
  );
});

describe('whatever editions there are', () => {
  test('none: nothing is found', () => {
    expect(createIndex({ editions: [] }).search('prison', { language: 'en', limit: 5 })).toEqual([]);
  });

  test('one, in another language than the reader’s: it is searched', () => {
    const russian = createIndex({ editions: EDITIONS.filter((edition) => edition.language === 'ru') });
    expect(russian.search('тюрьмы', { language: 'en', limit: 1 })[0]).toMatchObject({ paragraph: 137, words: [] });
  });

  test('two reports: a hit says which', () => {
    const two = createIndex({
      editions: EDITIONS.filter((edition) => edition.language === 'en').flatMap((edition) => [
        edition,
        { ...edition, symbol: 'A/77/1' },
      ]),
    });
    const symbols = two.search('African Standby Force', { language: 'en', limit: 2 }).map((hit) => hit.symbol);
    expect(symbols.toSorted()).toEqual(['A/76/505/Add.1', 'A/77/1']);
  });

  test('in any order: the answers are the same', () => {
    const reversed = createIndex({ ...SOURCES, editions: EDITIONS.toReversed() });
    expect(reversed.search('peacekeeping intelligence', { language: 'fr', limit: 5 })).toEqual(
      find('peacekeeping intelligence', 'fr'),
    );
  });
});
