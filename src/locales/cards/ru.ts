import type { CardMessages } from './en.ts';

/** What the bot says in Russian on the buttons of answers, of languages and of follow-ups. */
export const ru: CardMessages = {
  listMore: 'Ещё',
  listBack: 'Предыдущая страница',
  backToList: 'Назад',
  relatedButton: 'Похожие пункты',
  languageButton: 'Язык',
  readIn: 'Читать на языке:',
  relatedTo:
    '{count, plural, =0 {Близких к {citation} позиций нет} one {# позиция, наиболее близкая к {citation}} few {# позиции, наиболее близкие к {citation}} many {# позиций, наиболее близких к {citation}} other {# позиции, наиболее близкие к {citation}}}',
  helpful: 'Полезно',
  notHelpful: 'Не помогло',
  thanks: 'Спасибо за отзыв.',
  unhelpfulHint:
    'Спасибо за отзыв. Возможно, помогут другие слова: назовите сам предмет, миссию или раздел. {command} помощь показывает, о чём можно спросить.',
  languageIs:
    'Язык ваших ответов: {language}. Другой язык: {command} язык fr; для всего этого канала: {command} язык fr здесь; как в Slack: {command} язык авто.',
  languageNone:
    'Язык не выбран: ответ даётся на языке вопроса, а если он не ясен — на языке вашего Slack ({language}). Чтобы выбрать: {command} язык ru',
  languageChosen: 'Теперь вам отвечают на выбранном языке ({language}), на каком бы языке вы ни спрашивали.',
  languageLeft: 'Теперь вам отвечают на языке вопроса, а если он не ясен — на языке вашего Slack.',
  languageUnknown: 'Ответов на языке «{value}» нет. Языки: {names}.',
  languageUnstored:
    'Ваш выбор не удалось сохранить: сейчас у бота нет связи с базой данных. Ничего не изменено; попробуйте позже.',
  channelLanguageIs: 'Язык ответов в этом канале: {language}. Чтобы изменить: {command} язык ru здесь',
  channelLanguageNone:
    'Для этого канала язык не выбран: ответ даётся на языке вопроса. Чтобы выбрать: {command} язык ru здесь',
  channelLanguageChosen: '{person}: выбран язык ответов в этом канале — {language}.',
  channelLanguageLeft: '{person}: язык ответов в этом канале снова зависит от вопроса.',
  noNext: 'Дальше ничего нет.',
  noPrevious: 'Раньше ничего нет.',
  noMore: 'Это всё.',
  noOfficial: 'Это официальный текст, либо его здесь нет.',
  helpGoOn:
    'В личных сообщениях и в ветках с {mention} можно продолжить ответ: «следующий», «ещё», «на французском», «а в Мали?». {command} язык ru выбирает язык ваших ответов.',
};
