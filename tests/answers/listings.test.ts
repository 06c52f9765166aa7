import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { ask, type Library } from '../../src/answers/ask.ts';
import { say } from '../../src/locales/say.ts';
import { LANGUAGES } from '../../src/reports/language.ts';
import { isNotAddressed } from '../../src/reports/not-addressed.ts';
import { askReport, createLibrary, editions } from '../library.ts';

function numbersOf(answer: Answer): readonly number[] {
  return 'entries' in answer ? answer.entries.map(({ paragraph }) => paragraph) : [];
}

const ascending = (numbers: readonly number[]) => numbers.toSorted((left, right) => left - right);

describe('a concept', () => {
  test.each([
    ['mission MINUSMA', 'en', 'United Nations Multidimensional Integrated Stabilization Mission in Mali'],
    ['Mission: MINUSMA?', 'en', 'United Nations Multidimensional Integrated Stabilization Mission in Mali'],
    ['mission « MINUSMA » en français', 'fr', 'Mali'],
    ['misión MINUSMA', 'es', 'Malí'],
    ['миссия МИНУСМА', 'ru', 'Мали'],
    ['特派团：马里稳定团', 'zh', '马里'],
    ['特派团马里稳定团', 'zh', '马里'],
    ['بعثة مينوسما', 'ar', 'مالي'],
    ['topic child protection', 'en', 'child protection'],
    ['topic: child protection', 'en', 'child protection'],
    ['thème : protection de l’enfance', 'fr', "protection de l'enfance"],
    ['sujet MINUSMA', 'fr', 'Mali'],
    ['tema protección de la infancia', 'es', 'protección de la infancia'],
    ['тема: защита детей', 'ru', 'защита детей'],
    ['主题儿童保护', 'zh', '儿童保护'],
    ['议题：儿童保护', 'zh', '儿童保护'],
    ['موضوع: حماية الطفل', 'ar', 'حماية الطفل'],
  ])('%s', (text, language, name) => {
    const answer = askReport(text);
    if (answer.kind !== 'concept') throw new Error(`it is ${answer.kind}`);
    expect(answer.language).toBe(language);
    expect(answer.name).toContain(name);
    expect(numbersOf(answer)).toContain(148);
    expect(numbersOf(answer)).toEqual(ascending(numbersOf(answer)));
    expect(answer.counts.reduce((sum, { count }) => sum + count, 0)).toBe(answer.entries.length);
    for (const { passage, passages, words } of answer.entries)
      for (const word of words) expect(passages[passage]).toContain(word);
  });

  test.each(LANGUAGES)('is the same list in %s, named in that language', (language) => {
    const [answer, english] = [askReport('mission MINUSMA', { language }), askReport('mission MINUSMA')];
    expect(answer).toMatchObject({ kind: 'concept', language });
    expect(numbersOf(answer)).toEqual(numbersOf(english));
  });

  test('that no entry names is said to be named by none', () => {
    expect(askReport('mission MINUJUSTH')).toEqual({
      kind: 'concept',
      language: 'en',
      name: 'United Nations Mission for Justice Support in Haiti',
      entries: [],
      counts: [],
    });
  });

  test.each([
    ['mission planning units', 'mission planning units'],
    ['mission child protection', 'mission child protection'],
    ['topic zzqx', 'zzqx'],
    ['topic __proto__', '_proto_'],
    ['topic constructor', 'constructor'],
    ['topic toString', 'toString'],
    ['topic [object Object]', '[object Object]'],
    ['topic 148', '148'],
    ['topic', 'topic'],
    ['mission', 'mission'],
    ['topic:', 'topic:'],
    ['mission ???', 'mission ???'],
    ['missionary work', 'missionary work'],
    ['mission-critical equipment', 'mission-critical equipment'],
    ['特派团团长', '特派团团长'],
  ])('that nobody knows is searched for: %s', (text, query) => {
    expect(askReport(text)).toMatchObject({ kind: expect.stringMatching(/^(matches|none)$/), query });
  });

  test('gives way to a paragraph or section that is asked for by its number', () => {
    expect(askReport('mission MINUSMA para 148')).toMatchObject({ kind: 'entries', entries: [{ paragraph: 148 }] });
    expect(askReport('topic: section 8')).toMatchObject({ kind: 'section', section: { number: 8 } });
  });
});

