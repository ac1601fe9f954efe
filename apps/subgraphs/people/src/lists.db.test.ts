import { faultsOfHoldings, faultsOfLists, faultsOfStatistics, SubgraphTest } from '@kakehashi/subgraph/testing';
import { people } from './definition';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(people);
});
afterAll(() => subgraph.stop());

describe('Every list of people', () => {
  it('answers all its facets, and every order that it offers', async () => {
    const { lists, faults } = await faultsOfLists(subgraph);
    expect(faults).toEqual([]);
    expect(lists).toBeGreaterThan(0);
  });
});

describe('Every statistic of people', () => {
  it.each([
    ['anybody', {}],
    ['a member', { scopes: ['read:members'] }],
    ['a steward', { role: 'data-steward' }],
  ] as const)('agrees with its list, by whatever it is grouped, for %s', async (_who, caller) => {
    const { statistics, faults } = await faultsOfStatistics(subgraph.as(caller));
    expect(faults).toEqual([]);
    expect(statistics).toBeGreaterThan(0);
  });

  it('says the sector of an employer in words', async () => {
    await subgraph.database.query(
      `INSERT INTO organisation_copy (id, sector) SELECT DISTINCT organisation_id, 'SCIENCE' FROM affiliation
       WHERE organisation_id IS NOT NULL ON CONFLICT (id) DO UPDATE SET sector = 'SCIENCE'`,
    );
    const { data } = await subgraph.query(
      '{ personStatistics(groupBy: [ORGANISATION_SECTOR]) { groups { keys { value label } } } }',
    );
    expect(data.personStatistics.groups).toContainEqual({ keys: [{ value: 'SCIENCE', label: 'Science' }] });
  });
});

describe('What people hold', () => {
  it.each([
    ['anybody', {}],
    ['a member', { scopes: ['read:members'] }],
    ['a steward', { role: 'data-steward' }],
  ] as const)('agrees with the lists, for %s', async (_who, caller) => {
    const { holdings, faults } = await faultsOfHoldings(subgraph.as(caller));
    expect(faults).toEqual([]);
    expect(holdings).toBeGreaterThan(0);
  });
});
