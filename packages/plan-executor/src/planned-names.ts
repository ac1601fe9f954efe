import { type DocumentNode, type FieldNode, type GraphQLSchema, isInterfaceType, isObjectType, visit } from 'graphql';
import { readRequiredFields } from './required-fields';

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
 * field's name to another field, as in `number: title`, both would have one name: the client's gets another. So does a
 * field that is required without the arguments that the client gives; one that is required with arguments has a name of
 * its own in a plannable supergraph.
 */
export function choosePlannedNames(document: DocumentNode, supergraphSchema: GraphQLSchema): PlannedNames {
  const { fieldNames, required } = namesOf(supergraphSchema);
  const isUnsafe = (field: FieldNode): boolean =>
    isOwnName(field) ? mayDiffer(field, required) : fieldNames.has(responseName(field));
  const aliases = new Set<string>();
  const unsafe = new Set<string>();
  visit(document, {
    Field(field) {
      const name = responseName(field);
      if (field.alias) aliases.add(name);
      if (isUnsafe(field)) unsafe.add(name);
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
      return isUnsafe(field) ? (planned.get(name) ?? name) : name;
    },
    clientName: (name) => client.get(name) ?? name,
  };
}

function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function isOwnName(field: FieldNode): boolean {
  return responseName(field) === field.name.value;
}

/** Whether a plan may ask for the same field without arguments. */
function mayDiffer({ name, arguments: given = [] }: FieldNode, required: ReadonlySet<string>): boolean {
  return given.length > 0 && required.has(name.value);
}

/** What of a schema decides about names. */
interface NamesOfSchema {
  readonly fieldNames: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
}

/** The names of each schema; they do not change. */
const knownNames = new WeakMap<GraphQLSchema, NamesOfSchema>();

function namesOf(schema: GraphQLSchema): NamesOfSchema {
  const known = knownNames.get(schema);
  if (known) return known;
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const fieldNames = new Set(['__typename', ...types.flatMap((type) => Object.keys(type.getFields()))]);
  const names = { fieldNames, required: readRequiredFields(schema) };
  knownNames.set(schema, names);
  return names;
}
