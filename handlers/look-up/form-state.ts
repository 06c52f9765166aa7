import { z } from 'zod';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { decodeView, encodeView, type View } from '../blocks/view.ts';

/** What the look-up form keeps in its private metadata. */
export interface FormState {
  /** In which the form itself speaks; what it shows may be in another. */
  readonly language: Language;
  /** How often something else than the menu has changed what is shown: a menu of another number is a new one to Slack. */
  readonly turn: number;
  /** What is shown, if anything is. */
  readonly view?: View;
}

const MAX_TURN = 99_999;

const stateSchema = z.tuple([z.enum(LANGUAGES), z.coerce.number().int().min(0).max(MAX_TURN)]);

/** At most some 2,020 characters; Slack takes 3,000. */
export function encodeState({ language, turn, view }: FormState): string {
  return `${language} ${turn % MAX_TURN} ${view === undefined ? '' : encodeView(view)}`;
}

/** Undefined for what another version wrote. */
export function decodeState(metadata: string): FormState | undefined {
  const [language, turn, ...rest] = metadata.split(' ');
  const read = stateSchema.safeParse([language, turn]);
  if (!read.success) return undefined;
  const view = decodeView(rest.join(' '));
  return { language: read.data[0], turn: read.data[1], ...(view === undefined ? {} : { view }) };
}
