import { LANGUAGES, type Language } from '../../reports/language.ts';

/**
 * The words with which people write a reference, in the six languages, folded by `foldWord`. The language is there
 * where the word gives its writer away; words that several languages share (para, section) tell nothing.
 */
export interface ReferenceWord {
  readonly language: Language | undefined;
  /** Weak words mean other things too (item 56 of the agenda; Spanish "para 148"): they count where nothing else is said. */
  readonly isWeak: boolean;
}

export const PARAGRAPH_WORDS: ReadonlyMap<string, ReferenceWord> = wordTable({
  shared: '¶ ¶¶ § §§ para paras parag parags',
  weak: '# no nos n° № num number numero par pars pp nº',
  en: 'paragraph paragraphs recommendation recommendations',
  'weak en': 'rec recs item items entry entries row rows point points',
  fr: 'paragraphe paragraphes alinea alineas recommandation recommandations',
  es: 'parrafo parrafos parr parrs apartado apartados recomendacion recomendaciones',
  'weak es': 'punto puntos',
  ru: 'п пункт пункта пункту пунктом пункте пункты пунктов пунктам пунктами пунктах пп параграф параграфа параграфе параграфу параграфы параграфов параграфах абзац абзаца абзаце рекомендация рекомендации рекомендацию рекомендаций рекомендацией рекомендациям рекомендациях',
  'weak ru': 'пар номер',
  zh: '段 段落 款 条建议 條建議 项建议 項建議 号建议',
  'weak zh': '建议 建議',
  ar: 'الفقرة فقرة الفقرات فقرات الفقرتان الفقرتين فقرتان فقرتين التوصية توصية التوصيات توصيات التوصيتين التوصيتان توصيتين',
  'weak ar': 'البند رقم ارقام',
});

export const SECTION_WORDS: ReadonlyMap<string, ReferenceWord> = wordTable({
  shared: 'section sections sect',
  weak: 'part sec secs',
  'weak fr': 'partie',
  es: 'seccion secciones',
  ru: 'раздел раздела разделу разделе разделом разделы разделов разделах',
  zh: '节 節 部分',
  'weak zh': '章',
  ar: 'القسم قسم الفرع فرع الاقسام القسمان القسمين',
  'weak ar': 'الباب باب',
});

/** Between two numbers: from the one to the other. */
export const RANGE_WORDS: ReadonlySet<string> = words(
  "- ~ 〜 … → to through thru until till up a à al au hasta jusqu jusqu'a jusqu'au по до 至 到 起 الى إلى حتى تا",
);

/** Between two numbers: the one and the other. */
export const LIST_WORDS: ReadonlySet<string> = words(
  ', ; / & + and or plus as well also then with along together versus vs followed by et ou ainsi que avec aussi y e o u asi como con también и или а также плюс с 和 与 與 及 以及 跟 同 或 、 ، ؛ و أو او كذلك وكذلك مع',
);

/** In front of a number in a list: `and from 44 to 46`, `ومن 44`, `第36段`. */
export const LEAD_IN_WORDS: ReadonlySet<string> = words(
  '第 from de du des del les los las the с со от من ومن ال no nos number numbers n numero номер رقم including inclusive compris inclus включая',
);

/** In front of two numbers: what stands between them means a range. */
export const RANGE_OPENERS: ReadonlySet<string> = words('between entre между بين');

