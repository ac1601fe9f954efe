import { type GraphQLNamedInputType, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import type { UsingVariable } from './used-coordinates';

/** Finds which fields of input objects and values of enums a request uses by its variables, each once. */
export function usedByValues(
  variables: readonly UsingVariable[],
  values: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { name, type } of variables) collect(type, values[name], used);
  return used;
}

function collect(type: GraphQLNamedInputType, value: unknown, used: Set<string>): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(type, item, used);
  } else if (isEnumType(type)) {
    if (typeof value === 'string' && type.getValue(value)) used.add(`${type.name}.${value}`);
  } else if (isInputObjectType(type) && typeof value === 'object') {
    const fields = type.getFields();
    for (const [name, inner] of Object.entries(value)) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (!field) continue;
      used.add(`${type.name}.${name}`);
      collect(getNamedType(field.type), inner, used);
    }
  }
}
