import type { DateUnit } from './since.ts';

/** Months from January on, as patterns over folded text, in the six languages; Arabic by both of its sets of names. */
export const MONTHS: readonly string[] = [
  'january|jan|janvier|janv|enero|ene|январ[ья]|янв|январе|يناير|كانون الثاني',
  'february|feb|fevrier|fevr|febrero|феврал[ья]|фев|феврале|فبراير|شباط',
  'march|mar|mars|marzo|марта?|марте|мар|مارس|اذار',
  'april|apr|avril|avr|abril|abr|апрел[ья]|апр|апреле|ابريل|نيسان',
  'may|mai|mayo|ма[йяе]|مايو|ايار',
  'june|jun|juin|junio|июн[ья]|июне|июн|يونيو|حزيران',
  'july|jul|juillet|juil|julio|июл[ья]|июле|июл|يوليو|تموز',
  'august|aug|aout|agosto|ago|августа?|августе|авг|اغسطس|اب',
  'september|sept|sep|septembre|septiembre|setiembre|сентябр[ья]|сентябре|сент?|سبتمبر|ايلول',
  'october|oct|octobre|octubre|октябр[ья]|октябре|окт|اكتوبر|تشرين الاول',
  'november|nov|novembre|noviembre|ноябр[ья]|ноябре|ноябр?|нояб|نوفمبر|تشرين الثاني',
  'december|dec|decembre|diciembre|dic|декабр[ья]|декабре|дек|ديسمبر|كانون الاول',
];

/** Days from Monday on. */
export const WEEKDAYS: readonly string[] = [
  'monday|lundi|lunes|понедельника?|周一|週一|星期一|礼拜一|الاثنين',
  'tuesday|mardi|martes|вторника?|周二|週二|星期二|礼拜二|الثلاثاء',
  'wednesday|mercredi|miercoles|сред[аыу]|周三|週三|星期三|礼拜三|الاربعاء',
  'thursday|jeudi|jueves|четверга?|周四|週四|星期四|礼拜四|الخميس',
  'friday|vendredi|viernes|пятниц[аыу]|周五|週五|星期五|礼拜五|الجمعة',
  'saturday|samedi|sabado|суббот[аыу]|周六|週六|星期六|礼拜六|السبت',
  'sunday|dimanche|domingo|воскресень[ея]|周日|週日|星期日|星期天|礼拜天|الاحد',
];

export const UNITS: Readonly<Record<DateUnit, string>> = {
  day: 'days?|jours?|dias?|день|дня|дней|сутки|суток|天|日|يوما?|ايام',
  week: 'weeks?|semaines?|semanas?|недел[яиюе]|недель|周|週|星期|礼拜|اسبوعا?|اسابيع',
  month: 'months?|mois|mes|meses|месяц[ае]?|месяцев|个月|個月|月|شهرا?|اشهر|شهور',
  year: 'years?|ans?|annees?|anos?|год[ау]?|лет|年|سنوات|سنة|سنين|عاما?|اعوام',
};

/** Two of a unit, which Arabic says in one word. */
export const PAIRS: Readonly<Record<DateUnit, string>> = {
  day: 'يومين|يومان',
  week: 'اسبوعين|اسبوعان',
  month: 'شهرين|شهران',
  year: 'سنتين|سنتان|عامين|عامان',
};

/** Numbers in words up to ten, by value from one. */
export const COUNTS: readonly string[] = [
  'a|an|one|une?|una?|uno|один|одна|одну|一',
  'two|deux|dos|два|две|二|两|兩',
  'three|trois|tres|три|三|ثلاثة|ثلاث',
  'four|quatre|cuatro|четыре|四|اربعة|اربع',
  'five|cinq|cinco|пять|五|خمسة|خمس',
  'six|seis|шесть|六|ستة|ست',
  'seven|sept|siete|семь|七|سبعة|سبع',
  'eight|huit|ocho|восемь|八|ثمانية|ثماني',
  'nine|neuf|nueve|девять|九|تسعة|تسع',
  'ten|dix|diez|десять|十|عشرة|عشر',
];
