import type { ChangeMessages } from './en.ts';

export const ar: ChangeMessages = {
  changes:
    '{count, plural, zero {لا تغييرات} one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرا} other {# تغيير}}',
  changesSince:
    '{count, plural, zero {لا تغييرات} one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرا} other {# تغيير}} منذ {date}',
  changesNone: 'لا يوجد أي تغيير مسجل',
  changesNoneSince: 'لا يوجد أي تغيير مسجل منذ {date}',
  changesInSections: '{count, plural, one {القسم {numerals}} two {القسمان {numerals}} other {الأقسام {numerals}}}',
  changesInParagraphs:
    '{count, plural, one {الفقرة {paragraphs}} two {الفقرتان {paragraphs}} other {الفقرات {paragraphs}}}',
  changeAdded: 'إضافة',
  changeAmended: 'تعديل',
  changeWithdrawn: 'حذف',
  changeRenumbered: 'تغيير الرقم، سابقا الفقرة {paragraph}',
  changeMoved: 'نقل، سابقا في القسم {numeral}',
  changeSameText: 'النص لم يتغير.',
  changeTextIn: 'لغة النص: {language}',
  history: 'سجل التغييرات: {citation}',
  historyNone: 'لا يوجد أي تغيير مسجل لهذا البند.',
  historyNoneSince: 'لا يوجد أي تغيير مسجل لهذا البند. نُشر النص هنا في {date}.',
  historyGone: 'لم يعد الجدول يتضمن بندا بهذا الرقم.',
  linkProbableOlder: 'في العام السابق على الأرجح: {citation}',
  linkPossibleOlder: 'ربما في العام السابق: {citation}',
  linkProbableNewer: 'في العام التالي على الأرجح: {citation}',
  linkPossibleNewer: 'ربما في العام التالي: {citation}',
  otherReports: 'يتوفر أيضا: {reports}. للسؤال عن وثيقة اذكر رمزها، مثلا «{example}».',
  invalidImpossibleDate: 'لا يوجد يوم كهذا: {value}. اكتب التاريخ هكذا: «2026-11-01» أو «1 نوفمبر 2026».',
  invalidFutureDate: 'لم يحن {value} بعد. اسأل عن التغييرات منذ يوم مضى.',
};
