/** How long an entry without a time of its own is kept, in seconds: 30 days. */
export const LONGEST_SECONDS = 30 * 24 * 60 * 60;

/**
 * A place for texts that may be forgotten at any time: what is not found is worked out anew.
 *
 * It never fails and never makes anybody wait for long. Apollo Server takes it wherever it wants a `KeyValueCache`.
 */
export interface Store {
  /** The text kept under a key; undefined when there is none. */
  get(key: string): Promise<string | undefined>;
  /** The texts kept under several keys, in their order. */
  getMany(keys: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** Keeps a text; `ttl` in seconds, 30 days when it is missing or null. */
  set(key: string, text: string, options?: { readonly ttl?: number | null }): Promise<void>;
  /** Forgets a text. */
  delete(key: string): Promise<void>;
}
