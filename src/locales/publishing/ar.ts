import type { PublishingMessages } from './en.ts';

export const ar: PublishingMessages = {
  published: 'نُشرت الوثيقة {source} ({language}): {changes}.',
  publishedFirst:
    'الوثيقة {source} ({language}) متاحة من الآن، وفيها {count, plural, zero {# بند} one {بند واحد} two {بندان} few {# بنود} many {# بندا} other {# بند}}.',
  publishedSame: 'نُشرت الوثيقة {source} ({language})، ولم يتغير مضمون بنودها.',
  publishedAlready: '{source} ({language}): هذا هو النص المستخدم بالفعل. لم يتغير شيء.',
  countAdded:
    '{count, plural, zero {أضيف # بند} one {أضيف بند واحد} two {أضيف بندان} few {أضيفت # بنود} many {أضيف # بندا} other {أضيف # بند}}',
  countAmended:
    '{count, plural, zero {عُدّل # بند} one {عُدّل بند واحد} two {عُدّل بندان} few {عُدّلت # بنود} many {عُدّل # بندا} other {عُدّل # بند}}',
  countWithdrawn:
    '{count, plural, zero {سُحب # بند} one {سُحب بند واحد} two {سُحب بندان} few {سُحبت # بنود} many {سُحب # بندا} other {سُحب # بند}}',
  countRenumbered:
    '{count, plural, zero {أعيد ترقيم # بند} one {أعيد ترقيم بند واحد} two {أعيد ترقيم بندين} few {أعيد ترقيم # بنود} many {أعيد ترقيم # بندا} other {أعيد ترقيم # بند}}',
  uploadRefused: 'لا يجوز نشر نص هنا إلا لمن عيّنهم المشغّل. لم يُحفظ شيء.',
  uploadBroken: 'لم يُنشر الملف {file} ولم يُحفظ شيء: {problem}',
  uploadTooLarge: 'الملف {file} كبير جدا: حجم النص لا يتجاوز {limit} ميغابايت. لم يُحفظ شيء.',
  uploadNoScope:
    'لا يُسمح لي بقراءة الملفات في مساحة العمل هذه (يحتاج التطبيق إلى الإذن files:read). لم يُنشر الملف {file}.',
  uploadFailed: 'تعذر جلب الملف {file} من Slack ولم يُحفظ شيء. يرجى إرساله مرة أخرى.',
  uploadUnstored: 'يتعذر حفظ الملف {file} حاليا ولم يتغير شيء. يرجى إرساله مرة أخرى لاحقا.',
  controlPublish: 'نشر تحديث',
  controlPublishHint: 'ينشر تصويبا مختلقا باللغات الست؛ اضغط مرة أخرى لسحبه',
  controlPublished:
    '{count, plural, zero {نُشر: عُدّل # بند} one {نُشر: عُدّل بند واحد} two {نُشر: عُدّل بندان} few {نُشر: عُدّلت # بنود} many {نُشر: عُدّل # بندا} other {نُشر: عُدّل # بند}}. جرّب {command}، أو اشترك ثم قدّم الساعة.',
  controlTakenBack: 'سُحب التحديث: عاد نص التقرير نفسه إلى الاستخدام.',
  controlClock: 'تقديم الساعة إلى {time} التالية',
  controlClockHint: 'تصل الآن النشرات التي يحين موعدها حتى ذلك الوقت',
  controlClockMoved: 'الساعة الآن {time}. أُرسلت النشرات التي حان موعدها.',
};
