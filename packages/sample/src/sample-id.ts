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
  const b = ((randomB & 0x3fffffff) | 0x80000000) >>> 0;
  const time = `${hexadecimal(Math.floor(instant / 0x1_0000))}-${twoBytes(instant % 0x1_0000)}`;
  return `${time}-${twoBytes(0x7000 | randomA)}-${twoBytes(b >>> 16)}-${twoBytes(b)}${hexadecimal(randomC)}`;
}

/** A million ids are made at a time, so digits are looked up, not worked out. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The lower 16 bits of a number in 4 digits. */
function twoBytes(value: number): string {
  return `${BYTES[(value >>> 8) & 0xff]}${BYTES[value & 0xff]}`;
}

/** The lower 32 bits of a number in 8 digits. */
function hexadecimal(value: number): string {
  return twoBytes(value >>> 16) + twoBytes(value);
}
