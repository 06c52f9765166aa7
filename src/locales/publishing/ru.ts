import type { PublishingMessages } from './en.ts';

export const ru: PublishingMessages = {
  published: 'Документ {source} ({language}) опубликован: {changes}.',
  publishedFirst:
    'Документ {source} ({language}) теперь доступен; в нем {count, plural, one {# запись} few {# записи} many {# записей} other {# записи}}.',
  publishedSame: 'Документ {source} ({language}) опубликован; содержание записей осталось прежним.',
  publishedAlready: '{source} ({language}): этот текст уже используется. Ничего не изменено.',
  countAdded:
    '{count, plural, one {добавлена # запись} few {добавлены # записи} many {добавлено # записей} other {добавлено # записи}}',
  countAmended: '{count, plural, one {изменена #} few {изменены #} many {изменено #} other {изменено #}}',
  countWithdrawn: '{count, plural, one {исключена #} few {исключены #} many {исключено #} other {исключено #}}',
  countRenumbered: '{count, plural, one {изменен номер у #} other {изменены номера у #}}',
  uploadRefused: 'Публиковать издания здесь могут только лица, указанные администратором бота. Ничего не сохранено.',
  uploadBroken: 'Файл {file} не опубликован, ничего не сохранено: {problem}',
  uploadTooLarge: 'Файл {file} слишком велик: издание занимает не более {limit} МБ. Ничего не сохранено.',
  uploadNoScope:
    'Мне не разрешено читать файлы в этом рабочем пространстве (приложению нужно разрешение files:read). Файл {file} не опубликован.',
  uploadFailed: 'Не удалось получить файл {file} из Slack, ничего не сохранено. Отправьте его еще раз.',
  uploadUnstored: 'Сейчас файл {file} сохранить невозможно, ничего не изменено. Отправьте его позже еще раз.',
  controlPublish: 'Опубликовать обновление',
  controlPublishHint: 'Публикует вымышленное исправление на шести языках; нажмите еще раз, чтобы отменить',
  controlPublished:
    '{count, plural, one {Опубликовано: изменена # запись} few {Опубликовано: изменены # записи} many {Опубликовано: изменено # записей} other {Опубликовано: изменено # записи}}. Попробуйте {command} или подпишитесь и переведите часы.',
  controlTakenBack: 'Отменено: снова используется текст самого доклада.',
  controlClock: 'Перевести часы на ближайшие {time}',
  controlClockHint: 'Сводки, которые должны прийти к этому времени, придут сейчас',
  controlClockMoved: 'Теперь {time}. Ожидавшиеся сводки отправлены.',
};
