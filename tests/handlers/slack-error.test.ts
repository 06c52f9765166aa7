import { asCodedError, RespondError } from '@slack/bolt';
import { WebAPIHTTPError, WebAPIPlatformError } from '@slack/web-api';
import { expect, test } from 'vitest';
import { slackFault } from '../../handlers/slack-error.ts';

test.each([
  [new WebAPIPlatformError({ ok: false, error: 'is_archived' }), 'is_archived'],
  [new WebAPIHTTPError(503, 'Service Unavailable', {}), 'slack_webapi_http_error'],
  [new RespondError('used up', 404), 'response_url_404'],
  [asCodedError(new TypeError('fetch failed')), 'unreached'],
  [
    Object.assign(new Error('closed'), { code: 'slack_socket_mode_send_while_not_ready_error' }),
    'slack_socket_mode_send_while_not_ready_error',
  ],
])('%s is Slack’s doing', (error, word) => {
  expect(slackFault(error)).toBe(word);
});

test.each([new TypeError('undefined is not a function'), Object.assign(new Error('full'), { code: 'ENOSPC' })])(
  '%s is not',
  (error) => {
    expect(slackFault(error)).toBeUndefined();
  },
);
