import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionLanguage } from '../../../src/answers/question/question-language.ts';
import { LANGUAGES } from '../../../src/reports/language.ts';

/** Texts written before the rules were; those marked undefined below could be of several languages, or are names. */
const TEXTS = {
  en: [
    'are blue helmets being vaccinated',
    'quick impact projects',
    'who guards the camp',
    'women in peacekeeping',
    'fake news',
    'what about IED mitigation?',
    'troops from Rwanda',
    'garbage disposal in missions',
    'body armour',
    'Did the Secretariat reply to paragraph 44?',
    'AU police capacity building',
  ],
  fr: [
    'casques bleus et fausses informations',
    'protection des civils',
    'qui garde le camp ?',
    'engins explosifs improvisés',
    "droits de l'homme",
    "l'environnement",
    'où en est la réforme',
    'hôpitaux militaires',
    'Que fait le Secrétariat contre les abus ?',
    'comment savoir si une recrue a un passé douteux ?',
  ],
  es: [
    'seguridad de los cascos azules',
    '¿quién vigila el campamento?',
    'noticias falsas',
    'derechos humanos',
    'niños soldados',
    'que pasa con los drones',
    'las tropas estan vacunadas',
    'huella ambiental',
    'patrullas nocturnas',
  ],
  zh: ['谁来保护营地', '減輕簡易爆炸裝置威脅', '文件 S/2020/1224', '以行动促维和+'],
  ru: ['кто охраняет лагеря', 'МООНЮС', 'враньё про миссию в WhatsApp'],
  ar: ['الأجهزة المتفجرة المرتجلة', 'دارفور', 'من يعاقب قتلة حفظة السلام؟'],
} as const;

const NOTHING_TELLS = [
  'para 148',
  'para. 36, 38',
  'MINUSMA',
  'MINUSMA UNMISS 2021',
  'C4ISR',
  'S/PRST/2021/11',
  'COVID-19',
  'A4P+',
  'Umoja',
  'Santos Cruz',
  'Kinshasa',
  'police',
  'transition',
  'conditions',
  '148',
  '🙂',
  '',
];

describe.each(LANGUAGES)('a question in %s', (language) => {
  test.each(TEXTS[language])('%s', (text) => {
    expect(questionLanguage(text)).toBe(language);
  });
});

describe('names, numbers and words of several languages tell nothing', () => {
  test.each(NOTHING_TELLS)('%j', (text) => {
    expect(questionLanguage(text)).toBeUndefined();
  });
});

test('any text gets a language or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect([...LANGUAGES, undefined]).toContain(questionLanguage(text));
    }),
  );
});

test('a text of 40,000 characters is read from its beginning', () => {
  expect(questionLanguage(`who guards the camp ${'á'.repeat(40_000)}`)).toBe('en');
});
