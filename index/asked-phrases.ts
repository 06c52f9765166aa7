import { z } from 'zod';
import { decodeLines } from '../src/reports/decode-text.ts';
import type { FileProblem } from '../src/reports/file-problem.ts';
import { LANGUAGES, type Language } from '../src/reports/language.ts';
import { isProblem, type SeedFile } from '../src/reports/read-edition.ts';
import { symbolOfFileName } from '../src/reports/symbol.ts';

/**
 * What people may type who look for an entry, in one language: predicted questions, by which the entry is found. They are
 * never shown and never a reason to quote: some name things that the report does not say.
 */
export interface AskedPhrases {
  readonly symbol: string;
  readonly paragraph: number;
  readonly language: Language;
  readonly phrases: readonly string[];
}

const lineSchema = z.object({
  paragraph: z.int().positive(),
  language: z.enum(LANGUAGES),
  phrases: z.array(z.string().trim().min(1)).min(1),
});

const FILE_NAME = /^([A-Z].*)\.asked\.jsonl$/;

/** Whether a file of the seeds folder holds phrases: `A_76_505_Add.1.asked.jsonl`. */
export function isAskedFile(name: string): boolean {
  return FILE_NAME.test(name);
}

/** The report that a file of phrases is named after. */
export function askedSymbol(name: string): string {
  return symbolOfFileName(FILE_NAME.exec(name)?.[1] ?? name);
}

/** A file of JSON lines `{paragraph, language, phrases}`; its name tells the report. */
export function readAskedPhrases({ name, bytes }: SeedFile): readonly AskedPhrases[] | FileProblem {
  const symbol = askedSymbol(name);
  const lines = decodeLines(name, bytes);
  if (isProblem(lines)) return lines;
  const all: AskedPhrases[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = lineSchema.safeParse(parseJson(line));
    if (!read.success) {
      const [issue] = read.error.issues;
      const path = issue?.path.map(String).join(' → ') ?? '';
      return {
        file: name,
        line: at + 1,
        problem: path === '' ? 'the line is no JSON object' : `${path}: ${issue?.message ?? 'is not valid'}`,
        remedy: 'Write one object a line: {"paragraph": 148, "language": "en", "phrases": ["…"]}',
      };
    }
    all.push({ symbol, ...read.data });
  }
  return all;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