/** Sections by name, as a person says them. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map(
  [
    'one first un une uno una premier premiere primero primera primer первый первая первом первого الاول الاولى',
    'two second deux dos deuxieme seconde segundo segunda второй вторая втором второго الثاني الثانية',
    'three third trois tres troisieme tercero tercera tercer третий третья третьем третьего الثالث الثالثة',
    'four fourth quatre cuatro quatrieme cuarto cuarta четвертый четвертая четвертом четвертого الرابع الرابعة',
    'five fifth cinq cinco cinquieme quinto quinta пятый пятая пятом пятого الخامس الخامسة',
    'six sixth seis sixieme sexto sexta шестой шестая шестом шестого السادس السادسة',
    'seven seventh sept siete septieme septimo septima седьмой седьмая седьмом седьмого السابع السابعة',
    'eight eighth huit ocho huitieme octavo octava восьмой восьмая восьмом восьмого الثامن الثامنة',
    'nine ninth neuf nueve neuvieme noveno novena девятый девятая девятом девятого التاسع التاسعة',
    'ten tenth dix diez dixieme decimo decima десять десятый десятая десятом десятого العاشر العاشرة',
  ].flatMap((line, at) => line.split(' ').map((word) => [foldWord(word), at + 1] as const)),
);

/** Words after which a number belongs to another document: `paragraph 5 of resolution 2589`. */
export const OTHER_DOCUMENT_WORDS: ReadonlySet<string> = words(
  'scr unscr resolution resolutions resolucion resoluciones резолюция резолюции резолюций резолюцию резолюцией резолюциях 决议 決議 القرار قرار charter charte carta устав устава 宪章 الميثاق article articles articulo статья статьи',
);

/**
 * Words that ask without saying what: what remains of "could you please show me 148?" is 148. Only ever used to tell
 * whether a text is nothing but a reference.
 */
export const FILLER_WORDS: ReadonlySet<string> = words(
  [
    "please pls plz kindly show me us give get tell can could would will you i we want need like to see read look up lookup at find open display quote go what whats what's is are was does do did say says about on of in for the a an this that text status it hi hello hey thanks thank ok okay and latest update current under number no from paragraph's with my",
    "comparer compare comparez version s'il te vous plait svp stp montre montrez moi donne donnez affiche affichez lis voir lire que dit le la les l' du de des d' au aux dans sur quoi quel quelle est texte merci bonjour je veux voudrais peux peut pouvez tu qu' qu ce qui numero c'est ou en est etat",
    'compara compare comparar version por favor muestra muestrame mostrar muestreme dame deme ensename ver leer que dice el los las del de al en sobre cual es texto gracias hola quiero quisiera puedes puede podria lo un una numero estado',
    'сравни сравните от пожалуйста покажи покажите мне дай дайте что говорится сказано написано в во о об по из текст спасибо привет прочитать открой откройте хочу увидеть можно номер гласит какой каков статус там со с и',
    '止 比较 比較 版 版本 文本 第 请 請 给 給 我 看 看看 显示 顯示 查 查看 查询 打开 谢谢 謝謝 一下 的 是 什么 什麼 说 說 了 内容 內容 里 里面 在 吗 呢 讲 怎么 写 想 要 你 您 能 可以 告诉 关于 中 中的 报告 把 出来 有 哪些 是什么 说什么 说了什么 给我看 请给我看 状态 情况',
    'قارن قارني من فضلك لطفا أرني ارني اعرض اظهر أظهر أعطني اعطني هات ماذا تقول يقول ما هو هي نص في عن على شكرا مرحبا أريد اريد هل يمكن ممكن أن لي رقم حالة',
  ].join(' '),
);

/** Whole texts that ask what the bot can do, greet it or thank it, and the language they give away. */
export const HELP_PHRASES: ReadonlyMap<string, Language | undefined> = helpTable({
  shared: 'help|?|info|ok|okay|h',
  en: 'help me|usage|commands|what can you do|what do you do|how does this work|how do i use this|how do you work|who are you|what can i ask|what are you|hi|hello|hey|hi there|hello there|good morning|thank you|thanks|thanks a lot|many thanks|thx',
  fr: "aide|a l'aide|aidez moi|aidez-moi|aide moi|aide-moi|que peux tu faire|que peux-tu faire|que pouvez vous faire|que pouvez-vous faire|que sais-tu faire|comment ca marche|bonjour|salut|merci|merci beaucoup",
  es: 'ayuda|ayudame|ayudeme|que puedes hacer|que puede hacer|que sabes hacer|como funciona|hola|buenos dias|gracias|muchas gracias',
  ru: 'помощь|помоги|помогите|справка|хелп|что ты умеешь|что вы умеете|что умеешь|как это работает|как пользоваться|привет|здравствуйте|спасибо|большое спасибо',
  zh: '帮助|幫助|帮忙|帮帮我|求助|说明|使用说明|怎么用|如何使用|怎麼用|你能做什么|你能做什麼|你会什么|你可以做什么|你好|您好|谢谢|謝謝',
  ar: 'مساعدة|المساعدة|مساعده|ساعدني|ماذا يمكنك ان تفعل|ماذا تستطيع ان تفعل|ماذا تفعل|كيف يعمل هذا|كيف استخدم هذا|تعليمات|مرحبا|اهلا|السلام عليكم|شكرا|شكرا جزيلا',
});

