import type { Choice, Press } from './protocol.ts';

/** Modals and Home, as the page and the stand-in workspace speak of them on the routes of protocol.ts. */

/** What a person sees of their Home. */
export type HomeView = Pick<OpenView, 'id' | 'hash' | 'blocks'>;

/** Without a view where nothing has been published yet. */
export interface HomeAnswer {
  readonly view?: HomeView;
}

/** A modal, with as much of it as a person sees. */
export interface OpenView {
  readonly id: string;
  /** Changes whenever the view does. */
  readonly hash: string;
  /** `plain_text` objects; a modal without inputs may have no `submit`. */
  readonly title: unknown;
  readonly submit?: unknown;
  readonly close?: unknown;
  readonly blocks: readonly unknown[];
}

/** They lie on one another, the one on top last. */
export interface OpenViews {
  readonly views: readonly OpenView[];
}

export interface CloseView {
  readonly user: string;
  readonly viewId: string;
}

/** What was filled in, by block id and action id. Inputs not named keep their initial values. */
export type FilledIn = Readonly<Record<string, Readonly<Record<string, Choice>>>>;

export interface SubmitView extends CloseView {
  readonly values?: FilledIn;
}

/** In a modal or in Home. `filledIn` is what the rest of the view holds at that moment. */
export type PressInView = CloseView & Pick<Press, 'blockId' | 'actionId'> & Choice & { readonly filledIn?: FilledIn };

/** `errors` are the app's own sentences by block id, shown below the inputs while the modal stays open. */
export type ViewOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: string; readonly errors?: Readonly<Record<string, unknown>> };

/** What a person types into an `external_select`, in a message or in a view. */
export interface Typing {
  readonly user: string;
  readonly blockId: string;
  readonly actionId: string;
  readonly value: string;
  readonly viewId?: string;
  readonly channel?: string;
  readonly messageTs?: string;
}

export type TypingInView = Omit<Typing, 'viewId' | 'channel' | 'messageTs'> & CloseView;

export type Suggestions =
  | { readonly ok: true; readonly options: readonly Readonly<Record<string, unknown>>[] }
  | { readonly ok: false; readonly error: string };
