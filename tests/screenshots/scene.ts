import type { Language } from '../../src/reports/language.ts';
import type { PHRASES } from '../visits/phrases.ts';
import type { Visitor } from '../visits/visitor.ts';
import type { Camera } from './camera.ts';

/** What a scene is played with. */
export interface Set {
  readonly language: Language;
  readonly phrases: (typeof PHRASES)[Language];
  readonly camera: Camera;
  /** Opens the page as the reader of the language. */
  visit(query?: string): Promise<Visitor>;
}

/** One way through the page with the pictures along it. */
export type Scene = (set: Set) => Promise<void>;
