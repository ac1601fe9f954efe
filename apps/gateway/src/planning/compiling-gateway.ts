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
import type { SupergraphFile } from '../supergraph-file';
import type { SubgraphSource } from '../transport/subgraph-source';
import type { LoadedSupergraph, PlanningLimits } from './loaded-supergraph';
import { PlannedOperations } from './planned-operations';
import { warmOperations } from './warm-operations';

/** Makes the source of a subgraph at the address that the supergraph tells. */
export type CreateSource = (name: string, url: string) => SubgraphSource;

/** What the settings say about plans. */
export interface PlanningSettings extends PlanningLimits {
  /** How many of the most used operations are planned for a new supergraph before it is served. */
  readonly WARM_PLANS: number;
}

/** A supergraph that is served, with its operations and subgraphs. */
interface Served {
  readonly operations: PlannedOperations<GatewayContext>;
  readonly sources: ReadonlyMap<string, SourceAt>;
  readonly call: CallSubgraph<GatewayContext>;
}

interface SourceAt {
  readonly url: string;
  readonly source: SubgraphSource;
}

/**
 * Serves a supergraph to Apollo Server: each operation is planned and compiled once, then executed as often as it is
 * asked.
 *
 * A request ends with the supergraph by which it was validated, also when another takes its place meanwhile.
 */
export class CompilingGateway implements GatewayInterface {
  private readonly listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  private readonly servedBySchema = new WeakMap<GraphQLSchema, Served>();
  private current: Served | undefined;
  private cleanup: (() => Promise<void>) | undefined;
  private readonly ending = new AbortController();

  constructor(
    private readonly file: SupergraphFile,
    private readonly createSource: CreateSource,
    private readonly settings: PlanningSettings,
    private readonly logger: Logger,
  ) {}

  onSchemaLoadOrUpdate(listener: GatewaySchemaLoadOrUpdateCallback): GatewayUnsubscriber {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Loads the first supergraph and follows its file; called by Apollo Server.
   *
   * @throws SupergraphError when it can not be served
   */
  async load(): Promise<GatewayLoadResult> {
    const { cleanup } = await this.file.initialize({ update: () => this.replace(this.file.loaded) });
    this.cleanup = cleanup;
    this.serve(new PlannedOperations(this.file.loaded, this.settings));
    return { executor: this.executor };
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.cleanup?.();
  }

  private async replace(supergraph: LoadedSupergraph): Promise<void> {
    const operations = await this.prepare(supergraph);
    if (!this.ending.signal.aborted) this.serve(operations);
  }

  /** All that can be done for a supergraph before it takes the place of the one that is served. */
  private async prepare(candidate: LoadedSupergraph): Promise<PlannedOperations<GatewayContext>> {
    const operations = new PlannedOperations<GatewayContext>(candidate, this.settings);
    const used = this.current?.operations.mostUsed(this.settings.WARM_PLANS) ?? [];
    await warmOperations(operations, used, { logger: this.logger, signal: this.ending.signal });
    return operations;
  }

  private serve(operations: PlannedOperations<GatewayContext>): void {
    const { supergraph } = operations;
    const { apiSchema, text: coreSupergraphSdl } = supergraph;
    const sources = this.createSources(supergraph);
    const call: CallSubgraph<GatewayContext> = (subgraph, request, context) => {
      const { source } = sources.get(subgraph) ?? {};
      if (!source) throw new Error(`The plan names a subgraph that there is not: "${subgraph}".`);
      return source.call(request, context);
    };
    this.current = { operations, sources, call };
    this.servedBySchema.set(apiSchema, this.current);
    for (const listener of this.listeners) listener({ apiSchema, coreSupergraphSdl });
  }

  /** A subgraph that stays at its address keeps its connections. */
  private createSources({ subgraphs }: LoadedSupergraph): Map<string, SourceAt> {
    return new Map(
      subgraphs.map(({ name, url }) => {
        const before = this.current?.sources.get(name);
        return [name, before?.url === url ? before : { url, source: this.createSource(name, url) }];
      }),
    );
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
