// @ts-check

const ENGLISH = {
  paragraph: 'para 148',
  question: 'what about IED mitigation?',
  search: 'accountability for sexual exploitation',
};

/**
 * What a newcomer may try first, in the reader's language: a paragraph by its number, and a question in plain words.
 *
 * @type {Readonly<Record<string, typeof ENGLISH>>}
 */
const EXAMPLES = {
  en: ENGLISH,
  fr: {
    paragraph: 'paragraphe 148',
    question: 'que fait-on contre les engins explosifs improvisés ?',
    search: 'les femmes, la paix et la sécurité',
  },
  es: {
    paragraph: 'párrafo 148',
    question: '¿qué se hace contra los artefactos explosivos improvisados?',
    search: 'las mujeres y la paz y la seguridad',
  },
  ru: {
    paragraph: 'пункт 148',
    question: 'что делается против самодельных взрывных устройств?',
    search: 'женщины и мир и безопасность',
  },
  zh: { paragraph: '第148段', question: '如何减轻简易爆炸装置的威胁？', search: '妇女与和平与安全' },
  ar: {
    paragraph: 'الفقرة 148',
    question: 'ماذا عن التخفيف من خطر الأجهزة المتفجرة اليدوية الصنع؟',
    search: 'المرأة والسلام والأمن',
  },
};

/**
 * @param {object} where
 * @param {string} where.language
 * @param {boolean} where.isConversation with the bot alone, where nobody needs to name it
 * @param {string} where.command with its slash
 * @param {string} where.mention with its at sign
 * @returns {[string, ...string[]]}
 */
export function examplesFor({ language, isConversation, command, mention }) {
  const { paragraph, question, search } = EXAMPLES[language] ?? ENGLISH;
  if (isConversation) return [paragraph, question, search];
  return [`${command} ${paragraph}`, `${mention} ${question}`, `${command} ${search}`];
}
