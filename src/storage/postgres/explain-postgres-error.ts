import { StoreProblem } from '../store-problem.ts';

const AWAY = 'Check that the server runs and that DATABASE_URL names it';

/** By PostgreSQL's SQLSTATE (Appendix A of its manual) or Node's error code. */
const SENTENCES: readonly (readonly [codes: RegExp, sentence: (place: string) => string])[] = [
  [/^28/, (place) => `${place} refused the user or the password. Correct them in DATABASE_URL.`],
  [/^3D000$/, (place) => `${place}: there is no such database. Create it, or correct DATABASE_URL.`],
  [/^42501$/, (place) => `${place}: the user lacks a right. Make that user the owner of the database or its schema.`],
  [/^25006$/, (place) => `${place} is read-only, as a standby is. Let DATABASE_URL name the primary server.`],
  [/^53100$/, (place) => `${place}: the server's disk is full. Free some room there; nothing was half written.`],
  [/^53300$/, (place) => `${place} has no connection left. Raise its max_connections, or stop other programs.`],
  [/^57P03$/, (place) => `${place} is starting, stopping or recovering. It is tried again until it has done so.`],
  [/^57014$|^55P03$|^40P01$/, (place) => `${place} took too long: other work holds what is needed. Try again.`],
  [/^57P0|^08|^25P03$/, (place) => `${place} ended the connection. The next attempt opens another.`],
  [/^23/, (place) => `${place} refused a row: it repeats another, or lacks something that it refers to.`],
  [/^22021$|^22P05$/, (place) => `${place} refused a text: it has a character that PostgreSQL cannot keep.`],
  [/^E(CONNRESET|PIPE)$/, (place) => `${place} ended the connection. The next attempt opens another.`],
  [/^(ENOTFOUND|EAI_AGAIN)$/, (place) => `${place} cannot be found: the name of the host is unknown. ${AWAY}.`],
  [/^E(CONNREFUSED|TIMEDOUT|HOSTUNREACH|NETUNREACH|ACCES)$|^ENOENT$/, (place) => `${place} is away. ${AWAY}.`],
  [/^NOSSL$/, (place) => `${place} speaks no TLS. Correct sslmode in DATABASE_URL.`],
  [
    /CERT|_TLS_|^UNABLE_TO_/,
    (place) => `${place}: the server's certificate is not trusted. Correct sslmode in DATABASE_URL.`,
  ],
];

/** What may end by itself or by work on the server: it is away, full, busy, or a standby that becomes the primary. */
const PASSING =
  /^(?:08|25P03|25006|40P01|53|55P03|57)|^E(?:CONN(?:RESET|REFUSED)|PIPE|AI_AGAIN|TIMEDOUT|HOSTUNREACH|NETUNREACH)$|^ENO(?:TFOUND|ENT)$/;

/** What pg says without a code. */
const UNCODED: readonly (readonly [message: RegExp, code: string])[] = [
  [/timeout exceeded when trying to connect|due to connection timeout|Query read timeout/, 'ETIMEDOUT'],
  [/Connection terminated|not queryable|Client was closed/, 'ECONNRESET'],
  [/does not support SSL/, 'NOSSL'],
  [/password must be a string|client password/, '28P01'],
];

/** An error of pg or of the network as a sentence, where an operator can do something about it; else the error. */
export function explainPostgresError(error: unknown, place: string): unknown {
  if (error instanceof StoreProblem) return error;
  const code = codeOf(error);
  const sentence = SENTENCES.find(([codes]) => code !== undefined && codes.test(code))?.[1];
  if (code === undefined || sentence === undefined) return error;
  return new StoreProblem(sentence(place), { cause: error, mayPass: PASSING.test(code) });
}

/** Whether the server refused a statement and no more, so that the connection can go on being used. */
export function isMereRefusal(error: unknown): boolean {
  return error instanceof Error && 'severity' in error && !/^57P0|^08|^25P03/.test(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return UNCODED.find(([message]) => message.test(error.message))?.[1];
}
