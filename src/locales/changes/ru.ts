import type { ChangeMessages } from './en.ts';

export const ru: ChangeMessages = {
  changes: '{count, plural, one {# изменение} few {# изменения} many {# изменений} other {# изменения}}',
  changesSince:
    '{count, plural, one {# изменение} few {# изменения} many {# изменений} other {# изменения}}, начиная с {date}',
  changesNone: 'Изменений не зарегистрировано',
  changesNoneSince: 'Начиная с {date} изменений не зарегистрировано',
  changesInSections: '{count, plural, one {раздел {numerals}} other {разделы {numerals}}}',
  changesInParagraphs: '{count, plural, one {пункт {paragraphs}} other {пункты {paragraphs}}}',
  changeAdded: 'добавлено',
  changeAmended: 'изменено',
  changeWithdrawn: 'исключено',
  changeRenumbered: 'изменен номер, ранее п. {paragraph}',
  changeMoved: 'перенесено, ранее в разделе {numeral}',
  changeSameText: 'Текст тот же.',
  changeTextIn: 'текст на языке: {language}',
  history: 'История: {citation}',
  historyNone: 'Изменений этой позиции не зарегистрировано.',
  historyNoneSince: 'Изменений этой позиции не зарегистрировано. Дата публикации текста здесь: {date}',
  historyGone: 'Под этим номером в таблице больше нет позиции.',
  linkProbableOlder: 'Вероятно, в прошлом году: {citation}',
  linkPossibleOlder: 'Возможно, в прошлом году: {citation}',
  linkProbableNewer: 'Вероятно, в следующем году: {citation}',
  linkPossibleNewer: 'Возможно, в следующем году: {citation}',
  otherReports: 'Есть также: {reports}. Чтобы спросить о документе, назовите его, например «{example}».',
  invalidImpossibleDate: 'Такого дня нет: {value}. Напишите дату так: «2026-11-01» или «1 ноября 2026 года».',
  invalidFutureDate: '{value} — эта дата еще не наступила. Спросите об изменениях с прошедшего дня.',
};
