import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, graphql } from 'graphql';
import type { ClientAnswer, TrialAnswer, TrialRequest } from '../testing/executor';
import { composeGraph, type Graph } from '../testing/graph';
import { type SubgraphDefinition, subgraphDocument } from '../testing/subgraph';
import { Choices } from './choices';
import { generateModel } from './generated-model';
import type { GeneratedOperation } from './generated-operation';
import type { Model } from './model';
import { subgraphSdl } from './subgraph-sdl';
import { World } from './world';

/** A generated graph whose subgraphs answer, along with its monolith. */
export class GeneratedGraph {
  readonly model: Model;
  readonly graph: Graph;
  /** Schemas as text, for a failure's message. */
  readonly sdl: ReadonlyMap<string, string>;
  private readonly schemas: ReadonlyMap<string, GraphQLSchema>;

  constructor(tape: readonly number[]) {
    this.model = generateModel(new Choices(tape));
    const definitions = this.model.subgraphs.map((name): [string, SubgraphDefinition] => [
      name,
      { schema: subgraphSdl(this.model, name) },
    ]);
    this.sdl = new Map(definitions.map(([name, { schema }]) => [name, schema]));
    this.graph = composeGraph(Object.fromEntries(definitions));
    this.schemas = new Map(definitions.map(([name, definition]) => [name, executable(definition)]));
  }

  /** What a subgraph answers when nothing goes wrong. */
  async subgraphAnswer(seed: number, subgraph: string, request: TrialRequest): Promise<TrialAnswer> {
    const schema = this.schemas.get(subgraph);
    if (!schema) throw new Error(`The plan calls ${subgraph}, which the graph does not have`);
    const world = new World(this.model, seed, subgraph);
    const { query, variables } = request;
    return executed(schema, world, { query, variables: variables ?? {} });
  }

  /** What one server with the whole schema and all the data answers. */
  monolithAnswer(seed: number, operation: GeneratedOperation): Promise<ClientAnswer> {
    return executed(this.graph.apiSchema, new World(this.model, seed), operation);
  }
}

/** References resolve to things of the world, which come by the context, so that one schema serves every seed. */
function executable(definition: SubgraphDefinition): GraphQLSchema {
  const typeDefs = subgraphDocument(definition);
  const entities = [...definition.schema.matchAll(/^(?:type|interface) (\w+)[^{]*@key/gm)].map(([, name = '']) => name);
  const resolve = {
    __resolveReference: (representation: Record<string, unknown>, world: World) => world.entity(representation),
  };
  return buildSubgraphSchema({
    typeDefs,
    resolvers: Object.fromEntries(entities.map((name) => [name, resolve])) as never,
  });
}

async function executed(schema: GraphQLSchema, world: World, { query, variables }: GeneratedOperation) {
  const answer = await graphql({
    schema,
    source: query,
    variableValues: variables,
    contextValue: world,
    fieldResolver: world.resolveField as never,
    typeResolver: world.resolveType as never,
  });
  const { data, errors = [] } = JSON.parse(JSON.stringify(answer)) as TrialAnswer;
  return { ...(data === undefined ? {} : { data }), ...(errors.length > 0 ? { errors } : {}) } as ClientAnswer &
    TrialAnswer;
}
