import { isDeepStrictEqual } from 'node:util';
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery } from 'graphql';
import type { SubgraphClient } from '../subgraph-client';
import type { SubgraphTest } from '../subgraph-test';
import type { TestCaller } from '../test-gateway';
import type { HiddenThing } from './hidden-thing';
import { isList, listQuestions, nodeOf } from './list-questions';
import { entityQuestions, fieldQuestions, type Listed, singleQuestions } from './thing-questions';

/** Two subgraphs that differ in a hidden thing only. */
export interface PrivacyTest {
  readonly there: SubgraphTest;
  /** The same without it. */
  readonly absent: SubgraphTest;
  readonly hidden: HiddenThing;
  /** The root field of the change feed. */
  readonly feed: string;
  /** Names of further streams, `GET /streams/<name>`, that end; none by default. */
  readonly streams?: readonly string[];
}

/** What became of the questions. */
export interface PrivacyFindings {
  readonly questions: number;
  /** The questions that are answered otherwise because the hidden thing is there. */
  readonly telling: readonly string[];
}

/** How many questions are sent in one operation. */
export const BATCH = 20;

/** How many things of each list are entered as entities. */
const LISTED = 2;

/**
 * Asks both subgraphs everything that their schema lets somebody ask for a hidden thing: root fields, lists with every order,
 * filter and facet, searches, keys of entities, fields below what is found, the feed and the streams.
 *
 * @param caller who asks; undefined has no token
 */
export async function findTellingQuestions(test: PrivacyTest, caller?: TestCaller): Promise<PrivacyFindings> {
  const [there, absent] = [test.there, test.absent].map((subgraph) =>
    caller ? subgraph.as(caller) : subgraph.anonymous,
  );
  if (!there || !absent) throw new RangeError('Two subgraphs must be given.');
  const questions = await allQuestions(there, test.hidden);
  const telling: string[] = [];
  for (let at = 0; at < questions.length; at += BATCH) {
    const batch = questions.slice(at, at + BATCH);
    const [one, other] = [await answersOf(there, batch), await answersOf(absent, batch)];
    telling.push(...batch.filter((_question, index) => !isDeepStrictEqual(one[index], other[index])));
  }
  const [one, other] = [await readFeed(there, test.feed), await readFeed(absent, test.feed)];
  if (!isDeepStrictEqual(one, other)) telling.push(test.feed);
  const streams = ['changes', ...(test.streams ?? [])];
  for (const stream of streams) {
    const [one, other] = [await there.read(`/streams/${stream}`), await absent.read(`/streams/${stream}`)];
    if (one !== other) telling.push(`/streams/${stream}`);
  }
  return { questions: questions.length + 1 + streams.length, telling };
}

/** Every question that is asked for something that must not be told. */
export async function allQuestions(client: SubgraphClient, hidden: HiddenThing): Promise<string[]> {
  const { data } = await client.query(getIntrospectionQuery());
  const schema = buildClientSchema(data);
  const { sdl } = (await client.query('{ _service { sdl } }')).data._service;
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return [
    ...singleQuestions(schema, hidden),
    ...roots.filter(isList).flatMap((list) => listQuestions(schema, list, hidden)),
    ...fieldQuestions(schema),
    ...entityQuestions(schema, sdl, hidden, await listedThings(client, schema)),
  ];
}

/** A few things that each root list finds first, by type. */
async function listedThings(client: SubgraphClient, schema: GraphQLSchema): Promise<Listed> {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(isList);
  const { data } = await client.query(`{ ${lists.map(({ name }) => `${name}(first: ${LISTED}) { nodes { id } }`)} }`);
  return Object.fromEntries(lists.map((list) => [nodeOf(list)?.name ?? '', data[list.name].nodes]));
}

/** All that a change feed tells, page by page. */
export async function readFeed(client: SubgraphClient, feed: string): Promise<unknown[]> {
  const told: unknown[] = [];
  const page = `nodes { position type id sequence recordedAt actor operation before after } pageInfo { endCursor hasNextPage }`;
  for (let after = 'null', hasMore = true; hasMore; ) {
    const { data } = await client.query(`{ feed: ${feed}(first: 1000, after: ${after}) { ${page} } }`);
    told.push(...data.feed.nodes);
    after = JSON.stringify(data.feed.pageInfo.endCursor);
    hasMore = data.feed.pageInfo.hasNextPage;
  }
  return told;
}

/** The answer of each question: its data, and its errors without what differs from request to request. */
export async function answersOf(client: SubgraphClient, batch: readonly string[]): Promise<unknown[]> {
  const { data, errors = [] } = await client.query(
    `{ ${batch.map((question, at) => `q${at}: ${question}`).join('\n')} }`,
  );
  // A busy machine is no difference.
  if (errors.some(({ extensions }) => extensions.retryAfterMs !== undefined)) return answersOf(client, batch);
  return batch.map((_question, at) => ({
    data: data?.[`q${at}`],
    errors: errors
      .filter(({ path }) => path === undefined || path[0] === `q${at}`)
      .map(({ message, path, extensions: { requestId: _requestId, ...extensions } }) => ({
        message,
        path,
        extensions,
      })),
  }));
}
