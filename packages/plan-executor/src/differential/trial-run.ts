import { isObjectType, parse } from 'graphql';
import { normaliseOperation } from '../normal-form/normalise-operation';
import type { CallTrialSubgraph, ClientAnswer, TrialAnswer, TrialExecutor, TrialRequest } from '../testing/executor';
import { fastExecutor, fastExecutorOfStockPlans } from '../testing/fast-executor';
import { type ClientOperation, planOperation, readOperation } from '../testing/graph';
import { stockExecutor } from '../testing/stock-executor';
import { Choices } from './choices';
import { spoil } from './faults';
import type { GeneratedGraph } from './generated-graph';
import { type GeneratedOperation, generateOperation } from './generated-operation';
import { completeByReference, MergedRoot } from './reference-completion';

/** What one run is generated from, besides its graph. */
export interface TrialInput {
  readonly operation: readonly number[];
  /** Decides the data and which values go wrong. */
  readonly seed: number;
  /** How many in a thousand values go wrong. */
  readonly faultRate: number;
}

/** One call that an executor made, and what it was answered. */
export interface TrialCall extends TrialRequest {
  readonly subgraph: string;
  readonly answer: TrialAnswer;
}

/** The answer of one executor. */
export interface Outcome {
  readonly answer: ClientAnswer;
  readonly calls: readonly TrialCall[];
}

/** One operation on one generated graph, with the same answers of the subgraphs for whoever executes it. */
export class TrialRun {
  readonly operation: GeneratedOperation;
  private readonly read: ClientOperation;
  private readonly merged = new MergedRoot();

  constructor(
    private readonly graph: GeneratedGraph,
    private readonly input: TrialInput,
  ) {
    this.operation = generateOperation(() => new Choices(input.operation), graph.graph.apiSchema);
    this.read = readOperation(graph.graph, this.operation.query);
  }

  /** Names of all types that clients see. */
  get typenames(): ReadonlySet<unknown> {
    return new Set(Object.keys(this.graph.graph.apiSchema.getTypeMap()));
  }

  /** Text of the normal form that is planned, or of that of another text. */
  normalForm(text = this.operation.query): string {
    return normaliseOperation(parse(text), undefined, this.graph.graph.apiSchema).text;
  }

  fast(): Promise<Outcome> {
    return this.execute(fastExecutor, (call) => call);
  }

  /** With the same plan as {@link stock}, so that both make the same calls. */
  fastOfStockPlan(): Promise<Outcome> {
    return this.execute(fastExecutorOfStockPlans, (call) => call);
  }

  /** Undefined when the stock executor gives up before all is merged, over an answer that it does not expect. */
  async stock(): Promise<Outcome | undefined> {
    try {
      return await this.execute(stockExecutor, (call) => async (subgraph, request) => {
        const answer = await call(subgraph, request);
        if (!request.variables?.representations) this.merged.add(answer);
        this.forgetVagueTypes(answer);
        return answer;
      });
    } catch {
      return undefined;
    }
  }

  /** What graphql-js makes of the data that the stock executor merged; it has to run first. */
  reference(): ClientAnswer {
    return completeByReference(this.graph.graph, this.read, this.operation.variables, this.merged.data);
  }

  /** What one server with the whole schema and all the data answers. */
  monolith(): Promise<ClientAnswer> {
    return this.graph.monolithAnswer(this.input.seed, this.operation);
  }

  /** Everything that a failure is looked into with. */
  describe(findings: Readonly<Record<string, unknown>>): string {
    return [
      ...[...this.graph.sdl].map(([name, sdl]) => `--- ${name}\n${sdl}`),
      `--- operation\n${this.operation.query}\nvariables ${JSON.stringify(this.operation.variables)}`,
      `--- plan\n${JSON.stringify(planOperation(this.graph.graph.composed, this.read))}`,
      ...Object.entries(findings).map(([name, value]) => `--- ${name}\n${JSON.stringify(value)}`),
    ].join('\n');
  }

  /**
   * Takes out of entities what names no object type, such as the interface, which is all that a subgraph with an interface
   * object can tell: the stock executor lets it replace the type that it knows already.
   */
  private forgetVagueTypes({ data }: TrialAnswer): void {
    const entities = Array.isArray(data?._entities) ? data._entities : [];
    for (const entity of entities) {
      if (entity && !isObjectType(this.graph.graph.apiSchema.getType(String(entity.__typename))))
        delete entity.__typename;
    }
  }

  private async execute(executor: TrialExecutor, watch: (call: CallTrialSubgraph) => CallTrialSubgraph) {
    const calls: TrialCall[] = [];
    const { seed, faultRate: rate } = this.input;
    const call: CallTrialSubgraph = async (subgraph, request) => {
      const truth = await this.graph.subgraphAnswer(seed, subgraph, request);
      const answer = spoil(truth, subgraph, request, { seed, rate });
      calls.push({ subgraph, ...request, answer: structuredClone(answer) });
      return answer;
    };
    const answer = await executor.execute(this.graph.graph, this.read, this.operation.variables, watch(call));
    return { answer, calls };
  }
}
