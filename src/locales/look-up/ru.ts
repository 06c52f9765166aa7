import type { LookUpMessages } from './en.ts';

/** What the bot says in Russian in the look-up form and of shortcuts. */
export const ru: LookUpMessages = {
  lookUpEntry: '{paragraph} · {text}',
  lookUpConcept: '{name} · {count, plural, one {# позиция} few {# позиции} many {# позиций} other {# позиции}}',
  lookUpConceptNamed:
    '{asked} · {count, plural, one {# позиция} few {# позиции} many {# позиций} other {# позиции}} · {name}',
  lookUpSearch: 'Искать «{words}»',
  lookUpTitle: 'Поиск пункта',
  lookUpShow: 'Показать',
  lookUpShare: 'Поделиться',
  lookUpClose: 'Закрыть',
  lookUpField: 'Что вы ищете?',
  lookUpHint:
    'Номер пункта, слова на любом официальном языке или название миссии: по мере ввода меню предлагает подходящее.',
  lookUpPlaceholder: '148, защита детей, МИНУСМА…',
  lookUpShareField: 'Поделиться в беседе',
  lookUpSharePlaceholder: 'Выберите беседу',
  lookUpShareRefused: 'Slack не принял сообщение для этой беседы, поэтому оно не опубликовано. Его никто не видел.',
  lookUpShareNowhere: 'Slack не позволяет опубликовать сообщение в этой беседе. Пожалуйста, выберите другую.',
  lookUpShareUnsure: 'Slack пока не подтвердил сообщение. Загляните в беседу, прежде чем делиться снова.',
  lookUpUnopened: 'Не удалось открыть форму поиска. Попробуйте еще раз или задайте вопрос: {command}.',
  findFound: 'В этом сообщении: {count, plural, one {# ссылка} few {# ссылки} many {# ссылок} other {# ссылки}}',
  findMore: 'Еще {count, plural, one {# ссылка} few {# ссылки} many {# ссылок} other {# ссылки}} в этом сообщении',
  findNothing: 'В этом сообщении не нашлось ни пунктов, ни миссий, ни тем доклада.',
  findOnlyMissing: 'В этом сообщении нет ссылок на то, что есть в таблице.',
  findQuoted: '«{text}»',
  findReport: 'доклад по пунктам документа {reference}',
};
