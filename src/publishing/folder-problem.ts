/** Why the folder of reports cannot be read, in a sentence with the remedy. The cause is the file system's error. */
export class FolderProblem extends Error {
  override readonly name = 'FolderProblem';
}

const SET = 'Set SEEDS_DIR to the folder with the editions.';

/** An error of the file system about the folder, or about a file in it, as a problem. */
export function explainFolderError(error: unknown, folder: string): unknown {
  const { code, path = folder } = error as NodeJS.ErrnoException;
  if (code === undefined || error instanceof FolderProblem) return error;
  return new FolderProblem(sentenceOf(code, folder, path), { cause: error });
}

function sentenceOf(code: string, folder: string, path: string): string {
  if (code === 'ENOENT') return `The folder of reports, ${folder}, does not exist. ${SET}`;
  if (code === 'ENOTDIR') return `The folder of reports, ${folder}, is a file. ${SET}`;
  if (code === 'EACCES' || code === 'EPERM')
    return `This user may not read ${path}. Let it read the folder of reports.`;
  return `${path}, in the folder of reports, cannot be read (${code}). Check the disk, or remove it.`;
}
