/** Whose preference: Slack's ids of the workspace, and of a person or a channel in it. */
export interface PreferenceOwner {
  readonly team: string;
  readonly kind: 'user' | 'channel';
  readonly id: string;
}

/** What people and channels chose, by name, as JSON text. Each method rejects where the store cannot be reached or written. */
export interface Preferences {
  /** What the people and channels with these ids chose under one name. */
  valuesOf(
    team: string,
    ids: readonly string[],
    name: string,
  ): Promise<readonly { readonly kind: PreferenceOwner['kind']; readonly id: string; readonly value: string }[]>;
  /** `undefined` takes the choice back. */
  set(owner: PreferenceOwner, name: string, value: string | undefined): Promise<void>;
}
