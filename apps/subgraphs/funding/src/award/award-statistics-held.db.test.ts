import { createId, fillCopy, holdStatistics, withActor } from '@kakehashi/database';
import { facts } from '@kakehashi/sample';
import type { WorkerFactory } from '@kakehashi/subgraph';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import type { Logger } from 'pino';
import { funding } from '../definition';
import { organisationCopy } from '../organisation/organisation.copy';
import { outcomeCopy } from '../outcome/outcome.copy';
import { createOutcomeCostReader } from '../outcome/outcome-cost-rows';
import { commitment, writeAward, writeRates } from '../testing/made-rows';
import { PEOPLE } from '../testing/sample-rows';
import { awardStatistics } from './award.statistics';

const MONEY = '{ amount currency }';
const FIGURES = `count unconverted sum ${MONEY} average ${MONEY} median ${MONEY} minimum ${MONEY} maximum ${MONEY}`;
const TOLD = `groups { keys { value label } ${FIGURES} } total { ${FIGURES} }
  coverage { amounts withAmount unconverted { currency count } rates { source count firstOn lastOn } copies { of asOf } }`;

const QUESTIONS = [
  'groupBy: [FUNDER_COUNTRY, DECIDED_YEAR, STATUS], in: "USD"',
  'groupBy: [TOPIC, SCHEME], in: "VND", of: PAID, basis: PAYMENT_DATE',
  'groupBy: [STATUS], in: "USD", of: PAID',
  'groupBy: [FIELD, RECIPIENT_COUNTRY, CURRENCY, FUNDER], in: "JPY"',
  'groupBy: [RECIPIENT_SECTOR, RECIPIENT], in: "USD", basis: FIXED_DAY, on: "2025-06-01", maximumRateAgeDays: 3660',
  'groupBy: [DECIDED_MONTH], in: "JPY", maximumRateAgeDays: 20, where: { status: { eq: ACTIVE } }',
  'in: "USD"',
  'groupBy: [CALL], in: "USD", where: { title: { eq: "none of all" } }',
];

const COST = `awards outcomes sum ${MONEY} awardsWithoutOutcome sumWithoutOutcome ${MONEY} costPerOutcome ${MONEY}
  spentPerOutcome ${MONEY} unconverted`;
const COSTS = `groups { keys { value label } ${COST} } total { ${COST} }
  coverage { outcomes rates { source count firstOn lastOn } copies { of asOf } }`;

const COST_QUESTIONS = [
  'groupBy: [TOPIC, PROGRAMME, DECIDED_YEAR], in: "USD"',
  'groupBy: [FUNDER_COUNTRY, KIND], in: "JPY", maximumRateAgeDays: 20',
  'groupBy: [KIND, PUBLISHED_YEAR, FIELD, FUNDER], in: "VND", basis: FIXED_DAY, on: "2025-06-01", maximumRateAgeDays: 3660',
  'groupBy: [SCHEME, KIND], where: { status: { eq: ACTIVE } }',
  'in: "USD", where: { title: { eq: "none of all" } }',
  'in: "USD"',
];

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, PEOPLE);
});
afterAll(() => subgraph.stop());

const ask = async (given: string) => {
  const { data, errors, statements } = await subgraph.query(`{ awardStatistics(${given}) { ${TOLD} } }`);
  expect(errors).toBeUndefined();
  // Rates are checked by one statement, and another gives the answer; columns need more to catch up.
  return { told: data.awardStatistics, isHeld: statements > 2 };
};

const askAll = async (isHeld: boolean) => {
  const answers: object[] = [];
  for (const question of QUESTIONS) {
    const answer = await ask(question);
    expect([question, answer.isHeld]).toEqual([question, isHeld]);
    answers.push({ question, ...answer.told });
  }
  return answers;
};

const askCosts = async () => {
  const answers: object[] = [];
  let statements = 0;
  for (const question of COST_QUESTIONS) {
    const answer = await subgraph.query(`{ outcomeCostStatistics(${question}) { ${COSTS} } }`);
    expect(answer.errors).toBeUndefined();
    answers.push({ question, ...answer.data.outcomeCostStatistics });
    statements += answer.statements;
  }
  return { answers, statements };
};

/** Reads all columns of a statistic, as a process does that begins to serve. */
const readColumns = (createReader: WorkerFactory) =>
  new Promise((resolve, reject) => {
    const log = { info: resolve, warn: reject } as unknown as Logger;
    createReader({ database: subgraph.database, log, settings: {} })?.start();
  });

/** Has all columns held, and expects them to tell what the statement tells, after somebody has written. */
const expectSameAfter = async (happens: () => Promise<unknown>) => {
  const settled = holdStatistics(subgraph.database, 0);
  for (const question of QUESTIONS) await ask(question);
  await settled();
  await happens();
  const held = await askAll(true);
  holdStatistics(subgraph.database, Number.POSITIVE_INFINITY);
  expect(held).toEqual(await askAll(false));
};

const write = (sql: string) => withActor(subgraph.database, { actor: 'test' }, (manager) => manager.query(sql));

