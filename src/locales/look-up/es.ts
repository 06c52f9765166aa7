import type { LookUpMessages } from './en.ts';

/** What the bot says in Spanish in the look-up form and of shortcuts. */
export const es: LookUpMessages = {
  lookUpEntry: '{paragraph} · {text}',
  lookUpConcept: '{name} · {count, plural, one {# entrada} other {# entradas}}',
  lookUpConceptNamed: '{asked} · {count, plural, one {# entrada} other {# entradas}} · {name}',
  lookUpSearch: 'Buscar «{words}»',
  lookUpTitle: 'Buscar un párrafo',
  lookUpShow: 'Mostrar',
  lookUpShare: 'Compartir',
  lookUpClose: 'Cerrar',
  lookUpField: '¿Qué busca?',
  lookUpHint:
    'Un número de párrafo, palabras en cualquier idioma oficial o una misión: el menú ofrece lo que corresponde a medida que escribe.',
  lookUpPlaceholder: '148, protección de la infancia, MINUSMA…',
  lookUpShareField: 'Compartir en una conversación',
  lookUpSharePlaceholder: 'Elegir una conversación',
  lookUpShareRefused:
    'Slack no aceptó el mensaje para esta conversación, así que no se ha compartido. Nadie lo ha visto.',
  lookUpShareNowhere: 'Slack no permite publicar en esta conversación. Elija otra.',
  lookUpShareUnsure: 'Slack aún no ha confirmado el mensaje. Mire la conversación antes de volver a compartirlo.',
  lookUpUnopened: 'No se pudo abrir el formulario de búsqueda. Inténtelo de nuevo o pregunte con {command}.',
  findFound: 'En este mensaje: {count, plural, one {# referencia} other {# referencias}}',
  findMore: '{count, plural, one {# referencia más} other {# referencias más}} en este mensaje',
  findNothing: 'No he encontrado en este mensaje ningún párrafo, misión ni tema del informe.',
  findOnlyMissing: 'Este mensaje no cita nada que figure en el cuadro.',
  findQuoted: '«{text}»',
  findReport: 'el informe sobre los párrafos de {reference}',
};
