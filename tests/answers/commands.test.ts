import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askReport } from '../library.ts';
import { type Command, holds } from './expected-reading.ts';

function readCommands(file: string): readonly Command[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe.each(['commands.jsonl', 'commands-blind.jsonl', 'commands-blind-2.jsonl'])('%s', (file) => {
  const commands = readCommands(file);

  test('is there', () => expect(commands.length).toBeGreaterThan(30));

  test.each(commands.map((command) => [command.text.slice(0, 60), command] as const))('%j', (_, command) => {
    const answer = askReport(command.text);
    expect(
      holds(command, answer),
      `${JSON.stringify(command.expect)}, got ${JSON.stringify(answer).slice(0, 300)}`,
    ).toBe(true);
  });
});
