import { totalOf } from './cost';
import type { Price } from './operation-cost';
import type { PricedField } from './priced-field';

/** What a client is told that a field of its operation costs, in the unit of the operation's own cost. */
export interface ToldField {
  /** Keys of the answer that lead to it. */
  readonly path: readonly string[];
  /** `Type.field`. */
  readonly field: string;
  /** All its calls with what they give, without what is selected below. */
  readonly cost: number;
  /** The same with all that is selected below. */
  readonly total: number;
  /** How often it is called at most: once for each thing of the lists above it. */
  readonly calls: number;
  /** How many things one call gives at most; null when it is no list. */
  readonly entries: number | null;
  /** The argument that tells how many: its own, or that of the field above; null where the number is assumed. */
  readonly argument: string | null;
}

/** Most fields that are told. */
const MOST = 50;

/**
 * The fields of an operation that cost something, in its order. Of many the dearest with all below are told, so that what is
 * above a field that is told is told too.
 */
export function toldFields({ fields }: Price): readonly ToldField[] {
  const all = [...walk(fields, [], 1)];
  const least = all.map(({ total }) => total).sort((one, other) => other - one)[MOST - 1] ?? 1;
  return all.filter(({ total }) => total >= least).slice(0, MOST);
}

function* walk(fields: readonly PricedField[], above: readonly string[], calls: number): Generator<ToldField> {
  for (const { key, coordinate, call, size, entry, cost, fields: below } of fields) {
    const path = [...above, key];
    const entries = size?.entries ?? 1;
    const total = within(calls * totalOf(cost));
    if (total === 0) continue;
    const own = within(calls * (totalOf(call) + entries * totalOf(entry)));
    const told = { entries: size ? entries : null, argument: size?.argument ?? null };
    yield { path, field: coordinate, cost: own, total, calls, ...told };
    yield* walk(below, path, within(calls * entries));
  }
}

function within(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}
