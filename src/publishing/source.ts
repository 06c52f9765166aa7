/** What a place that editions come from gave when it was last read. `hash` is that of the edition's content. */
export interface SourceCheck {
  readonly etag?: string;
  readonly lastModified?: string;
  readonly hash?: string;
  /** Epoch milliseconds. */
  readonly checkedAt: number;
}

/** The last check of each place, by name: `seeds/A_76_505_Add.1.en.md`, a URL. Each method rejects where the store fails. */
export interface SourceStore {
  get(name: string): Promise<SourceCheck | undefined>;
  set(name: string, check: SourceCheck): Promise<void>;
}
