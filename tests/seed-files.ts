import { readdirSync, readFileSync } from 'node:fs';
import type { Edition } from '../src/reports/edition.ts';
import type { FileProblem } from '../src/reports/file-problem.ts';
import { MANIFEST_FILE, type Manifest, readManifest } from '../src/reports/manifest.ts';
import { isProblem, readEdition, type SeedFile } from '../src/reports/read-edition.ts';

const folder = new URL('../seeds/', import.meta.url);

/** The files of `seeds/` as they are. */
export const seedFiles: readonly SeedFile[] = readdirSync(folder)
  .filter((name) => /\.(md|txt|yaml|jsonl)$/.test(name))
  .map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));

export function seedText(name: string): string {
  const file = seedFiles.find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`there is no ${name} in seeds/`);
  return new TextDecoder().decode(file.bytes);
}

export const manifest: Manifest = mustBe(readManifest(seedText(MANIFEST_FILE)));

/** A text as a file of `seeds/`, read. */
export function readText(name: string, text: string): Edition | FileProblem {
  return readEdition({ name, bytes: new TextEncoder().encode(text) }, manifest);
}

export function readSeed(name: string): Edition {
  return mustBe(readText(name, seedText(name)));
}

function mustBe<Value extends object>(value: Value | FileProblem): Value {
  if (isProblem(value)) throw new Error(`${value.file}: ${value.problem}`);
  // Safe cast: the problem has just been excluded.
  return value as Value;
}
