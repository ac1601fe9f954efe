import { badUserInput } from '@kakehashi/errors';
import { checkRange } from './comparison-range';
import type { ListDefinition, ListField } from './list-definition';
import { isLiteralOf } from './literal';
import type { Parameters } from './parameters';
import { spellingsOf } from './spellings';
import { checkWhereSize } from './where-size';

/** A `where` as it comes from GraphQL: fields with comparisons, and `and`, `or`, `not`. */
export type Where = Readonly<Record<string, unknown>>;

type Filterable = Pick<ListDefinition, 'fields' | 'links'>;

const LONGEST_LIST = 1_000;

const INFIX: Readonly<Record<string, string>> = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' };

/**
 * Turns a `where` into an SQL condition. `not` finds exactly the rows that are not found without it, those without a
 * value among them.
 *
 * @throws BAD_USER_INPUT that names the operand when one is null or malformed, when operands exclude each other, or when
 * the whole is nested or long beyond reason
 */
export function compileWhere(definition: ListDefinition, where: Where, parameters: Parameters): string {
  checkWhereSize(definition, where);
  return compileGroup(definition, where, parameters, 'where', false);
}

function compileGroup(
  definition: Filterable,
  where: Where,
  parameters: Parameters,
  path: string,
  isUnderNot: boolean,
): string {
  const nested = (value: unknown, at: string, isNegated = isUnderNot) =>
    compileGroup(definition, requireObject(value, at), parameters, at, isNegated);
  const conditions = Object.entries(where)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const at = `${path}.${name}`;
      const field = definition.fields[name];
      if (field) return compileField(field, requireObject(value, at), parameters, at, isUnderNot);
      const link = definition.links?.[name];
      if (link) return link.through(compileGroup(link, requireObject(value, at), parameters, at, false));
      if (name === 'not') return `NOT (${nested(value, at, true)})`;
      const parts = requireList(value, at).map((part, index) => `(${nested(part, `${at}[${index}]`)})`);
      return name === 'or' ? `(${parts.join(' OR ') || 'FALSE'})` : parts.join(' AND ') || 'TRUE';
    });
  return conditions.join(' AND ') || 'TRUE';
}

function compileField(
  field: ListField,
  comparison: Where,
  parameters: Parameters,
  path: string,
  isUnderNot: boolean,
): string {
  const condition = Object.entries(comparison)
    .filter(([, operand]) => operand !== undefined)
    .map(([operator, operand]) => compileOperator(field, operator, operand, parameters, `${path}.${operator}`))
    .join(' AND ');
  if (condition === '') throw badUserInput(path, 'must hold at least one comparison');
  checkRange(comparison, field.sqlType, path);
  if (field.through) return field.through(condition);
  // A comparison with a missing value is unknown in SQL, and so is its opposite: under `not` it has to be false.
  return isUnderNot ? `((${condition}) IS TRUE)` : `(${condition})`;
}

/** A value that is not told is none. The comparison itself stays as it is, so that an index of the values serves it. */
function compileOperator(
  field: ListField,
  operator: string,
  operand: unknown,
  parameters: Parameters,
  path: string,
): string {
  const condition = compileComparison(field, operator, operand, parameters, path);
  const { isTold } = field;
  if (isTold === undefined) return condition;
  return operator === 'isNull' && operand === true ? `(${condition} OR NOT ${isTold})` : `(${condition} AND ${isTold})`;
}

function compileComparison(
  { sql, sqlType }: ListField,
  operator: string,
  operand: unknown,
  parameters: Parameters,
  path: string,
): string {
  if (operand === null) throw badUserInput(path, 'must not be null; use isNull to ask for missing values');
  const infix = INFIX[operator];
  if (typeof operand === 'string' && sqlType === 'text' && spellingsOf(operand).length > 1) {
    if (operator === 'eq') return compileComparison({ sql, sqlType }, 'in', [operand], parameters, path);
    if (operator === 'ne') return compileComparison({ sql, sqlType }, 'notIn', [operand], parameters, path);
  }
  if (infix) return `${sql} ${infix} ${parameters.add(requireLiteral(operand, sqlType, path), sqlType)}`;
  switch (operator) {
    case 'isNull':
      return `${sql} IS ${operand === true ? '' : 'NOT '}NULL`;
    case 'contains':
      return compilePattern(sql, operand, parameters, (text) => `%${text}%`);
    case 'startsWith':
      return compilePattern(sql, operand, parameters, (text) => `${text}%`);
    default: {
      const literals = requireList(operand, path).map((item, index) =>
        requireLiteral(item, sqlType, `${path}[${index}]`),
      );
      const values = sqlType === 'text' ? literals.flatMap((literal) => spellingsOf(String(literal))) : literals;
      const list = parameters.add(values, `${sqlType}[]`);
      return operator === 'in' ? `${sql} = ANY(${list})` : `${sql} <> ALL(${list})`;
    }
  }
}

function compilePattern(
  sql: string,
  operand: unknown,
  parameters: Parameters,
  pattern: (escaped: string) => string,
): string {
  const conditions = spellingsOf(String(operand)).map(
    (text) => `${sql} ILIKE ${parameters.add(pattern(escapePattern(text)), 'text')}`,
  );
  return conditions.length === 1 ? (conditions[0] as string) : `(${conditions.join(' OR ')})`;
}

function escapePattern(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function requireLiteral(value: unknown, sqlType: string, path: string): unknown {
  if (value === null) throw badUserInput(path, 'must not be null');
  if (!isLiteralOf(sqlType, value)) throw badUserInput(path, `must be a valid ${NAMES[sqlType] ?? sqlType}`, value);
  return value instanceof Date ? value.toISOString() : value;
}

const NAMES: Readonly<Record<string, string>> = { uuid: 'id (a UUID)', timestamptz: 'instant', bigint: 'whole number' };

function requireObject(value: unknown, path: string): Where {
  if (typeof value !== 'object' || value === null) throw badUserInput(path, 'must not be null; leave it out instead');
  return value as Where;
}

function requireList(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw badUserInput(path, 'must not be null; leave it out instead');
  if (value.length > LONGEST_LIST) {
    throw badUserInput(path, `must hold at most ${LONGEST_LIST} items, but holds ${value.length}`);
  }
  return value;
}
