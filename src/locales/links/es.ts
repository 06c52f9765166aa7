import type { LinkMessages } from './en.ts';

/** What the bot says in Spanish of links, prompts and workflow steps. */
export const es: LinkMessages = {
  linkReport: '{symbol} · {title}',
  linkReference: '{reference} · Medidas adoptadas respecto de sus recomendaciones: {symbol}',
  linkParagraphs: 'Párrafos {first} a {last} de {reference}',
  linkSections: '{count, plural, one {# sección} other {# secciones}}',
  linkEntries: '{count, plural, one {# entrada} other {# entradas}}',
  linkSectionsAsked: '{symbol} secciones',
  linkOfficial: 'Texto oficial: {languages}',
  linkWorking:
    '{count, plural, one {Traducción de trabajo, no oficial} other {Traducciones de trabajo, no oficiales}}: {languages}',
  promptsTitle: 'Puede preguntar',
  promptConduct: '¿Qué se hace contra la explotación y los abusos sexuales?',
  promptDevices: '¿Cómo se protege al personal de mantenimiento de la paz de los artefactos explosivos improvisados?',
  promptNotAddressed: '¿Qué recomendaciones no están dirigidas a la Secretaría?',
  promptDates: '¿Qué se ha prometido y para qué fecha?',
  promptDatesAsked: 'plazos',
  stepNoText:
    'El paso no ha recibido nada que buscar. Rellene «Question», por ejemplo con «párrafo 148» o con palabras.',
  stepUnknown:
    'Esta versión del bot no conoce el paso «{step}». Sustitúyalo en el flujo de trabajo por un paso que la aplicación ofrezca ahora.',
  stepUnknownLanguage:
    'No hay textos en «{value}». Indique en «Language» uno de estos idiomas: {names}, o deje el campo vacío.',
  quoteList:
    '{count, plural, one {Eso pide una lista, de # entrada. Aquí solo puede citarse una entrada} other {Eso pide una lista, de # entradas. Aquí solo puede citarse una entrada}}: pida un párrafo, por ejemplo «párrafo 148», o pregunte con otras palabras.',
  quoteNothing:
    'Eso no pide nada que pueda citarse aquí: pida un párrafo, por ejemplo «párrafo 148», o pregunte con sus propias palabras.',
};
