import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  TypeMetaFieldDef,
  type VariableDefinitionNode,
} from 'graphql';
import type { CollectedFields } from './collect-fields';

/** Answers the introspection among the root fields, by response name. */
export type Introspect = (variables: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

const META_FIELDS = new Set([SchemaMetaFieldDef.name, TypeMetaFieldDef.name]);

/** Whether a root field asks for the schema. */
export function isIntrospection(nodes: readonly FieldNode[]): boolean {
  return META_FIELDS.has(nodes[0]?.name.value ?? '');
}

/** Compiles the introspection of an operation; it is answered by the schema that clients see. */
export function compileIntrospection(
  schema: GraphQLSchema,
  rootFields: CollectedFields,
  variableDefinitions: readonly VariableDefinitionNode[] | undefined,
  fragments: DocumentNode['definitions'],
): Introspect {
  const selections: SelectionNode[] = [...rootFields.values()].filter(isIntrospection).flat();
  if (selections.length === 0) return () => NOTHING;
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        ...(variableDefinitions && { variableDefinitions }),
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
      ...fragments,
    ],
  };
  return (variables) => {
    const { data, errors } = executeSync({ schema, document, variableValues: variables });
    if (!data) throw errors?.[0] ?? new Error('Introspection gave no data.');
    return data;
  };
}

const NOTHING: Readonly<Record<string, unknown>> = Object.freeze({});
