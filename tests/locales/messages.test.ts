import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { type MessageKey, MESSAGES as messages } from '../../src/locales/messages.ts';
import { languageName, say, sayNumbers } from '../../src/locales/say.ts';
import { LANGUAGES } from '../../src/reports/language.ts';

const { en } = messages;
const keys = Object.keys(en) as readonly MessageKey[];

/** Names of the values that a message takes, plural branches included. */
function placeholders(message: string): readonly string[] {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && 'value' in value && typeof value.value === 'string' && value.type !== 0)
      names.add(value.value);
    Object.values(value).forEach(visit);
  };
  visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

describe.each(LANGUAGES)('in %s', (language) => {
  test('every message has the values of the English one', () => {
    expect(Object.keys(messages[language]).sort()).toEqual([...keys].sort());
    for (const key of keys) expect(placeholders(messages[language][key]), key).toEqual(placeholders(en[key]));
  });

  test('every message can be said, for any count', () => {
    for (const key of keys) {
      for (const count of [0, 1, 2, 3, 5, 11, 21, 100]) {
        const values = Object.fromEntries(
          placeholders(en[key]).map((name) => [name, name === 'count' ? count : `<${name}>`]),
        );
        expect(say(language, key, values), key).not.toMatch(/[{}]|undefined/);
      }
    }
  });
});

test('every message is used', () => {
  const files = ['src', 'handlers', 'compose'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  const code = files
    .filter((name) => !name.includes('locales') || name.includes('locales/say'))
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n');
  const unused = keys.filter((key) => !new RegExp(`['"]${key}['"]`).test(code));
  expect(unused).toEqual([]);
});

test.each([
  ['ru', 1, 'Найдена 1 позиция'],
  ['ru', 3, 'Найдены 3 позиции'],
  ['ru', 5, 'Найдено 5 позиций'],
  ['ru', 21, 'Найдена 21 позиция'],
  ['ar', 2, 'بندان يطابقان'],
  ['ar', 5, '5 بنود تطابق'],
  ['ar', 13, '13 بندا يطابق'],
  ['fr', 1, '1 entrée correspond'],
] as const)('plural forms are right in %s for %i', (language, count, begins) => {
  expect(say(language, 'matches', { count, query: 'x' })).toContain(begins);
});

test('in Arabic numbers and symbols keep their direction', () => {
  expect(say('ar', 'citation', { reference: 'A/75/19', paragraph: '148' })).toBe(
    '\u2068A/75/19\u2069، الفقرة \u2068148\u2069',
  );
});

test.each([
  ['ru', 1, '1 не адресована'],
  ['ru', 4, '4 не адресованы'],
  ['ru', 7, '7 не адресовано'],
  ['ar', 2, 'اثنان'],
  ['fr', 1, '1 non adressée au'],
] as const)('entries not addressed are counted in %s for %i', (language, count, begins) => {
  expect(say(language, 'sectionNotAddressed', { count })).toContain(begins);
});

test.each([
  ['en', 'IED → improvised explosive device'],
  ['ar', '\u2068IED\u2069 ← \u2068improvised explosive device\u2069'],
] as const)('a name leads to another in the direction of reading in %s', (language, text) => {
  expect(say(language, 'expansion', { asked: 'IED', found: 'improvised explosive device' })).toBe(text);
});

test.each([
  ['en', '19–21 and 65'],
  ['fr', '19–21 et 65'],
  ['zh', '19–21和65'],
] as const)('numbers are drawn together in %s', (language, text) => {
  expect(sayNumbers(language, [19, 20, 21, 65])).toBe(text);
});

test('languages are named in the language of the reader', () => {
  expect([languageName('en', 'zh'), languageName('fr', 'ar'), languageName('ru', 'es')]).toEqual([
    'Chinese',
    'arabe',
    'испанский',
  ]);
});
