import type { PublishingMessages } from './en.ts';

export const es: PublishingMessages = {
  published: '{source} ({language}) está publicado: {changes}.',
  publishedFirst:
    '{source} ({language}) se puede consultar desde ahora, con {count, plural, one {# entrada} other {# entradas}}.',
  publishedSame: '{source} ({language}) está publicado; sus entradas dicen lo mismo que antes.',
  publishedAlready: '{source} ({language}): es el texto que ya se consulta. No se ha cambiado nada.',
  countAdded: '{count, plural, one {# entrada añadida} other {# entradas añadidas}}',
  countAmended: '{count, plural, one {# modificada} other {# modificadas}}',
  countWithdrawn: '{count, plural, one {# retirada} other {# retiradas}}',
  countRenumbered: '{count, plural, one {# renumerada} other {# renumeradas}}',
  uploadRefused:
    'Solo las personas designadas por el operador pueden publicar aquí una edición. No se ha guardado nada.',
  uploadBroken: '{file} no se ha publicado y no se ha guardado nada: {problem}',
  uploadTooLarge: '{file} es demasiado grande: una edición tiene como máximo {limit} MB. No se ha guardado nada.',
  uploadNoScope:
    'No tengo permiso para leer archivos en este espacio de trabajo (la aplicación necesita el permiso files:read). {file} no se ha publicado.',
  uploadFailed: '{file} no se pudo obtener de Slack y no se ha guardado nada. Envíelo de nuevo.',
  uploadUnstored: '{file} no se puede guardar en este momento y no se ha cambiado nada. Envíelo de nuevo más tarde.',
  controlPublish: 'Publicar una actualización',
  controlPublishHint: 'Publica una corrección inventada en seis idiomas; pulse de nuevo para retirarla',
  controlPublished:
    '{count, plural, one {Publicada: # entrada modificada} other {Publicada: # entradas modificadas}}. Pruebe {command}, o suscríbase y adelante el reloj.',
  controlTakenBack: 'Retirada: se consulta de nuevo el texto del propio informe.',
  controlClock: 'Adelantar el reloj hasta las {time}',
  controlClockHint: 'Los boletines previstos hasta entonces llegan ahora',
  controlClockMoved: 'Son las {time}. Se han enviado los boletines previstos.',
};
