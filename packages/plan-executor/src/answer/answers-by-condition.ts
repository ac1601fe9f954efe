import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { conditionVariables } from '../conditions/condition-variables';
import type { Decisions } from '../conditions/operation-conditions';
import { isTrue } from '../conditions/variable-condition';
import type { JsonObject } from '../json';
import type { PlannedNames } from '../planned-names';
import { type AnswerOperation, compileAnswer } from './compile-answer';

/** Combinations of conditions that are kept compiled; a client could go through all of very many. */
const MOST_KEPT = 32;

/** Compiles the answer of an operation, once for each combination of what is not decided of its `@skip` and `@include`. */
export function compileAnswers(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  names: PlannedNames,
  defaults: ReadonlyMap<string, boolean>,
  decisions: Decisions,
): AnswerOperation {
  const variableNames = conditionVariables(document).filter((name) => !decisions.has(name));
  const isDecidedTrue = (name: string) => decisions.get(name) === true;
  if (variableNames.length === 0) return compileAnswer(schema, document, operation, names, isDecidedTrue);
  const compiled = new Map<string, AnswerOperation>();
  const answerFor = (variables: Readonly<JsonObject>): AnswerOperation => {
    const values = new Map(variableNames.map((name) => [name, isTrue(name, variables, defaults)]));
    const key = [...values.values()].map(Number).join('');
    let answer = compiled.get(key);
    if (!answer) {
      answer = compileAnswer(schema, document, operation, names, (name) => values.get(name) ?? isDecidedTrue(name));
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
