import type { AnswerMessages } from './en.ts';

export const ar: AnswerMessages = {
  citation: '{reference}، الفقرة {paragraph}',
  section: 'القسم {numeral} - {title}',
  sectionOf:
    '{source} · {reference}، الفقرات {first} إلى {last} · {count, plural, zero {لا بنود} one {بند واحد} two {بندان} few {# بنود} many {# بندا} other {# بند}}',
  sectionSpan:
    'الفقرات {first} إلى {last} · {count, plural, zero {لا بنود} one {بند واحد} two {بندان} few {# بنود} many {# بندا} other {# بند}}',
  sectionNotAddressed:
    '{count, plural, zero {لا شيء} one {واحد} two {اثنان} few {#} many {#} other {#}} غير موجه إلى الأمانة العامة',
  officialText: '{source} · نص رسمي ({language})',
  workingTranslation: '{source} · ترجمة عمل ({language}) غير رسمية؛ والعبرة بالنصوص الرسمية',
  noEdition: 'لا توجد نسخة بلغتك ({wanted}). هذا هو النص الرسمي ({language}).',
  matches:
    '{count, plural, zero {لا بنود تطابق} one {بند واحد يطابق} two {بندان يطابقان} few {# بنود تطابق} many {# بندا يطابق} other {# بند يطابق}} «{query}»',
  expansion: '{asked} ← {found}',
  alsoFound: 'انظر أيضا:',
  concept:
    '{count, plural, zero {لا بنود} one {بند واحد} two {بندان} few {# بنود} many {# بندا} other {# بند}} بشأن «{name}»',
  conceptUnnamed: 'لا يرد ذكر «{name}» في أي بند من بنود التقرير.',
  notAddressed:
    'غير موجهة إلى الأمانة العامة: {count, plural, zero {لا توصيات} one {توصية واحدة} two {توصيتان} few {# توصيات} many {# توصية} other {# توصية}}',
  none: 'لا يوجد في التقرير بند يطابق «{query}».',
  noneHint:
    'جرّب كلمات أخرى، أو قسما («القسم الثامن»)، أو رقم فقرة («الفقرة 148»). اكتب «مساعدة» للاطلاع على محتوى التقرير.',
  missing:
    '{reference}: لا يتضمن الجدول {count, plural, one {الفقرة {paragraphs}} two {الفقرتين {paragraphs}} other {الفقرات {paragraphs}}}.',
  nearest:
    '{count, plural, one {الأقرب هي الفقرة {paragraphs}.} two {الأقرب هما الفقرتان {paragraphs}.} other {الأقرب هي الفقرات {paragraphs}.}}',
  invalidTooLong: 'هذا أطول من أن يكون سؤالا واحدا ({value} حرفا). يرجى ألا يتجاوز السؤال {limit} حرف.',
  invalidNoNumber: 'أي فقرة؟ أضف رقمها، مثلا «الفقرة 148».',
  invalidMalformedNumber: '«{value}» ليس رقم فقرة. اكتب الرقم بالأرقام، مثلا «الفقرة 148» أو «الفقرات 36 إلى 40».',
  invalidTooMany:
    'عدد الفقرات المطلوبة {value}؛ يرجى ألا يتجاوز {limit} في المرة الواحدة. يتناول التقرير الفقرات {first} إلى {last}.',
  invalidUnknownReport: 'الوثيقة {value} ليست من التقارير المتاحة. يجيب هذا البرنامج من {source} عن فقرات {reference}.',
  invalidUnknownSection: 'لا يوجد قسم {value}. أقسام التقرير من {firstSection} إلى {lastSection}.',
  invalidNoReport: 'لا يوجد تقرير محمّل حاليا، ولذلك لا يمكن الإجابة عن أي سؤال. ويمكن للمشغّل معرفة السبب في السجل.',
  helpIntro:
    'أقتبس من تقرير الأمين العام {source}: ما تم بشأن كل توصية واردة في {reference}. دائما النص نفسه مع رقم فقرته.',
  helpHow: 'اسأل برقم الفقرة أو بالقسم أو بكلماتك، بأي لغة رسمية:',
  helpExamples:
    'الفقرة 148\nالفقرات 36 إلى 40\nالقسم الثامن\nما الذي يجري بشأن الأجهزة المتفجرة المرتجلة؟\nالفقرة 148 بالفرنسية\nبعثة: مينوسما\nموضوع: حماية الطفل\nالأقسام\nغير موجهة\nالتغييرات\nتاريخ الفقرة 148',
  helpWhere: '{command} للرد عليك وحدك؛ {mention} للرد في سلسلة الرسائل؛ والرسالة المباشرة يُرد عليها في مكانها.',
  helpDigest:
    '{command} اشترك: نشرة بالتغييرات كل صباح؛ مثلا: {command} اشترك القسم 8 كل يوم اثنين الساعة 9:00 بتوقيت نيروبي',
  helpSections: 'الأقسام (الفقرات {first} إلى {last} من {reference}):',
  share: 'المشاركة في القناة',
  sharedBy: 'شاركه {person}',
  showRest: 'عرض الباقي',
  pageOf: 'الجزء {page} من {pages}',
  read: 'قراءة',
  readWhole: 'قراءة البند كاملا',
  showOfficial: 'النص الرسمي ({language})',
  failed: 'حدث خطأ ولم يُجب عن سؤالك. يرجى المحاولة مرة أخرى؛ وإذا تكرر الخطأ فأعط المشغّل هذا الرقم: {incident}.',
  staleButton: 'لم يعد هذا الزر يعمل. يرجى السؤال مجددا باستخدام {command}.',
  staleForm: 'لم يعد هذا النموذج يعمل، ولم يُنفَّذ شيء. يرجى فتحه من جديد.',
  unknownAction: 'لا يعرف هذا البرنامج ذلك الزر أو الأمر. جرّب {command} مساعدة.',
  shareFailed: 'لم يقبل Slack الرسالة في هذه القناة، فلم تُشارَك. ولم يرها أحد غيرك.',
};
