import { registerEnumType } from 'type-graphql';

/**
 * Defines a closed list of values once: the object for code, and the GraphQL enum with its descriptions.
 *
 * @param values value → its description
 * @returns value → value; `keyof typeof` it is the union type
 *
 * @example
 * export const Sector = defineEnum('Sector', 'A party of cooperation.', { STATE: 'Public bodies.', … });
 * export type Sector = keyof typeof Sector;
 */
export function defineEnum<V extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  values: V,
): { readonly [K in keyof V]: K } {
  const enumeration = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as { [K in keyof V]: K };
  registerEnumType(enumeration, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries(values).map(([value, text]) => [value, { description: text }]),
    ) as never,
  });
  return enumeration;
}
