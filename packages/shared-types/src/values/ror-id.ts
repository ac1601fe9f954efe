/** ROR's own rule: a zero, six characters of Crockford's base 32, two check digits. */
const ROR_ID = /^(?:https:\/\/ror\.org\/)?(0[a-hj-km-np-tv-z0-9]{6}\d{2})$/;

/** Brings a ROR id, with or without its prefix, to the stored form; null when it is malformed. */
export function parseRorId(text: string): string | null {
  return ROR_ID.exec(text.toLowerCase())?.[1] ?? null;
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Whether the last two digits of a ROR id in the stored form fit the rest: ISO 7064, MOD 97-10, as ROR gives its ids out. */
export function hasRorCheckDigits(ror: string): boolean {
  const rest = [...ror.slice(0, -2)].reduce((number, character) => number * 32 + DIGITS.indexOf(character), 0);
  return ror.endsWith(String(98 - ((rest * 100) % 97)).padStart(2, '0'));
}
