import { describe, expect, test } from 'vitest';
import { MOST_SUGGESTIONS, type Suggestion, suggest } from '../../src/answers/suggest/suggest.ts';
import { createCatalogue } from '../../src/reports/catalogue.ts';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { keptIndex } from '../kept-index.ts';
import { editions } from '../library.ts';

const library = { catalogue: createCatalogue(editions), index: keptIndex(editions) };
const offered = (typed: string, locale: Language = 'en') => suggest(library, typed, { locale });
const questions = (typed: string, locale?: Language) =>
  offered(typed, locale).suggestions.map(({ question }) => question);
const entries = (typed: string, locale?: Language) =>
  offered(typed, locale).suggestions.flatMap((own) => (own.kind === 'entry' ? [own] : []));
const concepts = (typed: string, locale?: Language) =>
  offered(typed, locale).suggestions.flatMap((own) => (own.kind === 'concept' ? [own] : []));

describe('a number', () => {
  test('offers the paragraph itself first, then those that begin with it', () => {
    expect(entries('18').map(({ paragraph }) => paragraph)).toEqual([18, 183, 184, 185, 186, 187, 188, 189]);
    expect(entries('14').map(({ paragraph }) => paragraph)).toEqual([140, 141, 142, 143, 144, 145, 146, 147, 148, 149]);
    expect(questions('148')).toEqual(['A/75/19, para. 148']);
  });

  test.each(['para 148', '¶148', 'párrafo 148', 'пункт 148', '第148段', 'الفقرة ١٤٨', 'A/75/19, para. 148'])(
    'is found in “%s”',
    (typed) => expect(questions(typed)).toEqual(['A/75/19, para. 148']),
  );

  test('offers each of several, and a section', () => {
    expect(entries('paras 36-38').map(({ paragraph }) => paragraph)).toEqual([36, 37, 38]);
    expect(offered('section 8').suggestions).toMatchObject([{ kind: 'section', section: { number: 8 } }]);
  });

  test('that no paragraph has may stand in a text', () => {
    expect(questions('2589')).toEqual(['2589', 'A/75/19, para. 165']);
  });

  test('comes with the beginning of the entry', () => {
    expect(entries('148')[0]?.text).toMatch(/^Compared with the number and scope of the child protection mandates/);
  });
});

describe('words', () => {
  test('can be searched for as they are, before all else', () => {
    expect(offered('IED threat').suggestions[0]).toEqual({ kind: 'search', question: 'IED threat' });
    expect(questions('qwertz')).toEqual(['qwertz']);
  });

  test('offer entries from where the words stand', () => {
    const [best] = entries('IED threat');
    expect(best?.text).toMatch(/^… .{0,30}\(IED\) threat mitigation/);
  });

  test.each([
    ['MINU', 'MINUSMA'],
    ['minusm', 'MINUSMA'],
    ['mission MINUSM', 'MINUSMA'],
    ['child prot', 'child protection'],
    ['дет', 'детей'],
    ['الأطف', 'الأطفال'],
  ])('not typed to the end offer a mission or topic: %s', (typed, asked) => {
    expect(concepts(typed)[0]).toMatchObject({ asked, count: expect.any(Number) });
  });

  test.each([
    ['roadside bomb', 164],
    ['protection de l’enf', 134],
    ['儿童', 148],
    ['защита де', 148],
  ])('in any language find the entries: %s', (typed, paragraph) => {
    expect(entries(typed).map((own) => own.paragraph)).toContain(paragraph);
  });

  test('are answered in the language chosen, else the one typed, else the reader’s', () => {
    expect(offered('儿童', 'en').language).toBe('zh');
    expect(offered('MINUSMA', 'fr').language).toBe('fr');
    expect(suggest(library, '儿童', { chosen: 'ru', locale: 'en' }).language).toBe('ru');
    expect(entries('MINUSMA', 'fr')[0]?.text).toMatch(/Mali/);
  });
});

test.each(['', ' ', '.', '***', '\u202e'])('nothing is offered for %j', (typed) => {
  expect(offered(typed).suggestions).toEqual([]);
});

test('what is offered leads to an answer of its kind, in every language', async () => {
  const { ask } = await import('../../src/answers/ask.ts');
  const kinds: Readonly<Record<Suggestion['kind'], readonly string[]>> = {
    entry: ['entries'],
    section: ['section'],
    concept: ['concept'],
    search: ['matches', 'concept', 'none'],
  };
  for (const language of LANGUAGES) {
    for (const typed of ['14', 'section 3', 'MINU', 'child', 'дет', '儿童', 'الأطف', 'mission']) {
      const { suggestions } = offered(typed, language);
      expect(suggestions.length).toBeLessThanOrEqual(MOST_SUGGESTIONS);
      for (const { kind, question } of suggestions) {
        expect(kinds[kind], `${typed}: ${question}`).toContain(ask(library, question, { language }).kind);
      }
    }
  }
});
