import {
  executeSync,
  type GraphQLError,
  type GraphQLOutputType,
  getNullableType,
  isCompositeType,
  isListType,
} from 'graphql';
import type { ClientAnswer, TrialAnswer } from '../testing/executor';
import type { ClientOperation, Graph } from '../testing/graph';

/**
 * Completes merged data by graphql-js, the specification's own implementation.
 *
 * @param merged What subgraphs answered, merged, under the response names of the operation.
 */
export function completeByReference(
  { apiSchema }: Graph,
  { document }: ClientOperation,
  variables: Readonly<Record<string, unknown>>,
  merged: Readonly<Record<string, unknown>>,
): ClientAnswer {
  const { data, errors = [] } = executeSync({
    schema: apiSchema,
    document,
    rootValue: merged,
    variableValues: variables,
    fieldResolver: (source, _args, _context, { path, returnType }) =>
      checked(returnType, Object.hasOwn(source, path.key) ? source[path.key] : null),
    // Where no selection depends on the type, plans do not ask for it: any type serves.
    typeResolver: ({ __typename }, _context, { schema }, type) =>
      __typename === undefined ? schema.getPossibleTypes(type)[0]?.name : String(__typename),
  });
  return { data: data ?? null, errors: errors.map((error: GraphQLError) => error.toJSON()) } as ClientAnswer;
}

/** The value with an error in place of what stands where an object belongs: graphql-js would take a list or text for one. */
function checked(type: GraphQLOutputType, value: unknown): unknown {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return null;
  if (isListType(nullable)) return Array.isArray(value) ? value.map((item) => checked(nullable.ofType, item)) : value;
  const isObject = typeof value === 'object' && !Array.isArray(value);
  return isObject || !isCompositeType(nullable) ? value : new Error('The value is not an object');
}

/** Gathers the root of the merged data: the stock executor merges everything into the objects of the first answers. */
export class MergedRoot {
  readonly data: Record<string, unknown> = {};

  /** Takes up the answer of a fetch of root fields, before the executor gets it. */
  add(answer: TrialAnswer): void {
    for (const [name, value] of Object.entries(answer.data ?? {})) {
      if (!Object.hasOwn(this.data, name)) {
        Object.defineProperty(this.data, name, { value, enumerable: true, configurable: true, writable: true });
      }
    }
  }
}
