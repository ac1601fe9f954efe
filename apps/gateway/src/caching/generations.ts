import { randomUUID } from 'node:crypto';
import type { Store } from '../store/store';

/**
 * Lets what is kept be forgotten without being looked for: the generation of each thing that an entry is about is part of
 * the entry's key, so that nothing of an earlier generation is found again, not even what was being fetched meanwhile.
 */
export class Generations {
  constructor(private readonly store: Store) {}

  /** The generation of each thing; empty for one that never had another. */
  async of(things: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.store.getMany(things);
    return new Map(things.map((thing, index) => [thing, found[index] ?? '']));
  }

  /** Begins a new generation of a thing. */
  begin(thing: string): Promise<void> {
    return this.store.set(thing, randomUUID());
  }
}
