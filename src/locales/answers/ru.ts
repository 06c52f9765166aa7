import type { AnswerMessages } from './en.ts';

export const ru: AnswerMessages = {
  citation: '{reference}, п. {paragraph}',
  section: 'Раздел {numeral}. {title}',
  sectionOf:
    '{source} · {reference}, пп. {first}–{last} · {count, plural, one {# позиция} few {# позиции} many {# позиций} other {# позиции}}',
  sectionSpan:
    'пп. {first}–{last} · {count, plural, one {# позиция} few {# позиции} many {# позиций} other {# позиции}}',
  sectionNotAddressed:
    '{count, plural, one {# не адресована Секретариату} few {# не адресованы Секретариату} many {# не адресовано Секретариату} other {# не адресовано Секретариату}}',
  officialText: '{source} · официальный текст ({language})',
  workingTranslation:
    '{source} · рабочий перевод ({language}), неофициальный; преимущественную силу имеют официальные тексты',
  noEdition: 'Текста на вашем языке ({wanted}) нет. Это официальный текст ({language}).',
  matches:
    '{count, plural, one {Найдена # позиция} few {Найдены # позиции} many {Найдено # позиций} other {Найдено # позиции}} по запросу «{query}»',
  expansion: '{asked} → {found}',
  alsoFound: 'См. также:',
  concept: '{count, plural, one {# позиция} few {# позиции} many {# позиций} other {# позиции}} по теме «{name}»',
  conceptUnnamed: 'Ни в одной позиции доклада «{name}» не упоминается.',
  notAddressed:
    'Не адресовано Секретариату: {count, plural, one {# рекомендация} few {# рекомендации} many {# рекомендаций} other {# рекомендации}}',
  none: 'По запросу «{query}» в докладе ничего не найдено.',
  noneHint:
    'Попробуйте другие слова, раздел («раздел 8») или номер пункта («пункт 148»). Напишите «помощь», чтобы увидеть содержание доклада.',
  missing: '{reference}: в таблице нет {count, plural, one {пункта {paragraphs}} other {пунктов {paragraphs}}}.',
  nearest: '{count, plural, one {Ближайший: {paragraphs}.} other {Ближайшие: {paragraphs}.}}',
  invalidTooLong: 'Это слишком длинно для одного вопроса ({value} знаков). Пожалуйста, не более {limit} знаков.',
  invalidNoNumber: 'Какой пункт? Добавьте номер, например «пункт 148».',
  invalidMalformedNumber: '«{value}» — не номер пункта. Напишите его цифрами, например «пункт 148» или «пункты 36–40».',
  invalidTooMany:
    'Запрошено пунктов: {value}. Пожалуйста, не более {limit} за один раз. В докладе — пункты с {first} по {last}.',
  invalidUnknownReport:
    'Документа {value} нет среди имеющихся докладов. Этот бот отвечает по докладу {source} о пунктах документа {reference}.',
  invalidUnknownSection: 'Раздела {value} нет. В докладе — разделы с {firstSection} по {lastSection}.',
  invalidNoReport:
    'Сейчас не загружен ни один доклад, поэтому ответить на вопросы невозможно. Причину оператор увидит в журнале.',
  helpIntro:
    'Я цитирую доклад Генерального секретаря {source}: что сделано по каждой рекомендации документа {reference}. Всегда сам текст и номер пункта.',
  helpHow: 'Спрашивайте по пункту, по разделу или своими словами, на любом официальном языке:',
  helpExamples:
    'пункт 148\nпункты 36–40\nраздел 8\nчто делается против самодельных взрывных устройств?\n148 на английском\nмиссия МИНУСМА\nтема: защита детей\nразделы\nне адресованы\nизменения\nистория пункта 148',
  helpWhere: '{command} отвечает лично вам; {mention} — в ветке; на личное сообщение ответ приходит там же.',
  helpDigest:
    '{command} подписаться — каждое утро сводка изменений; например: {command} подписаться раздел 8 по понедельникам в 9:00 в Найроби',
  helpSections: 'Разделы (пункты {first}–{last} документа {reference}):',
  share: 'Поделиться в канале',
  sharedBy: 'Поделился(-ась) {person}',
  showRest: 'Показать остальное',
  pageOf: 'Часть {page} из {pages}',
  read: 'Читать',
  readWhole: 'Читать полностью',
  showOfficial: 'Официальный текст ({language})',
  failed:
    'Произошла ошибка, и ваш вопрос остался без ответа. Попробуйте еще раз; если ошибка повторится, сообщите оператору этот номер: {incident}.',
  staleButton: 'Эта кнопка больше не действует. Задайте вопрос снова: {command}.',
  staleForm: 'Эта форма больше не действует, и ничего не сделано. Откройте ее снова.',
  unknownAction: 'Этот бот не знает такой кнопки или команды. Попробуйте {command} помощь.',
  shareFailed: 'Slack не принял сообщение для этого канала, поэтому оно не опубликовано. Никто другой его не видел.',
};
