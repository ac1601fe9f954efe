import { isDeepStrictEqual } from 'node:util';
import {
  buildClientSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
} from 'graphql';
import { selectionOf } from './selection';
import type { SubgraphClient, TestAnswer } from './subgraph-client';
import type { SubgraphTest } from './subgraph-test';

const THINGS = 4;
const DEPTH = 3;

/** A question for one field of several things, without the fields that were left out meanwhile. */
interface Question {
  readonly type: GraphQLObjectType;
  readonly field: string;
  readonly ask: (knownAt: string | null) => string | undefined;
}

/**
 * Asks, as an analyst, every field of everything that can be asked for with `knownAt` as it is now, deletes all that may
 * be deleted, and asks again as of before.
 *
 * @param kept tables whose rows stay, because what is hidden or gone now is not shown as it was
 * @returns the fields other than lists that are refused, those that answer, and as faults those that then answer
 *   otherwise: they mix two times
 */
export async function faultsOfPast(
  subgraph: SubgraphTest,
  kept: readonly string[],
): Promise<{ answered: string[]; refused: string[]; faults: string[] }> {
  const { database } = subgraph;
  const analyst = subgraph.as({ role: 'analyst' });
  const schema = buildClientSchema((await analyst.query(getIntrospectionQuery())).data);
  const refused = new Set<string>();
  const leftOut = new Set<string>();
  const questions = await questionsOf(analyst, schema, leftOut);
  const now = await pass(subgraph);
  const before: [question: Question, query: string, data: unknown][] = [];
  for (const question of questions) {
    for (let errors: TestAnswer['errors'] = []; errors; ) {
      const query = question.ask(now);
      if (query === undefined) break;
      const present = await analyst.query(question.ask(null) ?? '');
      ({ errors } = present.errors ? present : await analyst.query(query));
      if (!errors) before.push([question, query, present.data]);
      for (const { path = [], extensions } of errors ?? []) {
        const field = fieldAt(question.type, path);
        leftOut.add(field);
        if (extensions.code === 'KNOWN_AT_UNSUPPORTED' && !isList(schema, field)) refused.add(field);
      }
    }
  }
  for (const { tableName } of database.entityMetadatas) {
    if (!kept.includes(tableName)) await database.query(`DELETE FROM "${tableName}"`);
  }
  const faults: string[] = [];
  for (const [{ field }, query, data] of before) {
    const then = await analyst.query(query);
    if (!isDeepStrictEqual([then.data, then.errors], [data, undefined])) faults.push(`${field}: ${query}`);
  }
  return { answered: before.map(([{ field }]) => field), refused: [...refused].sort(), faults };
}

/** The present instant, once it has passed. */
async function pass({ database }: SubgraphTest): Promise<string> {
  const [{ now }] = await database.query('SELECT clock_timestamp() AS now');
  await database.query('SELECT pg_sleep(0.01)');
  return now.toISOString();
}

async function questionsOf(
  analyst: SubgraphClient,
  schema: GraphQLSchema,
  leftOut: ReadonlySet<string>,
): Promise<Question[]> {
  const questions: Question[] = [];
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  for (const root of roots.filter(({ args }) => args.some(({ name }) => name === 'knownAt'))) {
    const type = getNamedType(root.type) as GraphQLObjectType;
    const list = roots.find((other) => getNamedType(other.type).name === `${type.name}Connection`)?.name ?? '';
    const { data } = await analyst.query(`{ ${list}(first: ${THINGS}) { nodes { id } } }`);
    const ids: string[] = data[list].nodes.map(({ id }: { id: string }) => id);
    for (const field of Object.values(type.getFields())) {
      questions.push({
        type,
        field: `${type.name}.${field.name}`,
        ask: (knownAt) => {
          const selection = selectionOf(type, field, { leftOut, depth: DEPTH });
          if (selection === undefined) return undefined;
          const argument = knownAt === null ? '' : `, knownAt: "${knownAt}"`;
          return `{ ${ids.map((id, index) => `t${index}: ${root.name}(id: "${id}"${argument}) { ${selection} }`)} }`;
        },
      });
    }
  }
  return questions;
}

/** The field at the end of an answer's path, as `Type.field`. The first step of the path is a thing of that type. */
function fieldAt(thing: GraphQLObjectType, [, ...path]: readonly (string | number)[]): string {
  let type = thing;
  let found = thing.name;
  for (const step of path.filter((one) => typeof one === 'string')) {
    found = `${type.name}.${step}`;
    type = getNamedType(type.getFields()[step]?.type) as GraphQLObjectType;
  }
  return found;
}

function isList(schema: GraphQLSchema, field: string): boolean {
  const [type = '', name = ''] = field.split('.');
  const owner = schema.getType(type) as GraphQLObjectType;
  return getNamedType(owner.getFields()[name]?.type)?.name.endsWith('Connection') ?? false;
}
