import type { Language } from '../reports/language.ts';

export function questionLanguage(text: string): Language | undefined {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'ru';
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  return undefined;
}
