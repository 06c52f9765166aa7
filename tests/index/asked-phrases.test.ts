import { expect, test } from 'vitest';
import { isAskedFile, readAskedPhrases } from '../../index/asked-phrases.ts';
import { readSources } from '../../index/read-sources.ts';
import { EDITIONS, sources } from './seeds.ts';

const NAME = 'A_76_505_Add.1.asked.jsonl';

function read(text: string) {
  return readAskedPhrases({ name: NAME, bytes: new TextEncoder().encode(text) });
}

test('a line for an entry and a language, of the report that the file is named after', () => {
  expect(read('{"paragraph": 148, "language": "en", "phrases": ["child soldiers"]}\n\n')).toEqual([
    { symbol: 'A/76/505/Add.1', paragraph: 148, language: 'en', phrases: ['child soldiers'] },
  ]);
});

test('files are known by their name', () => {
  expect([NAME, 'asked.jsonl', 'A_76_505_Add.1.en.md', 'A_76.asked.json'].map(isAskedFile)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test.each([
  ['no JSON', '{"paragraph": 148', 'no JSON object'],
  ['no object', '[]', 'no JSON object'],
  ['an unknown language', '{"paragraph": 148, "language": "de", "phrases": ["x"]}', 'language'],
  ['no number', '{"paragraph": "148", "language": "en", "phrases": ["x"]}', 'paragraph'],
  ['no phrase', '{"paragraph": 148, "language": "en", "phrases": []}', 'phrases'],
  ['an empty phrase', '{"paragraph": 148, "language": "en", "phrases": [" "]}', 'phrases'],
])('%s is refused, naming the line', (_, line, problem) => {
  expect(read(`{"paragraph": 1, "language": "en", "phrases": ["x"]}\n${line}`)).toMatchObject({
    file: NAME,
    line: 2,
    problem: expect.stringContaining(problem),
  });
});

test('those of the seeds belong to entries, in all languages', () => {
  const paragraphs = new Set(EDITIONS.flatMap((edition) => edition.entries.map((entry) => entry.paragraph)));
  expect(sources().asked?.filter(({ paragraph }) => !paragraphs.has(paragraph))).toEqual([]);
  expect(sources().asked).toHaveLength(6 * paragraphs.size);
});

test('broken files leave what was there before, and are told', () => {
  const broken = ['glossary.yaml', NAME].map((name) => ({ name, bytes: new TextEncoder().encode('a: [') }));
  const { sources: read, problems } = readSources(EDITIONS, broken, sources());
  expect(problems.map(({ file }) => file).toSorted()).toEqual([NAME, 'glossary.yaml']);
  expect(read.glossary).toBe(sources().glossary);
  expect(read.asked).toEqual(sources().asked);
});
