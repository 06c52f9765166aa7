/**
 * What the page and the stand-in workspace say to each other, as JSON over the page's own origin:
 *
 * - `GET  /playground/state`  → `WorkspaceState`, everything the page needs to draw itself
 * - `GET  /playground/stream` → server-sent events, each `data:` a `StreamEvent`
 * - `POST /playground/say`    ← `Say`; a text that begins with `/` is a slash command
 * - `POST /playground/press`  ← `Press`, a button pressed
 *
 * Both POSTs answer `Outcome`, as soon as the bot has acknowledged (or failed to, within Slack's 3 seconds).
 */

/** Somebody in the workspace. The page has one reader a language, so that a reader's locale never changes. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  /** As Slack's `users.info` gives it: `en-US`, `fr-FR`, `ar-SA`. */
  readonly locale: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** `dm` is the direct conversation with the bot that belongs to `dmWith`. */
  readonly kind: 'channel' | 'dm';
  readonly dmWith?: string;
}

export interface Message {
  /** Slack's message id within its channel: seconds, dot, six digits. */
  readonly ts: string;
  readonly channel: string;
  /** Author's person id. */
  readonly user: string;
  readonly text: string;
  /** Block Kit, as the bot sent it. */
  readonly blocks?: readonly unknown[];
  /** The message that this one is a reply to. */
  readonly threadTs?: string;
  /** Ephemeral: only this person sees it. */
  readonly visibleTo?: string;
  readonly isEdited?: boolean;
}

export interface WorkspaceState {
  readonly team: { readonly id: string; readonly name: string };
  readonly bot: { readonly id: string; readonly name: string; readonly command: string };
  /** The readers that the page can be, one for each of the six official languages. */
  readonly readers: readonly Person[];
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  /** Oldest first. */
  readonly messages: readonly Message[];
}

export type StreamEvent =
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'message_changed'; readonly message: Message }
  | { readonly type: 'message_deleted'; readonly channel: string; readonly ts: string }
  | { readonly type: 'bot_status'; readonly isConnected: boolean };

export interface Say {
  readonly user: string;
  readonly channel: string;
  readonly text: string;
  readonly threadTs?: string;
}

export interface Press {
  readonly user: string;
  readonly channel: string;
  readonly messageTs: string;
  readonly blockId: string;
  readonly actionId: string;
}

/** `error` is a word of Slack's where it has one (`dispatch_failed`, `operation_timeout`), else a sentence. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: string };
