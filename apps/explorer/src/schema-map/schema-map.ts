import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { finderOf, fold } from '../languages/fold';

/** Who answers what, as the gateway tells it. */
export interface SchemaMap {
  readonly subgraphs: readonly string[];
  readonly types: Readonly<
    Record<
      string,
      {
        /** Subgraph → keys. */
        readonly subgraphs: Readonly<Record<string, readonly string[]>>;
        /** Field → subgraphs. */
        readonly fields: Readonly<Record<string, readonly string[]>>;
        /** Field → what subgraphs say of it beside that. */
        readonly notes?: Readonly<Record<string, readonly FieldNote[]>>;
      }
    >
  >;
}

/** How a subgraph has a field. */
export interface FieldNote {
  readonly subgraph: string;
  /** It knows the field by its name alone. */
  readonly isExternal?: boolean;
  /** What it needs of others to answer the field. */
  readonly requires?: string;
  /** What it answers below the field, and not elsewhere. */
  readonly provides?: string;
  /** From whom it takes the field over. */
  readonly overrides?: string;
}

/** A field in the map. */
export interface PlacedField {
  readonly name: string;
  readonly type: string;
  /** Who answers it; of several each can, so that it is shared. */
  readonly subgraphs: readonly string[];
  readonly notes: readonly FieldNote[];
  readonly description: string | undefined;
  /** Why it should not be used any more, and what instead; undefined when it may. */
  readonly deprecation: string | undefined;
}

/** A type in the map. */
export interface PlacedType {
  readonly name: string;
  readonly description: string | undefined;
  /** Subgraphs that have it with their keys, the one with most fields first. */
  readonly subgraphs: readonly { readonly name: string; readonly keys: readonly string[]; readonly fields: number }[];
  readonly fields: readonly PlacedField[];
}

/** Puts schema and map together: each object and interface, by name, with who answers its fields. */
export function placeTypes(schema: GraphQLSchema, map: SchemaMap): readonly PlacedType[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .flatMap((type) => {
      const place = map.types[type.name];
      if (!place || !(isObjectType(type) || isInterfaceType(type))) return [];
      const fields = Object.values(type.getFields()).map((field) => ({
        name: field.name,
        type: String(field.type),
        subgraphs: place.fields[field.name] ?? [],
        notes: place.notes?.[field.name] ?? [],
        description: field.description ?? undefined,
        deprecation: field.deprecationReason ?? undefined,
      }));
      const count = (subgraph: string) => fields.filter((field) => field.subgraphs.includes(subgraph)).length;
      const subgraphs = Object.entries(place.subgraphs)
        .map(([name, keys]) => ({ name, keys, fields: count(name) }))
        .sort((one, other) => other.fields - one.fields);
      return [{ name: type.name, description: type.description ?? undefined, subgraphs, fields }];
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * The types that a search finds, each with the fields that it finds; a type that is found by its name has all of them, and
 * the one that is most like what was typed comes first.
 *
 * @param typed a part of a name, of a description or of a subgraph's name, whatever its case
 */
export function searchTypes(
  types: readonly PlacedType[],
  typed: string,
  deprecatedOnly: boolean,
): readonly PlacedType[] {
  const wanted = fold(typed.trim());
  const isWanted = finderOf(typed);
  const holds = (...texts: (string | undefined)[]) => texts.some((text) => text && isWanted(text));
  const rank = ({ name }: PlacedType) => {
    const at = fold(name).indexOf(wanted);
    return at === 0 ? fold(name).length - wanted.length : at > 0 ? 1_000 : 2_000;
  };
  const found = types.flatMap((type) => {
    const isFound = holds(type.name);
    const fields = type.fields.filter(
      (field) =>
        (isFound || holds(field.name, field.description, ...field.subgraphs)) &&
        (!deprecatedOnly || field.deprecation !== undefined),
    );
    return fields.length > 0 ? [{ ...type, fields }] : [];
  });
  return wanted === '' ? found : found.sort((one, other) => rank(one) - rank(other));
}
