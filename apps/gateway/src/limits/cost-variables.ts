import {
  type DocumentNode,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isLeafType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  type ValueNode,
  visit,
} from 'graphql';
import type { CostDirectives } from './cost-directives';

/**
 * Names the variables of an operation on which its cost may depend, sorted: those that tell how many, whether, or that
 * hold input objects. Calls that differ in others only cost the same.
 */
export function costVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  directives: CostDirectives,
): readonly string[] {
  const slicing = new Set([...directives.listSizes.values()].flatMap(({ slicingArguments }) => slicingArguments));
  const names = new Set<string>();
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const declared = typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]);
    if (!declared || !isLeafType(declared)) names.add(variable.name.value);
  }
  const take = (value: ValueNode) => {
    if (value.kind === Kind.VARIABLE) names.add(value.name.value);
  };
  visit(document, {
    Argument: ({ name, value }) => {
      if (slicing.has(name.value)) take(value);
    },
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== GraphQLSkipDirective.name && name.value !== GraphQLIncludeDirective.name) return;
      for (const { value } of given) take(value);
    },
  });
  return [...names].sort();
}
