import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace } from '../../playground/workspace.ts';
import { LANGUAGES } from '../../src/reports/language.ts';
import { askReport } from '../library.ts';
import { type BotProcess, startBotProcess } from './bot-process.ts';
import { type Aim, judge, percentile, spread } from './figures.ts';
import { type Followed, startFollowing } from './following.ts';
import { measureRoundTrips } from './round-trip.ts';

/** Every figure beside a baseline of the same run: machines are shared and noisy, so only the ratios travel. */
const BARE = 'tests/bench/bare-bolt-app.ts';
const STARTS = 11;
const ANSWER_ROUNDS = 10;
const ROUNDS = 4;
const REQUESTS = 1_000;
const CORRECTIONS = 5;

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
const newDir = join(dataDir, 'new');
const startOurs = (folder = dataDir) =>
  startBotProcess({ file: 'app.ts', isPreloaded: true, workspace, apiUrl, dataDir: folder });
const startBare = () => startBotProcess({ file: BARE, isPreloaded: false, workspace, apiUrl, dataDir });
const startKeptBare = () =>
  startBotProcess({ file: BARE, isPreloaded: true, workspace, apiUrl, dataDir: join(dataDir, 'bare') });
try {
  await benchStart();
  benchAnswers();
  await benchRoundTrips();
  await benchFollowing();
  say();
  for (const aim of aims) say(judge(aim));
} finally {
  rmSync(dataDir, { recursive: true, force: true });
  await workspace.close();
}

/** The bare app starts twice a round: as people write it, and with its compiled code kept as ours is. */
async function benchStart(): Promise<void> {
  const readyMs = async (start: () => Promise<BotProcess>) => {
    const bot = await start();
    await bot.stop();
    return bot.readyMs;
  };
  const startAnew = async () => {
    rmSync(newDir, { recursive: true, force: true });
    return startOurs(newDir);
  };
  const starts = { bare: startBare, keptBare: startKeptBare, later: () => startOurs(), first: startAnew };
  const samples = { bare: [] as number[], keptBare: [] as number[], later: [] as number[], first: [] as number[] };
  for (const name of ['later', 'keptBare'] as const) await readyMs(starts[name]);
  for (let run = 0; run < STARTS; run += 1) {
    for (const name of ['bare', 'keptBare', 'later', 'first'] as const) samples[name].push(await readyMs(starts[name]));
  }
  const median = (name: keyof typeof samples) => percentile(samples[name], 0.5);
  const line = (what: string, name: keyof typeof samples) => {
    const least = percentile(samples[name], 0).toFixed(0).padStart(5);
    const most = percentile(samples[name], 1).toFixed(0).padStart(5);
    const ratio = (median(name) / median('bare')).toFixed(2);
    say(`  ${what.padEnd(44)} ${median(name).toFixed(0).padStart(5)} ms   ${least} to ${most}   ${ratio} x`);
  };
  say(`Start to ready, median of ${STARTS} runs each, in turns`);
  line('bare Bolt app', 'bare');
  line('bare Bolt app, its compiled code kept', 'keptBare');
  line('this bot, later start: code and index kept', 'later');
  line('this bot, very first start: neither', 'first');
  const later = median('later');
  aims.push({ what: 'ready, against a bare Bolt app', measured: later / median('bare'), limit: 1.5, unit: 'x' });
  const alike = 'ready, against a bare Bolt app with its code kept too';
  aims.push({ what: alike, measured: later / median('keptBare'), limit: 1.5, unit: 'x' });
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
  const ours = await startOurs();
  const bare = await startBare().catch(async (error: unknown) => {
    await ours.stop();
    throw error;
  });
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
          `  ratio                          p50 ${ratio(0.5).toFixed(2).padStart(7)}   p99 ${ratio(0.99).toFixed(2).padStart(7)}   requests a second ${(percentile(results.oursRate, 0.5) / percentile(results.bareRate, 0.5)).toFixed(2)}`,
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

/** One bot on SQLite is the baseline of two on one PostgreSQL, which share the machine with that. */
async function benchFollowing(): Promise<void> {
  say(`\nFrom a correction in the folder of the first bot, median (slowest) of ${CORRECTIONS}, in ms`);
  const all: number[][] = [];
  for (const bots of [1, 2]) {
    const following = await startFollowing(bots, workspace, apiUrl);
    try {
      for (const languages of [['en'], ['zh'], LANGUAGES] as const) {
        // The very first correction meets code that was never run.
        await following.correct(languages);
        const samples: Followed[] = [];
        for (let run = 0; run < CORRECTIONS; run += 1) samples.push(await following.correct(languages));
        const slowest = samples.map(({ found }) => Math.max(...found));
        if (languages === LANGUAGES) all.push(samples.map(({ published }, at) => (slowest[at] ?? 0) - published));
        const what = `${bots === 1 ? 'one bot' : 'two bots'}, ${languages === LANGUAGES ? 'all six' : languages.join()}`;
        const median = (values: readonly number[]) =>
          `${percentile(values, 0.5).toFixed(0).padStart(5)} (${percentile(values, 1).toFixed(0).padStart(4)})`;
        const published = median(samples.map((sample) => sample.published));
        say(`  ${what.padEnd(20)} published ${published}   found by the last bot ${median(slowest)}`);
      }
    } finally {
      await following.stop();
    }
  }
  const [one = [], two = []] = all;
  const ratio = percentile(two, 0.5) / percentile(one, 0.5);
  say(`  all six, from publication: two bots take ${ratio.toFixed(2)} x the time of one`);
  const what = 'all six editions, published until found by both bots';
  aims.push({ what, measured: percentile(two, 1), limit: 2_000, unit: 'ms' });
}
