import type { JsonRecord } from '../record.ts';
import { failure, type Method, type Result } from './method.ts';

/** The tokens that are good now, and what the bot token may do. */
export interface Tokens {
  readonly bot: string;
  readonly app: string;
  /** Slack's word for why the bot token is no longer good, where it is not. */
  readonly revokedAs: () => 'token_revoked' | 'account_inactive' | undefined;
  readonly scopes: () => readonly string[];
  /** How a token of a workflow's step stands, where it is one: it may do what the bot may. */
  readonly stepToken: (token: string) => 'good' | 'expired' | undefined;
}

/** Slack's error for a call with this token, or nothing where the call may go on. */
export function tokenError(
  tokens: Tokens,
  { name, method, given, input }: { name: string; method: Method; given: string | undefined; input: JsonRecord },
): Result | undefined {
  if (name === 'api.test') return undefined;
  if (given === undefined) return failure('not_authed');
  const isForApp = name === 'apps.connections.open';
  const stepToken = tokens.stepToken(given);
  if (stepToken === 'expired') return failure('token_expired');
  if (given !== tokens.bot && given !== tokens.app && stepToken === undefined) return failure('invalid_auth');
  if (given !== tokens.app) {
    const revokedAs = tokens.revokedAs();
    if (revokedAs !== undefined) return failure(revokedAs);
  }
  if (isForApp !== (given === tokens.app)) return failure('not_allowed_token_type');
  const needed = method.scopes ?? [];
  const provided = tokens.scopes();
  if (needed.length === 0) return undefined;
  // Without any of the scopes Slack names all of them, with some the one that this conversation wants.
  const isAnyThere = needed.some((scope) => provided.includes(scope));
  const wanted = isAnyThere ? (method.scopesFor?.(input) ?? []) : needed;
  const missing = wanted.filter((scope) => !provided.includes(scope));
  if (missing.length === 0) return undefined;
  return failure('missing_scope', { needed: missing.join(','), provided: provided.join(',') });
}
