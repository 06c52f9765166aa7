import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createWorkspace } from '../../playground/workspace.ts';
import { bodyOf, ENGLISH, GENERAL } from '../conversations/start-bot.ts';
import { type Program, runProgram } from '../program.ts';

export { ENGLISH, GENERAL };

export interface Readiness {
  readonly status: number;
  readonly store: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A bot as `npm start` runs it, a process of its own, in a workspace of its own. */
export interface BotProgram {
  readonly program: Program;
  readonly workspace: ReturnType<typeof createWorkspace>;
  readiness(): Promise<Readiness>;
  /** What is quoted of paragraph 18 in English: `memorial`, `granite memorial`. */
  words(): Promise<string>;
  /** Resolves when these words are quoted, with the milliseconds that it took. */
  quotes(words: string): Promise<number>;
  /** Resolves when readiness has this status. */
  becomes(status: number): Promise<Readiness>;
  /** The lines of the log with an event so far; once there are so many, if wanted. */
  logged(event: string): readonly Readonly<Record<string, unknown>>[];
  hasLogged(event: string, count?: number): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** A folder that goes with the test, with the seeds in it. */
export function copySeeds(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peacekeeping-seeds-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // With their times, since a file that was written just now is waited for.
  cpSync('seeds', folder, { recursive: true, preserveTimestamps: true });
  return folder;
}

/** Starts `app.ts`, or a file that does, in Socket Mode unless said; resolves when it is ready to be asked. */
export async function startProgram(
  environment: Readonly<Record<string, string>>,
  { transport = 'socket', file = 'app.ts' }: { readonly transport?: 'socket' | 'http'; readonly file?: string } = {},
): Promise<BotProgram> {
  const workspace = createWorkspace({ timings: { retryDelaysMs: [0, 0, 0], ackLimitMs: 30_000 } });
  const { apiUrl } = await workspace.listen();
  onTestFinished(() => workspace.close());
  const secret: Record<string, string> =
    transport === 'http' ? { SLACK_SIGNING_SECRET: workspace.signingSecret } : { SLACK_APP_TOKEN: workspace.appToken };
  const common = { SLACK_BOT_TOKEN: workspace.botToken, SLACK_API_URL: apiUrl, PORT: '0' };
  const program = runProgram(file, [], { ...common, ...secret, ...environment });
  await program.says('app.ready');
  const url = `http://127.0.0.1:${/"port":(\d+)/.exec(program.stdout())?.[1]}`;
  if (transport === 'http') workspace.setRequestUrl(`${url}/slack/events`);
  const words = async () => {
    const before = workspace.messages(GENERAL).length;
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping para 18' });
    const answer = await workspace.waitFor(() => workspace.messages(GENERAL)[before], { timeoutMs: 30_000 });
    return /construction of the ([\w ]*memorial)/.exec(bodyOf(answer))?.[1] ?? '';
  };
  const readiness = async () => {
    const response = await fetch(`${url}/readyz`);
    // Safe cast: readiness is an object, with the store in it.
    const body = (await response.json()) as Readiness['body'];
    return { status: response.status, store: String(body.store), body };
  };
  const logged = (event: string) =>
    program
      .stdout()
      .split('\n')
      .filter((line) => line.includes(`"event":"${event}"`))
      .map((line) => JSON.parse(line));
  return {
    program,
    workspace,
    readiness,
    words,
    async quotes(wanted) {
      const start = performance.now();
      while ((await words()) !== wanted) if (program.process.exitCode !== null) throw new Error(program.stderr());
      return performance.now() - start;
    },
    async becomes(status) {
      for (;;) {
        const now = await readiness();
        if (now.status === status) return now;
      }
    },
    logged,
    async hasLogged(event, count = 1) {
      await program.says(`"event":"${event}"`);
      while (logged(event).length < count) await Promise.race([once(program.process.stdout, 'data'), program.ended]);
      return logged(event);
    },
  };
}
