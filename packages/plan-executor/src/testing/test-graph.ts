import { type GraphQLFormattedError, type GraphQLSchema, graphql } from 'graphql';
import { compileOperation, compilePlan } from '../compile-plan';
import { makePlannable } from '../plannable-document';
import type { SubgraphAnswer, SubgraphRequest } from '../subgraph-call';
import { composeGraph, type Graph, planOperation, readOperation } from './graph';
import { type SubgraphDefinition, subgraphSchema } from './subgraph';

/** A subgraph of a few lines. */
export interface TestSubgraph {
  readonly sdl: string;
  readonly resolvers?: Record<string, Record<string, unknown>>;
  /** Answers in place of its schema. */
  readonly answer?: (request: SubgraphRequest) => SubgraphAnswer | Promise<SubgraphAnswer>;
}

/** One call that a subgraph got. */
export interface TestCall extends SubgraphRequest {
  readonly subgraph: string;
}

/** What came of one operation. */
export interface TestAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  readonly calls: readonly TestCall[];
}

/** Subgraphs in this process, composed and planned for as the gateway does it. */
export class TestGraph {
  private readonly schemas: ReadonlyMap<string, GraphQLSchema>;
  private readonly graph: Graph;

  constructor(private readonly subgraphs: Readonly<Record<string, TestSubgraph>>) {
    const definitions = Object.entries(subgraphs).map(([name, { sdl, resolvers }]): [string, SubgraphDefinition] => [
      name,
      { schema: sdl, resolvers: resolvers as never },
    ]);
    this.graph = composeGraph(Object.fromEntries(definitions));
    this.schemas = new Map(definitions.map(([name, definition]) => [name, subgraphSchema(definition)]));
  }

  /** Plans, compiles and carries out an operation. */
  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<TestAnswer> {
    const { document, labels } = readOperation(this.graph, query);
    const { apiSchema, plannable: planned } = this.graph;
    const { supergraphSchema } = planned;
    const { document: plannable, names } = makePlannable(document, supergraphSchema);
    const queryPlan = planOperation(planned, { document: plannable, labels });
    const plan = compilePlan<undefined>({ plan: queryPlan, document, names, supergraphSchema });
    const operation = compileOperation({ plan, document, apiSchema });
    const calls: TestCall[] = [];
    const call = async (subgraph: string, request: SubgraphRequest): Promise<SubgraphAnswer> => {
      calls.push({ subgraph, ...request });
      return this.answer(subgraph, request);
    };
    const { data, errors } = await operation.execute({ variables, context: undefined, call });
    return { data: toJson(data), errors: errors?.map((error) => error.toJSON()), calls };
  }

  private async answer(subgraph: string, request: SubgraphRequest): Promise<SubgraphAnswer> {
    const { answer } = this.subgraphs[subgraph] ?? {};
    if (answer) return answer(request);
    const schema = this.schemas.get(subgraph);
    if (!schema) throw new Error(`There is no subgraph "${subgraph}".`);
    const { query, variables } = JSON.parse(request.body);
    return toJson(await graphql({ schema, source: query, variableValues: variables }));
  }
}

function toJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
