import type { ViewMessages } from './en.ts';

export const ar: ViewMessages = {
  overview: '{source} حسب الأقسام',
  overviewNote: 'موجهة وغير موجهة: إلى الأمانة العامة.',
  overviewNoteSince: 'موجهة وغير موجهة: إلى الأمانة العامة. متغيرة: منذ {date}.',
  overviewOpen: 'لقراءة قسم اطلبه برقمه: {example}',
  overviewExample: 'القسم {number}',
  overviewSection: 'القسم',
  overviewEntries: 'البنود',
  overviewAddressed: 'موجهة',
  overviewNotAddressed: 'غير موجهة',
  overviewChanged: 'متغيرة',
  overviewTotal: 'المجموع',
  timeline:
    '{count, plural, zero {لا التزامات محددة التاريخ} one {التزام واحد محدد التاريخ} two {التزامان محددا التاريخ} few {# التزامات محددة التاريخ} many {# التزاما محدد التاريخ} other {# التزام محدد التاريخ}} في {source}',
  timelineNone: 'لم يُعثر في {source} على أي التزام محدد التاريخ',
  timelinePast:
    '{count, plural, zero {لا التزامات مضى تاريخها} one {التزام واحد مضى تاريخه} two {التزامان مضى تاريخهما} few {# التزامات مضى تاريخها} many {# التزاما مضى تاريخها} other {# التزام مضى تاريخها}} في {source}',
  timelineNonePast: 'لم يُعثر في {source} على أي التزام مضى تاريخه',
  timelineNote: 'عُثر عليها من صياغة النص المقتبس كما هو. ولا يذكر التقرير ما إذا كانت قد نُفذت بعد ذلك.',
  datePassed: 'مضى التاريخ',
  dateQuarter:
    '{quarter, select, 1 {الربع الأول من عام {year}} 2 {الربع الثاني من عام {year}} 3 {الربع الثالث من عام {year}} other {الربع الرابع من عام {year}}}',
  dateHalf: '{half, select, 1 {النصف الأول من عام {year}} other {النصف الثاني من عام {year}}}',
  datePart: '{part, select, 1 {بداية عام {year}} 2 {منتصف عام {year}} other {نهاية عام {year}}}',
  dateYear: 'عام {year}',
  exportReference: 'الرمز',
  exportParagraph: 'الفقرة',
  exportTitle: 'عنوان القسم',
  exportSource: 'المصدر',
  exportOfficial: '{language} (النص الرسمي)',
  exportTranslation: '{language} (ترجمة عمل غير رسمية)',
  exported:
    '{count, plural, zero {لا بنود} one {بند واحد} two {بندان} few {# بنود} many {# بندا} other {# بند}} من {source} بكل اللغات المتاحة',
  exportedDirect:
    'الملف في رسائلك المباشرة مع {bot}: جواب الأمر لك وحدك. وفيه {count, plural, zero {لا بنود} one {بند واحد} two {بندان} few {# بنود} many {# بندا} other {# بند}}.',
  exportNothing:
    'لا توجد في ذلك بنود للتصدير. حدد بعضها، مثلا «تصدير القسم 8» أو «تصدير csv الكل» أو «تصدير الأجهزة المتفجرة».',
  exportNoScope: 'لا يستطيع هذا البوت إرسال ملفات بعد: على مدير مساحة العمل أن يمنحه الإذن {scope}.',
  exportRefused: 'لم يقبل Slack الملف ({error}). يرجى المحاولة مرة أخرى.',
};
