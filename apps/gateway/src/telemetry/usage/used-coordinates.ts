import { fragmentsOf } from '@kakehashi/plan-executor';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Which parts of the schema an operation uses. */
export interface OperationUse {
  /**
   * Schema coordinates of what stands in its text, each once: `Type.field`, `Type.field(argument:)`, `Input.field`,
   * `Enum.VALUE`. Introspection is left out.
   *
   * See https://github.com/graphql/graphql-spec/pull/794
   */
  readonly coordinates: ReadonlySet<string>;
  /** Variables by whose values it may use more. */
  readonly variables: readonly UsingVariable[];
}

/** A variable whose type has parts of its own: an input object, or an enum. */
export interface UsingVariable {
  readonly name: string;
  readonly type: GraphQLNamedInputType;
}

/** Finds what an operation uses; the document must be valid. */
export function usedCoordinates(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationUse {
  const used = new Set<string>();
  const fragments = fragmentsOf(document);
  const seen = new Set<string>();
  const waiting: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const name of collect(schema, next, used)) {
      const fragment = seen.has(name) ? undefined : fragments.get(name);
      seen.add(name);
      if (fragment) waiting.push(fragment);
    }
  }
  return { coordinates: used, variables: usingVariables(schema, operation) };
}

/** Adds what stands in one definition; gives the names of the fragments that it spreads. */
function collect(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode | FragmentDefinitionNode,
  used: Set<string>,
): readonly string[] {
  const spread: string[] = [];
  const types = new TypeInfo(schema);
  const isIntrospection = (name = '') => name.startsWith('__') || types.getParentType()?.name.startsWith('__');
  const field = () => `${types.getParentType()?.name}.${types.getFieldDef()?.name}`;
  visit(
    definition,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        if (!isIntrospection(name.value)) used.add(field());
      },
      Argument: ({ name }) => {
        if (types.getDirective() || isIntrospection(types.getFieldDef()?.name)) return;
        used.add(`${field()}(${name.value}:)`);
      },
      ObjectField: ({ name }) => {
        used.add(`${getNamedType(types.getParentInputType())?.name}.${name.value}`);
      },
      EnumValue: ({ value }) => {
        used.add(`${getNamedType(types.getInputType())?.name}.${value}`);
      },
      FragmentSpread: ({ name }) => {
        spread.push(name.value);
      },
    }),
  );
  return spread;
}

function usingVariables(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): UsingVariable[] {
  return variableDefinitions.flatMap(({ variable, type: node }) => {
    const type = getNamedType(typeFromAST(schema, node as never)) as GraphQLNamedInputType | undefined;
    return isInputObjectType(type) || isEnumType(type) ? [{ name: variable.name.value, type }] : [];
  });
}
