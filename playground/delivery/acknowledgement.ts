/** Headers and body of what Slack would have got back from the app's request URL. */
export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * What came of handing something to the app.
 * - `acknowledged`: 2xx, or an acknowledgement over the socket; `payload` is its JSON, its text, or `undefined` when empty
 * - `refused`: an answer other than 2xx
 * - `timed-out`: nothing within Slack's 3 seconds
 * - `unreachable`: no connection at all
 */
export type Acknowledgement =
  | { readonly kind: 'acknowledged'; readonly payload: unknown; readonly reply?: HttpReply }
  | { readonly kind: 'refused'; readonly reply: HttpReply }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'unreachable'; readonly reason: string };
