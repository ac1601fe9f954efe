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
import type { SupergraphFile } from '../supergraph-file';
import type { SubgraphSource } from '../transport/subgraph-source';
import type { LoadedSupergraph } from './loaded-supergraph';
import type { PlanWatch } from './plan-watch';
import { PlannedOperations } from './planned-operations';

/** Makes the source of a subgraph at the address that the supergraph tells. */
export type CreateSource = (name: string, url: string) => SubgraphSource;

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

  constructor(
    private readonly file: SupergraphFile,
    private readonly createSource: CreateSource,
    private readonly watch?: PlanWatch,
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
    const { cleanup } = await this.file.initialize({ update: () => this.serve(this.file.loaded) });
    this.cleanup = cleanup;
    this.serve(this.file.loaded);
    return { executor: this.executor };
  }

  async stop(): Promise<void> {
    await this.cleanup?.();
  }

  private serve(supergraph: LoadedSupergraph): void {
    const { apiSchema, text: coreSupergraphSdl } = supergraph;
    const sources = this.createSources(supergraph);
    const call: CallSubgraph<GatewayContext> = (subgraph, request, context) => {
      const { source } = sources.get(subgraph) ?? {};
      if (!source) throw new Error(`The plan names a subgraph that there is not: "${subgraph}".`);
      return source.call(request, context);
    };
    this.current = { operations: new PlannedOperations(supergraph), sources, call };
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
    const { operations, call } = served;
    const context = asked.context as GatewayContext;
    const toPlan = { document, source, queryHash, operationName };
    const find = () => operations.find(toPlan);
    const compiled = this.watch ? this.watch.watch(context, () => operations.planned, find) : find();
    context.watch.debug?.planned(() => operations.explain(toPlan));
    return compiled.execute({ variables, context, call });
  };
}
