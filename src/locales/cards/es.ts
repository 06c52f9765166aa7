import type { CardMessages } from './en.ts';

/** What the bot says in Spanish on the buttons of answers, of languages and of follow-ups. */
export const es: CardMessages = {
  listMore: 'Más',
  listBack: 'Página anterior',
  backToList: 'Volver',
  relatedButton: 'Relacionados',
  languageButton: 'Idioma',
  readIn: 'Leer en:',
  relatedTo:
    '{count, plural, =0 {Ninguna entrada se parece mucho a {citation}} one {La entrada más parecida a {citation}} other {Las # entradas más parecidas a {citation}}}',
  helpful: 'Útil',
  notHelpful: 'No es útil',
  thanks: 'Gracias por decírnoslo.',
  unhelpfulHint:
    'Gracias por decírnoslo. Quizá otras palabras la encuentren: nombre el tema mismo, una misión o una sección. {command} ayuda muestra lo que se puede preguntar.',
  languageIs:
    'Sus respuestas están en {language}. Para otro idioma: {command} idioma fr; para todo este canal: {command} idioma fr aquí; como en Slack: {command} idioma auto.',
  languageNone:
    'No ha elegido ningún idioma: se responde en el de su pregunta y, si no se reconoce, en el de su Slack ({language}). Para elegir uno: {command} idioma es',
  languageChosen: 'A partir de ahora se le responde en {language}, sea cual sea el idioma de sus preguntas.',
  languageLeft: 'A partir de ahora se le responde en el idioma de su pregunta y, si no se reconoce, en el de su Slack.',
  languageUnknown: 'No hay respuestas en «{value}». Los idiomas son {names}.',
  languageUnstored:
    'No se pudo guardar su elección porque el bot no puede acceder a su base de datos en este momento. No se cambió nada; inténtelo más tarde.',
  channelLanguageIs: 'Las respuestas en este canal están en {language}. Para cambiarlo: {command} idioma es aquí',
  channelLanguageNone:
    'No se ha elegido ningún idioma para este canal: se responde en el de la pregunta. Para elegir uno: {command} idioma es aquí',
  channelLanguageChosen: '{person} eligió el idioma de las respuestas en este canal: {language}.',
  channelLanguageLeft: '{person} dejó que cada pregunta decida el idioma de las respuestas en este canal.',
  noNext: 'No hay nada después.',
  noPrevious: 'No hay nada antes.',
  noMore: 'Eso era todo.',
  noOfficial: 'Este es el texto oficial, o no hay ninguno disponible.',
  helpGoOn:
    'En los mensajes directos y en los hilos con {mention}, continúe a partir de una respuesta: «siguiente», «más», «en francés», «¿y en Malí?». {command} idioma es elige el idioma de sus respuestas.',
};
