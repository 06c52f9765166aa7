import type { LinkMessages } from './en.ts';

/** What the bot says in Arabic of links, prompts and workflow steps. A mark in front has a line begin at the right. */
export const ar: LinkMessages = {
  linkReport: '\u200f{symbol} · {title}',
  linkReference: '\u200f{reference} · ما تم بشأن توصياته: {symbol}',
  linkParagraphs: 'الفقرات {first} إلى {last} من الوثيقة {reference}',
  linkSections: '{count, plural, zero {لا أقسام} one {قسم واحد} two {قسمان} few {# أقسام} many {# قسما} other {# قسم}}',
  linkEntries: '{count, plural, zero {لا بنود} one {بند واحد} two {بندان} few {# بنود} many {# بندا} other {# بند}}',
  linkSectionsAsked: '{symbol} الأقسام',
  linkOfficial: 'النص الرسمي: {languages}',
  linkWorking: '{count, plural, one {ترجمة عمل غير رسمية} other {ترجمات عمل غير رسمية}}: {languages}',
  promptsTitle: 'يمكنك أن تسأل',
  promptConduct: 'ما الذي يجري عمله للتصدي للاستغلال والانتهاك الجنسيين؟',
  promptDevices: 'كيف يحمى حفظة السلام من الأجهزة المتفجرة اليدوية الصنع؟',
  promptNotAddressed: 'ما هي التوصيات غير الموجهة إلى الأمانة العامة؟',
  promptDates: 'ما الذي وُعد به، ولأي موعد؟',
  promptDatesAsked: 'الجدول الزمني',
  stepNoText: 'لم تتلق الخطوة شيئا تبحث عنه. يرجى ملء الحقل «Question»، مثلا بعبارة «الفقرة 148» أو بأي كلمات.',
  stepUnknown:
    'لا تعرف هذه النسخة من البرنامج الخطوة «{step}». يرجى الاستعاضة عنها في سير العمل بخطوة يتيحها التطبيق حاليا.',
  stepUnknownLanguage:
    'لا توجد نصوص باللغة «{value}». يرجى كتابة إحدى هذه اللغات في الحقل «Language»: {names}، أو تركه فارغا.',
  quoteList:
    'هذا طلب لقائمة فيها {count, plural, zero {لا بنود} one {بند واحد} two {بندان} few {# بنود} many {# بندا} other {# بند}}، ولا يمكن هنا اقتباس أكثر من بند واحد: يرجى تحديد فقرة، مثلا «الفقرة 148»، أو السؤال بكلمات أخرى.',
  quoteNothing: 'ليس في الإجابة عن هذا ما يمكن اقتباسه هنا: يرجى تحديد فقرة، مثلا «الفقرة 148»، أو السؤال بكلماتك.',
};
