import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { linkNotes } from '../../src/answers/change-wording.ts';
import { explainInvalid, helpParts } from '../../src/answers/wording.ts';
import { LANGUAGES } from '../../src/reports/language.ts';
import { printAnswer } from '../../src/terminal/print-answer.ts';
import { createLibrary, editions } from '../library.ts';
import { nextYear } from '../reports/next-year.ts';

const library = createLibrary([...editions, nextYear]);
const sourcesOf = (text: string) => {
  const answer = ask(library, text, { language: 'en' });
  if (answer.kind === 'matches') return [...new Set(answer.matches.map(({ source }) => source))];
  return 'entries' in answer ? [...new Set(answer.entries.map(({ source }) => source))] : [answer.kind];
};
const [NEW, OLD] = ['A/77/510/Add.1', 'A/76/505/Add.1'] as const;

describe('with two reports', () => {
  test.each([
    ['the newest is meant where none is named', 'para 166', [NEW]],
    ['a section is that of the newest', 'section 8', [NEW]],
    ['a reference chooses the report that answers it', 'A/75/19 para 164', [OLD]],
    ['so does its own symbol', 'A/76/505/Add.1, paras 36-38', [OLD]],
    ['of a section too', 'A/75/19, section 8', [OLD]],
    ['a search finds both, the newest first', 'improvised explosive devices', [NEW, OLD]],
    ['or the one that is named', 'improvised explosive devices A/75/19', [OLD]],
    ['a mission is listed from the newest that names it', 'mission MINUSMA', [NEW]],
    ['or from the one that is named', 'mission MINUSMA in A/75/19', [OLD]],
    ['what is not addressed is of the newest', 'not addressed', [NEW]],
    ['or of the one that is named', 'not addressed A/75/19', [OLD]],
  ])('%s', (_, text, sources) => {
    expect(sourcesOf(text)).toEqual(sources);
  });

  test('the sections, the history and what is in a document are those of the report that is named', () => {
    expect(ask(library, 'sections of A/75/19')).toMatchObject({ kind: 'sections', outline: { symbol: OLD } });
    expect(ask(library, 'sections')).toMatchObject({ kind: 'sections', outline: { symbol: NEW } });
    expect(ask(library, 'history A/75/19 para 164')).toMatchObject({ kind: 'history', source: OLD });
    expect(ask(library, 'A/75/19')).toMatchObject({ kind: 'help', outline: { symbol: OLD } });
  });

  test.each(LANGUAGES)('help in %s names both, and how to ask the other', (language) => {
    const answer = ask(library, 'help', { language });
    if (answer.kind !== 'help') throw new Error(answer.kind);
    const plain = helpParts(answer).intro.replace(/[\u2068\u2069]/g, '');
    for (const symbol of [NEW, OLD, 'A/76/19', 'A/75/19']) expect(plain).toContain(symbol);
  });

  test('a document that is not at hand is refused with the names of both', () => {
    const answer = ask(library, 'A/70/19, para. 3', { language: 'en' });
    expect(answer.kind === 'invalid' && explainInvalid(answer)).toMatch(/A\/70\/19.*A\/77\/510.*A\/76\/505/);
  });
});

describe('an entry of one year', () => {
  test('leads to its likely counterpart of the year before, and back', () => {
    const answer = ask(library, 'A/76/19 para 34', { language: 'en' });
    if (answer.kind !== 'entries') throw new Error(answer.kind);
    expect(answer.lastYear).toEqual({ reference: 'A/75/19', paragraph: 37, degree: 'probable' });
    expect(answer).not.toHaveProperty('nextYear');
    expect(linkNotes('en', answer)).toEqual(['Probably last year: A/75/19, para. 37']);
    expect(printAnswer(answer, 100)).toContain('Probably last year: A/75/19, para. 37');
    const back = ask(library, 'A/75/19 para 37', { language: 'en' });
    expect(back).toMatchObject({ nextYear: { reference: 'A/76/19', paragraph: 34, degree: 'probable' } });
  });

  test('leads nowhere where nothing is alike, among others, or with one report', () => {
    for (const text of ['A/76/19 para 36', 'paras 33-34', 'A/75/19 para 40']) {
      const answer = ask(library, text);
      expect(answer.kind).toBe('entries');
      expect(answer).not.toHaveProperty('lastYear');
      expect(answer).not.toHaveProperty('nextYear');
    }
    expect(ask(createLibrary(editions), 'para 37')).not.toHaveProperty('lastYear');
  });

  test.each(LANGUAGES)('is only ever said to be likely in %s', (language) => {
    const links = { reference: 'A/75/19', paragraph: 37 };
    const notes = linkNotes(language, {
      lastYear: { ...links, degree: 'probable' },
      nextYear: { ...links, degree: 'possible' },
    });
    expect(new Set(notes).size).toBe(2);
    for (const note of notes) expect(note).toContain('37');
  });
});
