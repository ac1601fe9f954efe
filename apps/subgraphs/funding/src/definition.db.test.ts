import { findSchemaDrift, findTablesWithoutJournal } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from './definition';
import { readList } from './testing/list-reading';
import { UNKNOWN_ID } from './testing/made-rows';
import { PEOPLE, rows } from './testing/sample-rows';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('The funding subgraph', () => {
  it('has a database as its entities declare it', async () => {
    expect(await findSchemaDrift(subgraph.database)).toEqual([]);
  });

  it('records every write of every table in its journal', async () => {
    expect(await findTablesWithoutJournal(subgraph.database)).toEqual([]);
  });
});

const parts = {
  calls: rows.calls.flatMap((call) => call.parts),
  applications: rows.applications.flatMap((application) => application.parts),
};

describe.each([
  ['FundingScheme', rows.fundingSchemes],
  ['Call', rows.calls],
  ['CallPart', parts.calls],
  ['Application', rows.applications],
  ['ApplicationPart', parts.applications],
  ['Award', rows.awards],
  ['Milestone', rows.milestones],
  ['Instalment', rows.instalments],
  ['Payment', rows.payments],
  ['ExchangeRate', rows.exchangeRates],
] as const)('%s', (typeName, expected) => {
  const ids = expected.slice(0, 20).map(({ id }) => id);

  it('re-enters by id in one statement; an unknown and a malformed id are null', async () => {
    const keys = [...ids, UNKNOWN_ID, 'malformed'].map((id) => ({ __typename: typeName, id }));
    const { data, statements } = await subgraph.query(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${typeName} { id version } } }`,
      { keys },
    );
    expect(data._entities).toEqual([...ids.map((id) => ({ id, version: 1 })), null, null]);
    expect(statements).toBe(1);
  });

  it('re-enters by id however it is written', async () => {
    const upper = { id: ids[0]?.toUpperCase() };
    expect(await subgraph.entities(typeName, [upper, { id: ids[0] }], '{ id }')).toEqual([
      { id: ids[0] },
      { id: ids[0] },
    ]);
  });
});

describe.each([
  ['fundingScheme', 'fundingSchemes', rows.fundingSchemes],
  ['call', 'calls', rows.calls],
  ['application', 'applications', rows.applications],
  ['award', 'awards', rows.awards],
  ['milestone', 'milestones', rows.milestones],
  ['instalment', 'instalments', rows.instalments],
  ['payment', 'payments', rows.payments],
  ['exchangeRate', 'exchangeRates', rows.exchangeRates],
] as const)('%s', (single, list, expected) => {
  const ids = expected.map(({ id }) => id);

  it('is found by id, null when nothing has it, refused when it is malformed', async () => {
    const { data, errors } = await subgraph.query(
      `{ found: ${single}(id: "${ids[0]?.toUpperCase()}") { id } none: ${single}(id: "${UNKNOWN_ID}") { id }
         malformed: ${single}(id: "${UNKNOWN_ID}'") { id } }`,
    );
    expect(data).toEqual({ found: { id: ids[0] }, none: null, malformed: null });
    expect(errors).toMatchObject([{ path: ['malformed'], extensions: { code: 'BAD_USER_INPUT', argument: 'id' } }]);
  });

  it('is listed whole, page by page from either end', async () => {
    const whole = await readList(subgraph, list);
    expect(whole.ids.toSorted()).toEqual(ids.toSorted());
    expect(whole.totalCount).toBe(ids.length);
    const rowsOfPage = 7;
    expect((await readList(subgraph, list, '', { rowsOfPage })).ids).toEqual(whole.ids);
    expect((await readList(subgraph, list, '', { rowsOfPage, isBackward: true })).ids).toEqual(whole.ids);
  });
});
