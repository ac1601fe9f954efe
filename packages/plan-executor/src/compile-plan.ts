import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql';
import { compileAnswers } from './answer/answers-by-condition';
import { placeInAnswer } from './answer/place-in-answer';
import { tellFaults } from './answer/told-faults';
import { dataOfText } from './answer/written-data';
import type { JsonObject } from './json';
import { compileNode } from './plan/compile-node';
import type { Run } from './plan/step';
import { type PlannedNames, SAME_NAMES } from './planned-names';
import { SharedValues } from './shared-values';
import type { CallSubgraph } from './subgraph-call';
import { TypeConditions } from './type-conditions';
import { UnsupportedPlanError } from './unsupported-plan';
import { booleanDefaults } from './variable-condition';

/** What an operation is compiled from. */
export interface PlanInput {
  readonly plan: QueryPlan;
  /** The client's document; it has been validated. */
  readonly document: DocumentNode;
  /** The names under which it was planned, from `makePlannable`; left out when it was planned as it is. */
  readonly names?: PlannedNames;
  /** Which of its operations; may be left out where there is one. */
  readonly operationName?: string | null;
  /** The schema that clients see. */
  readonly apiSchema: GraphQLSchema;
  /** The schema of the whole supergraph, with what clients do not see. */
  readonly supergraphSchema: GraphQLSchema;
}

/** What one execution needs. */
export interface Execution<Context> {
  /** The client's variables as they came, checked against the operation; defaults need not be filled in. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Passed on to every call. */
  readonly context: Context;
  readonly call: CallSubgraph<Context>;
}

/** The answer in the client's shape; `errors` is absent when there is none. */
export interface PlanResult {
  /** An object like any other; where nothing has to be told of it, `textOfData` gives its text without making it. */
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLError[];
}

/** An operation with its plan, compiled once and executed as often as it is asked. */
export interface CompiledOperation<Context> {
  execute(execution: Execution<Context>): Promise<PlanResult>;
}

/**
 * Compiles a plan and the operation that it is for.
 *
 * @throws UnsupportedPlanError for a subscription, for @defer, and for a variable whose name federation needs
 */
export function compilePlan<Context>(input: PlanInput): CompiledOperation<Context> {
  const { plan, document, operationName, apiSchema, supergraphSchema, names = SAME_NAMES } = input;
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('The document has no such operation.');
  if (operation.operation === 'subscription' || plan.node?.kind === 'Subscription') {
    throw new UnsupportedPlanError('Subscriptions are not supported.');
  }
  const defaults = booleanDefaults(operation);
  const answer = compileAnswers(apiSchema, document, operation, names, defaults);
  const step = compileNode<Context>(plan.node, [], [], { types: typesOf(supergraphSchema), defaults });
  return {
    async execute({ variables, context, call }) {
      const root: JsonObject = {};
      const run: Run<Context> = { root, variables, context, call, errors: [], names, shared: new SharedValues() };
      await step(run);
      const text = run.errors.length === 0 ? answer.write(root, variables, run.shared) : undefined;
      if (text !== undefined) return { data: dataOfText(text) };
      const { data, faults } = answer.complete(root, variables);
      if (run.errors.length === 0 && faults.length === 0) return { data };
      const told = run.errors.map((error) => placeInAnswer(error, data));
      const errors = [...told, ...tellFaults(faults, run.errors)];
      return errors.length === 0 ? { data } : { data, errors };
    },
  };
}

/** The types of each supergraph, so that its plans share what has been found out. */
const typesOfSchema = new WeakMap<GraphQLSchema, TypeConditions>();

function typesOf(schema: GraphQLSchema): TypeConditions {
  let types = typesOfSchema.get(schema);
  if (!types) {
    types = new TypeConditions(schema);
    typesOfSchema.set(schema, types);
  }
  return types;
}
