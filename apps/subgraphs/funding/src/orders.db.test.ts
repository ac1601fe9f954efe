import { buildFederatedSchema } from '@kakehashi/subgraph';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLObjectType,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { funding } from './definition';
import { readList } from './testing/list-reading';
import { PEOPLE } from './testing/sample-rows';

const schema = buildFederatedSchema(funding);

/** Every list: its GraphQL type, its query and its table. */
const LISTS = [
  ['FundingScheme', 'fundingSchemes', 'funding_scheme'],
  ['Call', 'calls', 'call'],
  ['Application', 'applications', 'application'],
  ['Award', 'awards', 'award'],
  ['Milestone', 'milestones', 'milestone'],
  ['Instalment', 'instalments', 'instalment'],
  ['Payment', 'payments', 'payment'],
  ['ExchangeRate', 'exchangeRates', 'exchange_rate'],
] as const;

/** What is ordered by under a name of its own. */
const COLUMNS: Readonly<Record<string, string>> = {
  NAME: 'sort_name',
  TITLE: 'sort_title',
  SOURCE: `(provenance ->> 'source')`,
  SCHEME: 'funding_scheme_id',
};

/** The column of a field: of the same name, or with the id of what the field is called after. */
function columnOf(table: string, field: string): string {
  const columns = subgraph.database.getMetadata(table).columns.map(({ databaseName }) => databaseName);
  const name = field.toLowerCase();
  return COLUMNS[field] ?? (columns.includes(name) ? name : `${name}_id`);
}

function enumValues(name: string): string[] {
  const type = schema.getType(name);
  return type instanceof GraphQLEnumType ? type.getValues().map((value) => value.name) : [];
}

/** The fields of a type that hold one plain value of its own, without arguments; a name or title counts by its order. */
function scalarFields(typeName: string): string[] {
  const type = schema.getType(typeName);
  if (!(type instanceof GraphQLObjectType)) throw new Error(`${typeName} is no object type.`);
  return Object.values(type.getFields())
    .filter((field) => field.args.length === 0 && isLeafType(getNamedType(field.type)))
    .filter((field) => !isListType(isNonNullType(field.type) ? field.type.ofType : field.type))
    .map((field) => field.name);
}

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, PEOPLE);
});
afterAll(() => subgraph.stop());

describe.each(LISTS)('The list of %s', (typeName) => {
  it('can be filtered and ordered by every plain value of its rows', () => {
    const where = schema.getType(`${typeName}Where`);
    const filters = where instanceof GraphQLInputObjectType ? Object.keys(where.getFields()) : [];
    const orders = enumValues(`${typeName}OrderField`);
    // The version counts changes; changes have a list of their own.
    const values = scalarFields(typeName).filter((name) => name !== 'version');
    expect(values.length).toBeGreaterThan(3);
    for (const name of values) {
      expect(filters).toContain(name);
      expect(orders).toContain(name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase());
    }
  });
});

describe.each(
  LISTS.flatMap(([typeName, list, table]) =>
    enumValues(`${typeName}OrderField`).map((field) => [list, field, table] as const),
  ),
)('%s by %s', (list, field, table) => {
  it.each(['ASC', 'DESC'])(
    '%s stand as SQL orders them, rows without a value last, from either end',
    async (direction) => {
      const hidden = table === 'call' || table === 'application' ? `WHERE status <> 'DRAFT'` : '';
      const tieBreak = field === 'ID' ? '' : `, id ${direction}`;
      const expected: { id: string }[] = await subgraph.database.query(
        `SELECT id FROM ${table} ${hidden} ORDER BY ${columnOf(table, field)} ${direction} NULLS LAST ${tieBreak}`,
      );
      const given = `orderBy: [{ field: ${field}, direction: ${direction} }]`;
      const { ids } = await readList(subgraph, list, given);
      expect(ids).toEqual(expected.map(({ id }) => id));
      const rowsOfPage = Math.min(100, Math.ceil(ids.length / 3));
      expect((await readList(subgraph, list, given, { rowsOfPage, isBackward: true })).ids).toEqual(ids);
    },
  );
});
