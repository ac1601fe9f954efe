import { type DocumentNode, type FieldNode, type GraphQLSchema, isInterfaceType, isObjectType, visit } from 'graphql';

/** The response names under which fields are planned and fetched, where they are not the client's own. */
export interface PlannedNames {
  /** The name under which a field of the client's document is planned. */
  plannedName(field: FieldNode): string;
  /** The client's name for a name of the plan. */
  clientName(planned: string): string;
}

/** Everything is planned under the client's names. */
export const SAME_NAMES: PlannedNames = { plannedName: responseName, clientName: (planned) => planned };

/**
 * Chooses names for the fields of a document.
 *
 * A plan asks for the fields of keys and of `@requires` beside what the client selects. Where the client has given such a
 * field's name to another field, as in `number: title`, both would have one name: the client's gets another.
 */
export function choosePlannedNames(document: DocumentNode, supergraphSchema: GraphQLSchema): PlannedNames {
  const fieldNames = fieldNamesOf(supergraphSchema);
  const aliases = new Set<string>();
  const unsafe = new Set<string>();
  visit(document, {
    Field(field) {
      const { alias, name } = field;
      if (!alias) return;
      aliases.add(alias.value);
      if (alias.value !== name.value && fieldNames.has(alias.value)) unsafe.add(alias.value);
    },
  });
  if (unsafe.size === 0) return SAME_NAMES;
  const planned = new Map<string, string>();
  for (const alias of unsafe) {
    let candidate = `${alias}__client`;
    while (aliases.has(candidate) || fieldNames.has(candidate)) candidate += '_';
    planned.set(alias, candidate);
  }
  const client = new Map([...planned].map(([alias, name]) => [name, alias]));
  return {
    plannedName: (field) => {
      const name = responseName(field);
      return name === field.name.value ? name : (planned.get(name) ?? name);
    },
    clientName: (name) => client.get(name) ?? name,
  };
}

function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** The names of all fields of each schema; they do not change. */
const knownFieldNames = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

function fieldNamesOf(schema: GraphQLSchema): ReadonlySet<string> {
  const known = knownFieldNames.get(schema);
  if (known) return known;
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const names = new Set(['__typename', ...types.flatMap((type) => Object.keys(type.getFields()))]);
  knownFieldNames.set(schema, names);
  return names;
}
