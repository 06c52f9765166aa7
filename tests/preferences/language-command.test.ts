import { expect, test } from 'vitest';
import { readLanguageCommand } from '../../src/preferences/language-command.ts';

test.each([
  ['language ar', 'ar', false],
  ['language en', 'en', false],
  ['language es', 'es', false],
  ['Language: French', 'fr', false],
  ['set my language to Arabic', 'ar', false],
  ['please change the language to Russian.', 'ru', false],
  ['lang zh', 'zh', false],
  ['language fr here', 'fr', true],
  ['language for this channel French', 'fr', true],
  ['channel language es', 'es', true],
  ['set the language of this channel to Chinese', 'zh', true],
  ['langue français', 'fr', false],
  ['changer la langue en anglais', 'en', false],
  ['langue du canal : arabe', 'ar', true],
  ['langue es ici', 'es', true],
  ['idioma español', 'es', false],
  ['cambiar el idioma a inglés', 'en', false],
  ['idioma del canal francés', 'fr', true],
  ['idioma es aquí', 'es', true],
  ['язык русский', 'ru', false],
  ['сменить язык на английский', 'en', false],
  ['язык канала: русский', 'ru', true],
  ['язык ru здесь', 'ru', true],
  ['语言 中文', 'zh', false],
  ['语言：阿拉伯文', 'ar', false],
  ['频道语言 法文', 'fr', true],
  ['语言 zh 此频道', 'zh', true],
  ['لغة العربية', 'ar', false],
  ['اللغة الفرنسية', 'fr', false],
  ['لغة القناة العربية', 'ar', true],
  ['لغة ar هنا', 'ar', true],
] as const)('%s chooses %s', (text, language, isForChannel) => {
  expect(readLanguageCommand(text)).toEqual({ kind: 'choose', language, isForChannel });
});

test.each([
  ['language', false],
  ['what is my language?', false],
  ['channel language', true],
  ['langue', false],
  ['idioma', false],
  ['язык', false],
  ['语言', false],
  ['اللغة', false],
  ['language here', true],
] as const)('%s asks which it is', (text, isForChannel) => {
  expect(readLanguageCommand(text)).toEqual({ kind: 'show', isForChannel });
});

test.each([
  'language auto',
  'language default',
  'langue par défaut',
  'idioma automático',
  'язык авто',
  '语言 自动',
  'لغة تلقائي',
])('%s leaves it to Slack', (text) => {
  expect(readLanguageCommand(text)).toEqual({ kind: 'leave', isForChannel: false });
});

test.each([
  ['language de', 'de'],
  ['language German', 'German'],
  ['langue allemand', 'allemand'],
  ['idioma portugués', 'portugués'],
  ['language pt-BR', 'pt-BR'],
  ['language klingon', 'klingon'],
  ['Language: Klingon.', 'Klingon'],
  ['set my language to Dothraki', 'Dothraki'],
  ['language for this channel Quechua', 'Quechua'],
  ['language Haitian Creole', 'Haitian Creole'],
  ['language frnech', 'frnech'],
  ['language spansh', 'spansh'],
  ['langue klingon', 'klingon'],
  ['changer la langue en wolof', 'wolof'],
  ['langue anglias', 'anglias'],
  ['idioma klingon', 'klingon'],
  ['cambiar el idioma al dothraki', 'dothraki'],
  ['язык клингонский', 'клингонский'],
  ['сменить язык на дотракийский', 'дотракийский'],
  ['язык суахили', 'суахили'],
  ['语言 克林贡语', '克林贡语'],
  ['语言：火星文', '火星文'],
  ['لغة الكلينجون', 'الكلينجون'],
  ['اللغة السواحلية', 'السواحلية'],
])('%s is none of the six', (text, value) => {
  expect(readLanguageCommand(text)).toMatchObject({ kind: 'unknown', value });
});

test.each([
  '',
  'language training',
  'language training for peacekeepers',
  'language skills of peacekeepers',
  'language skills',
  'language assistants',
  'language proficiency',
  'language barriers',
  'language requirements',
  'what is language training?',
  'language in missions',
  'langue officielle',
  'langue locale',
  'langues officielles',
  'idioma local',
  'idioma oficial',
  'язык обучения',
  'язык персонала',
  '语言 培训',
  '语言 能力',
  'لغة التدريب',
  'اللغة المحلية',
  'languages',
  'French',
  '148 in French',
  'para 148 language',
  'translation into local languages',
  'formation linguistique',
  'языковая подготовка',
  '语言培训',
  'التدريب اللغوي',
  'set standards for training',
])('%s is a question', (text) => {
  expect(readLanguageCommand(text)).toBeUndefined();
});
