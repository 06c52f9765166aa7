import type { SubscriptionMessages } from './en.ts';

export const ru: SubscriptionMessages = {
  everyDay: 'Ежедневно в {time} ({zone})',
  everyWeek: 'Еженедельно ({weekday}) в {time} ({zone})',
  scopeAll: 'весь доклад',
  scopeSections:
    '{count, plural, one {{count, plural, =1 {раздел} other {разделы}} {numbers}} few {разделы {numbers}} many {разделы {numbers}} other {разделы {numbers}}}',
  scopeParagraphs:
    '{count, plural, one {{count, plural, =1 {п.} other {пп.}} {numbers}} few {пп. {numbers}} many {пп. {numbers}} other {пп. {numbers}}}',
  scopeMission: 'миссия «{name}»',
  scopeTopic: 'тема «{name}»',
  subscriptionLine: '{schedule}: {scope}; язык — {language}',
  evenIfNothingChanged: 'даже если ничего не изменилось',
  nextDigest: 'следующая рассылка:',
  subscriptionPaused: 'приостановлена',
  subscriptionBroken: 'прекращена: ответ Slack — «{error}»',
  brokenNotice:
    'Slack не принимает сводку по вашей подписке, поэтому она прекращена. Ответ Slack: «{error}». Подписка: {description}. Ничего не потеряно: когда причина будет устранена, возобновите подписку, и следующая сводка сообщит обо всем, что с тех пор изменилось.',
  digestSummary:
    '{count, plural, one {# изменение} few {# изменения} many {# изменений} other {# изменения}} в {sources}',
  digestEmpty: 'С последней сводки ничего не изменилось.',
  digestAdded: 'добавлен',
  digestAmended: 'изменен',
  digestWithdrawn: 'снят',
  digestRenumbered: 'изменен номер, прежде п. {former}',
  digestBefore: 'Было',
  digestAfter: 'Стало',
  digestOtherLanguage: 'Язык текста — {language}: на языке читателя ({wanted}) текст не изменился.',
  digestAlsoIn: 'Изменены также тексты: {languages}',
  digestContinued: '{section} (продолжение)',
  digestMore:
    '{count, plural, one {Продолжение в ветке: # сообщение} few {Продолжение в ветке: # сообщения} many {Продолжение в ветке: # сообщений} other {Продолжение в ветке: # сообщения}}',
  digestManage: '{command}: показать, изменить или прекратить подписки',
  subscribeTooLong: 'Это слишком длинно для подписки (знаков: {value}). Пожалуйста, не более {limit} знаков.',
  subscribeUnknownZone: 'Город или часовой пояс «{value}» мне неизвестен.',
  subscribeNearestZones: 'Может быть, {names}?',
  subscribeZoneExample: 'Назовите большой город или пояс IANA, например «в Найроби» или «Africa/Nairobi».',
  subscribeOffset:
    '«{value}» — это смещение, которое не следует летнему времени. Назовите город или часовой пояс, например {names}.',
  subscribeUnknownLanguage: 'Издания на языке «{value}» нет. Языки: {names}.',
  subscribeNoSuchTime: '«{value}» — не время суток. Напишите, например, «в 9:00» или «в 9 утра».',
  subscribeUnknownWeekday: '«{value}» — не день недели. Напишите, например, «по понедельникам».',
  subscribeTwoCadences:
    'Подписка приходит ежедневно или в один день недели. Выберите одно, а на другое подпишитесь отдельно.',
  subscribeTwoTimes: 'У подписки одно время. Выберите одно, а на другое подпишитесь отдельно.',
  subscribeTwoZones: 'У подписки один часовой пояс. Выберите один.',
  subscribeTwoLanguages: 'У подписки один язык. Выберите один, а на другой подпишитесь отдельно.',
  subscribeTwoScopes:
    'У подписки один предмет: разделы, или пункты, или миссия, или тема. Выберите одно, а на другое подпишитесь отдельно.',
  subscribeUnknownMission: 'Миссия «{value}» мне неизвестна.',
  subscribeUnknownTopic: 'Тема «{value}» мне неизвестна.',
  subscribeLeftOver: 'Непонятно: «{value}». Например: {example}',
  subscribeExample: 'по понедельникам в 9:00 в Найроби раздел 8 на французском',
  editNoNumber: 'Какую подписку? Укажите ее номер в списке, например «edit 2 в 10:00».',
  editNothing: 'Что изменить? Например, «edit 2 в 10:00» или «edit 2 раздел 8».',
};
