import type { Language } from '../../reports/language.ts';
import { SYMBOL_PATTERN } from '../../reports/symbol.ts';
import { findReferences, type Reference } from './find-references.ts';
import { problemOfRanges } from './paragraph-range.ts';
import type { ParagraphRange, Question } from './question.ts';
import { languageOfScript, questionLanguage } from './question-language.ts';
import { readSince } from './read-since.ts';
import { readTokens } from './read-tokens.ts';
import { foldPhrase } from './reference-words.ts';

/** What was changed, in folded words; `history` asks for one paragraph's past. Spaced scripts by whole words. */
const CHANGES: Readonly<Record<Language, string>> = {
  en: 'changes?|changed|amendments?|amended|revisions?|revised|modifications?|modified|edits|edited|corrections?|corrected|corrigend(?:um|a)',
  fr: 'changements?|change|changees?|amendements?|modifications?|modifiee?s?|revisions?|corrections?|rectificatifs?',
  es: 'cambios?|cambiado|cambiaron|modificaciones|modificacion|modificad[oa]s?|enmiendas?|enmendado|revisiones|correcciones|correccion|correction',
  ru: 'изменени(?:е|я|й|ям|ями|ях)|изменил(?:ся|[оаи]сь)|(?:по|из)?менял(?:ся|[оаи]сь)|изменен[оаы]?|поправк[иау]|поправок|правк[иау]|правок|исправлени(?:е|я|й)|исправлено',
  zh: '变化|變化|变更|變更|改变|改變|变动|變動|修改|修订|修訂|修正|更改|改动|改動|改了|变了|變了|改过|变',
  ar: '(?:ال)?(?:تغييرات|تغيير|تغيرات|تعديلات|تعديل|تنقيحات|تصويبات)|تغيرت?|عدلت?|تعدلت?',
};

const HISTORY: Readonly<Record<Language, string>> = {
  en: 'history|histories',
  fr: 'historique|histoire',
  es: 'historial|historia|historico',
  ru: 'истори[яюи]',
  zh: '修改历史|修订历史|变更历史|历史|歷史|沿革|修改记录|变更记录|修订记录',
  ar: '(?:ال)?(?:تاريخ|سجل|تسلسل)',
};

/** What asks for news of the whole report; beside a paragraph's number it asks for the paragraph. */
const NEWS: Readonly<Record<Language, string>> = {
  en: "what'?s new|what is new|what has been updated|what was updated|(?:latest |recent |new )?updates|anything new",
  fr: "quoi de neuf|quoi de nouveau|qu'y a-t-il de nouveau|nouveautes|(?:dernieres )?mises a jour",
  es: 'que hay de nuevo|que hay nuevo|novedades|(?:ultimas )?actualizaciones',
  ru: 'что нового|новости|(?:последние )?обновления',
  zh: '有什么新内容|有什么新的|有什么新变化|有什么更新|有哪些更新|最近更新|更新了什么|更新',
  ar: 'ما الجديد|ماذا يوجد جديد|هل من جديد|المستجدات|(?:اخر )?(?:ال)?تحديثات',
};

