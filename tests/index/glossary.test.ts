import { describe, expect, test } from 'vitest';
import { createSimplifier } from '../../index/analysis/chinese.ts';
import type { Concept } from '../../index/glossary/glossary.ts';
import { createNameTable, type FoundName } from '../../index/glossary/name-table.ts';
import { createNames, listExact, type Names } from '../../index/glossary/names.ts';
import { readGlossary } from '../../index/glossary/read-glossary.ts';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { seedText } from '../seed-files.ts';
import { sources } from './seeds.ts';

const lines = (...text: readonly string[]) => text.join('\n');

describe('a glossary file', () => {
  test('is read concept by concept', () => {
    const text = lines('sudan:', '  kind: place', '  en: [Sudan]', '  fr: [Soudan]');
    expect(readGlossary(text)).toEqual([
      {
        id: 'sudan',
        kind: 'place',
        broader: [],
        names: { ar: [], zh: [], en: ['Sudan'], fr: ['Soudan'], ru: [], es: [] },
      },
    ]);
    expect(readGlossary('')).toEqual([]);
  });

  test.each([
    [
      'a name of two concepts',
      lines('a:', '  kind: body', '  en: [Chief, Boss]', 'b:', '  kind: role', '  en:', '    - head', '    - boss'),
      8,
      'b → en → 1: "boss" is already a name of a in "en"',
    ],
    [
      'a name twice in one concept, whatever its accents and width',
      lines('a:', '  kind: body', '  fr: [unité, ＵＮＩＴＥ]'),
      3,
      'already a name of this concept',
    ],
    ['an unknown language', lines('a:', '  kind: body', '  de: [Amt]'), 3, 'de: neither kind nor broader'],
    ['an unknown kind', lines('a:', '  kind: bodies'), 2, 'a → kind'],
    ['no kind', lines('a:', '  en: [x]'), 1, 'a'],
    ['names that are no list', lines('a:', '  kind: body', '  en: Chief'), 3, 'a → en'],
    ['an empty name', lines('a:', '  kind: body', '  en: [Chief, " "]'), 3, 'a name has letters'],
    ['a concept called in capitals', lines('Abc:', '  kind: body'), 1, 'small letters'],
    ['a concept called __proto__', lines('__proto__:', '  kind: body'), 1, 'small letters'],
    [
      'a broader concept that is not there',
      lines('a:', '  kind: body', '  broader: [zz]'),
      3,
      'there is no concept zz',
    ],
    [
      'a circle',
      lines(
        'a:',
        '  kind: body',
        '  broader: [b]',
        'b:',
        '  kind: body',
        '  broader: [c]',
        'c:',
        '  kind: body',
        '  broader: [a]',
      ),
      3,
      'broader goes in a circle: a → b → c → a',
    ],
    ['a concept twice', lines('a:', '  kind: body', 'a:', '  kind: role'), 3, 'unique'],
    ['no YAML', lines('a:', '  kind: [body'), 2, ''],
    ['a list', lines('- a', '- b'), 1, ''],
  ])('with %s is refused, naming the line', (_, text, line, problem) => {
    expect(readGlossary(text)).toMatchObject({
      file: 'glossary.yaml',
      line,
      problem: expect.stringContaining(problem),
    });
  });
});

describe('the glossary of the seeds', () => {
  const glossary = readGlossary(seedText('glossary.yaml'));

  test('is sound', () => {
    expect(glossary).not.toHaveProperty('problem');
  });

  test('has an official name of every matter of peacekeeping in every language', () => {
    const lacking = (sources().glossary ?? [])
      .filter(({ kind }) => kind !== 'word' && kind !== 'other')
      .flatMap(({ id, names }) =>
        LANGUAGES.filter((language) => names[language].length === 0).map((l) => `${id} ${l}`),
      );
    expect(lacking).toEqual([]);
  });

  test('calls nothing a matter that is not peacekeeping by which people ask for an entry, or that a text names', () => {
    const { editions, asked: phrases = [], glossary: concepts = [] } = sources();
    const names = namesOf(concepts);
    const others = (found: readonly FoundName[]) =>
      idsOf(concepts, found).filter((id) => concepts.some((own) => own.id === id && own.kind === 'other'));
    const inTexts = editions.flatMap(({ language, entries }) =>
      entries.flatMap(({ passages }) => passages.flatMap((text) => others(names.findIn(text, language)))),
    );
    const inPhrases = phrases.flatMap(({ language, phrases: own }) =>
      own.flatMap((phrase) => others(names.findInQuestion(phrase, language))),
    );
    expect({ inTexts, inPhrases }).toEqual({ inTexts: [], inPhrases: [] });
  });
});

