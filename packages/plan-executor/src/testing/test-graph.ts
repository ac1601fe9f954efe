import { composeServices } from '@apollo/composition';
import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLFormattedError, type GraphQLSchema, graphql, parse, validate } from 'graphql';
import { compileOperation, compilePlan } from '../compile-plan';
import { makePlannable } from '../plannable-document';
import type { SubgraphAnswer, SubgraphRequest } from '../subgraph-call';

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

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject", "@inaccessible", "@override", "@context", "@fromContext"])\n';

/** What the executor can do beyond what Apollo's gateway does. */
const FEATURES = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, 'https://specs.apollo.dev/context/v0.1']);

/** Subgraphs in this process, composed and planned for as the gateway does it. */
export class TestGraph {
  private readonly schemas = new Map<string, GraphQLSchema>();
  private readonly supergraph: Supergraph;
  private readonly planner: QueryPlanner;
  private readonly apiSchema: GraphQLSchema;
  private readonly supergraphSchema: GraphQLSchema;

  constructor(private readonly subgraphs: Readonly<Record<string, TestSubgraph>>) {
    const services = Object.entries(subgraphs).map(([name, { sdl, resolvers }]) => {
      const typeDefs = parse(LINK + sdl);
      this.schemas.set(name, buildSubgraphSchema({ typeDefs, resolvers: resolvers as never }));
      return { name, url: `http://${name}`, typeDefs };
    });
    const { supergraphSdl, errors } = composeServices(services);
    if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
    this.supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: FEATURES });
    this.planner = new QueryPlanner(this.supergraph);
    this.apiSchema = this.supergraph.apiSchema().toGraphQLJSSchema();
    this.supergraphSchema = this.supergraph.schema.toGraphQLJSSchema();
  }

  /** Plans, compiles and carries out an operation. */
  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<TestAnswer> {
    const document = parse(query);
    const [fault] = validate(this.apiSchema, document);
    if (fault) throw fault;
    const { apiSchema, supergraphSchema } = this;
    const { document: plannable, names } = makePlannable(document, supergraphSchema);
    const queryPlan = this.planner.buildQueryPlan(operationFromDocument(this.supergraph.apiSchema(), plannable));
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
