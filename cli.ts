import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Answers, openTerminalAnswers } from './compose/answers.ts';
import type { Restriction } from './index/restrict-sources.ts';
import type { Export } from './src/answers/export/export-table.ts';
import { formatOfName, writeExport } from './src/answers/export/write-export.ts';
import { readExportRequest } from './src/answers/question/export-request.ts';
import { readConfig } from './src/config.ts';
import { say } from './src/locales/say.ts';
import { createLogger, openLog } from './src/logger.ts';
import { isLanguage, LANGUAGES, type Language, parseLanguages } from './src/reports/language.ts';
import { printAnswer } from './src/terminal/print-answer.ts';
import { readBatchLine } from './src/terminal/read-batch.ts';

const USAGE = `Usage: npm run ask -- [--lang ${LANGUAGES.join('|')}] [--json] QUESTION
       npm run --silent ask -- --json --batch FILE
       npm run ask -- --export FILE.csv|FILE.xlsx [QUESTION]

  --lang CODE       the edition to quote; without it the language of the question decides
  --json            one JSON object instead of text
  --batch FILE      answers every line {"id","text"} of FILE with a line {"id","answer"}; - is standard input
  --export FILE     writes the entries that answer the question, or all without one, in every language
  --editions CODES  answers from these editions only, as in zh,en
  --no-asked        answers without the asked-as phrases, as on the day a report is issued`;

const MAX_WIDTH = 100;

/** The same answers in a terminal. Only answers go to standard output; the log and problems go to standard error. */
async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') return complain(options, USAGE);
  const { lang, json, batch, text, file, restriction } = options;
  const config = readConfig(process.env);
  if (!config.isValid) return complain(...config.problems, 'See .env.example.');
  const log = createLogger({ level: 'warn', destination: await openLog(2, true) });
  const answers = await openTerminalAnswers(config.config, log, restriction);
  const language = lang === undefined ? {} : { language: lang };
  if (batch !== undefined) return answerBatch(answers, batch, language);
  if (file !== undefined)
    return exportTo(file, answers.exportEntries(readExportRequest(`export ${text}`)?.what ?? text, language));
  const answer = answers.ask(text, language);
  const width = Math.min(process.stdout.columns ?? MAX_WIDTH, MAX_WIDTH);
  process.stdout.write(`${json ? JSON.stringify(answer) : printAnswer(answer, width)}\n`);
  return 0;
}

interface Options {
  readonly lang: Language | undefined;
  readonly json: boolean;
  readonly batch: string | undefined;
  readonly text: string;
  /** Where the entries are written to instead of being printed. */
  readonly file: string | undefined;
  /** Undefined where everything is answered from, as the bot does. */
  readonly restriction: Restriction | undefined;
}

function readOptions(): Options | string {
  try {
    const { values, positionals } = parseArgs({
      options: {
        lang: { type: 'string' },
        json: { type: 'boolean', default: false },
        batch: { type: 'string' },
        export: { type: 'string' },
        editions: { type: 'string' },
        'no-asked': { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const { lang, json, batch, export: file, editions, 'no-asked': withoutAsked } = values;
    if (lang !== undefined && !isLanguage(lang)) return `--lang ${lang}: use one of ${LANGUAGES.join(', ')}.`;
    if (batch !== undefined && !json) return '--batch goes with --json.';
    if (batch !== undefined && positionals.length > 0)
      return '--batch takes its questions from the file: leave the question out.';
    if (file !== undefined && (json || formatOfName(file) === undefined))
      return json ? '--export goes without --json.' : `--export ${file}: name it with .csv or .xlsx at its end.`;
    const languages = editions === undefined ? undefined : parseLanguages(editions);
    if (editions !== undefined && languages === undefined) {
      return `--editions ${editions}: use some of ${LANGUAGES.join(', ')}, with commas between.`;
    }
    const restriction = languages === undefined && !withoutAsked ? undefined : { languages, withoutAsked };
    return { lang, json, batch, text: positionals.join(' '), file, restriction };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Says which file has how many entries; where there are none, why. */
async function exportTo(name: string, made: Export): Promise<number> {
  if (made.kind === 'nothing') return complain(say(made.language, 'exportNothing'));
  if (made.kind === 'answer') return complain(printAnswer(made.answer, MAX_WIDTH));
  const { bytes } = await writeExport(made, formatOfName(name) ?? 'csv');
  await writeFile(name, bytes);
  const { language, source, rows } = made;
  process.stdout.write(`${name}: ${say(language, 'exported', { count: rows.length, source })}\n`);
  return 0;
}

/** Bad lines are told apart on standard error and cost only themselves; the exit code says that there were some. */
async function answerBatch(answers: Answers, file: string, options: { readonly language?: Language }): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  let bad = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const read = readBatchLine(line.replace(/^\ufeff/, ''));
    if ('problem' in read) {
      bad += complain(`${file}, line ${number}: ${read.problem}.`);
      continue;
    }
    const { id, text, language } = read;
    const answer = answers.ask(text, language === undefined ? options : { language });
    if (!process.stdout.write(`${JSON.stringify({ id, answer })}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
  return bad === 0 ? 0 : 1;
}

function complain(...lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const { code, path, message } = error as NodeJS.ErrnoException;
  process.exitCode = complain(code === 'ENOENT' ? `${path} does not exist.` : message);
}
