import { z } from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** An empty variable is an unset one, as left by a copied .env.example. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional());

/** Things with commas or spaces between them. */
const items = (text: string) => text.split(/[\s,]+/).filter((item) => item !== '');

const idsSchema = z
  .string()
  .transform(items)
  .refine((ids) => ids.every((id) => /^[UW][A-Z0-9]+$/.test(id)), 'must be ids of people in Slack, such as U024BE7LH');

const urlsSchema = z
  .string()
  .transform(items)
  .refine((urls) => urls.every((url) => /^https?:$/.test(URL.parse(url)?.protocol ?? '')), 'must be URLs (https://…)');

/** Tokens are told apart by their first letters only as far as a mix-up shows: Slack adds prefixes of its own at times. */
const environmentSchema = z
  .object({
    SLACK_BOT_TOKEN: optional(z.string().regex(/^(?!xoxp-|xapp-)/, 'must be a bot token, which begins with xoxb-')),
    SLACK_APP_TOKEN: optional(z.string().regex(/^(?!xox)/, 'must be an app-level token, which begins with xapp-')),
    SLACK_SIGNING_SECRET: optional(z.string().regex(/^(?!xox|xapp-)/, 'must be the signing secret, not a token')),
    SLACK_API_URL: optional(z.url({ protocol: /^https?$/, error: 'must be a URL such as https://slack.com/api/' })),
    PORT: optional(
      z.coerce.number('must be a port number').int().min(0, 'must be 0 to 65535').max(65_535, 'must be 0 to 65535'),
    ),
    SEEDS_DIR: optional(z.string()),
    DATA_DIR: optional(z.string()),
    DATABASE_URL: optional(
      z.url({
        protocol: /^postgres(ql)?$/,
        error: 'must be a URL such as postgres://USER:PASSWORD@HOST:5432/DATABASE',
      }),
    ),
    PUBLISHERS: optional(idsSchema),
    SOURCE_URLS: optional(urlsSchema),
    SOURCE_MINUTES: optional(
      z.coerce.number('must be a number of minutes').min(1, 'must be at least 1').max(10_080, 'must be at most 10080'),
    ),
    LOG_LEVEL: optional(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`)),
  })
  .superRefine((environment, context) => {
    const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = environment;
    if (bot !== undefined && app === undefined && secret === undefined) {
      problem('SLACK_SIGNING_SECRET', 'is needed beside SLACK_BOT_TOKEN for HTTP (or SLACK_APP_TOKEN for Socket Mode)');
    }
    if (bot === undefined && (app !== undefined || secret !== undefined)) {
      problem('SLACK_BOT_TOKEN', 'is needed beside SLACK_APP_TOKEN or SLACK_SIGNING_SECRET');
    }
  });

/** How the bot is reached: by Slack over HTTP, by Slack over a socket that the bot opens, or in the playground. */
export type Connection =
  | { readonly kind: 'http'; readonly botToken: string; readonly signingSecret: string }
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly kind: 'playground' };

export interface Config {
  readonly connection: Connection;
  /** Base URL of Slack's Web API; undefined for Slack's own. */
  readonly slackApiUrl?: string;
  readonly port: number;
  readonly seedsDir: string;
  readonly dataDir: string;
  /** A server of PostgreSQL, with a password in it; undefined for SQLite in `dataDir`. */
  readonly databaseUrl?: string;
  /** Ids of the people who may publish an edition by uploading it. */
  readonly publishers: readonly string[];
  /** Where editions are looked for, and how often. */
  readonly sourceUrls: readonly string[];
  readonly sourceMinutes: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

export type ConfigResult =
  | { readonly isValid: true; readonly config: Config }
  | { readonly isValid: false; readonly problems: readonly string[] };

/** The environment, checked; every problem is named, and none repeats a secret's value. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const result = environmentSchema.safeParse(environment);
  if (!result.success) {
    return { isValid: false, problems: result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) };
  }
  const { SLACK_API_URL, PORT, SEEDS_DIR, DATA_DIR, DATABASE_URL, LOG_LEVEL, PUBLISHERS, SOURCE_URLS, SOURCE_MINUTES } =
    result.data;
  return {
    isValid: true,
    config: {
      connection: connectionOf(result.data),
      ...(SLACK_API_URL === undefined ? {} : { slackApiUrl: SLACK_API_URL }),
      port: PORT ?? 3000,
      seedsDir: SEEDS_DIR ?? 'seeds',
      dataDir: DATA_DIR ?? 'data',
      ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
      publishers: PUBLISHERS ?? [],
      sourceUrls: SOURCE_URLS ?? [],
      sourceMinutes: SOURCE_MINUTES ?? 60,
      logLevel: LOG_LEVEL ?? 'info',
    },
  };
}

function connectionOf(environment: z.infer<typeof environmentSchema>): Connection {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = environment;
  if (botToken !== undefined && appToken !== undefined) return { kind: 'socket', botToken, appToken };
  if (botToken !== undefined && signingSecret !== undefined) return { kind: 'http', botToken, signingSecret };
  return { kind: 'playground' };
}
