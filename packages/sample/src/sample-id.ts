import { createHash } from 'node:crypto';

/** Every fact has the instant of the article that most of them come from: 2025-10-08T00:00:00Z. */
const FACT_INSTANT = Date.UTC(2025, 9, 8);

/**
 * The id of a fact: a UUID of version 7, the same on every machine and in every version of the sample.
 *
 * @param kind the entity, such as `organisation`
 * @param slug a name for the row that is unique within the kind and never changes, such as `jst`
 */
export function sampleId(kind: string, slug: string): string {
  const hash = createHash('sha256').update(`${kind}/${slug}`).digest();
  return uuidVersion7(FACT_INSTANT, hash.readUInt16BE(0) & 0xfff, hash.readUInt32BE(2), hash.readUInt32BE(6));
}

/**
 * Puts a UUID of version 7 together.
 *
 * @param instant milliseconds since 1970, 48 bits
 * @param randomA 12 bits
 * @param randomB 32 bits, of which the upper two give way to the variant
 * @param randomC 32 bits
 */
export function uuidVersion7(instant: number, randomA: number, randomB: number, randomC: number): string {
  const time = hexadecimal(instant, 12);
  const b = hexadecimal(((randomB & 0x3fffffff) | 0x80000000) >>> 0, 8);
  const c = hexadecimal(randomC, 8);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hexadecimal(randomA, 3)}-${b.slice(0, 4)}-${b.slice(4)}${c}`;
}

function hexadecimal(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}
