import {
  type FieldDefinitionNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  visit,
} from 'graphql';

/** Fields that some subgraph's `@requires` asks for: name → whether it gives arguments anywhere. */
export type RequiredFields = ReadonlyMap<string, boolean>;

/** Reads from a supergraph what `@requires` asks for. */
export function readRequiredFields(supergraphSchema: GraphQLSchema): RequiredFields {
  const required = new Map<string, boolean>();
  for (const type of Object.values(supergraphSchema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const { astNode } of Object.values(type.getFields())) {
      for (const selection of requiresOf(astNode)) {
        visit(parse(`{ ${selection} }`), {
          Field({ name, arguments: given = [] }) {
            required.set(name.value, given.length > 0 || required.get(name.value) === true);
          },
        });
      }
    }
  }
  return required;
}

/** The `requires` of a field's `@join__field`, one for each subgraph that has some. */
function requiresOf(field: FieldDefinitionNode | null | undefined): string[] {
  const joined = (field?.directives ?? []).filter(({ name }) => name.value === 'join__field');
  return joined
    .flatMap(({ arguments: given = [] }) => given)
    .flatMap(({ name, value }) => (name.value === 'requires' && value.kind === Kind.STRING ? [value.value] : []));
}
