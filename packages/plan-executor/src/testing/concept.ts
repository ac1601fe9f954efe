import { type GraphQLSchema, graphql } from 'graphql';
import type { TrialAnswer, TrialExecutor, TrialRequest } from './executor';
import { executors } from './executors';
import { composeGraph, type Graph, readOperation } from './graph';
import { type SubgraphDefinition, subgraphSchema } from './subgraph';

/** One query against a concept's graph, and the answer that the specification demands. */
export interface ConceptCase {
  /** What happens, in the present tense. */
  readonly it: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Labels of progressive overrides that are on. */
  readonly labels?: readonly string[];
  readonly data: unknown;
  /** Paths of the errors, each joined by dots, sorted; none when left out. */
  readonly errors?: readonly string[];
  /** The subgraphs called, in order where the plan has one, each once per call; not looked at when left out. */
  readonly calls?: readonly string[];
  /** How the stock executor departs from the specification, where it does. */
  readonly stock?: Departure;
  /** How the plan itself departs from it, so that no executor can do better. */
  readonly plan?: Departure;
}

/** What comes instead of what the specification demands, and why. */
export interface Departure {
  readonly because: string;
  readonly data?: unknown;
  readonly errors?: readonly string[];
  readonly calls?: readonly string[];
}

/** One concept of federation: its subgraphs and the cases that show it. */
export interface Concept {
  readonly subgraphs: Readonly<Record<string, SubgraphDefinition>>;
  readonly cases: readonly ConceptCase[];
}

/** Declares a Jest suite that runs each case of a concept by both executors. */
export function describeConcept(name: string, { subgraphs, cases }: Concept): void {
  describe(name, () => {
    let graph: Graph;
    let schemas: Map<string, GraphQLSchema>;

    beforeAll(() => {
      graph = composeGraph(subgraphs);
      schemas = new Map(Object.entries(subgraphs).map(([subgraph, it]) => [subgraph, subgraphSchema(it)]));
    });

    describe.each(executors)('by the $name executor', (executor) => {
      it.each(cases)('$it', async (given) => {
        expect(await run(graph, schemas, executor, given)).toEqual(expected(executor, given));
      });
    });
  });
}

async function run(graph: Graph, schemas: Map<string, GraphQLSchema>, executor: TrialExecutor, given: ConceptCase) {
  const calls: string[] = [];
  const answer = await executor.execute(
    graph,
    readOperation(graph, given.query, given.labels),
    given.variables ?? {},
    async (subgraph, request) => {
      calls.push(subgraph);
      return answerOf(schemas.get(subgraph), request);
    },
  );
  return {
    data: JSON.parse(JSON.stringify(answer.data ?? null)),
    errors: answer.errors.map((error) => error.path?.join('.') ?? '').sort(),
    calls: given.calls && calls,
  };
}

function expected(executor: TrialExecutor, given: ConceptCase) {
  const told = { data: given.data, errors: given.errors ?? [], calls: given.calls };
  const departure = given.plan ?? (executor.name === 'stock' ? given.stock : undefined);
  const { data = told.data, errors = told.errors, calls = told.calls } = departure ?? {};
  return { data, errors, calls };
}

/** Runs the request on a subgraph, and its answer through JSON, as the network does. */
async function answerOf(schema: GraphQLSchema | undefined, { query, variables }: TrialRequest): Promise<TrialAnswer> {
  if (!schema) throw new Error('The plan calls a subgraph that the concept does not have');
  const answer = await graphql({ schema, source: query, variableValues: variables });
  return JSON.parse(JSON.stringify(answer)) as TrialAnswer;
}
