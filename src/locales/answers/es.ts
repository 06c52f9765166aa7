import type { AnswerMessages } from './en.ts';

export const es: AnswerMessages = {
  citation: '{reference}, párr. {paragraph}',
  section: 'Sección {numeral}. {title}',
  sectionOf: '{source} · {reference}, párrs. {first} a {last} · {count, plural, one {# entrada} other {# entradas}}',
  sectionSpan: 'párrs. {first} a {last} · {count, plural, one {# entrada} other {# entradas}}',
  sectionNotAddressed: '{count, plural, one {# no dirigida a la Secretaría} other {# no dirigidas a la Secretaría}}',
  officialText: '{source} · texto oficial ({language})',
  workingTranslation: '{source} · traducción de trabajo ({language}), no oficial; prevalecen los textos oficiales',
  noEdition: 'No hay edición en su idioma ({wanted}). Este es el texto oficial ({language}).',
  matches: '{count, plural, one {# entrada corresponde} other {# entradas corresponden}} a «{query}»',
  expansion: '{asked} → {found}',
  alsoFound: 'Véase también:',
  concept: '{count, plural, one {# entrada} other {# entradas}} sobre «{name}»',
  conceptUnnamed: 'Ninguna entrada del informe menciona «{name}».',
  notAddressed: 'No dirigidas a la Secretaría: {count, plural, one {# recomendación} other {# recomendaciones}}',
  none: 'Ninguna entrada del informe corresponde a «{query}».',
  noneHint:
    'Pruebe con otras palabras, una sección («sección 8») o un número de párrafo («párrafo 148»). Escriba «ayuda» para ver qué contiene el informe.',
  missing:
    '{reference}: el cuadro no contiene ninguna entrada para {count, plural, one {el párrafo {paragraphs}} other {los párrafos {paragraphs}}}.',
  nearest: '{count, plural, one {El más próximo es el {paragraphs}.} other {Los más próximos son {paragraphs}.}}',
  invalidTooLong:
    'Es demasiado largo para una sola pregunta ({value} caracteres). Pregunte en {limit} caracteres como máximo.',
  invalidNoNumber: '¿Qué párrafo? Añada su número, por ejemplo «párrafo 148».',
  invalidMalformedNumber:
    '«{value}» no es un número de párrafo. Escríbalo en cifras, por ejemplo «párrafo 148» o «párrafos 36 a 40».',
  invalidTooMany:
    'Son {value} párrafos; pida como máximo {limit} a la vez. El informe abarca los párrafos {first} a {last}.',
  invalidUnknownReport:
    '{value} no figura entre los informes disponibles. Este bot responde con {source}, sobre los párrafos del documento {reference}.',
  invalidUnknownSection: 'No existe la sección {value}. El informe tiene las secciones {firstSection} a {lastSection}.',
  invalidNoReport:
    'En este momento no hay ningún informe cargado, por lo que no se puede responder a ninguna pregunta. El operador puede ver la causa en el registro.',
  helpIntro:
    'Cito el informe del Secretario General {source}: qué se ha hecho respecto de cada recomendación del documento {reference}. Siempre el propio texto, con su párrafo.',
  helpHow: 'Pregunte por párrafo, por sección o con sus propias palabras, en cualquier idioma oficial:',
  helpExamples:
    'párrafo 148\npárrafos 36 a 40\nsección 8\n¿qué se hace contra los artefactos explosivos improvisados?\n148 en francés\nmisión MINUSMA\ntema: protección infantil\nsecciones\nno dirigidas\ncambios\nhistorial 148',
  helpWhere:
    '{command} responde en privado; {mention} responde en el hilo; un mensaje directo recibe la respuesta allí mismo.',
  helpDigest:
    '{command} suscribirse trae cada mañana un boletín de los cambios; por ejemplo: {command} suscribirse sección 8 cada lunes a las 9:00 en Nairobi',
  helpSections: 'Secciones (párrafos {first} a {last} del documento {reference}):',
  share: 'Compartir en el canal',
  sharedBy: 'Compartido por {person}',
  showRest: 'Mostrar el resto',
  pageOf: 'Parte {page} de {pages}',
  read: 'Leer',
  readWhole: 'Leer la entrada completa',
  showOfficial: 'Texto oficial ({language})',
  failed:
    'Se ha producido un error y su pregunta ha quedado sin respuesta. Inténtelo de nuevo; si se repite, indique este número al operador: {incident}.',
  staleButton: 'Este botón ya no funciona. Vuelva a preguntar con {command}.',
  staleForm: 'Este formulario ya no funciona y no se ha hecho nada. Vuelva a abrirlo.',
  unknownAction: 'Este bot no conoce ese botón o comando. Pruebe {command} ayuda.',
  shareFailed: 'Slack no aceptó el mensaje para este canal, así que no se ha compartido. Nadie más lo ha visto.',
};
