import type { ViewMessages } from './en.ts';

export const ru: ViewMessages = {
  overview: '{source} по разделам',
  overviewNote: 'Адресовано, не адресовано — Секретариату.',
  overviewNoteSince: 'Адресовано, не адресовано — Секретариату. Изменено — начиная с {date}',
  overviewOpen: 'Чтобы прочитать раздел, назовите его номер: {example}',
  overviewExample: 'раздел {number}',
  overviewSection: 'Раздел',
  overviewEntries: 'Позиции',
  overviewAddressed: 'Адресовано',
  overviewNotAddressed: 'Не адресовано',
  overviewChanged: 'Изменено',
  overviewTotal: 'Всего',
  timeline:
    '{count, plural, one {# обязательство с датой} few {# обязательства с датой} many {# обязательств с датой} other {# обязательства с датой}} в {source}',
  timelineNone: 'В {source} не найдено ни одного обязательства с датой',
  timelinePast:
    '{count, plural, one {# обязательство в {source}, срок которого прошел} few {# обязательства в {source}, срок которых прошел} many {# обязательств в {source}, срок которых прошел} other {# обязательства в {source}, срок которых прошел}}',
  timelineNonePast: 'В {source} не найдено ни одного обязательства, срок которого прошел',
  timelineNote:
    'Найдено по формулировкам текста, который приводится дословно. Выполнено ли это с тех пор, в докладе не говорится.',
  datePassed: 'срок прошел',
  dateQuarter:
    '{quarter, select, 1 {первый квартал {year} года} 2 {второй квартал {year} года} 3 {третий квартал {year} года} other {четвертый квартал {year} года}}',
  dateHalf: '{half, select, 1 {первая половина {year} года} other {вторая половина {year} года}}',
  datePart: '{part, select, 1 {начало {year} года} 2 {середина {year} года} other {конец {year} года}}',
  dateYear: '{year} год',
  exportReference: 'Документ',
  exportParagraph: 'Пункт',
  exportTitle: 'Название раздела',
  exportSource: 'Источник',
  exportOfficial: '{language} (официальный текст)',
  exportTranslation: '{language} (рабочий перевод, неофициальный)',
  exported:
    '{count, plural, one {# позиция {source}} few {# позиции {source}} many {# позиций {source}} other {# позиции {source}}}, на всех имеющихся языках',
  exportedDirect:
    'Файл — в ваших личных сообщениях с {bot}: ответ на команду предназначен только вам. В нем {count, plural, one {# позиция} few {# позиции} many {# позиций} other {# позиции}}.',
  exportNothing:
    'Здесь нет позиций для выгрузки. Назовите их, например «экспорт раздел 8», «экспорт csv все» или «экспорт самодельные взрывные устройства».',
  exportNoScope:
    'Этот бот пока не может отправлять файлы: администратор рабочего пространства должен дать ему разрешение {scope}.',
  exportRefused: 'Slack не принял файл ({error}). Попробуйте еще раз.',
};