/** Whole texts that ask which sections there are, and the language they give away. */
export const CONTENTS_PHRASES: ReadonlyMap<string, Language | undefined> = helpTable({
  shared: 'sections',
  en: 'the sections|all sections|all the sections|list sections|list the sections|list of sections|show sections|which sections are there|table of contents|contents',
  fr: 'les sections|toutes les sections|liste des sections|table des matieres|sommaire',
  es: 'secciones|las secciones|todas las secciones|lista de secciones|indice',
  ru: 'разделы|все разделы|список разделов|содержание|оглавление',
  zh: '各节|各節|章节|章節|所有章节|所有章節|目录|目錄',
  ar: 'الاقسام|اقسام|كل الاقسام|جميع الاقسام|قائمة الاقسام|المحتويات|فهرس|الفهرس',
});

/** Politeness round a request for help: `please help`, `aide svp`, `请帮助`. */
export const POLITE_PHRASES: readonly string[] = [
  'please',
  'pls',
  'plz',
  'kindly',
  'hi',
  'hello',
  'hey',
  'thanks',
  'thank you',
  "s'il te plait",
  "s'il vous plait",
  'svp',
  'stp',
  'bonjour',
  'merci',
  'por favor',
  'hola',
  'gracias',
  'пожалуйста',
  'привет',
  'спасибо',
  '请',
  '請',
  '谢谢',
  '謝謝',
  'من فضلك',
  'لطفا',
  'شكرا',
  'مرحبا',
  '--',
].map(foldPhrase);

/** In front of a search, said and done: what follows is searched for, whatever it looks like. */
export const SEARCH_WORDS: ReadonlySet<string> = words(
  'search find lookup recherche rechercher recherchez chercher cherche cherchez trouver trouve buscar busca busque encontrar поиск искать найти найди найдите ищи 搜索 搜寻 搜尋 查找 检索 檢索 ابحث بحث البحث',
);

/** Small words between a search word and what is searched: `search for`, `ابحث عن`. */
export const SEARCH_LINKS: ReadonlySet<string> = words('for : عن');

/** Lower case, without diacritics, tatweel, and with the letters that Arabic and Russian writers use alike made one. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ё', 'е')
    .normalize('NFD')
    .replace(/(?<!и)\u0306|[\u0300-\u0305\u0307-\u036f\u064b-\u065f\u0670\u0640]/g, '')
    .normalize('NFC')
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('’', "'");
}

export function foldPhrase(phrase: string): string {
  return foldWord(phrase).replace(/\s+/g, ' ');
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').map(foldWord));
}

function wordTable(table: Readonly<Record<string, string>>): ReadonlyMap<string, ReferenceWord> {
  const entries = new Map<string, ReferenceWord>();
  for (const [key, line] of Object.entries(table)) {
    const language = LANGUAGES.find((known) => key.endsWith(known));
    for (const word of line.split(' ')) entries.set(foldWord(word), { language, isWeak: key.startsWith('weak') });
  }
  return entries;
}

function helpTable(table: Readonly<Record<string, string>>): ReadonlyMap<string, Language | undefined> {
  return new Map(
    Object.entries(table).flatMap(([key, line]) => {
      const language = LANGUAGES.find((known) => known === key);
      return line.split('|').map((phrase) => [foldPhrase(phrase), language] as const);
    }),
  );
}
