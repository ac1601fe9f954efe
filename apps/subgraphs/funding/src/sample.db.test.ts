import { findSchemaDrift, migrate } from '@kakehashi/database';
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
    const applications = [...facts.applications, ...made.applications()];
    const sum = <R>(rows: readonly R[], listOf: (row: R) => readonly unknown[]) =>
      rows.reduce((count, row) => count + listOf(row).length, 0);
    const affiliations = [...facts.affiliations, ...made.affiliations()];
    const wanted = {
      person_organisation: new Set(affiliations.map(({ personId, organisationId }) => `${personId} ${organisationId}`))
        .size,
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
      challenge_owner: [...made.challenges()].filter(({ status }) => status !== 'DRAFT').length,
      challenge_budget: made.counts.challengeBudgets,
      commission_fee: made.counts.commissionFees,
      call_status_change: sum(calls, ({ statusHistory }) => statusHistory),
      award_status_change: sum(awards, ({ statusHistory }) => statusHistory),
      milestone: sum(awards, ({ milestones }) => milestones),
      instalment: sum(awards, ({ commitments }) => commitments.flatMap(({ instalments }) => instalments)),
      payment: sum(awards, ({ commitments }) =>
        commitments.flatMap(({ instalments }) => instalments.flatMap(({ payments }) => payments)),
      ),
      application: applications.length,
      application_topic: sum(applications, ({ topicIds }) => topicIds),
      application_status_change: sum(applications, ({ statusHistory }) => statusHistory),
      applicant: sum(applications, ({ applicants }) => applicants),
      application_part: sum(applications, ({ parts }) => parts),
      review: sum(applications, ({ parts }) => parts.flatMap(({ reviews }) => reviews)),
      decision: sum(applications, ({ parts }) => parts.flatMap(({ decision }) => decision ?? [])),
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
  it('goes back to what it was when all migrations but the first are taken back, and forth again', async () => {
    for (const _migration of subgraph.database.migrations.slice(1)) await subgraph.database.undoLastMigration();
    const tables: { name: string }[] = await subgraph.database.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_name IN ('application', 'payment', 'award', 'claim')`,
    );
    expect(tables).toEqual([{ name: 'award' }]);
    await migrate(subgraph.database);
    const [{ count }] = await subgraph.database.query(
      `SELECT count(*)::integer AS count FROM call_part WHERE budget <> budget_minor_units / CASE currency WHEN 'USD' THEN 100 ELSE 1 END`,
    );
    const [{ budgets }] = await subgraph.database.query('SELECT count(budget)::integer AS budgets FROM call_part');
    expect([count, budgets > 0]).toEqual([0, true]);
    expect(await findSchemaDrift(subgraph.database)).toEqual([]);
  });
});
