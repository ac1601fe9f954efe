import { composeServices } from '@apollo/composition';
import {
  DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  operationFromDocument,
  type Schema,
  Supergraph,
} from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import { type SubgraphDefinition, subgraphDocument } from './subgraph';

/** A composed supergraph with its planner: all that an executor is compiled from. */
export interface Graph {
  readonly supergraphSdl: string;
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  readonly supergraphSchema: GraphQLSchema;
  /** `apiSchema` in the planner's own terms. */
  readonly plannerSchema: Schema;
  readonly planner: QueryPlanner;
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
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: FEATURES });
  const plannerSchema = supergraph.apiSchema();
  return {
    supergraphSdl,
    apiSchema: plannerSchema.toGraphQLJSSchema(),
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    plannerSchema,
    planner: new QueryPlanner(supergraph),
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
export function planOperation(graph: Graph, { document, labels }: ClientOperation): QueryPlan {
  const overrideConditions = new Map(labels.map((label) => [label, true]));
  const operation = operationFromDocument(graph.plannerSchema, document);
  return graph.planner.buildQueryPlan(operation, { overrideConditions });
}
