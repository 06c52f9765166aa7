import type { HomeMessages } from './en.ts';

/** What the bot says in Arabic on the Home tab. */
export const ar: HomeMessages = {
  homeSearchLabel: 'البحث عن توصية',
  homeSearchHint: '148 · القسم 8 · مينوسما · حماية الطفل',
  homeLookUp: 'بحث',
  homeUnopened: 'تعذر فتح النافذة. يرجى المحاولة مرة أخرى.',
  homeChanges: 'آخر التغييرات',
  homeAllChanges: 'جميع التغييرات',
  homeChangesQuestion: 'التغييرات',
  homeSubscriptions: 'اشتراكاتي',
  homeSubscribe:
    'ليس لديك أي اشتراك بعد. لتلقي نشرة بالتغييرات، اكتب إليّ أو في إحدى القنوات، مثلا: {command} اشترك {example}',
  homeMoreSubscriptions:
    '{count, plural, zero {لا توجد اشتراكات أخرى} one {يوجد اشتراك آخر} two {يوجد اشتراكان آخران} few {توجد # اشتراكات أخرى} many {يوجد # اشتراكا آخر} other {يوجد # اشتراك آخر}}، وتظهر القائمة بالأمر {command} الاشتراكات في القناة المعنية.',
  homeDirect: 'رسالة مباشرة',
  homeLanguage: 'اللغة',
  homeLanguageHint: 'لغة هذه الصفحة وإجاباتي عن أسئلتك.',
  homeLanguageSlack: 'كما في Slack',
  homeSections: 'التصفح حسب القسم',
  homeSectionsHint: 'اختر قسما',
  homeSectionQuestion: 'القسم {number}',
  homeHelp: 'مساعدة',
  homeHelpAsk: 'اسأل في رسالة مباشرة، أو اذكر @{bot} في قناة: رقم فقرة أو قسما أو بعثة أو بكلماتك، بأي لغة رسمية.',
  homeHelpQuotes: 'أقتبس من التقرير حرفيا ومع المرجع دائما. وإن لم أجد ما يناسب قلت ذلك.',
  homeHelpCommand: 'الأمر {command} للرد عليك وحدك أينما كنت؛ و{command} مساعدة لعرض كل ما يمكنني فعله.',
};
