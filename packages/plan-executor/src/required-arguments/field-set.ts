import {
  type DirectiveNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** The `@join__field` directives of a field of a supergraph: one for each subgraph that has something to say of it. */
export function joinsOf({ directives = [] }: FieldDefinitionNode): readonly DirectiveNode[] {
  return directives.filter(({ name }) => name.value === 'join__field');
}

/** What a `@join__field` requires, as it is written; undefined when it requires nothing. */
export function requirementOf(join: DirectiveNode): string | undefined {
  const value = join.arguments?.find(({ name }) => name.value === 'requires')?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** Reads a set of fields as `@requires` writes it, without braces. */
export function readFieldSet(text: string): SelectionSetNode {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A set of fields is a selection.');
  return operation.selectionSet;
}

/** The names of all fields in a set of fields as `@requires` writes it. */
export function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  visit(readFieldSet(text), {
    Field({ name }) {
      names.add(name.value);
    },
  });
  return names;
}

/** Writes a set of fields as `@requires` writes it. */
export function writeFieldSet(fields: SelectionSetNode): string {
  return fields.selections.map(print).join(' ');
}
