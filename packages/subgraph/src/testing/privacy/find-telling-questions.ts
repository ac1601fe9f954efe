import { isDeepStrictEqual } from 'node:util';
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery } from 'graphql';
import type { SubgraphClient } from '../subgraph-client';
import type { SubgraphTest } from '../subgraph-test';
import type { TestCaller } from '../test-gateway';
import type { HiddenThing } from './hidden-thing';
import { holdingsQuestions } from './holdings-questions';
import { isList, listQuestions, nodeOf } from './list-questions';
import { networkQuestions } from './network-questions';
import { statisticsQuestions } from './statistics-questions';
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

/** How many questions are sent in one operation, and of how many characters unless a single one is longer. */
const BATCH = 20;
const BATCH_LENGTH = 5_000;

/** How often a busy subgraph is asked again. */
const TRIES = 3;

/** How many things of each list are entered as entities. */
const LISTED = 2;

/**
 * Asks both subgraphs everything that their schema lets somebody ask for a hidden thing: root fields, lists with every order,
 * filter and facet, searches, keys of entities, fields below what is found, the feed and the streams.
 *
 * @param caller who asks; undefined has no token
 * @param oneOf of so many questions, one is asked, and neither feed nor streams are read; default all
 */
export async function findTellingQuestions(
  test: PrivacyTest,
  caller?: TestCaller,
  oneOf = 1,
): Promise<PrivacyFindings> {
  const [there, absent] = [test.there, test.absent].map((subgraph) =>
    caller ? subgraph.as(caller) : subgraph.anonymous,
  );
  if (!there || !absent) throw new RangeError('Two subgraphs must be given.');
  const questions = (await allQuestions(there, test.hidden)).filter((_question, index) => index % oneOf === 0);
  const telling: string[] = [];
  for (const batch of batchesOf(questions)) {
    const [one, other] = await Promise.all([answersOf(there, batch), answersOf(absent, batch)]);
    telling.push(...batch.filter((_question, index) => !isDeepStrictEqual(one[index], other[index])));
  }
  if (oneOf > 1) return { questions: questions.length, telling };
  const [one, other] = await Promise.all([readFeed(there, test.feed), readFeed(absent, test.feed)]);
  if (!isDeepStrictEqual(one, other)) telling.push(test.feed);
  const streams = ['changes', ...(test.streams ?? [])];
  for (const stream of streams) {
    const [one, other] = [await there.read(`/streams/${stream}`), await absent.read(`/streams/${stream}`)];
    if (one !== other) telling.push(`/streams/${stream}`);
  }
  return { questions: questions.length + 1 + streams.length, telling };
}

/** The questions in operations, see {@link BATCH}. */
export function batchesOf(questions: readonly string[]): string[][] {
  const batches: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const question of questions) {
    const last = batches.at(-1);
    length += question.length;
    if (last && last.length < BATCH && length < BATCH_LENGTH) {
      last.push(question);
    } else {
      batches.push([question]);
      length = question.length;
    }
  }
  return batches;
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
    ...fieldQuestions(schema, hidden),
    ...statisticsQuestions(schema),
    ...networkQuestions(schema, hidden),
    ...holdingsQuestions(schema),
    ...entityQuestions(schema, sdl, hidden, await listedThings(client, schema)),
  ];
}

/** A few things that each root list finds first, by type. */
async function listedThings(client: SubgraphClient, schema: GraphQLSchema): Promise<Listed> {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(isList);
  const { data } = await client.query(`{ ${lists.map(({ name }) => `${name}(first: ${LISTED}) { nodes { id } }`)} }`);
  return Object.fromEntries(lists.map((list) => [nodeOf(list)?.name ?? '', data[list.name]?.nodes ?? []]));
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
export async function answersOf(client: SubgraphClient, batch: readonly string[], tries = TRIES): Promise<unknown[]> {
  const { data, errors = [] } = await client.query(
    `{ ${batch.map((question, at) => `q${at}: ${question}`).join('\n')} }`,
  );
  // A busy machine is no difference.
  if (errors.some(({ extensions }) => extensions.retryAfterMs !== undefined)) {
    if (tries === 0) throw new Error(`It is not answered: ${batch.join(' ').slice(0, 1_000)}`);
    return answersOf(client, batch, tries - 1);
  }
  return batch.map((_question, at) => ({
    data: data?.[`q${at}`],
    errors: errors
      .filter(({ path }) => path === undefined || path[0] === `q${at}`)
      .map(({ message, path, extensions: { requestId: _requestId, ...extensions } }) => ({
        message,
        path,
        extensions,
      }))
      // They come as fields end, which is chance.
      .sort((one, other) => (JSON.stringify(one.path) < JSON.stringify(other.path) ? -1 : 1)),
  }));
}
