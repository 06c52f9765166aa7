import { expect, test } from 'vitest';
import { sourcesKey } from '../../index/read-sources.ts';
import { restoreIndex, saveIndex } from '../../index/saved-index.ts';
import { seedFiles } from '../seed-files.ts';
import { EDITIONS, INDEX, sources } from './seeds.ts';

const key = sourcesKey(EDITIONS, seedFiles);
const saved = saveIndex(INDEX, key);

test('a restored index answers as the one that was saved', () => {
  const restored = restoreIndex(saved, key, sources());
  for (const question of [
    'IED mitigation',
    '简易爆炸装置',
    'peacekeeping inteligence',
    'السجون',
    'COVID-19',
    'blue helmets',
    'nothing fits here',
  ]) {
    for (const language of ['en', 'zh', 'ar'] as const) {
      const asked = { language, limit: 10 };
      expect(restored?.search(question, asked)).toEqual(INDEX.search(question, asked));
    }
  }
});

test('the key is that of editions, glossary and phrases, and of nothing else', () => {
  const amended = EDITIONS.map((edition) => ({ ...edition, entries: edition.entries.slice(1) }));
  expect(sourcesKey(amended, seedFiles)).not.toBe(key);
  for (const name of ['glossary.yaml', 'A_76_505_Add.1.asked.jsonl']) {
    const other = seedFiles.map((file) => (file.name === name ? { ...file, bytes: new Uint8Array() } : file));
    expect(sourcesKey(EDITIONS, other)).not.toBe(key);
  }
  expect(sourcesKey(EDITIONS, [...seedFiles, { name: 'notes.txt', bytes: new Uint8Array() }])).toBe(key);
});

test.each([
  ['nothing', ''],
  ['half of it', saved.slice(0, saved.length / 2)],
  ['another version', saved.replace(/"version":\d+/, '"version":1')],
  ['a text that was tampered with', saved.replace('peacekeep', 'peacekeeq')],
  ['something else', '{"version":3}'],
  ['null', 'null'],
])('%s is refused', (_, text) => {
  expect(restoreIndex(text, key, sources())).toBeUndefined();
});

test('an index saved from other sources is refused', () => {
  expect(restoreIndex(saved, 'another key', sources())).toBeUndefined();
});
