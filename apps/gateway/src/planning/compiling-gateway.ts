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
import type { Logger } from 'pino';
import type { GatewayContext } from '../gateway-context';
import type { SupergraphKeeper } from '../supergraph/supergraph-keeper';
import type { SubgraphSources } from '../transport/subgraph-sources';
import type { LoadedSupergraph } from './loaded-supergraph';
import type { PlanWatch } from './plan-watch';
import { PlannedOperations } from './planned-operations';
import { warmOperations } from './warm-operations';

/** What a compiling gateway works with. */
export interface CompilingParts {
  readonly keeper: SupergraphKeeper;
  readonly sources: SubgraphSources;
  /** How many of the most used operations are planned for a new supergraph before it is served. */
  readonly warmPlans: number;
  /** Undefined when nobody wants to know of plans. */
  readonly watch: PlanWatch | undefined;
  readonly logger: Logger;
}

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
  private readonly operations = new WeakMap<LoadedSupergraph, PlannedOperations<GatewayContext>>();
  private readonly servedBySchema = new WeakMap<GraphQLSchema, Served>();
  private current: Served | undefined;

  constructor(private readonly parts: CompilingParts) {}

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
    await this.parts.keeper.start({
      prepare: (supergraph, signal) => this.prepare(supergraph, signal),
      serve: (supergraph) => this.serve(supergraph),
    });
    return { executor: this.executor };
  }

  async stop(): Promise<void> {
    await this.parts.keeper.stop();
  }

  /** All that can be done for a supergraph before it takes the place of the one that is served. */
  private async prepare(candidate: LoadedSupergraph, signal: AbortSignal): Promise<void> {
    const { warmPlans, logger } = this.parts;
    const used = this.current?.operations.mostUsed(warmPlans) ?? [];
    await warmOperations(this.operationsOf(candidate), used, { logger, signal });
  }

  private serve(supergraph: LoadedSupergraph): void {
    const { apiSchema, text: coreSupergraphSdl } = supergraph;
    const served = { operations: this.operationsOf(supergraph), call: this.callOf(supergraph) };
    this.servedBySchema.set(apiSchema, served);
    for (const listener of this.listeners) listener({ apiSchema, coreSupergraphSdl });
    this.current = served;
  }

  /** The operations of a supergraph; the same for as long as that stays loaded. */
  private operationsOf(supergraph: LoadedSupergraph): PlannedOperations<GatewayContext> {
    const known = this.operations.get(supergraph) ?? new PlannedOperations<GatewayContext>(supergraph);
    this.operations.set(supergraph, known);
    return known;
  }

  private callOf({ subgraphs }: LoadedSupergraph): CallSubgraph<GatewayContext> {
    const sources = new Map(subgraphs.map(({ name, url }) => [name, this.parts.sources.at(name, url)]));
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
    const { operations, call } = served;
    const { watch } = this.parts;
    const context = asked.context as GatewayContext;
    const toPlan = { document, source, queryHash, operationName, variables };
    const find = () => operations.find(toPlan);
    const compiled = watch ? watch.watch(context, () => operations.planned, find) : find();
    context.watch.debug?.planned(() => operations.explain(toPlan));
    return compiled.execute({ variables, context, call });
  };
}
