import type { CursorValues } from './cursor';
import { afterSql } from './keyset';
import type { OrderExpression } from './order';
import type { Parameters } from './parameters';

/**
 * A stretch of a list in which the order's first term has a value in every row, or in none.
 *
 * Where the first term can be null the list is read as two such stretches, one after the other. Each has an order
 * without nulls at its head, which a plain index serves in either direction; `DESC NULLS LAST` over both would need an
 * index of its own, and a cursor could not be sought in either.
 */
export interface Segment {
  readonly condition: string;
  /** What is left to order by within it. */
  readonly order: readonly OrderExpression[];
  /** Whether the first term of the list's order has no value in it. */
  readonly isWithoutValue: boolean;
}

/** The segments of a list, in the order in which they are read. */
export function segmentsOf(order: readonly OrderExpression[]): Segment[] {
  const [first, ...rest] = order;
  if (!first?.isNullable) return [{ condition: 'TRUE', order, isWithoutValue: false }];
  const segments: Segment[] = [
    { condition: `${first.sql} IS NOT NULL`, order: [{ ...first, isNullable: false }, ...rest], isWithoutValue: false },
    { condition: `${first.sql} IS NULL`, order: rest, isWithoutValue: true },
  ];
  return first.areNullsFirst ? segments.reverse() : segments;
}

/** Makes a condition, with its values among the parameters. */
export type MakeCondition = (parameters: Parameters) => string;

/**
 * The condition that a row of a segment stands after a cursor.
 *
 * @param order the whole list's order, in the direction in which "after" is meant
 * @returns undefined when no row of the segment does; made only when it is used, because PostgreSQL refuses values that
 * nothing uses
 */
export function afterInSegment(
  order: readonly OrderExpression[],
  isWithoutValue: boolean,
  cursor: CursorValues,
): MakeCondition | undefined {
  const segments = segmentsOf(order);
  const at = segments.findIndex((segment) => segment.isWithoutValue === (segments.length > 1 && cursor[0] === null));
  const asked = segments.findIndex((segment) => segment.isWithoutValue === isWithoutValue);
  const [segment] = segments.slice(asked);
  if (!segment || asked < at) return undefined;
  if (asked > at) return () => 'TRUE';
  return (parameters) => afterSql(segment.order, isWithoutValue ? cursor.slice(1) : cursor, parameters);
}
