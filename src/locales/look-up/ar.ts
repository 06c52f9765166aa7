import type { LookUpMessages } from './en.ts';

/** What the bot says in Arabic in the look-up form and of shortcuts. A mark in front has a line begin at the right. */
export const ar: LookUpMessages = {
  lookUpEntry: '\u200f{paragraph} · {text}',
  lookUpConcept:
    '\u200f{name} · {count, plural, zero {لا بنود} one {بند واحد} two {بندان} few {# بنود} many {# بندا} other {# بند}}',
  lookUpConceptNamed:
    '\u200f{asked} · {count, plural, zero {لا بنود} one {بند واحد} two {بندان} few {# بنود} many {# بندا} other {# بند}} · {name}',
  lookUpSearch: 'البحث عن «{words}»',
  lookUpTitle: 'البحث عن فقرة',
  lookUpShow: 'عرض',
  lookUpShare: 'مشاركة',
  lookUpClose: 'إغلاق',
  lookUpField: 'عمّ تبحث؟',
  lookUpHint: 'رقم فقرة، أو كلمات بأي لغة رسمية، أو اسم بعثة: تعرض القائمة ما يناسب أثناء الكتابة.',
  lookUpPlaceholder: '148، حماية الطفل، مينوسما…',
  lookUpShareField: 'المشاركة في محادثة',
  lookUpSharePlaceholder: 'اختر محادثة',
  lookUpShareRefused: 'لم يقبل Slack الرسالة في هذه المحادثة، فلم تُشارَك. ولم يرها أحد.',
  lookUpShareNowhere: 'لا يتيح Slack النشر في هذه المحادثة. يرجى اختيار محادثة أخرى.',
  lookUpShareUnsure: 'لم يؤكد Slack الرسالة بعد. يرجى الاطلاع على المحادثة قبل المشاركة من جديد.',
  lookUpUnopened: 'تعذر فتح نموذج البحث. يرجى المحاولة مرة أخرى، أو السؤال باستخدام {command}.',
  findFound:
    'في هذه الرسالة: {count, plural, zero {لا إحالات} one {إحالة واحدة} two {إحالتان} few {# إحالات} many {# إحالة} other {# إحالة}}',
  findMore:
    '{count, plural, zero {لا إحالات أخرى} one {إحالة أخرى} two {إحالتان أخريان} few {# إحالات أخرى} many {# إحالة أخرى} other {# إحالة أخرى}} في هذه الرسالة',
  findNothing: 'لم أجد في هذه الرسالة أي فقرة أو بعثة أو موضوع من التقرير.',
  findOnlyMissing: 'لا تحيل هذه الرسالة إلى شيء وارد في الجدول.',
  findQuoted: '«{text}»',
  findReport: 'التقرير المتعلق بفقرات الوثيقة {reference}',
};