describe('what is not addressed to the Secretariat', () => {
  const all = [40, 55, 83, 88, 89, 90, 133];

  test.each([
    ['not addressed', 'en'],
    ['Which recommendations are not addressed to the Secretariat?', 'en'],
    ["recommendations that aren't directed at the Secretariat", 'en'],
    ['non adressées', 'fr'],
    ['Quelles recommandations ne s’adressent pas au Secrétariat ?', 'fr'],
    ['no dirigidas', 'es'],
    ['¿Qué recomendaciones no están dirigidas a la Secretaría?', 'es'],
    ['не адресованы', 'ru'],
    ['Какие рекомендации не адресованы Секретариату?', 'ru'],
    ['非针对秘书处', 'zh'],
    ['哪些建议不是针对秘书处提出的？', 'zh'],
    ['غير موجهة', 'ar'],
    ['ما هي التوصيات غير الموجهة إلى الأمانة العامة؟', 'ar'],
  ] as const)('%s', (text, language) => {
    const answer = askReport(text);
    if (answer.kind !== 'not-addressed') throw new Error(`it is ${answer.kind}`);
    expect(answer.language).toBe(language);
    expect(numbersOf(answer)).toEqual(all);
    expect(answer.entries.every(({ passages }) => passages.every((text) => isNotAddressed(text, language)))).toBe(true);
    expect(answer.counts.map(({ section, count }) => [section.number, count])).toEqual([
      [2, 1],
      [3, 1],
      [4, 4],
      [7, 1],
    ]);
  });

  test.each([
    'problems that are not addressed',
    'risks that were not meant to be taken',
    'gaps not addressed by the Secretariat',
    'which recommendations have not been addressed?',
    'recommendations not aimed at women',
    'des besoins non adressés',
    'problemas no dirigidos',
    'Какие рекомендации не направлены на обучение?',
    '有没有针对秘书处的指控',
    'مشاكل غير موجودة',
  ])('is not asked for by %s', (text) => {
    expect(askReport(text).kind).toMatch(/^(matches|none)$/);
  });

  test('is known where only one edition says so', () => {
    const some = editions.map((edition) =>
      edition.language === 'zh' ? edition : { ...edition, entries: edition.entries.map(other) },
    );
    expect(numbersOf(ask(createLibrary(some), 'not addressed'))).toEqual(all);
  });
});

function other<Entry extends { readonly passages: readonly string[] }>(entry: Entry): Entry {
  return { ...entry, passages: entry.passages.map((passage) => `${passage} And so on.`) };
}

describe('the sections', () => {
  test.each([
    ['sections', 'en'],
    ['list of sections, please', 'en'],
    ['toutes les sections', 'fr'],
    ['secciones', 'es'],
    ['разделы', 'ru'],
    ['各节', 'zh'],
    ['الأقسام', 'ar'],
  ] as const)('%s', (text, language) => {
    const answer = askReport(text);
    if (answer.kind !== 'sections') throw new Error(`it is ${answer.kind}`);
    expect(answer.language).toBe(language);
    expect(answer.sections.map(({ section }) => section.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(answer.sections[3]).toMatchObject({
      firstParagraph: 78,
      lastParagraph: 91,
      entryCount: 14,
      notAddressedCount: 4,
    });
  });
});

describe('a single entry', () => {
  test('leads to at most three that are like it', () => {
    const answer = askReport('para 148');
    if (answer.kind !== 'entries') throw new Error(answer.kind);
    expect(answer.related.length).toBeGreaterThan(0);
    expect(answer.related.length).toBeLessThanOrEqual(3);
    expect(answer.related).not.toContain(148);
  });

  test('without content leads nowhere, nor does anything lead to it', () => {
    expect(askReport('para 40')).toMatchObject({ related: [] });
    const all = editions[0]?.entries.flatMap(({ paragraph }) => {
      const answer = askReport(`para ${paragraph}`);
      return answer.kind === 'entries' ? answer.related : [];
    });
    expect(all).not.toContain(40);
  });

  test('among others leads nowhere', () => {
    expect(askReport('paras 148, 149')).toMatchObject({ related: [] });
    expect(askReport('sections 1 and 2')).toMatchObject({ related: [] });
  });
});

test('names by which a match has what was asked come with it, worked out when read', () => {
  let reads = 0;
  const { catalogue, index } = createLibrary(editions);
  const explained: Library = {
    catalogue,
    index: {
      ...index,
      search: (words, options) =>
        index.search(words, options).map((hit) => ({
          ...hit,
          get expansions() {
            reads += 1;
            return [{ asked: 'IED', found: 'improvised explosive device' }];
          },
        })),
    },
  };
  const answer = ask(explained, 'IED');
  if (answer.kind !== 'matches') throw new Error(answer.kind);
  expect(reads).toBe(0);
  expect(answer.matches[0]?.expansions).toEqual([{ asked: 'IED', found: 'improvised explosive device' }]);
});

test.each(LANGUAGES)('every example of the help in %s is answered', (language) => {
  const kinds = say(language, 'helpExamples')
    .split('\n')
    .map((example) => askReport(example, { locale: language }).kind);
  expect(kinds.toSorted()).toEqual(
    [
      'changes',
      'concept',
      'concept',
      'entries',
      'entries',
      'entries',
      'history',
      'matches',
      'not-addressed',
      'section',
      'sections',
    ].toSorted(),
  );
});
