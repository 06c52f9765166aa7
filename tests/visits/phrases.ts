import type { Language } from '../../src/reports/language.ts';

/** What a reader types, in the words of one language. */
interface Phrases {
  readonly paragraph: string;
  /** A question that a handful of entries answer. */
  readonly words: string;
  /** Words that more entries have than fit one page. */
  readonly topic: string;
  readonly section: string;
  readonly sections: string;
  readonly mission: string;
  readonly notAddressed: string;
  readonly missing: string;
  readonly none: string;
  readonly invalid: string;
  readonly help: string;
  readonly changes: string;
  readonly history: string;
  readonly overview: string;
  readonly timeline: string;
  readonly exported: string;
  readonly subscribe: string;
  /** As most do: daily, all of it. */
  readonly subscribeDaily: string;
  readonly refused: string;
  readonly subscriptions: string;
  readonly language: string;
  /** A colleague's message that refers to paragraphs and a topic. */
  readonly mentioning: string;
  readonly typed: string;
}

/** What each reader types in the pictures. */
export const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    paragraph: 'para 148',
    words: 'what about IED mitigation?',
    topic: 'training',
    section: 'section 8',
    sections: 'sections',
    mission: 'mission MINUSMA',
    notAddressed: 'not addressed',
    missing: 'para 65',
    none: 'the price of coffee in Lisbon',
    invalid: 'section 15',
    help: 'help',
    changes: 'changes',
    history: 'history 148',
    overview: 'overview',
    timeline: 'timeline',
    exported: 'export excel section 8',
    subscribe: 'subscribe weekly on Monday at 08:30 section 8',
    subscribeDaily: 'subscribe',
    refused: 'subscribe at 25:00',
    subscriptions: 'subscriptions',
    language: 'language English',
    mentioning: 'Before the meeting please read A/75/19, paras. 148 and 164, on child protection.',
    typed: 'child pro',
  },
  fr: {
    paragraph: 'paragraphe 148',
    words: 'que fait-on contre les engins explosifs improvisés ?',
    topic: 'formation',
    section: 'section 8',
    sections: 'sections en français',
    mission: 'mission MINUSMA en français',
    notAddressed: 'non adressées',
    missing: 'paragraphe 65',
    none: 'le prix du café à Lisbonne',
    invalid: 'section 15',
    help: 'aide',
    changes: 'changements',
    history: 'historique 148',
    overview: 'vue d’ensemble',
    timeline: 'échéances',
    exported: 'exporter excel section 8',
    subscribe: 's’abonner chaque semaine le lundi à 08:30 section 8',
    subscribeDaily: 's’abonner',
    refused: 's’abonner à 25h',
    subscriptions: 'mes abonnements',
    language: 'langue français',
    mentioning: 'Avant la réunion, lisez A/75/19, par. 148 et 164, sur la protection de l’enfance.',
    typed: 'protection de l’en',
  },
  es: {
    paragraph: 'párrafo 148',
    words: '¿qué se hace contra los artefactos explosivos improvisados?',
    topic: 'capacitación',
    section: 'sección 8',
    sections: 'secciones',
    mission: 'misión MINUSMA',
    notAddressed: 'no dirigidas',
    missing: 'párrafo 65',
    none: 'el precio del café en Lisboa',
    invalid: 'sección 15',
    help: 'ayuda',
    changes: 'cambios',
    history: 'historial 148',
    overview: 'panorama general',
    timeline: 'plazos',
    exported: 'exportar excel sección 8',
    subscribe: 'suscribirse cada semana el lunes a las 08:30 sección 8',
    subscribeDaily: 'suscribirse',
    refused: 'suscribirse a las 25:00',
    subscriptions: 'mis suscripciones',
    language: 'idioma español',
    mentioning: 'Antes de la reunión, lean A/75/19, párrs. 148 y 164, sobre la protección de la infancia.',
    typed: 'protección de',
  },
  ru: {
    paragraph: 'пункт 148',
    words: 'что делается против самодельных взрывных устройств?',
    topic: 'подготовка персонала',
    section: 'раздел 8',
    sections: 'разделы',
    mission: 'миссия МИНУСМА',
    notAddressed: 'не адресовано',
    missing: 'пункт 65',
    none: 'цена кофе в Лиссабоне',
    invalid: 'раздел 15',
    help: 'помощь',
    changes: 'изменения',
    history: 'история 148',
    overview: 'обзор',
    timeline: 'сроки',
    exported: 'экспорт excel раздел 8',
    subscribe: 'подписаться еженедельно по понедельникам в 08:30 раздел 8',
    subscribeDaily: 'подписаться',
    refused: 'подписаться в 25:00',
    subscriptions: 'мои подписки',
    language: 'язык русский',
    mentioning: 'Перед заседанием прочтите A/75/19, пп. 148 и 164, о защите детей.',
    typed: 'защита де',
  },
  zh: {
    paragraph: '第148段',
    words: '如何减轻简易爆炸装置的威胁？',
    topic: '培训',
    section: '第八节',
    sections: '各节',
    mission: '特派团：马里稳定团',
    notAddressed: '非针对秘书处',
    missing: '第65段',
    none: '里斯本的咖啡价格',
    invalid: '第15节',
    help: '帮助',
    changes: '有哪些变化',
    history: '历史 148',
    overview: '概览',
    timeline: '时间表',
    exported: '导出excel第8节',
    subscribe: '订阅 每周一 08:30 第8节',
    subscribeDaily: '订阅',
    refused: '订阅 25:00',
    subscriptions: '我的订阅',
    language: '语言 中文',
    mentioning: '会前请阅读 A/75/19，第148和164段，关于儿童保护。',
    typed: '儿童',
  },
  ar: {
    paragraph: 'الفقرة ١٤٨',
    words: 'ماذا عن التخفيف من خطر الأجهزة المتفجرة اليدوية الصنع؟',
    topic: 'التدريب',
    section: 'القسم 8',
    sections: 'الأقسام',
    mission: 'بعثة مينوسما',
    notAddressed: 'غير موجهة',
    missing: 'الفقرة 65',
    none: 'وصفة الفطائر',
    invalid: 'القسم 15',
    help: 'مساعدة',
    changes: 'التغييرات',
    history: 'تاريخ الفقرة 148',
    overview: 'نظرة عامة',
    timeline: 'الجدول الزمني',
    exported: 'تصدير excel القسم 8',
    subscribe: 'اشترك أسبوعيا يوم الاثنين الساعة 08:30 القسم 8',
    subscribeDaily: 'اشترك',
    refused: 'اشترك الساعة 25:00',
    subscriptions: 'اشتراكاتي',
    language: 'لغة العربية',
    mentioning: 'قبل الاجتماع يرجى قراءة A/75/19، الفقرتان 148 و 164، بشأن حماية الطفل.',
    typed: 'حماية الط',
  },
};
