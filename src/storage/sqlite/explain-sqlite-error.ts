import { StoreProblem } from '../store-problem.ts';

/** SQLite's primary result codes; the extended ones have these in their lowest byte. */
const BUSY = 5;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const CONSTRAINT = 19;
const NOT_A_DATABASE = 26;

const SENTENCES = new Map<unknown, (place: string) => string>([
  [BUSY, (place) => `${place} is locked by another program. Stop that program, or try again when it is done.`],
  [READ_ONLY, (place) => `${place} may not be written. Let this user write to it and to its folder, or set DATA_DIR.`],
  ['EACCES', (place) => `${place} may not be written. Let this user write to it and to its folder, or set DATA_DIR.`],
  ['EPERM', (place) => `${place} may not be written. Let this user write to it and to its folder, or set DATA_DIR.`],
  ['EROFS', (place) => `${place} is on a read-only file system. Set DATA_DIR to a folder that can be written.`],
  ['ENOTDIR', (place) => `${place} cannot be made: part of its path is a file. Set DATA_DIR to a folder.`],
  ['EEXIST', (place) => `${place} cannot be made: part of its path is a file. Set DATA_DIR to a folder.`],
  [CANNOT_OPEN, (place) => `${place} cannot be opened. Let this user write to it and to its folder, or set DATA_DIR.`],
  [FULL, (place) => `${place} could not grow: the disk is full. Free some room; nothing was half written.`],
  ['ENOSPC', (place) => `${place} could not grow: the disk is full. Free some room; nothing was half written.`],
  [IO_ERROR, (place) => `${place} could not be read or written: the disk failed, or a limit on file sizes was met.`],
  [CORRUPT, (place) => `${place} is damaged. Move it away, and import the last export or put a backup in its place.`],
  [NOT_A_DATABASE, (place) => `${place} is not a database of SQLite. Move it away, or set DATA_DIR to another folder.`],
  [CONSTRAINT, (place) => `${place} refused a row: it repeats another, or lacks something that it refers to.`],
]);

/** What may end by itself or when somebody makes room. */
const PASSING = new Set<unknown>([BUSY, FULL, IO_ERROR, 'ENOSPC']);

export function isBusy(error: unknown): boolean {
  return primaryCode(error) === BUSY;
}

/** An error of SQLite or of the file system as a sentence, where an operator can do something about it; else the error. */
export function explainSqliteError(error: unknown, place: string): unknown {
  if (error instanceof StoreProblem) return error;
  const code = primaryCode(error) ?? (error as NodeJS.ErrnoException)?.code;
  const sentence = SENTENCES.get(code);
  return sentence === undefined
    ? error
    : new StoreProblem(sentence(place), { cause: error, mayPass: PASSING.has(code) });
}

function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return error.errcode & 0xff;
}
