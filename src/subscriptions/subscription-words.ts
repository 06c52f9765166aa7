/** In folded text. Letters of any script end a word, but Chinese has no ends of words. */
const BEGIN = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;

/** Words in front of a weekday. */
const ON = String.raw`(?:(?:on|every|each|weekly|le|les|tous|chaque|el|los|todos|cada|в|во|по|каждый|каждую|каждое|يوم|كل|ايام|في)\s+)`;

const DAYS: readonly (readonly [full: string, short: string, han: string])[] = [
  ['mondays?|lundis?|lunes|понедельник(?:а|и|ам)?|الاثنين', 'mon|пн|اثنين', '一'],
  ['tuesdays?|mardis?|martes|вторник(?:а|и|ам)?|الثلاثاء', 'tues?|вт|ثلاثاء', '二'],
  ['wednesdays?|mercredis?|miercoles|сред(?:а|у|ы|ам)|الاربعاء', 'wed|ср|اربعاء', '三'],
  ['thursdays?|jeudis?|jueves|четверг(?:а|и|ам)?|الخميس', 'thu(?:rs?)?|чт|خميس', '四'],
  ['fridays?|vendredis?|viernes|пятниц(?:а|у|ы|ам)|الجمعة', 'fri|пт|جمعة', '五'],
  ['saturdays?|samedis?|sabados?|суббот(?:а|у|ы|ам)|السبت', 'sat|сб|سبت', '六'],
  ['sundays?|dimanches?|domingos?|воскресень(?:е|я|ям)|الاحد', 'sun|вс|احد', '[日天七]'],
];

/** A pattern for each weekday, from Monday on. Short forms are other words too and need a word in front. */
export const WEEKDAYS: readonly RegExp[] = DAYS.map(
  ([full, short, han]) =>
    new RegExp(
      `${BEGIN}${ON}{0,3}(?:${full})${END}|${BEGIN}${ON}{1,3}(?:${short})${END}|(?:每个?)?(?:周|週|星期|礼拜|禮拜)${han}`,
      'gu',
    ),
);

export const DAILY = new RegExp(
  `${BEGIN}(?:daily|every ?day|each day|tous les jours|chaque jour|quotidien(?:ne|nement)?|todos los dias|cada dia|diari(?:o|a|amente)|a diario|ежедневн(?:о|ая|ую|ый)|каждый день|يوميا|كل يوم|يومي|يومية)${END}|每天|每日|天天`,
  'gu',
);

export const WEEKLY = new RegExp(
  `${BEGIN}(?:weekly|(?:every|each) week|once (?:a|per) week|hebdomadaire(?:ment)?|toutes les semaines|chaque semaine|une fois par semaine|semanal(?:mente)?|todas las semanas|cada semana|una vez (?:a|por) (?:la )?semana|еженедельн(?:о|ая|ую|ый)|каждую неделю|раз в неделю|اسبوعيا|كل اسبوع|اسبوعي|اسبوعية|مرة (?:في|كل) (?:ال)?اسبوع)${END}|每周一次|每(?:周|週|星期|礼拜|禮拜)`,
  'gu',
);

/** Cadences that there are not. */
export const OTHER_CADENCE = new RegExp(
  `${BEGIN}(?:monthly|every month|hourly|every hour|fortnightly|every fortnight|(?:every )?weekdays?|twice (?:a|per) \\p{L}+|mensuel(?:lement)?|chaque mois|mensual(?:mente)?|cada mes|ежемесячно|каждый месяц|каждый час|по будням|شهريا|كل شهر|كل ساعة)${END}|每月|每小时|工作日`,
  'u',
);

/** Words that a weekday may have been meant by, in front of a word that is none. */
export const BEFORE_WEEKDAY = new Set(
  'on every each le les chaque el los cada по в во каждый каждую يوم كل'.split(' '),
);

/** `even if nothing changed` */
export const EVEN_IF_NOTHING = new RegExp(
  [
    `${BEGIN}(?:even|also|including) (?:if|when) (?:nothing(?: has)?(?: changed| is new| new| changes)?|there (?:is|are) (?:nothing new|no changes?|no news)|no changes?)${END}`,
    `${BEGIN}(?:meme|aussi|y compris) (?:si|quand|lorsque) (?:rien n'a change|rien ne change|rien n'est nouveau|il n'y a (?:rien de nouveau|pas de changements?|aucun changement))${END}`,
    `${BEGIN}(?:aunque|incluso si|incluso cuando|tambien si|tambien cuando) (?:no haya (?:cambios|novedades|nada nuevo)|no hay (?:cambios|novedades)|nada (?:haya|ha) cambiado|nada cambie|no (?:cambie|haya cambiado) nada)${END}`,
    `${BEGIN}даже (?:если|когда) (?:ничего не (?:изменилось|меняется|изменится)|нет (?:изменений|новостей|ничего нового)|изменений нет|ничего нового)${END}`,
    '(?:即使|就算|哪怕)?(?:没有|沒有|无|無)(?:任何)?(?:变化|變化|更新|变动|變動)(?:时|時)?(?:也|亦|都)(?:请|要)?(?:发送|發送|通知|发|告知)?',
    `${BEGIN}(?:حتى|ولو)(?: (?:و?ان|اذا|لو|عندما))? (?:لم يتغير (?:اي )?شيء|لم يحدث (?:اي )?تغيير|لا (?:يوجد|توجد) (?:جديد|تغييرات)|لم يكن هناك جديد)${END}`,
  ].join('|'),
  'gu',
);

/** `only when something changed` */
export const ONLY_IF_SOMETHING = new RegExp(
  [
    `${BEGIN}only (?:if|when) (?:something|anything|there (?:is|are)|it)?(?: has| have| is)? ?(?:changed|changes|new|something new|news)${END}`,
    `${BEGIN}(?:seulement|uniquement) (?:si|quand|lorsque) (?:quelque chose (?:a change|change)|il y a (?:du nouveau|des changements))${END}`,
    `${BEGIN}solo (?:si|cuando) (?:algo (?:haya cambiado|ha cambiado|cambie|cambia)|haya cambios|hay cambios|hay novedades)${END}`,
    `${BEGIN}только (?:если|когда) (?:что-то (?:изменилось|меняется|изменится)|есть (?:изменения|новости))${END}`,
    '(?:只在|仅在|只有|仅)有(?:变化|變化|更新)(?:时|時)?(?:才)?(?:发送|發送|通知|发)?',
    `${BEGIN}فقط (?:اذا|ان|عندما) (?:تغير شيء|يتغير شيء|حدث تغيير)${END}`,
  ].join('|'),
  'gu',
);

/** `everything` */
export const WHOLE_REPORT = new RegExp(
  `${BEGIN}(?:everything|(?:the )?(?:whole|entire|full) report|all(?: of it| changes| sections| paragraphs| entries)?|tout(?: le rapport)?|toutes les (?:sections|modifications)|l'ensemble du rapport|todo(?: el informe)?|todos los cambios|все(?: изменения| разделы)?|весь доклад|كل شيء|كل التقرير|التقرير (?:كله|باكمله)|كل التغييرات)${END}|全部(?:内容|報告|报告)?|所有(?:变化|内容|章节)?|整[份个](?:报告|報告)`,
  'gu',
);
