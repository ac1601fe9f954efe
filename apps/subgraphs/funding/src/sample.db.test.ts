import { findSchemaDrift, findTablesWithoutJournal } from '@kakehashi/database';
import { demonstration, facts } from '@kakehashi/sample';
import { BulkLoader } from '@kakehashi/subgraph';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from './definition';

const PEOPLE = 100;

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('loadSample', () => {
  it('loads every row of the facts and the demonstration, with its nested rows', async () => {
    const made = demonstration({ people: PEOPLE });
    const awards = [...facts.awards, ...made.awards()];
    const calls = [...facts.calls, ...made.calls()];
    const sum = <R>(rows: readonly R[], listOf: (row: R) => readonly unknown[]) =>
      rows.reduce((count, row) => count + listOf(row).length, 0);
    const wanted = {
      funding_scheme: facts.fundingSchemes.length,
      exchange_rate: facts.exchangeRates.length,
      call: calls.length,
      call_part: sum(calls, ({ parts }) => parts),
      call_topic: sum(calls, ({ topicIds }) => topicIds),
      award: awards.length,
      award_topic: sum(awards, ({ topicIds }) => topicIds),
      award_recipient: sum(awards, ({ recipients }) => recipients),
      award_person: sum(awards, ({ people }) => people),
      award_commitment: sum(awards, ({ commitments }) => commitments),
      challenge_budget: made.counts.challengeBudgets,
    };
    for (const [table, count] of Object.entries(wanted)) {
      const [row] = await subgraph.database.query(`SELECT count(*)::int AS count FROM ${table}`);
      expect({ [table]: row.count }).toEqual({ [table]: count });
    }
  });

  it('writes nothing the second time', async () => {
    const loader = new BulkLoader(subgraph.database, { isSilent: true });
    await funding.loadSample(loader, PEOPLE);
    expect(loader.finish()).toMatch(/^0 rows written, 0 changed/);
  });
});

describe('The database', () => {
  it('stands as the migrations left it', async () => {
    expect(await findSchemaDrift(subgraph.database)).toEqual([]);
  });

  it('records every write of every table in its journal', async () => {
    expect(await findTablesWithoutJournal(subgraph.database)).toEqual([]);
  });
});
