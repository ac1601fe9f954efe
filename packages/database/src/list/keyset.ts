import type { CursorValues } from './cursor';
import type { OrderExpression } from './order';
import type { Parameters } from './parameters';

/**
 * The condition that a row stands after a cursor in an order.
 *
 * As far as the terms go in one direction and have values it is a row comparison, which PostgreSQL answers by seeking in
 * the index. What follows is spelled out term by term, with the row comparison before it as the bound to seek.
 */
export function afterSql(order: readonly OrderExpression[], cursor: CursorValues, parameters: Parameters): string {
  const places = order.map(({ sqlType }, index) => {
    const value = cursor[index] ?? null;
    return value === null ? null : parameters.add(value, sqlType);
  });
  const end = order.findIndex(
    ({ direction, isNullable }, index) => direction !== order[0]?.direction || isNullable || places[index] === null,
  );
  const seekable = end === -1 ? order.length : end;
  const operator = order[0]?.direction === 'DESC' ? '<' : '>';
  const comparison = (sign: string) => {
    const terms = order.slice(0, seekable).map(({ sql }) => sql);
    return `(${terms.join(', ')}) ${sign} (${places.slice(0, seekable).join(', ')})`;
  };
  if (seekable === order.length) return comparison(operator);
  const bound = seekable === 0 ? '' : `${comparison(`${operator}=`)} AND `;
  return `(${bound}(${alternativesAfter(order, places)}))`;
}

/** Later in the first term, or equal in it and later in the second, and so on. */
function alternativesAfter(order: readonly OrderExpression[], places: readonly (string | null)[]): string {
  let equal = '';
  return order
    .map((term, index) => {
      const place = places[index] ?? null;
      const alternative = `(${equal}${termAfterSql(term, place)})`;
      equal += `${place === null ? `${term.sql} IS NULL` : `${term.sql} = ${place}`} AND `;
      return alternative;
    })
    .join(' OR ');
}

function termAfterSql(term: OrderExpression, place: string | null): string {
  const { sql, direction, isNullable, areNullsFirst } = term;
  if (place === null) return areNullsFirst ? `${sql} IS NOT NULL` : 'FALSE';
  const beyond = `${sql} ${direction === 'ASC' ? '>' : '<'} ${place}`;
  return isNullable && !areNullsFirst ? `(${beyond} OR ${sql} IS NULL)` : beyond;
}
