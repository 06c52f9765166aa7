import { expect, test } from 'vitest';
import { createLogger } from '../src/logger.ts';

const DATABASE_URL = 'postgres://bot:p4ssw0rd@db.example.org:5432/peacekeeping';

function logOf(...events: readonly object[]): string {
  const lines: string[] = [];
  const log = createLogger({ level: 'info', destination: { write: (line) => lines.push(line) } });
  for (const event of events) log.info(event);
  return lines.join('');
}

test('a database’s URL never reaches the log, wherever a configuration ends up in it', () => {
  const config = { databaseUrl: DATABASE_URL };
  const log = logOf(
    config,
    { config },
    { event: 'a', options: { config } },
    { a: { b: { c: { databaseUrl: DATABASE_URL } } } },
  );
  expect(log).not.toMatch(/p4ssw0rd|db\.example\.org/);
  expect(log.match(/"databaseUrl":"\[secret\]"/g)).toHaveLength(4);
});

test('nor do the user and the password of a URL in a sentence or an error, while its host does', () => {
  const error = new Error(`no answer from ${DATABASE_URL}`);
  const log = logOf({ sentence: `asked ${DATABASE_URL}, then https://example.org/a@b` }, { err: error }, { error });
  expect(log).not.toMatch(/p4ssw0rd|bot:/);
  expect(log).toContain('postgres://[secret]@db.example.org:5432/peacekeeping, then https://example.org/a@b');
  expect(log.match(/"message":"no answer/g)).toHaveLength(2);
});
