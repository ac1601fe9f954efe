import { composeServices } from '@apollo/composition';
import {
  DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  operationFromDocument,
  type Schema,
  Supergraph,
} from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import { makeSupergraphPlannable } from '../required-arguments/plannable-supergraph';
import { dependsOnTypesAbove } from '../types-above';
import { type SubgraphDefinition, subgraphDocument } from './subgraph';

/** A composed supergraph with its planner: all that an executor is compiled from. */
export interface Graph {
  readonly supergraphSdl: string;
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** The supergraph as the stock gateway plans for it. */
  readonly composed: PlannedGraph;
  /** The supergraph as it is made plannable for the plan executor. */
  readonly plannable: PlannedGraph;
}

/** A supergraph that is planned for. */
export interface PlannedGraph {
  readonly supergraphSchema: GraphQLSchema;
  /** The API schema in the planner's own terms. */
  readonly plannerSchema: Schema;
  readonly planner: QueryPlanner;
  /** The planner that is right for an operation. */
  plannerFor(document: DocumentNode): QueryPlanner;
  /** Turns what the planner makes into a plan that subgraphs understand. */
  restore(plan: QueryPlan): QueryPlan;
}

/** A client's operation, valid against the API schema. */
export interface ClientOperation {
  readonly document: DocumentNode;
  /** Labels of progressive overrides that are on. */
  readonly labels: readonly string[];
}

/** What the executor can do beyond what Apollo's gateway does. */
const FEATURES = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, 'https://specs.apollo.dev/context/v0.1']);

/**
 * Composes subgraphs.
 *
 * @throws Error with every fault that composition found.
 */
export function composeGraph(subgraphs: Readonly<Record<string, SubgraphDefinition>>): Graph {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, definition]) => ({
      name,
      url: `http://${name}.invalid/graphql`,
      typeDefs: subgraphDocument(definition),
    })),
  );
  if (!supergraphSdl) throw new Error(`The subgraphs do not compose:\n${errors?.map(String).join('\n')}`);
  const document = parse(supergraphSdl);
  const { document: plannable, restore } = makeSupergraphPlannable(document);
  const composed = planFor(document, true, (plan) => plan);
  const apart = plannable === document ? composed : planFor(plannable, false, restore);
  let typed: QueryPlanner | undefined;
  const typedPlanner = () => {
    typed ??= new QueryPlanner(apart.planner.supergraph, { typeConditionedFetching: true });
    return typed;
  };
  return {
    supergraphSdl,
    apiSchema: composed.plannerSchema.toGraphQLJSSchema(),
    composed,
    plannable: {
      ...apart,
      plannerFor: (operation) => (dependsOnTypesAbove(operation) ? typedPlanner() : apart.planner),
    },
  };
}

function planFor(document: DocumentNode, validateSupergraph: boolean, restore: PlannedGraph['restore']): PlannedGraph {
  const supergraph = Supergraph.build(document, { supportedFeatures: FEATURES, validateSupergraph });
  const planner = new QueryPlanner(supergraph);
  return {
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    plannerSchema: supergraph.apiSchema(),
    planner,
    plannerFor: () => planner,
    restore,
  };
}

/**
 * Reads a client's operation.
 *
 * @throws Error when it is not valid against the API schema.
 */
export function readOperation(graph: Graph, query: string, labels: readonly string[] = []): ClientOperation {
  const document = parse(query);
  const faults = validate(graph.apiSchema, document);
  if (faults.length > 0) throw new Error(`The operation is not valid: ${faults.map(String).join('\n')}`);
  return { document, labels };
}

/** Plans an operation as it stands. */
export function planOperation(graph: PlannedGraph, { document, labels }: ClientOperation): QueryPlan {
  const overrideConditions = new Map(labels.map((label) => [label, true]));
  const operation = operationFromDocument(graph.plannerSchema, document);
  return graph.restore(graph.plannerFor(document).buildQueryPlan(operation, { overrideConditions }));
}
