import type { ListDefinition } from './list-definition';
import { isLiteralOf } from './literal';

/** A value by which a row is known exactly, such as its id. */
export interface ExactValue {
  readonly sql: string;
  readonly sqlType: string;
  readonly value: string;
}

/** The keys that a text is, if any: the id of every list, and those that the list declares. */
export function exactValuesOf({ exactKeys = [] }: ListDefinition, text: string): ExactValue[] {
  const id = { sql: 't.id', sqlType: 'uuid', parse: (given: string) => given };
  return [id, ...exactKeys].flatMap(({ sql, sqlType, parse }) => {
    const value = parse(text);
    return value !== null && isLiteralOf(sqlType, value) ? [{ sql, sqlType, value }] : [];
  });
}
