import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
  GatewayUnsubscriber,
} from '@apollo/server-gateway-interface';
import type { CallSubgraph } from '@kakehashi/plan-executor';
import { type GraphQLSchema, getVariableValues } from 'graphql';
import type { GatewayContext } from '../gateway-context';
import type { SupergraphKeeper } from '../supergraph/supergraph-keeper';
import type { SubgraphSources } from '../transport/subgraph-sources';
import type { LoadedSupergraph } from './loaded-supergraph';
import { PlannedOperations } from './planned-operations';

/** A supergraph that is served, with its operations and the way to its subgraphs. */
interface Served {
  readonly operations: PlannedOperations<GatewayContext>;
  readonly call: CallSubgraph<GatewayContext>;
}

/**
 * Serves a supergraph to Apollo Server: each operation is planned and compiled once, then executed as often as it is
 * asked.
 *
 * A request ends with the supergraph by which it was validated, also when another takes its place meanwhile. Plans last as
 * long as their supergraph stays loaded, so that going back to it finds them again.
 */
export class CompilingGateway implements GatewayInterface {
  private readonly listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  private readonly servedBySchema = new WeakMap<GraphQLSchema, Served>();
  private current: Served | undefined;

  constructor(
    private readonly keeper: SupergraphKeeper,
    private readonly sources: SubgraphSources,
  ) {}

  onSchemaLoadOrUpdate(listener: GatewaySchemaLoadOrUpdateCallback): GatewayUnsubscriber {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Serves the first supergraph and each that follows; called by Apollo Server.
   *
   * @throws SupergraphError when the first can not be had or served
   */
  async load(): Promise<GatewayLoadResult> {
    await this.keeper.start((supergraph) => this.serve(supergraph));
    return { executor: this.executor };
  }

  async stop(): Promise<void> {
    await this.keeper.stop();
  }

  private serve(supergraph: LoadedSupergraph): void {
    const { apiSchema, text: coreSupergraphSdl } = supergraph;
    const { operations } = this.servedBySchema.get(apiSchema) ?? { operations: new PlannedOperations(supergraph) };
    const served = { operations, call: this.callOf(supergraph) };
    this.servedBySchema.set(apiSchema, served);
    for (const listener of this.listeners) listener({ apiSchema, coreSupergraphSdl });
    this.current = served;
  }

  private callOf({ subgraphs }: LoadedSupergraph): CallSubgraph<GatewayContext> {
    const sources = new Map(subgraphs.map(({ name, url }) => [name, this.sources.at(name, url)]));
    return (subgraph, request, context) => {
      const source = sources.get(subgraph);
      if (!source) throw new Error(`The plan names a subgraph that there is not: "${subgraph}".`);
      return source.call(request, context);
    };
  }

  private readonly executor: GatewayExecutor = async (asked): Promise<GatewayExecutionResult> => {
    const { request, document, operation, queryHash, source, schema } = asked;
    const served = this.servedBySchema.get(schema) ?? this.current;
    if (!served) throw new Error('No supergraph is loaded yet.');
    const { variables = {}, operationName } = request;
    const { variableDefinitions = [] } = operation;
    if (variableDefinitions.length > 0) {
      const { errors } = getVariableValues(schema, variableDefinitions, variables);
      if (errors) return { errors };
    }
    const compiled = served.operations.find({ document, source, queryHash, operationName });
    return compiled.execute({ variables, context: asked.context as GatewayContext, call: served.call });
  };
}
