import { isUtf8 } from 'node:buffer';
import type { FileProblem } from './file-problem.ts';

/** Bytes that one edition may have; the longest of 2021 has 240 kB. */
const MAX_BYTES = 8_000_000;

/**
 * The bytes of a file as lines of text, line ends of any kind removed. Only UTF-8 is read (with or without a byte
 * order mark), since a guess at an encoding could quote what nobody wrote.
 */
export function decodeLines(file: string, bytes: Uint8Array): readonly string[] | FileProblem {
  if (bytes.byteLength > MAX_BYTES) {
    const size = `${Math.round(bytes.byteLength / 1e6)} MB`;
    return { file, problem: `the file has ${size}`, remedy: `An edition is a text of at most ${MAX_BYTES / 1e6} MB` };
  }
  const remedy = 'Save the file as plain text in UTF-8';
  if (!isUtf8(bytes)) return { file, line: firstBadLine(bytes), problem: 'the text is not UTF-8', remedy };
  const text = new TextDecoder().decode(bytes);
  const nul = text.indexOf('\0');
  if (nul >= 0) return { file, line: lineAt(text, nul), problem: 'the text holds a NUL character', remedy };
  return text.split(/\r\n|\n|\r/);
}

function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
