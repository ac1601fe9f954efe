import { crc32 } from 'node:zlib';

/** The columns of a key that hold its row's signature. */
export const SIGNATURE_COLUMNS = ['signature_1', 'signature_2', 'signature_3'];

/** So many letters of a key's beginning are signed, each beginning of them for itself. */
const SIGNED_LETTERS = 5;

/**
 * The bits of a key's beginning: of each, two bits in one of the columns. The bits of all keys of a row are its signature.
 * A row that lacks a bit of a word has no key that begins so, and is passed over without a look at its other keys; of
 * people who have no such key, one in a thousand is looked at in vain.
 *
 * What is asked is signed here, and what is stored in {@link SIGNATURE_SQL}; both do the same.
 */
export function signatureOf(letters: string): bigint[] {
  const own = Array.from(letters).slice(0, SIGNED_LETTERS);
  const hashes = own.map((_letter, at) => crc32(own.slice(0, at + 1).join('')));
  return SIGNATURE_COLUMNS.map((_column, at) =>
    BigInt.asIntN(
      64,
      hashes
        .filter((hash) => hash % SIGNATURE_COLUMNS.length === at)
        .reduce((bits, hash) => bits | bit(hash >>> 8) | bit(hash >>> 16), 0n),
    ),
  );
}

function bit(number: number): bigint {
  return 1n << BigInt(number & 63);
}

const bitSql = (number: string) => `(1::bigint << (${number} & 63)::int)`;

/** The signature of keys whose letters stand in a column `key` of `line`, as the select list and source of a statement. */
export const SIGNATURE_SQL = `SELECT ${SIGNATURE_COLUMNS.map(
  (column, at) =>
    `coalesce(bit_or(${bitSql('hash >> 8')} | ${bitSql('hash >> 16')}) FILTER (WHERE hash % ${SIGNATURE_COLUMNS.length} = ${at}), 0) AS ${column}`,
).join(', ')}
  FROM (SELECT crc32(convert_to(left(key, n), 'UTF8')) AS hash FROM line, generate_series(1, ${SIGNED_LETTERS}) n) signed`;
