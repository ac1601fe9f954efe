import type { ListDefinition, ListField, OrderTerm } from './list-definition';

/** One term of an `ORDER BY`. */
export interface OrderExpression {
  /** The field, with the locale where there is one; tells apart the cursors of different orders. */
  readonly name: string;
  readonly sql: string;
  readonly sqlType: string;
  readonly direction: 'ASC' | 'DESC';
  readonly isNullable: boolean;
  /** Where rows without a value stand: at the end of the list, and so first when it is read from its end. */
  readonly areNullsFirst: boolean;
}

const NEVER_NULL = { isNullable: false, areNullsFirst: false };

/**
 * The complete order of a list: the search's rank when there is one, the terms asked for, and the id as tie-break in the
 * direction of the last term, so that an index on (field, id) serves both directions.
 */
export function completeOrder(
  definition: ListDefinition,
  terms: readonly OrderTerm[],
  rankSql: string | undefined,
  isNullable: (field: ListField) => boolean,
): OrderExpression[] {
  const order = terms.map(({ field: name, direction, locale }): OrderExpression => {
    const field = definition.fields[name] ?? { sql: 't.id', sqlType: 'uuid' };
    const localeSql = locale === undefined ? undefined : field.localeSql?.[locale];
    return localeSql === undefined
      ? { name, sql: field.sql, sqlType: field.sqlType, direction, isNullable: isNullable(field), areNullsFirst: false }
      : { name: `${name} ${locale}`, sql: localeSql, sqlType: field.sqlType, direction, ...NEVER_NULL };
  });
  if (rankSql) order.unshift({ name: '#rank', sql: rankSql, sqlType: 'bigint', direction: 'ASC', ...NEVER_NULL });
  const direction = order.at(-1)?.direction ?? 'ASC';
  if (!order.some(({ name }) => name === 'id')) {
    order.push({ name: 'id', sql: 't.id', sqlType: 'uuid', direction, ...NEVER_NULL });
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
