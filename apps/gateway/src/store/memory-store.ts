import { LRUCache } from 'lru-cache';
import { LONGEST_SECONDS, type Store } from './store';

/** Most texts that a store in memory keeps, however short they are. */
const MOST_ENTRIES = 100_000;

/** No text may take more than this share of a store. */
const LARGEST_SHARE = 1 / 8;

/** A store in this process's memory; what was used least goes when it is full. */
export class MemoryStore implements Store {
  private readonly texts: LRUCache<string, string>;

  /** @param mostBytes most that keys and texts may take, counted as UTF-16; a text that takes an eighth is not kept */
  constructor(mostBytes: number) {
    this.texts = new LRUCache({
      max: MOST_ENTRIES,
      maxSize: mostBytes,
      maxEntrySize: Math.ceil(mostBytes * LARGEST_SHARE),
      sizeCalculation: (text, key) => 2 * (text.length + key.length) + 1,
    });
  }

  async get(key: string): Promise<string | undefined> {
    return this.texts.get(key);
  }

  async getMany(keys: readonly string[]): Promise<readonly (string | undefined)[]> {
    return keys.map((key) => this.texts.get(key));
  }

  async set(key: string, text: string, { ttl }: { readonly ttl?: number | null } = {}): Promise<void> {
    this.texts.set(key, text, { ttl: (ttl ?? LONGEST_SECONDS) * 1_000 });
  }

  async delete(key: string): Promise<void> {
    this.texts.delete(key);
  }
}
