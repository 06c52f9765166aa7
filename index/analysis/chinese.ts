import { createRequire } from 'node:module';
import type { Names } from '../glossary/names.ts';

/** Cuts a run of Chinese characters, traditional or simplified, into simplified words. */
export interface Segmenter {
  /** The words of a run, each followed by the shorter words in it. */
  readonly cutWithParts: (run: string) => string[];
  readonly cut: (run: string) => string[];
}

const require = createRequire(import.meta.url);

/**
 * A segmenter that never takes a word across the bounds of a name: 马里 | 稳定团. The dictionary costs 230 ms and 50 MB: it
 * is loaded when the first run is cut. A bot that restores a saved index is ready without it.
 */
export function createNameSegmenter(simplify: (run: string) => string, names: Pick<Names, 'findIn'>): Segmenter {
  let loaded: import('@node-rs/jieba').Jieba | undefined;
  const load = () => {
    loaded ??= loadJieba();
    return loaded;
  };
  const piecesOf = (run: string): string[] => {
    const simple = simplify(run);
    const bounds = [...names.findIn(simple, 'zh').flatMap(({ start, end }) => [start, end]), simple.length];
    return bounds.flatMap((bound, at) => {
      const piece = simple.slice(bounds[at - 1] ?? 0, bound);
      return piece === '' ? [] : [piece];
    });
  };
  return {
    cutWithParts: (run) => piecesOf(run).flatMap((piece) => load().cutForSearch(piece, false).filter(isWord)),
    cut: (run) => piecesOf(run).flatMap((piece) => load().cut(piece, false).filter(isWord)),
  };
}

function isWord(piece: string): boolean {
  return piece !== '+';
}

/** Traditional characters to simplified ones, one for one. The table takes 12 ms and is loaded with the first of them. */
export function createSimplifier(): (text: string) => string {
  let convert: ((text: string) => string) | undefined;
  return (text) => {
    if (!HAN.test(text)) return text;
    convert ??= loadConverter();
    return convert(text);
  };
}

const HAN = /\p{Script=Han}/u;

// By require, for a search is synchronous; what it returns has the types of the same modules.
function loadJieba() {
  const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
  const { dict } = require('@node-rs/jieba/dict.js') as typeof import('@node-rs/jieba/dict.js');
  return Jieba.withDict(dict);
}

function loadConverter(): (text: string) => string {
  const { Converter } = require('opencc-js/t2cn') as typeof import('opencc-js/t2cn');
  return Converter({ from: 'hk', to: 'cn' });
}
