import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import { compileAnswers } from './answer/answers-by-condition';
import { placeInAnswer } from './answer/place-in-answer';
import { tellFaults } from './answer/told-faults';
import { dataOfText } from './answer/written-data';
import { UNDECIDED } from './conditions/operation-conditions';
import { booleanDefaults } from './conditions/variable-condition';
import type { JsonObject } from './json';
import { withClientNames } from './normal-form/client-names';
import type { NormalOperation } from './normal-form/normalise-operation';
import { compileNode } from './plan/compile-node';
import type { Run, Step } from './plan/step';
import { type PlannedNames, SAME_NAMES } from './planned-names';
import { SharedValues } from './shared-values';
import type { CallSubgraph } from './subgraph-call';
import { TypeConditions } from './type-conditions';
import { UnsupportedPlanError } from './unsupported-plan';

/** What a plan is compiled from. */
export interface PlanInput {
  /** As `makeSupergraphPlannable` restored it. */
  readonly plan: QueryPlan;
  /** The document that was planned, before it was made plannable: the client's, or its normal form. */
  readonly document: DocumentNode;
  /** The names under which it was planned, from `makePlannable`; left out when it was planned as it is. */
  readonly names?: PlannedNames;
  /** Which of its operations; may be left out where there is one. */
  readonly operationName?: string | null;
  /** The schema of the whole plannable supergraph, with what clients do not see. */
  readonly supergraphSchema: GraphQLSchema;
}

/** A plan, compiled: for every operation that has it. */
export interface CompiledPlan<Context> {
  readonly carryOut: Step<Context>;
  readonly names: PlannedNames;
}

/** What an operation is compiled from. */
export interface OperationInput<Context> {
  readonly plan: CompiledPlan<Context>;
  /** The client's document; it has been validated. */
  readonly document: DocumentNode;
  /** Which of its operations; may be left out where there is one. */
  readonly operationName?: string | null;
  /** The schema that clients see. */
  readonly apiSchema: GraphQLSchema;
  /** What was planned, from `normaliseOperation`; left out when the document was planned as it is. */
  readonly normal?: Pick<NormalOperation, 'variables' | 'decisions'>;
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
 * Compiles a plan.
 *
 * @throws UnsupportedPlanError for a subscription, for @defer, and for a variable whose name federation needs
 */
export function compilePlan<Context>(input: PlanInput): CompiledPlan<Context> {
  const { plan, document, operationName, supergraphSchema, names = SAME_NAMES } = input;
  const operation = operationOf(document, operationName);
  if (operation.operation === 'subscription' || plan.node?.kind === 'Subscription') {
    throw new UnsupportedPlanError('Subscriptions are not supported.');
  }
  const defaults = booleanDefaults(operation);
  return { carryOut: compileNode<Context>(plan.node, [], [], { types: typesOf(supergraphSchema), defaults }), names };
}

/**
 * Compiles a client's operation, whose fields are answered in the client's order, on a plan that fits it. What it was
 * planned for serves only requests that decide its conditions in the same way.
 */
export function compileOperation<Context>(input: OperationInput<Context>): CompiledOperation<Context> {
  const { plan, document, operationName, apiSchema, normal } = input;
  const binding = normal?.variables;
  const decisions = normal?.decisions ?? UNDECIDED;
  const operation = operationOf(document, operationName);
  const { carryOut, names } = plan;
  const answer = compileAnswers(apiSchema, document, operation, names, booleanDefaults(operation), decisions);
  return {
    async execute({ variables, context, call }) {
      const root: JsonObject = {};
      const planned = binding ? binding.bind(variables) : variables;
      const run: Run<Context> = {
        root,
        variables: planned,
        context,
        call,
        errors: [],
        names,
        shared: new SharedValues(),
      };
      await carryOut(run);
      const text = run.errors.length === 0 ? answer.write(root, variables, run.shared) : undefined;
      if (text !== undefined) return { data: dataOfText(text) };
      const { data, faults } = answer.complete(root, variables);
      if (run.errors.length === 0 && faults.length === 0) return { data };
      const told = run.errors.map((error) => placeInAnswer(binding ? withClientNames(error, binding) : error, data));
      const errors = [...told, ...tellFaults(faults, run.errors)];
      return errors.length === 0 ? { data } : { data, errors };
    },
  };
}

function operationOf(document: DocumentNode, operationName: string | null | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('The document has no such operation.');
  return operation;
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
