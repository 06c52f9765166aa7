import { parse } from 'yaml';
import { z } from 'zod';
import type { FileProblem } from './file-problem.ts';

export const MANIFEST_FILE = 'manifest.yaml';

const symbol = z.string().regex(/^[A-Z]+\/\S+$/, 'must be a document symbol such as A/76/505/Add.1');

/** What a report says of itself: in a Markdown file's front matter, or in the manifest for a bare text file. */
export const metadataSchema = z.object({
  symbol,
  reference: symbol,
  kind: z.enum(['official', 'working-translation']),
  title: z.string().trim().min(1),
});

export type Metadata = z.infer<typeof metadataSchema>;

const manifestSchema = z.record(z.string(), metadataSchema);

export type Manifest = z.infer<typeof manifestSchema>;

/** The text of `seeds/manifest.yaml`, file names to metadata. */
export function readManifest(text: string): Manifest | FileProblem {
  return readYaml(MANIFEST_FILE, text, manifestSchema, 1);
}

/** YAML checked against a schema; a problem names the line of the first thing that is wrong. */
export function readYaml<Value>(
  file: string,
  text: string,
  schema: z.ZodType<Value>,
  firstLine: number,
): Value | FileProblem {
  let value: unknown;
  try {
    value = parse(text) ?? {};
  } catch (error) {
    const [problem = 'it is not YAML'] = String(error instanceof Error ? error.message : error).split('\n');
    const line = Number(/line (\d+)/.exec(problem)?.[1] ?? 1);
    return {
      file,
      line: firstLine + line - 1,
      problem: problem.replace(/ at line .*$/, ''),
      remedy: 'Correct the YAML',
    };
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.map(String) ?? [];
  const key = path.at(-1);
  const at = key === undefined ? -1 : text.split('\n').findIndex((line) => line.trimStart().startsWith(`${key}:`));
  return {
    file,
    line: at < 0 ? firstLine : firstLine + at,
    problem: `${path.join(' → ') || 'the file'}: ${issue?.message ?? 'is not valid'}`,
    remedy: 'Give symbol, reference, kind (official or working-translation) and title',
  };
}
