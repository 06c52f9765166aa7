import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace } from '../../playground/workspace.ts';
import { askReport } from '../library.ts';
import { startBotProcess } from './bot-process.ts';
import { type Aim, judge, percentile, spread } from './figures.ts';
import { measureRoundTrips } from './round-trip.ts';

/** Every figure beside a baseline of the same run: machines are shared and noisy, so only the ratios travel. */
const OURS = 'app.ts';
const BARE = 'tests/bench/bare-bolt-app.ts';
const STARTS = 11;
const ANSWER_ROUNDS = 10;
const ROUNDS = 4;
const REQUESTS = 1_000;

const say = (line = '') => process.stdout.write(`${line}\n`);
const aims: Aim[] = [];
const questions: readonly string[] = readFileSync('tests/ranking/queries.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line).query);
const references = ['para 148', '36', '第148段', 'A/75/19, para. 70', 'para 65', 'paras 36-38', 'section 9', 'help'];

const workspace = createWorkspace();
const { apiUrl } = await workspace.listen();
const dataDir = mkdtempSync(join(tmpdir(), 'peacekeeping-bench-'));
try {
  await benchStart();
  benchAnswers();
  await benchRoundTrips();
  say();
  for (const aim of aims) say(judge(aim));
} finally {
  rmSync(dataDir, { recursive: true, force: true });
  await workspace.close();
}

async function benchStart(): Promise<void> {
  const readyMs = async (file: string) => {
    const bot = await startBotProcess(file, workspace, apiUrl, dataDir);
    await bot.stop();
    return bot.readyMs;
  };
  const first = await readyMs(OURS);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < STARTS; run += 1) {
    ours.push(await readyMs(OURS));
    bare.push(await readyMs(BARE));
  }
  say(`Start to ready, ${STARTS} runs each, in turns`);
  say(`  bare Bolt app                  ${spread(bare)}`);
  say(`  this bot, later starts         ${spread(ours)}`);
  say(`  this bot, very first start     ${first.toFixed(0)} ms (builds the index)`);
  aims.push({
    what: 'ready, against a bare Bolt app',
    measured: percentile(ours, 0.5) / percentile(bare, 0.5),
    limit: 1.5,
    unit: 'x',
  });
}

function benchAnswers(): void {
  const rounds = Array.from({ length: ANSWER_ROUNDS }, () =>
    questions.map((question) => {
      const start = performance.now();
      askReport(question);
      return performance.now() - start;
    }),
  );
  const [cold = [], ...warm] = rounds;
  say(`\nAnswers to ${questions.length} questions, in process`);
  say(`  first round, cold              ${spread(cold)}`);
  say(`  ${ANSWER_ROUNDS - 1} rounds after                 ${spread(warm.flat())}`);
  aims.push({ what: 'answer, p99', measured: percentile(warm.flat(), 0.99), limit: 5, unit: 'ms' });
}

async function benchRoundTrips(): Promise<void> {
  const ours = await startBotProcess(OURS, workspace, apiUrl, dataDir);
  const bare = await startBotProcess(BARE, workspace, apiUrl, dataDir);
  try {
    for (const [what, asked] of [
      ['references', references],
      ['own words', questions],
    ] as const) {
      const load = (url: string, concurrency: number) =>
        measureRoundTrips({
          url,
          signingSecret: workspace.signingSecret,
          questions: asked,
          requests: REQUESTS,
          concurrency,
        });
      for (const { url } of [ours, bare]) await load(url, 4);
      for (const concurrency of [1, 8]) {
        const results = {
          ours: [] as number[],
          bare: [] as number[],
          oursRate: [] as number[],
          bareRate: [] as number[],
        };
        for (let round = 0; round < ROUNDS; round += 1) {
          const bareResult = await load(bare.url, concurrency);
          const oursResult = await load(ours.url, concurrency);
          results.bare.push(...bareResult.latenciesMs);
          results.ours.push(...oursResult.latenciesMs);
          results.bareRate.push(bareResult.requestsPerSecond);
          results.oursRate.push(oursResult.requestsPerSecond);
        }
        const rate = (rates: readonly number[]) => `${percentile(rates, 0.5).toFixed(0).padStart(6)} a second`;
        const ratio = (share: number) => percentile(results.ours, share) / percentile(results.bare, share);
        say(
          `\nSlash command over HTTP and back, ${what}, ${concurrency} at a time, ${ROUNDS * REQUESTS} requests each`,
        );
        say(`  bare Bolt app, acknowledges    ${spread(results.bare)}   ${rate(results.bareRate)}`);
        say(`  this bot, answers              ${spread(results.ours)}   ${rate(results.oursRate)}`);
        say(
          `  ratio                          p50 ${ratio(0.5).toFixed(2).padStart(7)}   p99 ${ratio(0.99).toFixed(2).padStart(7)}`,
        );
        const aim = `round trip p99, ${what}, ${concurrency} at a time, against bare`;
        aims.push({ what: aim, measured: ratio(0.99), limit: 1.3, unit: 'x' });
      }
    }
    const memory = ours.memory();
    if (memory !== undefined) {
      say(
        `\nMemory of this bot after that: ${memory.now.toFixed(0)} MB resident, ${memory.highest.toFixed(0)} MB at its highest`,
      );
    }
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
  }
}
