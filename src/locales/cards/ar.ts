import type { CardMessages } from './en.ts';

/** What the bot says in Arabic on the buttons of answers, of languages and of follow-ups. */
export const ar: CardMessages = {
  listMore: 'المزيد',
  listBack: 'الصفحة السابقة',
  backToList: 'رجوع',
  relatedButton: 'فقرات مشابهة',
  languageButton: 'اللغة',
  readIn: 'القراءة باللغة:',
  relatedTo:
    '{count, plural, =0 {لا يوجد بند قريب من {citation}} zero {لا يوجد بند قريب من {citation}} one {البند الأقرب إلى {citation}} two {البندان الأقرب إلى {citation}} few {البنود الـ# الأقرب إلى {citation}} many {البنود الـ# الأقرب إلى {citation}} other {البنود الـ# الأقرب إلى {citation}}}',
  helpful: 'مفيد',
  notHelpful: 'غير مفيد',
  thanks: 'شكرا على رأيك.',
  unhelpfulHint:
    'شكرا على رأيك. قد تجده كلمات أخرى: سمّ الموضوع نفسه أو بعثة أو قسما. {command} مساعدة يعرض ما يمكن السؤال عنه.',
  languageIs:
    'لغة إجاباتك هي {language}. للغة أخرى: {command} لغة fr؛ ولكل من في هذه القناة: {command} لغة fr هنا؛ وكما في Slack: {command} لغة تلقائي.',
  languageNone: 'لم تختر لغة: تأتيك الإجابة بلغة سؤالك، وإلا فبلغة Slack لديك ({language}). للاختيار: {command} لغة ar',
  languageChosen: 'من الآن فصاعدا تأتيك الإجابات بهذه اللغة: {language}، مهما كانت لغة سؤالك.',
  languageLeft: 'من الآن فصاعدا تأتيك الإجابة بلغة سؤالك، وإلا فبلغة Slack لديك.',
  languageUnknown: 'لا توجد إجابات بلغة «{value}». اللغات هي: {names}.',
  languageUnstored: 'تعذر حفظ اختيارك لأن قاعدة البيانات غير متاحة حاليا. لم يتغير شيء؛ يرجى المحاولة لاحقا.',
  channelLanguageIs: 'لغة الإجابات في هذه القناة هي {language}. للتغيير: {command} لغة ar هنا',
  channelLanguageNone: 'لم تُختر لغة لهذه القناة: تأتي الإجابة بلغة السؤال. للاختيار: {command} لغة ar هنا',
  channelLanguageChosen: 'اختار {person} لغة الإجابات في هذه القناة: {language}.',
  channelLanguageLeft: 'ترك {person} لغة الإجابات في هذه القناة لكل سؤال.',
  noNext: 'لا شيء بعد ذلك.',
  noPrevious: 'لا شيء قبل ذلك.',
  noMore: 'كان هذا كل شيء.',
  noOfficial: 'هذا هو النص الرسمي، أو لا يوجد نص رسمي هنا.',
  helpGoOn:
    'في الرسائل المباشرة وفي سلاسل الرسائل مع {mention} يمكنك المتابعة من إجابة: «التالي»، «المزيد»، «بالفرنسية»، «وماذا عن مالي؟». {command} لغة ar يختار لغة إجاباتك.',
};