function concept(id: string, names: Partial<Record<Language, readonly string[]>>): Concept {
  return { id, kind: 'theme', broader: [], names: { ar: [], zh: [], en: [], fr: [], ru: [], es: [], ...names } };
}

function namesOf(glossary: readonly Concept[]): Names {
  return createNames(createSimplifier(), (own, read) => createNameTable(glossary, own, read), listExact(glossary));
}

function idsOf(glossary: readonly Concept[], found: readonly FoundName[]): string[] {
  return found.flatMap((name) => name.concepts.map((place) => glossary[place]?.id ?? ''));
}

/** The concepts that a text names, in order. */
function named(glossary: readonly Concept[], text: string, language: Language): string[] {
  return idsOf(glossary, namesOf(glossary).findIn(text, language));
}

/** The same of a question. */
function asked(glossary: readonly Concept[], question: string, language: Language): string[] {
  return idsOf(glossary, namesOf(glossary).findInQuestion(question, language));
}

describe('names in texts', () => {
  const places = [
    concept('sudan', { en: ['Sudan'], ar: ['السودان'] }),
    concept('south-sudan', { en: ['South Sudan'], ar: ['جنوب السودان'] }),
    concept('car', { zh: ['中非'] }),
    concept('minusca', { zh: ['中非稳定团'] }),
  ];

  test.each<[text: string, language: Language, ids: readonly string[]]>([
    ['from South Sudan to Sudan', 'en', ['south-sudan', 'sudan']],
    ['في جنوب السودان', 'ar', ['south-sudan']],
    ['بجنوب السودان', 'ar', ['south-sudan']],
    ['在中非稳定团和中非', 'zh', ['minusca', 'car']],
    ['在中非穩定團', 'zh', ['minusca']],
    ['a southern Sudanese', 'en', []],
  ])('the longest wins: %s', (text, language, ids) => {
    expect(named(places, text, language)).toEqual(ids);
  });

  test('case endings and plurals make no other name', () => {
    const women = [concept('women', { en: ['female police officer'], ru: ['женщина-полицейский'] })];
    expect(named(women, 'Female police officers', 'en')).toEqual(['women']);
    expect(named(women, 'женщины-полицейские', 'ru')).toEqual(['women']);
  });

  test('a hyphen is as good as a blank', () => {
    const covid = [concept('covid', { en: ['COVID-19'] })];
    expect(named(covid, 'COVID 19 and Covid-19', 'en')).toEqual(['covid', 'covid']);
  });

  test('an acronym that is a word counts in capitals', () => {
    const abuse = [concept('abuse', { en: ['=SEA', 'sexual exploitation and abuse'] })];
    expect(named(abuse, 'SEA is not the sea', 'en')).toEqual(['abuse']);
  });

  describe('a name for questions only', () => {
    const aid = [concept('help', { en: ['assistance', '?aid'] }), concept('first-aid', { en: ['first aid'] })];

    test('is found in questions alone', () => {
      expect(named(aid, 'aid and assistance', 'en')).toEqual(['help']);
      expect(asked(aid, 'aid and assistance', 'en')).toEqual(['help', 'help']);
    });

    test('is no match for a longer name', () => {
      expect(asked(aid, 'first aid', 'en')).toEqual(['first-aid']);
    });

    test('leaves its key to concepts that texts name by it', () => {
      const aids = [concept('help', { en: ['assistance', '?aid'] }), concept('relief', { en: ['aids'] })];
      expect(named(aids, 'aid', 'en')).toEqual(['relief']);
      expect(asked(aids, 'aid', 'en')).toEqual(['relief', 'help']);
    });

    test('is never the first, which is shown', () => {
      expect(readGlossary('aid:\n  kind: word\n  en: ["?aid"]')).toMatchObject({
        line: 3,
        problem: expect.any(String),
      });
    });
  });

  test('a name of which function words leave a single word is not found by that alone', () => {
    expect(named([concept('next', { en: ['what is to be done after a mission'] })], 'a mission', 'en')).toEqual([]);
  });

  test('a name without loss comes before one that lost words', () => {
    const helmets = [concept('join', { es: ['ser casco azul'] }), concept('helmets', { es: ['casco azul'] })];
    expect(named(helmets, 'los cascos azules', 'es')).toEqual(['helmets']);
  });
});
