import type { CursorValues } from './cursor';
import type { ListDefinition, OrderTerm } from './list-definition';
import type { Parameters } from './parameters';

/** One term of an `ORDER BY`. */
export interface OrderExpression {
  readonly name: string;
  readonly sql: string;
  readonly sqlType: string;
  readonly direction: 'ASC' | 'DESC';
  readonly isNullable: boolean;
  /** Where rows without a value stand: at the end of the list, and so first when it is read from its end. */
  readonly areNullsFirst: boolean;
}

/**
 * The complete order of a list: the search's rank when there is one, the terms asked for, and the id as tie-break in the
 * direction of the last term, so that an index on (field, id) serves both directions.
 */
export function completeOrder(
  definition: ListDefinition,
  terms: readonly OrderTerm[],
  rankSql: string | undefined,
): OrderExpression[] {
  const never = { isNullable: false, areNullsFirst: false };
  const order: OrderExpression[] = terms.map(({ field, direction }) => {
    const { sql, sqlType, isNullable = false } = definition.fields[field] ?? { sql: 't.id', sqlType: 'uuid' };
    return { name: field, sql, sqlType, direction, isNullable, areNullsFirst: false };
  });
  if (rankSql) order.unshift({ name: '#rank', sql: rankSql, sqlType: 'bigint', direction: 'ASC', ...never });
  const direction = order.at(-1)?.direction ?? 'ASC';
  if (!order.some(({ name }) => name === 'id')) {
    order.push({ name: 'id', sql: 't.id', sqlType: 'uuid', direction, ...never });
  }
  return order;
}

/** The same order read from its end. */
export function reverseOrder(order: readonly OrderExpression[]): OrderExpression[] {
  return order.map((term) => ({
    ...term,
    direction: term.direction === 'ASC' ? 'DESC' : 'ASC',
    areNullsFirst: !term.areNullsFirst,
  }));
}

/** The `ORDER BY` list. Rows without a value stand last in either direction. */
export function orderBySql(order: readonly OrderExpression[]): string {
  return order
    .map(({ sql, direction, isNullable, areNullsFirst }) => {
      const nulls = isNullable ? ` NULLS ${areNullsFirst ? 'FIRST' : 'LAST'}` : '';
      return `${sql} ${direction}${nulls}`;
    })
    .join(', ');
}

/**
 * The condition that a row stands after a cursor in an order.
 *
 * Without nulls and with one direction it is a row comparison, which PostgreSQL answers by seeking in the index; else
 * it is spelled out term by term.
 */
export function afterSql(order: readonly OrderExpression[], cursor: CursorValues, parameters: Parameters): string {
  const places = order.map(({ sqlType }, index) => {
    const value = cursor[index] ?? null;
    return value === null ? null : parameters.add(value, sqlType);
  });
  const [first] = order;
  const isUniform = order.every(({ direction, isNullable }) => direction === first?.direction && !isNullable);
  if (isUniform && !places.includes(null)) {
    const operator = first?.direction === 'DESC' ? '<' : '>';
    return `(${order.map(({ sql }) => sql).join(', ')}) ${operator} (${places.join(', ')})`;
  }
  const alternatives: string[] = [];
  let equal = '';
  order.forEach((term, index) => {
    const place = places[index] ?? null;
    alternatives.push(`(${equal}${termAfterSql(term, place)})`);
    equal += `${place === null ? `${term.sql} IS NULL` : `${term.sql} = ${place}`} AND `;
  });
  return `(${alternatives.join(' OR ')})`;
}

function termAfterSql(term: OrderExpression, place: string | null): string {
  const { sql, direction, isNullable, areNullsFirst } = term;
  if (place === null) return areNullsFirst ? `${sql} IS NOT NULL` : 'FALSE';
  const beyond = `${sql} ${direction === 'ASC' ? '>' : '<'} ${place}`;
  return isNullable && !areNullsFirst ? `(${beyond} OR ${sql} IS NULL)` : beyond;
}
