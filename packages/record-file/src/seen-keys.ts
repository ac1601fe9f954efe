import { createHash } from 'node:crypto';

const FIRST_CAPACITY = 1 << 12;
const FULLEST = 0.6;

/**
 * Where keys stood first, or last, in a file: 12 bytes for each place of a table that is at most 60 % full, whatever the
 * keys' length. Keys are known by 64 bits of their hash: among 20 million, two different ones are taken for the same
 * once in 90,000 files.
 */
export class SeenKeys {
  private capacity = FIRST_CAPACITY;
  private hashes = new BigUint64Array(FIRST_CAPACITY);
  private ordinals = new Uint32Array(FIRST_CAPACITY);
  private count = 0;

  /** The ordinal that was put for a key, 1 or more; 0 when none was. */
  get(key: string): number {
    return this.ordinals[this.placeOf(hashOf(key))] ?? 0;
  }

  /** Puts the ordinal, 1 or more, of a key, over the one before. */
  put(key: string, ordinal: number): void {
    if (this.count >= this.capacity * FULLEST) this.grow();
    this.store(hashOf(key), ordinal);
  }

  private store(hash: bigint, ordinal: number): void {
    const place = this.placeOf(hash);
    if (this.ordinals[place] === 0) this.count += 1;
    this.hashes[place] = hash;
    this.ordinals[place] = ordinal;
  }

  /** The place of a hash, or the free one where it belongs. */
  private placeOf(hash: bigint): number {
    let place = Number(hash & BigInt(this.capacity - 1));
    while (this.ordinals[place] !== 0 && this.hashes[place] !== hash) place = (place + 1) % this.capacity;
    return place;
  }

  private grow(): void {
    const [hashes, ordinals] = [this.hashes, this.ordinals];
    this.capacity *= 2;
    this.hashes = new BigUint64Array(this.capacity);
    this.ordinals = new Uint32Array(this.capacity);
    this.count = 0;
    ordinals.forEach((ordinal, place) => {
      if (ordinal !== 0) this.store(hashes[place] ?? 0n, ordinal);
    });
  }
}

function hashOf(key: string): bigint {
  return createHash('sha1').update(key).digest().readBigUInt64LE();
}
