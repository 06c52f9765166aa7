import { describe, expect, test } from 'vitest';
import { createIndex } from '../../index/create-index.ts';
import type { Language } from '../../src/reports/language.ts';
import { EDITIONS, INDEX as index, sources } from './seeds.ts';

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

  test('are blue helmets being vaccinated', () => {
    expect(paragraphs('are blue helmets being vaccinated', 'en', 1)).toEqual([
      175, // vaccination, by a word for peacekeepers that the report does not use
    ]);
  });

  test('谁来保护营地', () => {
    expect(paragraphs('谁来保护营地', 'zh', 2)).toEqual([
      161, // the protection of camps
      expect.any(Number), // camps alone
    ]);
  });

  test('casques bleus et fausses informations', () => {
    expect(paragraphs('casques bleus et fausses informations', 'fr', 3)).toEqual([
      145, // what missions do against it
      166, // misinformation and hate speech, by another name
      173, // misinformation about the pandemic
    ]);
  });

  test('an entry that has little of the question is not offered beside one that has all', () => {
    expect(paragraphs('cultural heritage sites in Mali')).toEqual([45]); // others speak of Mali
    expect(paragraphs('inflatable tents')).toEqual([110]); // 177 speaks of camps
  });

  test('a mission: entries about it before those that have it in a list of missions', () => {
    const found = paragraphs('MINUSMA', 'en', 3);
    expect(found[0]).toBe(45); // speaks of this mission alone
    expect(found).not.toContain(142); // names five
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
    expect(find('wrok')).toEqual([]);
  });
});

describe('acronyms that are words as well', () => {
  test.each(['SEA', 'sea', 'what is done about SEA'])('count in capitals, or typed alone: %s', (question) => {
    expect(paragraphs(question, 'en', 4).toSorted()).toEqual([37, 38, 41, 42]);
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

  test('tells by which name of the text the asked one was found', () => {
    const expected: readonly [question: string, language: Language, asked: string, found: string][] = [
      ['roadside bombs', 'en', 'roadside bombs', 'improvised explosive device'],
      ['prison conditions', 'ru', 'prison conditions', 'условиями содержания в тюрьмах'],
      ['jail', 'en', 'jail', 'prison conditions'],
    ];
    for (const [question, language, asked, found] of expected) {
      const [hit] = find(question, language, 1);
      expect(hit?.expansions).toEqual([{ asked, found }]);
      expect(hit?.words).toContain(found);
    }
  });

  test('explains nothing where the words themselves are in the text', () => {
    expect(find('prison conditions', 'en', 1)[0]?.expansions).toEqual([]);
  });
});

describe('nothing fits', () => {
  test.each([
    'how do I reset my password',
    'quantum chromodynamics lattice',
    '今天天气',
    'at sea',
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

describe('what people ask to find an entry', () => {
  const asked = [{ symbol: 'A/76/505/Add.1', paragraph: 44, language: 'en', phrases: ['zeppelin hangars'] }] as const;

  test('leads to it and is never shown', () => {
    const [hit] = createIndex({ editions: EDITIONS, asked: [...(sources().asked ?? []), ...asked] }).search(
      'zeppelin hangars',
      { language: 'en', limit: 1 },
    );
    expect(hit).toMatchObject({ paragraph: 44, words: [], expansions: [] });
  });

  test('of an entry that no edition has leads nowhere', () => {
    const index = createIndex({ editions: EDITIONS, asked: [{ ...asked[0], paragraph: 9_999 }] });
    expect(index.search('zeppelin hangars', { language: 'en', limit: 1 })).toEqual([]);
  });
});

describe('browsing by concept', () => {
  test.each([
    ['MINUSMA', 'en'],
    ['минусма', 'ru'],
    ['马里稳定团', 'zh'],
    ['مينوسما', 'ar'],
  ] as const)('%s lists every entry that names it, in order', (words, language) => {
    const listing = index.browse(words, { language, only: 'mission' });
    const found = listing?.places.map((place) => place.paragraph) ?? [];
    expect(found).toEqual(expect.arrayContaining([45, 46, 86, 138, 150]));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  test('is by whole names only, and by kind where a mission is asked for', () => {
    expect(index.browse('mission planning units', { language: 'en', only: 'mission' })).toBeUndefined();
    expect(index.browse('MINUSMA and others', { language: 'en' })).toBeUndefined();
    expect(index.browse('child protection', { language: 'fr' })?.name).toBe(
      'protection de l’enfance'.replace('’', "'"),
    );
    for (const words of ['', ' ', '?', '__proto__', 'constructor', 'toString']) {
      expect(index.browse(words, { language: 'en' })).toBeUndefined();
    }
  });

  test('finds the entries nearest to another by the concepts that both name', () => {
    const related = index.related({ symbol: 'A/76/505/Add.1', paragraph: 164 }, 3);
    expect(related.map(({ paragraph }) => paragraph)).toContain(163);
    expect(index.related({ symbol: 'A/76/505/Add.1', paragraph: 9_999 }, 3)).toEqual([]);
  });
});

describe('whatever editions there are', () => {
  test('none: nothing is found', () => {
    const empty = createIndex({ editions: [] });
    expect(empty.search('prison', { language: 'en', limit: 5 })).toEqual([]);
    expect(empty.browse('prison', { language: 'en' })).toBeUndefined();
    expect(empty.related({ symbol: 'A/76/505/Add.1', paragraph: 148 }, 3)).toEqual([]);
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
    const reversed = createIndex({ ...sources(), editions: EDITIONS.toReversed() });
    expect(reversed.search('peacekeeping intelligence', { language: 'fr', limit: 5 })).toEqual(
      find('peacekeeping intelligence', 'fr'),
    );
  });
});
