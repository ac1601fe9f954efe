import { type Cost, sum, times } from './cost';
import type { Size } from './list-size';

/** A field of an operation with what one call of it costs. */
export interface PricedField {
  /** Its key in the answer. */
  readonly key: string;
  /** Where it stands in the schema: `Type.field`. */
  readonly coordinate: string;
  /** One call with its arguments, without what it gives. */
  readonly call: Cost;
  /** How many things one call gives at most, and what tells so; undefined when it is no list. */
  readonly size: Size | undefined;
  /** One of these things, without what is selected on it. */
  readonly entry: Cost;
  /** What is selected on each of them. */
  readonly fields: readonly PricedField[];
  /** All of it. */
  readonly cost: Cost;
}

/** A price out of its parts. */
export function priceField(parts: Omit<PricedField, 'cost'>): PricedField {
  const { call, size, entry, fields } = parts;
  const one = fields.length === 0 ? entry : sum([entry, costOfAll(fields)]);
  return { ...parts, cost: sum([call, size ? times(size.entries, one) : one]) };
}

/** What one object costs with all that is selected on it. */
export function costOfAll(fields: readonly PricedField[]): Cost {
  return sum(fields.map(({ cost }) => cost));
}