describe('awardStatistics held in memory', () => {
  it('follows what is written to every table on the way to what is asked', () =>
    expectSameAfter(async () => {
      // An amount.
      await write(
        `UPDATE award_commitment SET amount_minor_units = amount_minor_units + 5, amount = amount + 5 WHERE currency = 'VND'`,
      );
      // A day and a status.
      await write(
        `UPDATE award SET decided_on = decided_on - 400, status = 'SUSPENDED' WHERE id IN (SELECT id FROM award LIMIT 20)`,
      );
      // A payment that is taken back.
      await write(`DELETE FROM payment WHERE id IN (SELECT id FROM payment LIMIT 5)`);
      // A topic that is left.
      await write(`DELETE FROM award_topic WHERE award_id IN (SELECT id FROM award LIMIT 20)`);
      // A recipient that changes.
      await write(`UPDATE award_recipient SET organisation_id = (SELECT max(id::text)::uuid FROM organisation_copy)`);
      // A commitment that goes with all that was paid of it.
      await write(`WITH gone AS (SELECT id FROM award_commitment LIMIT 3),
         parts AS (SELECT id FROM instalment WHERE commitment_id IN (SELECT id FROM gone)),
         paid AS (DELETE FROM payment WHERE instalment_id IN (SELECT id FROM parts)),
         planned AS (DELETE FROM instalment WHERE id IN (SELECT id FROM parts))
       DELETE FROM award_commitment WHERE id IN (SELECT id FROM gone)`);
    }));

  it('follows a rate', () =>
    expectSameAfter(() => write(`UPDATE exchange_rate SET rate = rate * 1.5 WHERE rate_on > '2025-01-01'`)));

  it('follows an award that comes with a new currency and new days, and one that goes', async () => {
    await expectSameAfter(async () => {
      await writeRates(subgraph.database, '2001-03-01 1 EUR = 0.9 USD');
      const commitments = [commitment('12345', 'EUR'), commitment('7', 'KWD')];
      await writeAward(subgraph.database, {
        decidedOn: '2001-03-10',
        commitments,
        topicIds: facts.topics.slice(0, 2).map(({ id }) => id),
      });
    });
    await expectSameAfter(() => write(`DELETE FROM award WHERE award_number LIKE 'TEST-%'`));
  });

  it('reads anew what was joined from a copy that has changed, and answers meanwhile', async () => {
    const settled = holdStatistics(subgraph.database, 0);
    const [question = ''] = QUESTIONS;
    await ask(question);
    await settled();
    expect((await ask(question)).isHeld).toBe(true);
    const [row] = await subgraph.database.query('SELECT * FROM organisation_copy WHERE country IS NOT NULL LIMIT 1');
    await fillCopy(subgraph.database, organisationCopy, [{ ...row, country: 'IS' }]);
    const before = await ask(question);
    await settled();
    const after = await ask(question);
    expect(after.told).toEqual(before.told);
    expect(after.isHeld).toBe(true);
  });

  it('reads its columns when a process begins, so that already the first question is answered from them', async () => {
    holdStatistics(subgraph.database, 0);
    await readColumns(awardStatistics.createReader);
    const held = await askAll(true);
    holdStatistics(subgraph.database, Number.POSITIVE_INFINITY);
    expect(held).toEqual(await askAll(false));
  });

  it('tells what came of awards as the statement does, also after what is written to awards and to the copy of outcomes', async () => {
    const awards = await subgraph.database.query(
      'SELECT id, project_id FROM award WHERE project_id IS NOT NULL LIMIT 30',
    );
    const outcomes = awards.flatMap(({ id, project_id }: { id: string; project_id: string }, place: number) => [
      { id: createId(), kind: 'PATENT', published_on: `200${place % 5}-05-06`, project_id, award_id: null },
      { id: createId(), kind: 'DATASET', published_on: null, project_id: place % 2 ? project_id : null, award_id: id },
    ]);
    await fillCopy(
      subgraph.database,
      outcomeCopy,
      outcomes.map((one: object) => ({ ...one, commission_id: null })),
    );
    holdStatistics(subgraph.database, 0);
    await readColumns(createOutcomeCostReader);
    await write(
      `UPDATE award SET project_id = NULL WHERE id IN (SELECT id FROM award WHERE project_id IS NOT NULL LIMIT 7)`,
    );
    const held = await askCosts();
    const settled = holdStatistics(subgraph.database, Number.POSITIVE_INFINITY);
    const told = await askCosts();
    expect(held.answers).toEqual(told.answers);
    expect(held.statements).toBeGreaterThan(told.statements);
    await settled();
  });

  it('ends reading when the process is asked to end', async () => {
    const settled = holdStatistics(subgraph.database, 0);
    const told: unknown[] = [];
    const log = { info: (what: unknown) => told.push(what), warn: (what: unknown) => told.push(what) };
    const parts = { database: subgraph.database, log: log as unknown as Logger, settings: {} };
    const reader = awardStatistics.createReader(parts);
    reader?.start();
    await reader?.stop();
    await settled();
    expect(told).toEqual([]);
  });

  it('leaves amounts to the statement that a number can not hold', async () => {
    const settled = holdStatistics(subgraph.database, 0);
    await writeAward(subgraph.database, { commitments: [commitment('9007199254740993', 'USD')] });
    const given = 'groupBy: [STATUS], in: "USD", where: { source: { eq: "TEST" } }';
    const { told } = await ask(given);
    await settled();
    expect((await ask(given)).told).toEqual(told);
    expect(told.total.sum).toEqual({ amount: '90071992547409.93', currency: 'USD' });
  });
});
