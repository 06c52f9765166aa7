import type { Catalogue } from '../reports/catalogue.ts';
import type { RecordedChange } from '../reports/change.ts';
import type { Revision } from '../reports/revision.ts';
import type { SearchIndex } from './search-port.ts';

/**
 * What answering needs, in memory, so that answers go on when the store is away. All of it belongs together and is swapped
 * together when a report changes.
 */
export interface Library {
  readonly catalogue: Catalogue;
  readonly index: SearchIndex;
  /** All that are recorded, ascending by position; none where nothing is stored. */
  readonly changes?: readonly RecordedChange[];
  /** All that are recorded, ascending by number. */
  readonly revisions?: readonly Revision[];
  /** The moment of the question, in epoch milliseconds; without it that of the last change. */
  readonly now?: number;
}
