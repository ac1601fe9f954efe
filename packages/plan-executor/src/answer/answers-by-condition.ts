import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { JsonObject } from '../json';
import type { PlannedNames } from '../planned-names';
import { isTrue } from '../variable-condition';
import { type AnswerOperation, compileAnswer } from './compile-answer';
import { conditionVariables } from './condition-variables';

/** Combinations of conditions that are kept compiled; a client could go through all of very many. */
const MOST_KEPT = 32;

/** Compiles the answer of an operation, once for each combination of what its `@skip` and `@include` decide by. */
export function compileAnswers(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  names: PlannedNames,
  defaults: ReadonlyMap<string, boolean>,
): AnswerOperation {
  const variableNames = conditionVariables(document);
  if (variableNames.length === 0) return compileAnswer(schema, document, operation, names, () => false);
  const compiled = new Map<string, AnswerOperation>();
  const answerFor = (variables: Readonly<JsonObject>): AnswerOperation => {
    const values = new Map(variableNames.map((name) => [name, isTrue(name, variables, defaults)]));
    const key = [...values.values()].map(Number).join('');
    let answer = compiled.get(key);
    if (!answer) {
      answer = compileAnswer(schema, document, operation, names, (name) => values.get(name) === true);
      if (compiled.size >= MOST_KEPT) compiled.clear();
      compiled.set(key, answer);
    }
    return answer;
  };
  return {
    complete: (root, variables) => answerFor(variables).complete(root, variables),
    write: (root, variables, shared) => answerFor(variables).write(root, variables, shared),
  };
}
