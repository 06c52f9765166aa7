import { parseArgs } from 'node:util';
import { LANGUAGES, type Language, parseLanguages } from '../../src/reports/language.ts';

export const USAGE = `Usage: npm run eval -- [--questions FILE] [--editions CODES] [--no-asked] [--no-glossary] [--ours] [--json]

  --questions FILE  lines {"id","lang","kind","query","relevant":{"148":3}}, if wanted "hard" and "group";
                    without it tests/ranking/queries.jsonl
  --editions CODES  only these editions are loaded, as in zh,en
  --no-asked        without the asked-as phrases
  --no-glossary     without the glossary
  --ours            leaves the other search engines out
  --json            one JSON object instead of tables`;

export interface EvalOptions {
  readonly questions: string;
  readonly languages: readonly Language[] | undefined;
  readonly withoutAsked: boolean;
  readonly withoutGlossary: boolean;
  readonly oursOnly: boolean;
  readonly json: boolean;
}

/** The options, or what is wrong with them. */
export function readOptions(args: readonly string[]): EvalOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        questions: { type: 'string', default: 'tests/ranking/queries.jsonl' },
        editions: { type: 'string' },
        'no-asked': { type: 'boolean', default: false },
        'no-glossary': { type: 'boolean', default: false },
        ours: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const { questions, editions, ours, json } = values;
    const languages = editions === undefined ? undefined : parseLanguages(editions);
    if (editions !== undefined && languages === undefined) {
      return `--editions ${editions}: use some of ${LANGUAGES.join(', ')}, with commas between.`;
    }
    return {
      questions,
      languages,
      withoutAsked: values['no-asked'],
      withoutGlossary: values['no-glossary'],
      oursOnly: ours,
      json,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
