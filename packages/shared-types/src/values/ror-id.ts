/** ROR's own rule: a zero, six characters of Crockford's base 32, two check digits. */
const ROR_ID = /^(?:https:\/\/ror\.org\/)?(0[a-hj-km-np-tv-z0-9]{6}\d{2})$/;

/** Brings a ROR id, with or without its prefix, to the stored form; null when it is malformed. */
export function parseRorId(text: string): string | null {
  return ROR_ID.exec(text.toLowerCase())?.[1] ?? null;
}
