import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { fragmentsOf } from '../fragments';
import type { JsonObject } from '../json';
import type { PlannedNames } from '../planned-names';
import type { SharedValues } from '../shared-values';
import { collectFields, type OperationShape } from './collect-fields';
import { compileCollected } from './compile-shape';
import { type CompiledField, completeFields, nameField, writeFields } from './complete-object';
import { type Completer, Completion, type Fault } from './completion';
import { compileIntrospection, isIntrospection } from './introspection';
import { JsonBytes } from './json-bytes';

/** An answer in the client's shape, with what did not fit the schema. */
export interface Answer {
  readonly data: JsonObject | null;
  readonly faults: readonly Fault[];
}

/** Turns what subgraphs gave, merged, into the answer for the client. */
export interface AnswerOperation {
  /** Completes it, whatever was given. */
  complete(root: JsonObject, variables: Readonly<JsonObject>): Answer;
  /** Writes its data as JSON text, which takes half the time; undefined when anything does not fit the schema. */
  write(root: JsonObject, variables: Readonly<JsonObject>, shared: SharedValues): string | undefined;
}

/**
 * Compiles the answer of an operation: its fields in the order of the operation, as the schema for clients has them.
 *
 * @param isTrue whether the variable of an `@skip` or `@include` is true
 */
export function compileAnswer(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  names: PlannedNames,
  isTrue: (variable: string) => boolean,
): AnswerOperation {
  const type = schema.getRootType(operation.operation);
  if (!type) throw new Error(`The schema has no ${operation.operation}.`);
  const fragments = fragmentsOf(document);
  const shape: OperationShape = { schema, fragments, names, isTrue };
  const rootFields = collectFields(shape, type, [operation.selectionSet]);
  const introspect = compileIntrospection(schema, rootFields, operation.variableDefinitions, [...fragments.values()]);
  const fields: CompiledField[] = [...rootFields].flatMap(([name, nodes]) =>
    isIntrospection(nodes)
      ? nameField(name, name, introspectedField(name))
      : compileCollected(shape, type, new Map([[name, nodes]])),
  );
  return {
    complete: (root, variables) => {
      const completion = new Completion(introspect(variables));
      return { data: completeFields(fields, root, completion), faults: completion.faults };
    },
    write: (root, variables, shared) => {
      bytes.clear();
      const isWhole = writeFields(fields, root, { bytes, introspected: introspect(variables), shared });
      return isWhole ? bytes.toString() : undefined;
    },
  };
}

/** Space for one answer after the other: each is written without a pause. */
const bytes = new JsonBytes();

function introspectedField(name: string): Completer {
  return {
    complete: (_, { introspected }) => introspected[name],
    write: (_, { introspected, bytes }) => {
      bytes.addJson(JSON.stringify(introspected[name]));
      return true;
    },
  };
}
