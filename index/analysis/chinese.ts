import { createRequire } from 'node:module';
import type { Names } from '../glossary/names.ts';

/** Cuts a run of Chinese characters, traditional or simplified, into simplified words. */
export interface Segmenter {
  /** The words of a run, each followed by the shorter words in it. */
  readonly cutWithParts: (run: string) => string[];
  readonly cut: (run: string) => string[];
}

const require = createRequire(import.meta.url);

/** What Chinese is read with, whatever the glossary: one of each serves a process. */
export interface ChineseTools {
  /** Traditional characters to simplified ones, one for one. */
  readonly simplify: (text: string) => string;
  readonly dictionary: () => Dictionary;
}

type Dictionary = import('@node-rs/jieba').Jieba;

/**
 * The dictionary costs 230 ms and 50 MB: it is loaded when the first run is cut. A bot that restores a saved index is ready
 * without it.
 */
export function createChineseTools(): ChineseTools {
  let loaded: Dictionary | undefined;
  return {
    simplify: createSimplifier(),
    dictionary: () => {
      loaded ??= loadJieba();
      return loaded;
    },
  };
}

/** A segmenter that never takes a word across the bounds of a name: 马里 | 稳定团. */
export function createNameSegmenter({ simplify, dictionary }: ChineseTools, names: Pick<Names, 'findIn'>): Segmenter {
  const piecesOf = (run: string): string[] => {
    const simple = simplify(run);
    const bounds = [...names.findIn(simple, 'zh').flatMap(({ start, end }) => [start, end]), simple.length];
    return bounds.flatMap((bound, at) => {
      const piece = simple.slice(bounds[at - 1] ?? 0, bound);
      return piece === '' ? [] : [piece];
    });
  };
  return {
    cutWithParts: (run) => piecesOf(run).flatMap((piece) => dictionary().cutForSearch(piece, false).filter(isWord)),
    cut: (run) => piecesOf(run).flatMap((piece) => dictionary().cut(piece, false).filter(isWord)),
  };
}

function isWord(piece: string): boolean {
  return piece !== '+';
}

/** The table takes 12 ms and is loaded with the first Chinese character. */
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