/** Words that ask without saying of what. */
const FILLERS: Readonly<Record<Language, string>> = {
  en: "what'?s|what|which|who|when|how|is|are|was|were|been|be|has|have|had|did|do|does|the|an?|any|anything|something|all|every|everything|of|in|for|to|on|at|by|about|and|there|it|its|this|that|these|those|me|us|i|we|you|my|show|list|give|tell|see|get|find|can|could|would|please|pls|recent|recently|latest|lately|new|newest|last|made|happened|happen|recorded|reports?|table|entry|entries|text|texts|so far|over|full|complete|whole|between|since|paragraphs?|paras?|sections?|know|want|need|hi|hello|thanks|thank",
  fr: "qu'est-ce qui|y a-t-il eu|y a-t-il|a-t-il|a-t-elle|ont-ils|eu|qu'est ce qui|qu'est-ce|qu'a|qu'ont|qu'|est-ce|ce|cela|que|quels?|quelles?|qui|quoi|quand|les?|la|l'|du|des?|d'|aux?|a|ont|ete|est|sont|dans|sur|pour|en|et|un|une|y|il|ils|on|t-il|tous|toutes|tout|derniers?|dernieres?|recents?|recentes?|recemment|montre|montrez|montrer|moi|affiche|afficher|donne|donnez|voir|liste|lister|s'il vous plait|svp|merci|rapports?|tableau|entrees?|textes?|se|s'est|produits?|apportes?|apportees?|ces|cette|paragraphes?|sections?|me",
  es: 'que|cuales|cual|cuando|quien|el|la|los|las|lo|del?|al?|en|se|ha|han|hubo|hay|habido|sido|fue|fueron|son|es|un|una|todos|todas|todo|ultimos?|ultimas?|recientes?|recientemente|nuevos?|nuevas?|muestra|muestrame|mostrar|dame|deme|ver|lista|por favor|gracias|informes?|cuadro|entradas?|textos?|realizados?|realizadas?|hechos?|y|me|sobre|para|estos?|estas?|secciones|seccion|parrafos?|desde|hace',
  ru: 'что|какие|какая|каковы|какой|кто|когда|как|за|в|во|на|с|со|и|из|к|по|о|об|все|всё|был[оаи]?|есть|ли|внесен[оаы]|внесли|произошл[оаи]|последни[ей]|последних|недавни[ей]|недавно|новы[ей]|покажи|покажите|показать|мне|дай|дайте|список|пожалуйста|спасибо|доклад[ауе]?|таблиц[аеыу]|позици[ияюей]|текст[аеы]?|документ[ае]?|эт\\p{L}+|там|пункт\\p{L}*|раздел\\p{L}*|изменений',
  zh: '第|段落|段|章节|节|有没有|有沒有|有什么|有什麼|有哪些|有何|什么|什麼|哪些|哪里|怎么|如何|请|請|给我|給我|告诉我|看看|查看|显示|顯示|列出|最近|最新|近期|新|的|了|吗|呢|在|中|里|内|过|是|所有|全部|报告|報告|条目|表格|文本|内容|发生|出现|作出|做|被|和|对|其|有|这|該|该|一下|以来|以來|自|从|起|都|我|情况|谢谢',
  ar: 'ما|ماذا|متى|شيء|هي|هو|هل|اي|ال|التي|الذي|في|على|من|عن|الى|منذ|كل|جميع|هناك|يوجد|حدثت?|طرات?|طرا|اجريت|ادخلت|اخر|احدث|الاخيرة|الجديدة|اعرض|اظهر|ارني|اعطني|لي|قائمة|من فضلك|شكرا|التقرير|تقرير|الجدول|البنود|بنود|البند|بند|النص|نص|النصوص|و|تم|قد|هذه|هذا|الفقرة|فقرة|القسم',
};

function everyLanguage(table: Readonly<Record<Language, string>>): string {
  return bounded(Object.values(table).join('|'));
}

/** Chinese words begin and end anywhere, those of other scripts where no letter is; what is elided is a word of its own. */
function bounded(words: string): string {
  const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{N}]';
  return `(?<!${letter})(?:${words})(?!(?<!')${letter})`;
}

const IS_CHANGES = new RegExp(everyLanguage(CHANGES), 'u');
const IS_HISTORY = new RegExp(everyLanguage(HISTORY), 'u');
const HEADS = new RegExp([HISTORY, CHANGES, NEWS].map(everyLanguage).join('|'), 'gu');
const SMALL_WORDS = new RegExp(everyLanguage(FILLERS), 'gu');

/** Words that alone ask for something else as well: nobody who types `change` wants all that changed. */
const TOO_LITTLE = /^\P{L}*(?:change|correction|revised|cambio|变|تغير)\P{L}*$/u;

/**
 * A question for what changed: `changes`, `what changed in section 8 since 1 November?`, `history 148`. A text with any
 * other word in it is none (`climate change`).
 */
