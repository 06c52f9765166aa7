import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LANGUAGES } from '../../src/reports/language.ts';

const questionSchema = z.object({
  id: z.string().min(1),
  lang: z.enum(LANGUAGES),
  kind: z.string().min(1).default('question'),
  query: z.string().min(1),
  /** 3 answers, 2 is clearly relevant, 1 touches the matter; by paragraph, empty for a question out of scope. */
  relevant: z.record(z.string().regex(/^[1-9]\d*$/, 'must be the number of a paragraph'), z.int().min(0).max(3)),
  hard: z.boolean().default(false),
  /** Questions that ask the same, in whatever words or language. */
  group: z.string().optional(),
});

/** A question with what a person judged to answer it. */
export type JudgedQuestion = Readonly<z.infer<typeof questionSchema>>;

/** Questions, or one sentence for each thing that is wrong with the file. */
export type QuestionsRead = readonly JudgedQuestion[] | { readonly problems: readonly string[] };

export function isRead(read: QuestionsRead): read is readonly JudgedQuestion[] {
  return Array.isArray(read);
}

/** A file of JSON lines. One bad line refuses the whole: figures over a part would look like figures over all. */
export function readQuestionsFile(file: string): QuestionsRead {
  try {
    return readQuestions(file, readFileSync(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { problems: [code === 'ENOENT' ? `${file} does not exist.` : `${file} cannot be read: ${message}.`] };
  }
}

export function readQuestions(file: string, text: string): QuestionsRead {
  const questions: JudgedQuestion[] = [];
  const problems: string[] = [];
  const lineOfId = new Map<string, number>();
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    const problem = (what: string) => problems.push(`${file}, line ${at + 1}: ${what}.`);
    if (typeof read === 'string') {
      problem(read);
      continue;
    }
    const earlier = lineOfId.get(read.id);
    if (earlier !== undefined) problem(`the id ${read.id} is that of line ${earlier} already`);
    lineOfId.set(read.id, at + 1);
    questions.push(read);
  }
  if (problems.length > 0) return { problems };
  return questions.length > 0 ? questions : { problems: [`${file} has no questions.`] };
}

function readLine(line: string): JudgedQuestion | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'it is not JSON';
  }
  const result = questionSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return `${issue?.path.map(String).join('.') || 'it'}: ${issue?.message ?? 'is not valid'}`;
}
