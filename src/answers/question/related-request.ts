import type { Language } from '../../reports/language.ts';
import { SYMBOL_PATTERN } from '../../reports/symbol.ts';
import { findReferences } from './find-references.ts';
import type { Question } from './question.ts';
import { readTokens } from './read-tokens.ts';
import { foldPhrase } from './reference-words.ts';

/** What is like a paragraph, in folded words. */
const RELATED: Readonly<Record<Language, string>> = {
  en: 'related(?: to)?|similar(?: to)?|(?:entries|paragraphs?|ones?) like',
  fr: 'lie(?:e?s)? (?:a|au|aux)|apparente(?:e?s)?(?: a| au)?|similaires?(?: a| au)?|semblables?(?: a| au)?|connexes?(?: a| au)?',
  es: 'relacionad[oa]s?(?: con| al)?|similar(?:es)?(?: al?)?|parecid[oa]s?(?: al?)?',
  ru: 'похож\\p{L}+(?: на)?|связанн\\p{L}+(?: с)?|смежн\\p{L}+(?: с)?|сходн\\p{L}+(?: с)?|близк\\p{L}+(?: к)?',
  zh: '相关|相關|类似|類似|相似|相近',
  ar: 'ذات (?:ال)?صلة|ذو صلة|(?:ال)?متصلة|(?:ال)?مرتبطة|مشابهة?|(?:ال)?متعلقة|شبيهة?',
};

/** Words that may stand beside and say nothing more. */
const FILLERS =
  'what|which|show|list|find|me|is|are|the|to|of|with|entries|entry|paragraphs?|paras?|quels?|quelles?|sont|les?|la|du|des?|aux?|montre|paragraphes?|entrees?|cuales?|son|el|los|las|con|al?|parrafos?|entradas?|muestra|какие|пункты|пункт|покажи|на|с|к|第|段落|段|与|與|和|的|有哪些|哪些|条目|内容|显示|ما|هي|الفقرات|الفقرة|فقرات|فقرة|بنود|البنود|ب|ل|مع';

const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{N}]';
const bounded = (words: string) => `(?<!${letter})(?:${words})(?!${letter})`;
const HEAD = new RegExp(bounded(Object.values(RELATED).join('|')), 'u');
const SMALL_WORDS = new RegExp(bounded(FILLERS), 'gu');

/** A question for what is like one paragraph: `related to para 148`, `与第148段相关`. With any other word in it, none. */
export function readRelatedRequest(text: string): Question | undefined {
  const symbol = [...text.matchAll(SYMBOL_PATTERN)].at(-1)?.[0];
  const folded = foldPhrase(symbol === undefined ? text : text.replace(SYMBOL_PATTERN, ' '));
  if (!HEAD.test(folded)) return undefined;
  const tokens = readTokens(folded);
  const [reference, ...more] = findReferences(tokens).filter(({ of }) => of !== 'section');
  const [range, ...ranges] = reference?.ranges ?? [];
  if (reference === undefined || range === undefined || more.length + ranges.length > 0 || range.from !== range.to) {
    return undefined;
  }
  const rest = `${folded.slice(0, tokens[reference.start]?.start)} ${folded.slice(tokens[reference.end - 1]?.end)}`;
  const beside = rest.replace(HEAD, ' ').replace(SMALL_WORDS, ' ');
  if (/[\p{L}\p{N}]/u.test(beside)) return undefined;
  return { kind: 'related', paragraph: range.from, ...(symbol === undefined ? {} : { symbol }) };
}
