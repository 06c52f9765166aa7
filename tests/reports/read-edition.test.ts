import { describe, expect, test } from 'vitest';
import { describeFileProblem } from '../../src/reports/file-problem.ts';
import { LANGUAGES } from '../../src/reports/language.ts';
import { isProblem, readEdition } from '../../src/reports/read-edition.ts';
import { manifest, readSeed, readText, seedText } from '../seed-files.ts';

const fileOf = (language: string) => `A_76_505_Add.1.${language}.${language === 'zh' ? 'txt' : 'md'}`;
const editions = LANGUAGES.map((language) => readSeed(fileOf(language)));
const chinese = readSeed(fileOf('zh'));

/** Section, entries, first and last paragraph, from the table of the report itself. */
const SECTIONS = [
  [1, '引言', 2, 18, 22],
  [2, '维和人员和维和行动的行为操守', 11, 36, 46],
  [3, '伙伴关系', 20, 52, 72],
  [4, '建设和平和保持和平', 14, 78, 91],
  [5, '业绩和问责', 16, 97, 112],
  [6, '政治', 10, 118, 127],
  [7, '保护', 18, 133, 150],
  [8, '安全保障', 22, 156, 177],
  [9, '妇女、和平与安全', 10, 183, 192],
] as const;

describe('the report as it is', () => {
  test.each(editions)('in $language has 123 entries in nine sections with 168 passages', (edition) => {
    expect(edition.entries).toHaveLength(123);
    expect(edition.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(edition.entries.flatMap(({ passages }) => passages)).toHaveLength(168);
    expect(edition).toMatchObject({
      symbol: 'A/76/505/Add.1',
      reference: 'A/75/19',
      isOfficial: edition.language === 'zh',
    });
  });

  test.each(editions)(
    'in $language has the same numbers, sections and passages per entry as the official text',
    (edition) => {
      const shape = (from: typeof chinese) =>
        from.entries.map((entry) => [entry.paragraph, entry.section.number, entry.passages.length]);
      expect(shape(edition)).toEqual(shape(chinese));
    },
  );

  test.each(SECTIONS)('section %i, %s, has %i entries from %i to %i', (number, title, count, first, last) => {
    const entries = chinese.entries.filter((entry) => entry.section.number === number);
    expect(chinese.sections[number - 1]).toEqual({ number, title });
    expect([entries.length, entries[0]?.paragraph, entries.at(-1)?.paragraph]).toEqual([count, first, last]);
  });

  test('has 26,485 characters of Chinese text', () => {
    expect(chinese.entries.flatMap(({ passages }) => passages).join('')).toHaveLength(26_485);
  });

  test('is verbatim: every passage stands in its file letter for letter', () => {
    for (const edition of editions) {
      const text = seedText(fileOf(edition.language));
      const changed = edition.entries.flatMap(({ passages }) => passages).filter((passage) => !text.includes(passage));
      expect(changed, edition.language).toEqual([]);
    }
  });

  test('leaves nothing of the table out: what is no passage is number, heading, page header, markup or preamble', () => {
    for (const edition of editions) {
      const text = seedText(fileOf(edition.language));
      const table = text.slice(text.search(/^(## I\.|一\. )/m));
      const rest = edition.entries
        .flatMap(({ passages }) => passages)
        .reduce((left, passage) => left.replace(passage, ''), table);
      const lines = rest
        .replace(/<\/?p>/g, '')
        .split('\n')
        .map((line) => line.trim());
      const unexplained = lines.filter(
        (line) => !/^$|^-?\s*\d{2,3}$|^#{2,3} |^-$|^A\/75\/19 中的|^段落$|^[一二三四五六七八九]\. /.test(line),
      );
      expect(unexplained, edition.language).toEqual([]);
    }
  });

  test.each([
    [70, 4, 'a page header cuts it'],
    [147, 2, 'it begins in a table and goes on outside it'],
    [54, 2, 'one table cell holds two paragraphs'],
    [175, 2, 'so does this one, in a table that has no markup otherwise'],
    [103, 2, 'a bullet goes on with it'],
    [53, 3, 'a line that begins with a year goes on with it'],
    [192, 3, 'two bullets after the last number'],
  ])('paragraph %i has %i passages: %s', (paragraph, passages) => {
    expect(chinese.entries.find((entry) => entry.paragraph === paragraph)?.passages).toHaveLength(passages);
  });

  test.each([
    [81, '2021 年'],
    [97, '2021 年 9 月'],
    [149, '2020 年 12 月'],
    [165, '2021年'],
  ])('the text of paragraph %i begins with a number of its own, %s', (paragraph, beginning) => {
    expect(chinese.entries.find((entry) => entry.paragraph === paragraph)?.passages[0]).toMatch(
      new RegExp(`^${beginning}`),
    );
  });

  test('the slips of the extract are kept', () => {
    const text = chinese.entries.flatMap(({ passages }) => passages).join('\n');
    for (const slip of ['和乎行动部', '正出于', '系统的的风险']) expect(text).toContain(slip);
  });
});

const FRONT = '---\nsymbol: A/77/505/Add.1\nlanguage: en\nreference: A/76/19\nkind: official\ntitle: Next year\n---\n';
const NAME = 'A_77_505_Add.1.en.md';

describe('a broken file is named with the line and what to do', () => {
  test.each([
    [
      'a number twice',
      NAME,
      `${FRONT}\n## I. One\n\n### 5\n\nText.\n\n### 5\n\nMore.\n`,
      15,
      /paragraph 5 stands twice \(first in line 11\)/,
    ],
    [
      'a descending number',
      NAME,
      `${FRONT}\n## I. One\n\n### 5\n\nText.\n\n### 4\n\nMore.\n`,
      15,
      /paragraph 4 stands after paragraph 5/,
    ],
    ['no entries', NAME, `${FRONT}\n## I. One\n`, undefined, /no entries/],
    ['an empty file', NAME, '', 1, /front matter is missing/],
    ['an entry without text', NAME, `${FRONT}\n## I. One\n\n### 5\n`, 11, /paragraph 5 has no text/],
    ['text in front of the first entry', NAME, `${FRONT}\n## I. One\n\nStray.\n`, 11, /outside any entry/],
    ['a section out of order', NAME, `${FRONT}\n## II. Two\n`, 9, /section 2 stands where section 1 is due/],
    ['a heading that is no number', NAME, `${FRONT}\n## I. One\n\n### five\n`, 11, /"five" is no paragraph number/],
    ['an entry before any section', NAME, `${FRONT}\n### 5\n\nText.\n`, 9, /before the first section/],
    ['an unknown language', 'A_77_505_Add.1.de.md', FRONT, undefined, /"de" is no official language/],
    ['a name that is no edition', 'Report.md', FRONT, undefined, /not that of an edition/],
    [
      'a name for another symbol',
      'A_78_1.en.md',
      `${FRONT}\n## I. One\n\n### 5\n\nText.\n`,
      undefined,
      /does not fit the symbol/,
    ],
    ['front matter of another language', 'A_77_505_Add.1.fr.md', FRONT, 3, /says language en, the name says fr/],
    ['front matter without a symbol', NAME, FRONT.replace(/symbol.*\n/, ''), 2, /symbol/],
    ['front matter of an unknown kind', NAME, FRONT.replace('official', 'draft'), 5, /kind/],
    ['front matter that is no YAML', NAME, '---\nsymbol: [\n---\n', 2, /./],
    [
      'a bare text that the manifest does not know',
      'A_77_505_Add.1.zh.txt',
      '一. 引言\n',
      undefined,
      /manifest.yaml does not describe it/,
    ],
    ['a NUL character', NAME, `${FRONT}\0`, 8, /NUL/],
  ])('%s', (_, name, text, line, problem) => {
    const read = readText(name, text);
    if (!isProblem(read)) throw new Error('it was read');
    expect(read).toMatchObject({ file: name, ...(line === undefined ? {} : { line }) });
    expect(read.problem).toMatch(problem);
    expect(read.remedy.length).toBeGreaterThan(10);
    expect(describeFileProblem(read)).toContain(name);
  });

  test('a wrong encoding', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${FRONT}\n## I. One\n\n### 5\n\n`),
      Buffer.from([0xcf, 0xe8, 0x80, 0xff]),
    ]);
    expect(readEdition({ name: NAME, bytes }, manifest)).toMatchObject({ line: 13, problem: 'the text is not UTF-8' });
  });

  test('a file of another kind and size', () => {
    expect(readEdition({ name: NAME, bytes: new Uint8Array(9_000_000) }, manifest)).toMatchObject({
      problem: 'the file has 9 MB',
    });
  });

  test('in a bare text too: a number twice', () => {
    const broken = seedText('A_76_505_Add.1.zh.txt').replace('\n37 ', '\n36 ');
    expect(readText('A_76_505_Add.1.zh.txt', broken)).toMatchObject({
      problem: expect.stringMatching(/paragraph 36 stands twice/),
    });
  });
});

describe('a tidy file is read however it was saved', () => {
  test.each([
    ['a byte order mark and CRLF', `\ufeff${FRONT}\n## I. One\n\n### 5\n\nText.\n`.replaceAll('\n', '\r\n')],
    ['lines wrapped softly', `${FRONT}\n# Title\n\n## I. One\n\n### 5\n\nText\n`],
  ])('%s', (_, text) => {
    expect(readText(NAME, text)).toMatchObject({
      entries: [{ paragraph: 5, passages: [expect.stringMatching(/^Text\.?$/)] }],
    });
  });

  test('bullets and blank lines part passages, soft line ends do not, and markup goes', () => {
    const text = `${FRONT}\n## I. One\n\n### 5\n\nFirst\nline, see [A/75/19](#).\n\n- Second **point**.\n- Third.\n`;
    expect(readText(NAME, text)).toMatchObject({
      entries: [{ passages: ['First line, see A/75/19.', 'Second point.', 'Third.'] }],
    });
  });
});
