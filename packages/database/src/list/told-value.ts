import type { ListDefinition, ListField, ListLink } from './list-definition';

/** To whom each value of a kind is told, such as the id of a person whom not everybody may see. */
export interface ToldBy {
  /** SQL name of the table that has a row for each value, such as `derived.person_visibility`; written within any isolation but a stricter one. */
  readonly table: string;
  /** Its primary key, the value. */
  readonly key: string;
  /** Its column with one of the {@link degrees}. */
  readonly column: string;
  /** From those that most are told to those that fewest are. A value of which the table knows nothing has the last. */
  readonly degrees: readonly [string, ...string[]];
}

/** Which of such values whoever asks is told. */
export interface ToldTo {
  /** How many of the degrees, the first of them; at least 1. */
  readonly degrees: number;
  /** A value that they are told whatever its degree, such as their own id. */
  readonly own?: string;
}

/**
 * SQL condition that a value is told; never true of null.
 *
 * @param value SQL of the value
 */
export function isToldSql(value: string, { table, key, column, degrees }: ToldBy, to: ToldTo): string {
  const told = degrees.slice(0, to.degrees).map((degree) => `'${degree}'`);
  const isKnown = `EXISTS (SELECT FROM ${table} telling WHERE telling.${key} = ${value} AND telling.${column} IN (${told.join(', ')}))`;
  return to.own === undefined ? isKnown : `(${value} = '${to.own}' OR ${isKnown})`;
}

/** SQL of the degree of a value that is not null, from 1. */
export function degreeSql(value: string, { table, key, column, degrees }: ToldBy, and = ''): string {
  const known = `SELECT ${degreeOfSql(`walked.${column}`, degrees)} FROM ${table} walked WHERE walked.${key} = ${value}${and}`;
  return `coalesce((${known}), ${degrees.length})`;
}

/** SQL of the number of a degree, from 1. */
export function degreeOfSql(degree: string, degrees: ToldBy['degrees']): string {
  return `array_position(ARRAY[${degrees.map((one) => `'${one}'`).join(', ')}], ${degree})`;
}

/** SQL of a field's value as far as it is told. */
export function toldSql({ sql, isTold }: Pick<ListField, 'sql' | 'isTold'>): string {
  return isTold === undefined ? sql : `(CASE WHEN ${isTold} THEN ${sql} END)`;
}

/** A list as somebody sees it who is not told every value; those that they are not told count as none. */
export function tellTo(definition: ListDefinition, toldTo: ToldTo): ListDefinition {
  return { ...definition, toldTo, ...told(definition, toldTo) };
}

function told(
  { fields, links = {} }: Pick<ListDefinition, 'fields' | 'links'>,
  to: ToldTo,
): Pick<ListDefinition, 'fields' | 'links'> {
  return {
    fields: mapValues(fields, (field) =>
      field.toldBy ? { ...field, isTold: isToldSql(field.sql, field.toldBy, to) } : field,
    ),
    links: mapValues<ListLink>(links, (link) => ({ ...link, ...told(link, to) })),
  };
}

function mapValues<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
