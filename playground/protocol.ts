/**
 * What the page and the stand-in workspace say to each other, as JSON over the page's own origin:
 *
 * - `GET  /playground/state`  → `WorkspaceState`, everything the page needs to draw itself
 * - `GET  /playground/stream` → server-sent events, each `data:` a `StreamEvent`
 * - `POST /playground/say`    ← `Say`; a text that begins with `/` is a slash command
 * - `POST /playground/press`  ← `PressInMessage`, a button pressed or an option chosen
 * - `POST /playground/home`   ← `OpenHome`: somebody opens the bot's Home or Messages tab
 * - `GET  /playground/home?user=ID` → `HomeAnswer`: what the bot has published in one person's Home
 * - `POST /playground/shortcut` ← `UseShortcut`
 * - `POST /playground/message-shortcut` ← `UseMessageShortcut`
 * - `GET  /playground/views?user=ID` → `OpenViews`: the modals before one person, given to whoever reads as them
 * - `POST /playground/views/submit`  ← `SubmitView`; answers `ViewOutcome`
 * - `POST /playground/views/close`   ← `CloseView`
 * - `POST /playground/views/press`   ← `PressInView`
 * - `POST /playground/views/suggest` ← `TypingInView`; answers `Suggestions`
 * - `POST /playground/upload` ← a file's bytes as `application/octet-stream`, with `Upload` in the query
 * - `POST /playground/function` ← `RunFunction` of step-protocol.ts; answers `StepOutcome` when the bot has completed the step
 * - `POST /playground/control` ← `UseControl`, a button of whoever started the workspace; answers `ControlOutcome`
 * - `GET  /playground/files/ID` → a file of a message, to be saved
 *
 * What these say of modals and Home stands in protocol-views.ts. The other POSTs answer `Outcome`, as soon as the bot has acknowledged (or failed to, within Slack's 3 seconds).
 */

import type { CustomStep } from './step-protocol.ts';

/** Somebody in the workspace. The page has one reader a language, so that a reader's locale never changes. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  /** As Slack's `users.info` gives it: `en-US`, `fr-FR`, `ar-SA`. */
  readonly locale: string;
  /** IANA time zone, in which the page shows this reader all times. */
  readonly tz: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** `private` is a private channel; `dm` the direct conversation with the bot that belongs to `dmWith`. */
  readonly kind: 'channel' | 'private' | 'dm';
  readonly dmWith?: string;
  readonly isArchived?: boolean;
}

/** A file as it stands in a message. */
export interface SharedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
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
  /** What stands below it, as Slack keeps it: numbered by `id`; an app's view of a link has `is_app_unfurl`. */
  readonly attachments?: readonly unknown[];
  readonly files?: readonly SharedFile[];
  /** The message that this one is a reply to. */
  readonly threadTs?: string;
  /** Ephemeral: only this person sees it. */
  readonly visibleTo?: string;
  readonly isEdited?: boolean;
}

/** One text in each of the page's languages. */
export interface Labels {
  readonly ar: string;
  readonly en: string;
  readonly es: string;
  readonly fr: string;
  readonly ru: string;
  readonly zh: string;
}

/** A button above the messages, and how it stands. `isPressed` is given for those that are on or off. */
export interface ControlState {
  readonly id: string;
  readonly label: Labels;
  readonly description?: Labels;
  readonly isPressed?: boolean;
  /** Done once and for all: it cannot be used again. */
  readonly isDone: boolean;
}

/** How far the time that messages carry is ahead of the machine's, in milliseconds, to the second. */
export interface ClockState {
  readonly aheadMs: number;
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
  readonly shortcuts: readonly Shortcut[];
  readonly prompts: readonly SuggestedPrompts[];
  readonly functions: readonly CustomStep[];
  readonly controls: readonly ControlState[];
  readonly clock: ClockState;
}

export type StreamEvent =
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'message_changed'; readonly message: Message }
  | { readonly type: 'message_deleted'; readonly channel: string; readonly ts: string }
  | { readonly type: 'bot_status'; readonly isConnected: boolean }
  /** Modals of this person's were opened, changed or closed; what they hold only `OpenViews` tells. */
  | { readonly type: 'views_changed'; readonly user: string }
  /** The bot has published this person's Home anew; what it holds only `HomeAnswer` tells. */
  | { readonly type: 'home_published'; readonly user: string }
  | { readonly type: 'prompts_changed'; readonly prompts: SuggestedPrompts }
  | { readonly type: 'controls'; readonly controls: readonly ControlState[]; readonly clock: ClockState };

export interface Say {
  readonly user: string;
  readonly channel: string;
  readonly text: string;
  readonly threadTs?: string;
}

/** A file's name and where it goes; `text` is said with it. */
export interface Upload {
  readonly user: string;
  readonly channel: string;
  readonly name: string;
  readonly text?: string;
  /** The media type, as the browser tells it; guessed from the name without it. */
  readonly mimetype?: string;
  readonly threadTs?: string;
}

/** A file on the page may have 20 MiB; Slack itself takes 1 GB. */
export const maxUploadBytes = 20 * 1024 * 1024;

export interface UseControl {
  readonly id: string;
  /** The reader who uses it. */
  readonly user: string;
}

/** `error` is a word or sentence where the workspace itself refuses, else what the control says. */
export type ControlOutcome =
  | { readonly ok: true; readonly text?: Labels }
  | { readonly ok: false; readonly error: string | Labels };

export interface Press {
  readonly user: string;
  readonly channel: string;
  readonly messageTs: string;
  readonly blockId: string;
  readonly actionId: string;
  /** Of the attachment that holds it, where one does. */
  readonly attachmentId?: number;
}

/** What a person does to an element: nothing more for a button, else what they choose or type; nothing where it is empty. */
export interface Choice {
  /** `value` of the option chosen, or of several. */
  readonly value?: string;
  readonly values?: readonly string[];
  /** The option itself, where it came from the app's own suggestions. */
  readonly option?: Readonly<Record<string, unknown>>;
  /** What was typed, a date, a time, or an id of a person or channel. */
  readonly input?: string;
}

export type PressInMessage = Press & Choice;

/** What the app offers in menus: anywhere, or on a message. `name` is as the app's manifest has it. */
export interface Shortcut {
  readonly kind: 'global' | 'message';
  readonly callbackId: string;
  readonly name: string;
}

export interface UseShortcut {
  readonly user: string;
  readonly callbackId: string;
}

export interface UseMessageShortcut extends UseShortcut {
  readonly channel: string;
  readonly messageTs: string;
}

/** Something to say to the bot, offered by it: `title` stands on the button, `message` is said. */
export interface SuggestedPrompt {
  readonly title: string;
  readonly message: string;
}

/** One to four, in a direct conversation. */
export interface SuggestedPrompts {
  readonly channel: string;
  readonly title?: string;
  readonly prompts: readonly SuggestedPrompt[];
}

export interface OpenHome {
  readonly user: string;
  /** `home` unless said. */
  readonly tab?: 'home' | 'messages';
}

/** `error` is a word of Slack's where it has one (`dispatch_failed`, `operation_timeout`), else a sentence. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: string };
