import { type GraphQLOutputType, getNamedType, isEnumType } from 'graphql';

/**
 * How a value is compared, written and drawn. The schema decides, never the look of a value: an id of digits stays text,
 * and a decimal keeps each of its digits.
 */
export type ValueKind =
  | 'id'
  | 'text'
  | 'enum'
  | 'integer'
  | 'number'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'instant'
  /** A year or a month, as `2026` or `2026-01`. */
  | 'period'
  | 'json';

const SCALARS: Readonly<Record<string, ValueKind>> = {
  ID: 'id',
  String: 'text',
  Int: 'integer',
  Float: 'number',
  Boolean: 'boolean',
  Decimal: 'decimal',
  BigDecimal: 'decimal',
  BigInt: 'decimal',
  Long: 'decimal',
  Date: 'date',
  LocalDate: 'date',
  DateTime: 'instant',
  Instant: 'instant',
  JSON: 'json',
  JSONObject: 'json',
};

/** The kind of a type's values; text for a scalar that is not known. */
export function kindOfType(type: GraphQLOutputType): ValueKind {
  const named = getNamedType(type);
  return isEnumType(named) ? 'enum' : (SCALARS[named.name] ?? 'text');
}

/** The kind by the look of a value, for where there is no schema: text stays text, whatever it looks like. */
export function kindOfValue(value: unknown): ValueKind {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'object' && value !== null ? 'json' : 'text';
}

/** Whether values are amounts that can be added up and drawn. */
export function isNumeric(kind: ValueKind): boolean {
  return kind === 'integer' || kind === 'number' || kind === 'decimal';
}

/** Whether values stand on a line of time. */
export function isTime(kind: ValueKind): boolean {
  return kind === 'date' || kind === 'instant' || kind === 'period';
}
