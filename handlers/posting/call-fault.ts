import {
  ErrorCode,
  type WebAPICallError,
  type WebAPIHTTPError,
  type WebAPIPlatformError,
  type WebAPIRateLimitedError,
  type WebAPIRequestError,
} from '@slack/web-api';

/** Why a call of Slack's Web API did not come off, and whether it may have been carried out all the same. */
export interface CallFault {
  /** Slack's own word, or the system's. */
  readonly word: string;
  /** Whether Slack itself refused. */
  readonly isRefusal: boolean;
  /** Whether the call may have been carried out. */
  readonly isSent: boolean;
  readonly isTimeout: boolean;
  /** Slack takes none before. */
  readonly retryAfterMs?: number;
}

/** Refusals that no waiting mends (docs.slack.dev, chat.postMessage). */
export const FOR_GOOD: ReadonlySet<string> = new Set([
  'account_inactive',
  'app_missing_action_url',
  'cannot_reply_to_message',
  'channel_not_found',
  'is_archived',
  'messages_tab_disabled',
  'missing_scope',
  'no_permission',
  'not_in_channel',
  'org_login_required',
  'restricted_action',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
  'restricted_action_thread_only_channel',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
  'user_disabled',
  'user_not_found',
]);

/** With these Slack says itself that it may have done what it was asked. */
const PERHAPS_DONE = new Set(['fatal_error', 'internal_error']);

/** Every other answer of a status as if all were well is the page of something between here and Slack. */
const SLACKS_WORD = /^\w+$/;

/** The request never left this machine. */
const NOT_SENT = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What an error says of the call that rejected with it. Throws on what is no fault of Slack or of the way there. */
export function readCallFault(error: unknown): CallFault {
  // Safe casts: the code names the class of the error.
  switch ((error as Partial<WebAPICallError>).code) {
    case ErrorCode.RateLimitedError: {
      const { retryAfter } = error as WebAPIRateLimitedError;
      const word = 'rate_limited';
      return { word, isRefusal: true, isSent: false, isTimeout: false, retryAfterMs: retryAfter * 1_000 };
    }
    case ErrorCode.PlatformError: {
      const word = String((error as WebAPIPlatformError).data.error);
      if (!SLACKS_WORD.test(word)) return { word: 'unreadable', isRefusal: false, isSent: true, isTimeout: false };
      return { word, isRefusal: true, isSent: PERHAPS_DONE.has(word), isTimeout: false };
    }
    case ErrorCode.HTTPError: {
      const { statusCode } = error as WebAPIHTTPError;
      return { word: `http_${statusCode}`, isRefusal: false, isSent: statusCode >= 500, isTimeout: false };
    }
    case ErrorCode.RequestError:
      return onTheWay((error as WebAPIRequestError).original);
    default:
      if (isBrokenOff(error)) return onTheWay(error);
      throw error;
  }
}

function onTheWay(error: unknown): CallFault {
  const word = codeOf(error);
  return { word, isRefusal: false, isSent: !NOT_SENT.has(word), isTimeout: word === TIMEOUT };
}

const TIMEOUT = 'TimeoutError';

/** An answer that began and did not end; Slack's client gives these errors of `fetch` as they are (@slack/web-api 8.2.0). */
export function isBrokenOff(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === TIMEOUT || (error instanceof TypeError && error.message === 'terminated'))
  );
}

/** The system's word for what went wrong, wherever in the chain of causes it stands. */
function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return error instanceof Error ? error.name : 'unknown';
}
