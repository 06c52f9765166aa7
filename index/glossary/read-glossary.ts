import { isMap, isNode, isScalar, isSeq, LineCounter, parse, parseDocument } from 'yaml';
import { z } from 'zod';
import type { FileProblem } from '../../src/reports/file-problem.ts';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { lowerCase, withoutMarks } from '../analysis/token.ts';
import { CONCEPT_KINDS, type Concept, QUESTIONS_ONLY, withoutNameMarks } from './glossary.ts';
import { readPlainGlossary } from './plain-glossary.ts';

export const GLOSSARY_FILE = 'glossary.yaml';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const nameSchema = z.string().refine((name) => /[\p{L}\p{N}]/u.test(name), 'a name has letters');
const namesSchema = z
  .array(nameSchema)
  .refine(
    (names) => names[0]?.startsWith(QUESTIONS_ONLY) !== true,
    'the first name is shown, so it is not for questions only',
  )
  .default([]);

const conceptSchema = z.strictObject(
  {
    kind: z.enum(CONCEPT_KINDS),
    broader: z.array(z.string()).default([]),
    ar: namesSchema,
    zh: namesSchema,
    en: namesSchema,
    fr: namesSchema,
    ru: namesSchema,
    es: namesSchema,
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys?.join(', ')}: neither kind nor broader nor one of the languages ${LANGUAGES.join(', ')}`
        : undefined,
  },
);

const glossarySchema = z.record(z.string(), conceptSchema);

/** Where in the file something is wrong: the keys that lead to it. */
interface Fault {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
  readonly remedy: string;
}

/** The text of `seeds/glossary.yaml`, concept by concept; or the first thing that is wrong, with its line. */
export function readGlossary(text: string): readonly Concept[] | FileProblem {
  let value: unknown;
  try {
    value = readPlainGlossary(text) ?? parse(text) ?? {};
  } catch {
    return syntaxProblem(text);
  }
  const id = Object.keys(value ?? {}).find((key) => !ID.test(key));
  if (id !== undefined && !Array.isArray(value)) {
    const problem = 'a concept is called in small letters';
    return problemAt(text, { path: [id], problem, remedy: 'Call it like rule-of-law' });
  }
  const result = glossarySchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return problemAt(text, {
      path: [...(issue?.path ?? []), ...keys],
      problem: issue?.message ?? 'is not valid',
      remedy: 'Give each concept a kind and lists of names by language',
    });
  }
  const concepts = Object.entries(result.data).map(([id, { kind, broader, ...names }]) => ({
    id,
    kind,
    broader,
    names,
  }));
  const fault = findDuplicate(concepts) ?? findStray(concepts) ?? findCycle(concepts);
  return fault === undefined ? concepts : problemAt(text, fault);
}

function findDuplicate(concepts: readonly Concept[]): Fault | undefined {
  for (const language of LANGUAGES) {
    const owners = new Map<string, string>();
    for (const { id, names } of concepts) {
      for (const [place, name] of names[language].entries()) {
        const form = formOf(name);
        const owner = owners.get(form);
        if (owner !== undefined) return duplicate(language, { id, place, name, owner });
        owners.set(form, id);
      }
    }
  }
  return undefined;
}

function duplicate(
  language: Language,
  {
    id,
    place,
    name,
    owner,
  }: { readonly id: string; readonly place: number; readonly name: string; readonly owner: string },
): Fault {
  return {
    path: [id, language, place],
    problem: `"${name}" is already a name of ${owner === id ? 'this concept' : owner} in "${language}"`,
    remedy: 'Leave it where it is meant most often',
  };
}

/** A name as compared: case, accents and spacing make no other name of it. */
function formOf(name: string): string {
  return withoutMarks(lowerCase(withoutNameMarks(name)))
    .replace(/\s+/g, ' ')
    .trim();
}

function findStray(concepts: readonly Concept[]): Fault | undefined {
  const ids = new Set(concepts.map(({ id }) => id));
  for (const { id, broader } of concepts) {
    const place = broader.findIndex((other) => !ids.has(other));
    if (place >= 0) {
      const problem = `there is no concept ${broader[place]}`;
      return { path: [id, 'broader', place], problem, remedy: 'Name a concept of this file, or leave it out' };
    }
  }
  return undefined;
}

/** Going from each concept to broader ones must come to an end. */
function findCycle(concepts: readonly Concept[]): Fault | undefined {
  const broader = new Map(concepts.map((concept) => [concept.id, concept.broader]));
  const done = new Set<string>();
  const climb = (id: string, path: readonly string[]): Fault | undefined => {
    if (path.includes(id)) {
      const circle = [...path.slice(path.indexOf(id)), id].join(' → ');
      return { path: [id, 'broader'], problem: `broader goes in a circle: ${circle}`, remedy: 'Take one of them out' };
    }
    if (done.has(id)) return undefined;
    done.add(id);
    return firstOf(broader.get(id) ?? [], (other) => climb(other, [...path, id]));
  };
  return firstOf([...broader.keys()], (id) => climb(id, []));
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Lines are counted only for a problem: it doubles the time of reading. */
function problemAt(text: string, { path, problem, remedy }: Fault): FileProblem {
  const lines = new LineCounter();
  let node: unknown = parseDocument(text, { lineCounter: lines }).contents;
  let offset = 0;
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
    const item = isSeq(node) ? node.items[Number(step)] : pair?.value;
    const place = pair?.key ?? item;
    if (!isNode(place) || place.range === null || place.range === undefined) break;
    [offset] = place.range;
    node = item;
  }
  const place = path.map(String).join(' → ');
  return { file: GLOSSARY_FILE, line: lines.linePos(offset).line, problem: `${place}: ${problem}`, remedy };
}

function syntaxProblem(text: string): FileProblem {
  const lines = new LineCounter();
  const [error] = parseDocument(text, { lineCounter: lines }).errors;
  return {
    file: GLOSSARY_FILE,
    line: lines.linePos(error?.pos[0] ?? 0).line,
    problem: error?.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? 'it is not YAML',
    remedy: 'Correct the YAML',
  };
}
