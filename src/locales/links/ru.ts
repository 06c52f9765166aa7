import type { LinkMessages } from './en.ts';

/** What the bot says in Russian of links, prompts and workflow steps. */
export const ru: LinkMessages = {
  linkReport: '{symbol} · {title}',
  linkReference: '{reference} · Что сделано по его рекомендациям: {symbol}',
  linkParagraphs: 'Пункты {first}–{last} документа {reference}',
  linkSections: '{count, plural, one {# раздел} few {# раздела} many {# разделов} other {# раздела}}',
  linkEntries: '{count, plural, one {# позиция} few {# позиции} many {# позиций} other {# позиции}}',
  linkSectionsAsked: '{symbol} разделы',
  linkOfficial: 'Официальный текст: {languages}',
  linkWorking:
    '{count, plural, one {Рабочий перевод, неофициальный} other {Рабочие переводы, неофициальные}}: {languages}',
  promptsTitle: 'Можно спросить',
  promptConduct: 'Что делается для борьбы с сексуальной эксплуатацией и сексуальными надругательствами?',
  promptDevices: 'Как миротворцев защищают от самодельных взрывных устройств?',
  promptNotAddressed: 'Какие рекомендации не адресованы Секретариату?',
  promptDates: 'Что и к какому сроку обещано?',
  promptDatesAsked: 'сроки',
  stepNoText: 'Шагу не передано, что искать. Заполните поле «Question», например: «пункт 148» или любые слова.',
  stepUnknown:
    'Эта версия бота не знает шага «{step}». Замените его в рабочем процессе шагом, который приложение предлагает сейчас.',
  stepUnknownLanguage:
    'На языке «{value}» текстов нет. Укажите в поле «Language» один из языков: {names}, или оставьте его пустым.',
  quoteList:
    '{count, plural, one {Это запрос списка: в нем # позиция} few {Это запрос списка: в нем # позиции} many {Это запрос списка: в нем # позиций} other {Это запрос списка: в нем # позиции}}. Процитировать здесь можно только одну: укажите пункт, например «пункт 148», или спросите другими словами.',
  quoteNothing:
    'В ответе на это нет ничего, что можно здесь процитировать: укажите пункт, например «пункт 148», или спросите своими словами.',
};
