import { LANGUAGES } from '../../src/reports/language.ts';

const SKIPPED = /^(?:#.*)?$/;
const ID_LINE = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*):$/;
const KIND_LINE = /^ {2}kind: ([a-z]+)$/;
const LIST_LINE = /^ {2}([a-z]+): (\[(?:".*")?\])$/;
/** What YAML takes for something else than text. */
const NO_TEXT = ['null', 'true', 'false'];
const LISTS: readonly string[] = ['broader', ...LANGUAGES];

/**
 * A glossary written plainly, as YAML would give it: a concept a paragraph, a key a line, lists as JSON has them. That takes
 * a twentieth of the time. `undefined` for whatever is written otherwise, also where it is wrong: YAML has the last word.
 */
export function readPlainGlossary(text: string): Record<string, unknown> | undefined {
  const concepts: Record<string, Record<string, unknown>> = {};
  let concept: Record<string, unknown> | undefined;
  for (const line of text.split('\n')) {
    if (SKIPPED.test(line)) continue;
    const id = ID_LINE.exec(line)?.[1];
    if (id !== undefined) {
      if (id in concepts || NO_TEXT.includes(id)) return undefined;
      concept = {};
      concepts[id] = concept;
      continue;
    }
    const [key, value] = readLine(line);
    if (concept === undefined || value === undefined || key in concept) return undefined;
    concept[key] = value;
  }
  return Object.values(concepts).some((own) => Object.keys(own).length === 0) ? undefined : concepts;
}

function readLine(line: string): readonly [key: string, value?: unknown] {
  const kind = KIND_LINE.exec(line)?.[1];
  if (kind !== undefined) return NO_TEXT.includes(kind) ? ['kind'] : ['kind', kind];
  const [, key = '', list = ''] = LIST_LINE.exec(line) ?? [];
  return LISTS.includes(key) ? [key, readList(list)] : [key];
}

/** A list of texts; what YAML and JSON may read differently is left to YAML. */
function readList(list: string): readonly unknown[] | undefined {
  if (/[\p{Cc}\p{Zl}\p{Zp}\ufeff]|\\(?!["\\])/u.test(list)) return undefined;
  try {
    const items: unknown = JSON.parse(list);
    return Array.isArray(items) && items.every((item) => typeof item === 'string') ? items : undefined;
  } catch {
    return undefined;
  }
}
