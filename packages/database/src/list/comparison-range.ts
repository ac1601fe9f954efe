import { badUserInput } from '@kakehashi/errors';
import type { Where } from './where';

const DAY_MS = 86_400_000n;
const DECIMALS = 40;

/**
 * The place of a value on a line of whole numbers, by PostgreSQL type. Between two values of a continuous type there is
 * always another, so theirs stand two apart; days and whole numbers stand side by side.
 */
const PLACES: Readonly<Record<string, (value: unknown) => bigint>> = {
  bigint: (value) => BigInt(String(value)),
  date: (value) => BigInt(Date.parse(String(value))) / DAY_MS,
  timestamptz: (value) => 2n * BigInt(new Date(value as string | Date).getTime()),
  numeric: (value) => {
    const [whole = '', fraction = ''] = String(value).split('.');
    return 2n * BigInt(whole + fraction.padEnd(DECIMALS, '0'));
  },
};

interface Bound {
  readonly operator: string;
  readonly place: bigint;
}

/**
 * Refuses a comparison that no value at all can fulfil, such as `{gte: 5, lt: 3}`: a slip of whoever wrote it, unlike
 * one that merely finds nothing.
 *
 * @param comparison operators with well-formed operands
 * @throws BAD_USER_INPUT that names the operators which exclude each other
 */
export function checkRange(comparison: Where, sqlType: string, path: string): void {
  const given = Object.keys(comparison).filter((operator) => comparison[operator] !== undefined);
  if (comparison.isNull === true && given.length > 1) {
    const other = given.find((operator) => operator !== 'isNull');
    throw badUserInput(path, `must not ask by "isNull" for no value and by "${other}" for one`, comparison);
  }
  const placeOf = PLACES[sqlType];
  if (!placeOf) return;
  const bounds = (steps: Readonly<Record<string, bigint>>): Bound[] =>
    given
      .filter((operator) => operator in steps)
      .map((operator) => ({ operator, place: placeOf(comparison[operator]) + (steps[operator] ?? 0n) }));
  const lower = bounds({ gt: 1n, gte: 0n, eq: 0n }).reduce<Bound | undefined>(
    (tightest, bound) => (tightest && tightest.place >= bound.place ? tightest : bound),
    undefined,
  );
  const upper = bounds({ lt: -1n, lte: 0n, eq: 0n }).reduce<Bound | undefined>(
    (tightest, bound) => (tightest && tightest.place <= bound.place ? tightest : bound),
    undefined,
  );
  if (lower && upper && lower.place > upper.place) {
    throw badUserInput(path, `must leave room between "${lower.operator}" and "${upper.operator}"`, comparison);
  }
}
