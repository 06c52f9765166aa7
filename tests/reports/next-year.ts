import { readFileSync } from 'node:fs';
import { isProblem } from '../../src/reports/read-edition.ts';
import { readText } from '../seed-files.ts';

const FILE = 'A_77_510_Add.1.en.md';
const textOf = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

/**
 * A table of the year after the real one, made up from it: other numbers, a seventh of the entries dropped and as many new,
 * most texts updated in part, eighteen rewritten, two made one, a few moved.
 */
export const nextYear = mustBe(readText(FILE, textOf(FILE)));

/** Its paragraphs to those of the real table that they go on from; none for a new one. */
export const counterparts: ReadonlyMap<number, readonly number[]> = new Map(
  Object.entries<readonly number[]>(JSON.parse(textOf('next-year.json'))).map(([newer, older]) => [
    Number(newer),
    older,
  ]),
);

function mustBe<Value extends object>(value: Value) {
  if (isProblem(value)) throw new Error(`${value.file}: ${value.problem}`);
  // Safe cast: the problem has just been excluded.
  return value as Exclude<Value, { readonly problem: string }>;
}
