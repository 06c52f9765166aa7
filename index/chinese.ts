import { createRequire } from 'node:module';
import type { Jieba } from '@node-rs/jieba';

/** Cuts a run of Chinese characters, traditional or simplified, into simplified words. */
export interface Segmenter {
  /** The words of a run, each followed by the shorter words in it. */
  readonly cutWithParts: (run: string) => string[];
  readonly cut: (run: string) => string[];
}

const require = createRequire(import.meta.url);

/**
 * A segmenter that knows `terms` besides its dictionary. The dictionary costs 230 ms and 50 MB, the table of
 * traditional characters 12 ms: they are loaded when the first run is cut. A bot that restores a saved index is ready
 * without them.
 */
export function createSegmenter(terms: readonly string[]): Segmenter {
  let loaded: { jieba: Jieba; simplify: (text: string) => string } | undefined;
  const load = () => {
    loaded ??= { jieba: loadJieba(terms), simplify: loadSimplifier() };
    return loaded;
  };
  return {
    cutWithParts: (run) => load().jieba.cutForSearch(load().simplify(run), false),
    cut: (run) => load().jieba.cut(load().simplify(run), false),
  };
}

/** The terms in a text that has one a line; lines that begin with # are remarks. */
export function parseTerms(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/** High enough that jieba never cuts one of our terms in two. */
const TERM_FREQUENCY = 100_000;

function loadJieba(terms: readonly string[]): Jieba {
  // By require, for a search is synchronous; what it returns has the types of the same modules.
  const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
  const { dict } = require('@node-rs/jieba/dict.js') as typeof import('@node-rs/jieba/dict.js');
  const jieba = Jieba.withDict(dict);
  // A blank within a line of a dictionary parts its columns.
  const lines = terms.filter((term) => /^\S+$/u.test(term)).map((term) => `${term} ${TERM_FREQUENCY} n`);
  if (lines.length > 0) jieba.loadDict(Buffer.from(lines.join('\n')));
  return jieba;
}

function loadSimplifier(): (text: string) => string {
  const { Converter } = require('opencc-js/t2cn') as typeof import('opencc-js/t2cn');
  return Converter({ from: 'hk', to: 'cn' });
}
