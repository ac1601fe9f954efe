import { badUserInput } from '@kakehashi/errors';
import type { ListDefinition, ListField } from './list-definition';
import { isLiteralOf } from './literal';
import type { Parameters } from './parameters';

/** A `where` as it comes from GraphQL: fields with comparisons, and `and`, `or`, `not`. */
export type Where = Readonly<Record<string, unknown>>;

const DEEPEST = 10;
const LONGEST_LIST = 1_000;

const INFIX: Readonly<Record<string, string>> = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' };

/**
 * Turns a `where` into an SQL condition.
 *
 * @param path the argument's path, for messages
 * @throws BAD_USER_INPUT that names the operand when one is null, malformed, or the whole is nested or long beyond reason
 */
export function compileWhere(
  definition: Pick<ListDefinition, 'fields' | 'links'>,
  where: Where,
  parameters: Parameters,
  path = 'where',
  depth = 0,
): string {
  if (depth > DEEPEST) throw badUserInput(path, `must not nest deeper than ${DEEPEST} levels`);
  const nested = (value: unknown, at: string) =>
    compileWhere(definition, requireObject(value, at), parameters, at, depth + 1);
  const conditions = Object.entries(where)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const at = `${path}.${name}`;
      const field = definition.fields[name];
      if (field) return compileField(field, requireObject(value, at), parameters, at);
      const link = definition.links?.[name];
      if (link) {
        const { fields, through } = link;
        return through(compileWhere({ fields }, requireObject(value, at), parameters, at, depth + 1));
      }
      if (name === 'not') return `NOT (${nested(value, at)})`;
      const parts = requireList(value, at).map((part, index) => `(${nested(part, `${at}[${index}]`)})`);
      return name === 'or' ? `(${parts.join(' OR ') || 'FALSE'})` : parts.join(' AND ') || 'TRUE';
    });
  return conditions.join(' AND ') || 'TRUE';
}

function compileField(field: ListField, comparison: Where, parameters: Parameters, path: string): string {
  const condition = Object.entries(comparison)
    .filter(([, operand]) => operand !== undefined)
    .map(([operator, operand]) => compileOperator(field, operator, operand, parameters, `${path}.${operator}`))
    .join(' AND ');
  if (condition === '') throw badUserInput(path, 'must hold at least one comparison');
  return field.through ? field.through(condition) : `(${condition})`;
}

function compileOperator(
  { sql, sqlType }: ListField,
  operator: string,
  operand: unknown,
  parameters: Parameters,
  path: string,
): string {
  if (operand === null) throw badUserInput(path, 'must not be null; use isNull to ask for missing values');
  const infix = INFIX[operator];
  if (infix) return `${sql} ${infix} ${parameters.add(requireLiteral(operand, sqlType, path), sqlType)}`;
  switch (operator) {
    case 'isNull':
      return `${sql} IS ${operand === true ? '' : 'NOT '}NULL`;
    case 'contains':
      return `${sql} ILIKE ${parameters.add(`%${escapePattern(String(operand))}%`, 'text')}`;
    case 'startsWith':
      return `${sql} ILIKE ${parameters.add(`${escapePattern(String(operand))}%`, 'text')}`;
    default: {
      const literals = requireList(operand, path).map((item, index) =>
        requireLiteral(item, sqlType, `${path}[${index}]`),
      );
      const list = parameters.add(literals, `${sqlType}[]`);
      return operator === 'in' ? `${sql} = ANY(${list})` : `${sql} <> ALL(${list})`;
    }
  }
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
