import type { Tokens } from './web-api/tokens.ts';
import type { Settings } from './workspace-options.ts';

type RevokedAs = ReturnType<Tokens['revokedAs']>;

/** What the bot token is good for. */
export function createAccess({ botToken, scopes: initial }: Settings) {
  let revokedAs: RevokedAs;
  let scopes: readonly string[] = initial;
  return {
    revokedAs: () => revokedAs,
    scopes: () => scopes,
    /** Whether a token fetches files from where they lie. */
    mayRead: (token: string) => token === botToken && revokedAs === undefined && scopes.includes('files:read'),
    /** From now on the bot token is refused with this word; `undefined` makes it good again. */
    setRevoked(as: RevokedAs) {
      revokedAs = as;
    },
    /** OAuth scopes that the bot token has from now on. */
    setScopes(next: readonly string[]) {
      scopes = next;
    },
  };
}
