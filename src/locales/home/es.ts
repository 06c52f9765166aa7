import type { HomeMessages } from './en.ts';

/** What the bot says in Spanish on the Home tab. */
export const es: HomeMessages = {
  homeSearchLabel: 'Buscar una recomendación',
  homeSearchHint: '148 · sección 8 · MINUSMA · protección infantil',
  homeLookUp: 'Buscar',
  homeUnopened: 'No se ha podido abrir la ventana. Inténtelo de nuevo.',
  homeChanges: 'Cambios recientes',
  homeAllChanges: 'Todos los cambios',
  homeChangesQuestion: 'cambios',
  homeSubscriptions: 'Mis suscripciones',
  homeSubscribe:
    'Aún no tiene ninguna. Para recibir un boletín de los cambios, escríbame a mí o en un canal, por ejemplo: {command} suscribirse {example}',
  homeMoreSubscriptions:
    '{count, plural, one {# suscripción más aparece} other {# suscripciones más aparecen}} en la lista que da {command} suscripciones en el canal correspondiente.',
  homeDirect: 'Mensaje directo',
  homeLanguage: 'Idioma',
  homeLanguageHint: 'De esta página y de mis respuestas a sus preguntas.',
  homeLanguageSlack: 'Como en Slack',
  homeSections: 'Explorar por sección',
  homeSectionsHint: 'Elegir una sección',
  homeSectionQuestion: 'sección {number}',
  homeHelp: 'Ayuda',
  homeHelpAsk:
    'Pregunte en un mensaje directo o mencione a @{bot} en un canal: un párrafo, una sección, una misión o sus propias palabras, en cualquier idioma oficial.',
  homeHelpQuotes: 'Cito el informe palabra por palabra, siempre con su referencia. Cuando nada corresponde, lo digo.',
  homeHelpCommand:
    '{command} le responde solo a usted, dondequiera que esté; {command} ayuda muestra todo lo que sé hacer.',
};
