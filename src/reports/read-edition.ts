import { z } from 'zod';
import { decodeLines } from './decode-text.ts';
import type { Edition } from './edition.ts';
import { assembleEntries, type EditionRow } from './edition-row.ts';
import type { FileProblem } from './file-problem.ts';
import { isLanguage, LANGUAGES, type Language } from './language.ts';
import { MANIFEST_FILE, type Manifest, type Metadata, metadataSchema, readYaml } from './manifest.ts';
import { readExtractedRows } from './read-extracted-text.ts';
import { readMarkdownRows } from './read-markdown.ts';
import { canonicalSymbol, symbolOfFileName } from './symbol.ts';

export interface SeedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const frontMatterSchema = metadataSchema.extend({ language: z.string() });

interface Source {
  readonly metadata: Metadata;
  readonly rows: readonly EditionRow[];
}

/**
 * One file to one edition. Its name follows the UN convention, `A_76_505_Add.1.fr.md`: symbol, language, ending.
 * `.md` files describe themselves in front matter; of a bare `.txt` file the manifest tells. Pure: bytes in, value out.
 */
export function readEdition(file: SeedFile, manifest: Manifest): Edition | FileProblem {
  const { name } = file;
  const parts = /^(.+)\.([A-Za-z-]+)\.(md|txt)$/.exec(name);
  if (parts?.[1] === undefined || parts[2] === undefined) {
    return { file: name, problem: 'the name is not that of an edition', remedy: 'Name it like A_76_505_Add.1.fr.md' };
  }
  const language = parts[2];
  if (!isLanguage(language)) {
    return {
      file: name,
      problem: `"${language}" is no official language of the United Nations`,
      remedy: `Use one of ${LANGUAGES.join(', ')}`,
    };
  }
  const lines = decodeLines(name, file.bytes);
  if (isProblem(lines)) return lines;
  const source = parts[3] === 'md' ? readMarkdown(name, language, lines) : readExtracted(name, lines, manifest);
  if (isProblem(source)) return source;
  const { metadata } = source;
  if (canonicalSymbol(symbolOfFileName(parts[1])) !== canonicalSymbol(metadata.symbol)) {
    const problem = `the name does not fit the symbol ${metadata.symbol}`;
    return { file: name, problem, remedy: `Name it ${metadata.symbol.replaceAll('/', '_')}.${language}.${parts[3]}` };
  }
  const content = assembleEntries(name, source.rows);
  if (isProblem(content)) return content;
  return {
    symbol: metadata.symbol,
    reference: metadata.reference,
    language,
    isOfficial: metadata.kind === 'official',
    title: metadata.title,
    ...content,
  };
}

function readMarkdown(name: string, language: Language, lines: readonly string[]): Source | FileProblem {
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, at) => at > 0 && line.trim() === '---') : -1;
  if (end < 0) {
    return {
      file: name,
      line: 1,
      problem: 'the front matter is missing',
      remedy: 'Begin with "---", symbol, language, reference, kind, title and "---"',
    };
  }
  const metadata = readYaml(name, lines.slice(1, end).join('\n'), frontMatterSchema, 2);
  if (isProblem(metadata)) return metadata;
  if (metadata.language !== language) {
    const line = lines.findIndex((text) => text.startsWith('language:')) + 1;
    const problem = `the front matter says language ${metadata.language}, the name says ${language}`;
    return { file: name, line, problem, remedy: 'Make the two agree' };
  }
  const rows = readMarkdownRows(name, lines.slice(end + 1), end + 2);
  return isProblem(rows) ? rows : { metadata, rows };
}

function readExtracted(name: string, lines: readonly string[], manifest: Manifest): Source | FileProblem {
  const metadata = manifest[name];
  if (metadata === undefined) {
    return {
      file: name,
      problem: `${MANIFEST_FILE} does not describe it`,
      remedy: `Add its symbol, reference, kind and title to ${MANIFEST_FILE}`,
    };
  }
  return { metadata, rows: readExtractedRows(lines, metadata.reference) };
}

export function isProblem(value: object): value is FileProblem {
  return 'problem' in value && 'remedy' in value;
}
