import { describe, expect, test } from 'vitest';
import { createAnalysis } from '../../index/analysis/analysis.ts';
import { createTermReader } from '../../index/analysis/term-reader.ts';
import { surfacesOf, tokenOf } from '../../index/analysis/token.ts';
import type { Language } from '../../src/reports/language.ts';
import { INDEX } from './seeds.ts';

const { segmenter } = INDEX.parts;

function tokenise(text: string) {
  return surfacesOf(text).map(tokenOf);
}

function termsOf(language: Language, text: string): string[] {
  return createTermReader(createAnalysis(language), segmenter).read(text);
}

describe('kept whole', () => {
  test.each([
    ['a document symbol', 'see S/PRST/2021/11.', 's/prst/2021/11'],
    ['a symbol with a revision', '(A/61/19/Rev.1)', 'a/61/19/rev.1'],
    ['a resolution of the Assembly', 'resolution 72/262 C', '72/262'],
    ['a number and its year apart', 'resolution 2589 (2021)', '2589'],
    ['a hyphen and digits', 'COVID-19 response', 'covid-19'],
    ['digits within an acronym', 'the C4ISR academy', 'c4isr'],
    ['a plus at the end', 'A4P+ priorities', 'a4p+'],
    ['a grade', 'at the P-5 level', 'p-5'],
    ['thousands with a comma', '2,589 doses', '2589'],
    ['thousands with a blank', '171 738 doses', '171738'],
    ['thousands with a dot', '300.000 dosis', '300000'],
    ['full-width letters and digits', 'ＣＯＶＩＤ-１９', 'covid-19'],
    ['Arabic digits', '١٤٨', '148'],
  ])('%s', (_, text, form) => {
    expect(tokenise(text).map((token) => token.form)).toContain(form);
  });

  test('a year and the number after it are two', () => {
    expect(tokenise('2021 300').map((token) => token.form)).toEqual(['2021', '300']);
  });
});

describe('one term', () => {
  test.each<[language: Language, reason: string, words: readonly string[]]>([
    ['en', 'singular and plural, any case', ['mission', 'Missions', 'MISSION']],
    ['en', 'possessive', ['Secretariat', 'Secretariat’s', "Secretariat's"]],
    ['fr', 'elision', ['ONU', 'l’ONU', "d'ONU"]],
    ['fr', 'gender and number', ['déployé', 'déployées']],
    ['es', 'plural of -ción', ['movilización', 'movilizaciones']],
    ['ru', 'case endings', ['устройства', 'устройств', 'устройствами']],
    ['ru', 'ё and е', ['вооружённые', 'вооруженные']],
    ['ar', 'article', ['السجون', 'سجون']],
    ['ar', 'conjunction and article', ['والسجون', 'السجون']],
    ['ar', 'preposition and article', ['للسجون', 'بالسجون', 'سجون']],
    ['ar', 'plural in -at', ['شرطية', 'الشرطيات', 'شرطيات']],
    ['ru', 'a vowel that comes and goes', ['рамки', 'рамок']],
    ['ru', 'a noun that ends like an adjective', ['система', 'систему', 'системами']],
    ['ar', 'vowel signs and tatweel', ['شرطة', 'شُرْطَة', 'شرطـــة']],
    ['ar', 'hamza seats', ['الأجهزة', 'الاجهزة']],
    ['zh', 'traditional and simplified', ['爆炸裝置', '爆炸装置']],
  ])('%s: %s', (language, _, words) => {
    const terms = new Set(words.map((word) => termsOf(language, word).join(' ')));
    expect([...terms]).toHaveLength(1);
    expect([...terms]).not.toContain('');
  });
});

describe('compounds and stop words', () => {
  test('an Arabic word that may begin with a preposition is found with and without it', () => {
    expect(termsOf('ar', 'لقوات')).toEqual(expect.arrayContaining(termsOf('ar', 'قوات')));
  });

  test('a State is no participle', () => {
    expect(termsOf('es', 'Estados Miembros')).toHaveLength(2);
  });

  test('a compound is found by its parts too', () => {
    expect(termsOf('en', 'child-friendly COVID-19')).toEqual([
      'child-friendly',
      'child',
      'friendli',
      'covid-19',
      'covid',
    ]);
  });

  test('a preposition in capitals is an acronym', () => {
    expect(termsOf('fr', 'le SUR sur place')).toEqual(['sur', 'plac']);
  });

  test('й is no и with an accent', () => {
    expect(tokenise('мой')[0]?.form).toBe('мой');
  });
});

describe('Chinese words', () => {
  test.each(['马里稳定团', '以行动促维和', '接触排', '非盟'])('no word reaches across the bounds of %s', (name) => {
    const words = segmenter.cut(`在关于${name}的报告中`);
    const starts = new Set(words.map((_, at) => words.slice(0, at).join('').length));
    expect(starts).toContain('在关于'.length);
    expect(starts).toContain('在关于'.length + name.length);
  });

  test('a word is found by the shorter words in it', () => {
    expect(termsOf('zh', '简易爆炸装置')).toEqual(['简易', '爆炸', '装置']);
  });

  test('Latin names among characters are read as such', () => {
    expect(termsOf('zh', '对COVID-19和P-5职等')).toEqual(expect.arrayContaining(['covid-19', 'p-5']));
  });
});