export function readChangesRequest(text: string): Question | undefined {
  const symbol = [...text.matchAll(SYMBOL_PATTERN)].at(-1)?.[0];
  const folded = foldPhrase(symbol === undefined ? text : text.replace(SYMBOL_PATTERN, ' '));
  if (folded.search(HEADS) < 0) return undefined;
  const time = readSince(folded);
  const tokens = readTokens(time?.rest ?? folded);
  const references = findReferences(tokens);
  const rest = references.reduceRight(
    (left, { start, end }) => `${left.slice(0, tokens[start]?.start)} ${left.slice(tokens[end - 1]?.end)}`,
    time?.rest ?? folded,
  );
  const hasMore = time !== undefined || references.length > 0;
  if (!asksForChanges(rest, hasMore) || references.some(({ isOfOtherDocument }) => isOfOtherDocument)) return undefined;
  const paragraphs = rangesOf(references.filter(({ of }) => of !== 'section'));
  const problem = problemOfRanges(rangesOf(references), rest);
  if (problem !== undefined) return problem;
  const isNews = !IS_CHANGES.test(rest) && !IS_HISTORY.test(rest);
  if (isNews && paragraphs.length > 0) return undefined;
  if (time !== undefined && 'impossible' in time) {
    return { kind: 'malformed', reason: 'impossible-date', value: time.impossible };
  }
  return questionOf(references, paragraphs, {
    isHistory: IS_HISTORY.test(rest) && !IS_CHANGES.test(rest),
    ...(time === undefined ? {} : { since: time.since }),
    ...(symbol === undefined ? {} : { symbol }),
  });
}

function asksForChanges(rest: string, hasMore: boolean): boolean {
  if (!hasMore && TOO_LITTLE.test(rest)) return false;
  const beside = rest.replace(HEADS, ' ').replace(SMALL_WORDS, ' ');
  return beside !== rest && !/[\p{L}\p{N}]/u.test(beside) && rest.search(HEADS) >= 0;
}

function questionOf(
  references: readonly Reference[],
  paragraphs: readonly ParagraphRange[],
  {
    isHistory,
    ...of
  }: Pick<Extract<Question, { kind: 'changes' }>, 'since' | 'symbol'> & { readonly isHistory: boolean },
): Question {
  const [first] = paragraphs;
  const isSingle = paragraphs.length === 1 && first?.from === first?.to;
  if (first !== undefined && isSingle && of.since === undefined) {
    return { kind: 'history', paragraph: first.from, ...(of.symbol === undefined ? {} : { symbol: of.symbol }) };
  }
  if (paragraphs.length > 0) return { kind: 'changes', paragraphs, ...of };
  const sections = rangesOf(references.filter(({ of: what }) => what === 'section'));
  if (sections.length > 0) return { kind: 'changes', sections, ...of };
  const isAlone = isHistory && of.since === undefined && of.symbol === undefined;
  return isAlone ? { kind: 'malformed', reason: 'no-number', value: '' } : { kind: 'changes', ...of };
}

function rangesOf(references: readonly Reference[]): readonly ParagraphRange[] {
  return references.flatMap(({ ranges }) => ranges);
}

/** `changes` and `history` are typed in every language, as commands; any other word tells whose it is. */
export function languageOfChanges(text: string): Language | undefined {
  const script = languageOfScript(text);
  if (script !== undefined) return script;
  const folded = foldPhrase(text);
  const own = (['fr', 'es'] as const).filter((language) =>
    [CHANGES, HISTORY, NEWS].some((table) => new RegExp(bounded(table[language]), 'u').test(folded)),
  );
  const isEnglish = [CHANGES, HISTORY, NEWS].some((table) => new RegExp(bounded(table.en), 'u').test(folded));
  const [only] = own;
  if (only !== undefined && own.length === 1 && !isEnglish) return only;
  if (/\b(?:since|yesterday|today|ago|days?|weeks?|months?)\b/.test(folded)) return 'en';
  const guess = questionLanguage(text.replace(/\b(?:changes|history)\b/giu, ' '));
  // `modifications` is English or French, whatever stands beside it.
  return only === undefined || guess === undefined || guess === 'en' ? guess : only;
}
