import type { HomeMessages } from './en.ts';

/** What the bot says in Russian on the Home tab. */
export const ru: HomeMessages = {
  homeSearchLabel: 'Найти рекомендацию',
  homeSearchHint: '148 · раздел 8 · МИНУСМА · защита детей',
  homeLookUp: 'Найти',
  homeUnopened: 'Не удалось открыть окно. Попробуйте еще раз.',
  homeChanges: 'Недавние изменения',
  homeAllChanges: 'Все изменения',
  homeChangesQuestion: 'изменения',
  homeSubscriptions: 'Мои подписки',
  homeSubscribe:
    'У вас пока нет подписок. Чтобы получать сводку изменений, напишите мне лично или в канале, например: {command} подписаться {example}',
  homeMoreSubscriptions:
    '{count, plural, one {Еще # подписка указана} few {Еще # подписки указаны} many {Еще # подписок указано} other {Еще # подписки указаны}} в списке по команде {command} подписки в соответствующем канале.',
  homeDirect: 'Личное сообщение',
  homeLanguage: 'Язык',
  homeLanguageHint: 'Этой страницы и моих ответов вам.',
  homeLanguageSlack: 'Как в Slack',
  homeSections: 'Просмотр по разделам',
  homeSectionsHint: 'Выберите раздел',
  homeSectionQuestion: 'раздел {number}',
  homeHelp: 'Помощь',
  homeHelpAsk:
    'Спрашивайте в личном сообщении или упомяните @{bot} в канале: пункт, раздел, миссия или ваши собственные слова, на любом официальном языке.',
  homeHelpQuotes: 'Я цитирую доклад дословно и всегда со ссылкой. Если ничего не подходит, я так и говорю.',
  homeHelpCommand: '{command} отвечает только вам, где бы вы ни были; {command} помощь показывает все, что я умею.',
};
