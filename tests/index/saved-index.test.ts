import { expect, test } from 'vitest';
import { createIndex } from '../../index/create-index.ts';
import { restoreIndex, saveIndex } from '../../index/saved-index.ts';
import { EDITIONS, TERMS } from './seeds.ts';

const options = { terms: TERMS };
const index = createIndex(EDITIONS, options);
const saved = saveIndex(index, EDITIONS, options);

test('a restored index answers as the one that was saved', () => {
  const restored = restoreIndex(saved, EDITIONS, options);
  for (const question of [
    'IED mitigation',
    '简易爆炸装置',
    'peacekeeping inteligence',
    'السجون',
    'COVID-19',
    'nothing fits here',
  ]) {
    for (const language of ['en', 'zh', 'ar'] as const) {
      const asked = { language, limit: 10 };
      expect(restored?.search(question, asked)).toEqual(index.search(question, asked));
    }
  }
});

test('an index saved for other texts is refused', () => {
  const amended = EDITIONS.map((edition) => ({ ...edition, entries: edition.entries.slice(1) }));
  expect(restoreIndex(saved, amended, options)).toBeUndefined();
});

test('an index saved for other terms is refused', () => {
  expect(restoreIndex(saved, EDITIONS, { terms: ['维和行动部'] })).toBeUndefined();
});

test.each([
  ['nothing', ''],
  ['half of it', saved.slice(0, saved.length / 2)],
  ['another version', saved.replace('"version":2', '"version":1')],
  ['a text that was tampered with', saved.replace('peacekeep', 'peacekeeq')],
  ['something else', '{"version":2}'],
  ['null', 'null'],
])('%s is refused', (_, text) => {
  expect(restoreIndex(text, EDITIONS, options)).toBeUndefined();
});
