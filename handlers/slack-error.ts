import { ErrorCode as BoltErrorCode } from '@slack/bolt';
import { ErrorCode, SlackError } from '@slack/web-api';
import { isBrokenOff } from './posting/call-fault.ts';

/** Slack has refused the app-level token, in this word. */
export class AppTokenRefusal extends Error {
  readonly refusal: string;

  constructor(refusal: string) {
    super(`Slack refuses the app-level token (${refusal}).`);
    this.refusal = refusal;
  }
}

/** What Slack's client says went wrong at the start, with what to do, in a sentence; undefined for anything else. */
export function explainSlackError(error: unknown): string | undefined {
  if (error instanceof AppTokenRefusal) return explainAppToken(error);
  const { code, data } = error as { readonly code?: string; readonly data?: { readonly error?: string } };
  if (code === ErrorCode.PlatformError) {
    return `Slack refuses the token (${data?.error}). Copy SLACK_BOT_TOKEN and SLACK_APP_TOKEN again from the app's settings on api.slack.com.`;
  }
  if (code === ErrorCode.RequestError || code === ErrorCode.HTTPError) {
    return 'Slack cannot be reached. Check the network, and SLACK_API_URL if it is set.';
  }
  return undefined;
}

function explainAppToken({ refusal }: AppTokenRefusal): string {
  return `Slack refuses the token (${refusal}) in SLACK_APP_TOKEN: generate one with the scope connections:write in the app's settings on api.slack.com (Basic Information, App-Level Tokens), and see that Socket Mode is on.`;
}

/** The word with which Slack itself refused a call (`is_archived`), as against a fault on the way. */
export function slackRefusal(error: unknown): string | undefined {
  const { code, data } = error as { readonly code?: string; readonly data?: { readonly error?: string } };
  return code === ErrorCode.PlatformError ? (data?.error ?? 'unknown') : undefined;
}

/**
 * Why a call, an answer at a response URL or an acknowledgement did not come off, in Slack's word or that of the way there;
 * undefined for what is no fault of either.
 */
export function slackFault(error: unknown): string | undefined {
  const { code, statusCode, original } = error as Readonly<Record<'code' | 'statusCode' | 'original', unknown>>;
  if (error instanceof AppTokenRefusal) return error.refusal;
  if (code === BoltErrorCode.UnknownError && original instanceof Error) return slackFault(original);
  if (code === BoltErrorCode.RespondError) return `response_url_${statusCode}`;
  if (error instanceof TypeError && error.message === UNREACHED) return 'unreached';
  if (isBrokenOff(error)) return 'broken_off';
  const isOnTheWay = error instanceof SlackError || String(code).startsWith(SOCKET_FAULT);
  return slackRefusal(error) ?? (isOnTheWay ? String(code) : undefined);
}

/** What `fetch` says of every fault between here and there. */
const UNREACHED = 'fetch failed';

/** How the codes of what happens to a socket begin, such as that it closed before an acknowledgement. */
const SOCKET_FAULT = 'slack_socket_mode_';

/** What went wrong, in a word or a sentence for the log. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
