import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { readFiltered } from '../testing/list-reading';
import { mostFrequent, PEOPLE, rows, wholeUnits } from '../testing/sample-rows';

type MilestoneRow = (typeof rows.milestones)[number];
type InstalmentRow = (typeof rows.instalments)[number];
type PaymentRow = (typeof rows.payments)[number];

const funder = mostFrequent(rows.instalments.map(({ commitment }) => commitment.funderOrganisationId));
const recipient = mostFrequent(rows.awards.flatMap(({ recipients }) => recipients.map((one) => one.organisationId)));
const receives = ({ award }: Pick<InstalmentRow, 'award'>) =>
  award.recipients.some(({ organisationId }) => organisationId === recipient);
const partlyPaid = rows.instalments.find(({ payments }) => payments.length === 2);
const gated = rows.instalments.find(({ milestoneId, status }) => milestoneId !== null && status === 'PAID');
const award = gated?.award;
const statusOf = new Map(rows.milestones.map(({ id, status }) => [id, status]));

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('milestones where', () => {
  it.each<[string, (row: MilestoneRow) => boolean]>([
    [`award: { eq: "${award?.id}" }`, (row) => row.award.id === award?.id],
    ['number: { gte: 4 }, status: { eq: ACHIEVED }', ({ number, status }) => number >= 4 && status === 'ACHIEVED'],
    ['dueOn: { gte: "2026-11-30" }', ({ dueOn }) => dueOn >= '2026-11-30'],
    ['achievedOn: { isNull: true }', ({ achievedOn }) => achievedOn === null],
    ['title: { contains: "final" }', ({ titles }) => titles.some(({ value }) => value === 'Final report')],
    [`instalment: { eq: "${gated?.id}" }`, ({ id }) => id === gated?.milestoneId],
  ])('%s', async (where, isExpected) => {
    const { found, expected } = await readFiltered(subgraph, 'milestones', where, rows.milestones, isExpected);
    expect(found).toEqual(expected);
  });
});

describe('instalments where', () => {
  it.each<[string, (row: InstalmentRow) => boolean]>([
    ['status: { in: [DUE, CANCELLED] }', ({ status }) => status === 'DUE' || status === 'CANCELLED'],
    ['dueOn: { gte: "2026-10-01", lt: "2027-01-01" }', ({ dueOn }) => dueOn >= '2026-10-01' && dueOn < '2027-01-01'],
    ['number: { eq: 5 }', ({ number }) => number === 5],
    [
      'currency: { eq: "USD" }, amount: { gte: "50000.5" }',
      ({ money }) => money.currency === 'USD' && wholeUnits(money) >= 50_000.5,
    ],
    [`milestone: { eq: "${gated?.milestoneId}" }`, ({ milestoneId }) => milestoneId === gated?.milestoneId],
    ['milestone: { isNull: true }', ({ milestoneId }) => milestoneId === null],
    [
      'milestoneStatus: { in: [PLANNED, MISSED] }',
      ({ milestoneId }) => ['PLANNED', 'MISSED'].includes(statusOf.get(milestoneId ?? '') ?? ''),
    ],
    [`award: { eq: "${award?.id}" }`, (row) => row.award.id === award?.id],
    [`commitment: { eq: "${gated?.commitment.id}" }`, ({ commitment }) => commitment.id === gated?.commitment.id],
    [`funder: { eq: "${funder}" }`, ({ commitment }) => commitment.funderOrganisationId === funder],
    [`recipient: { eq: "${recipient}" }`, receives],
    [
      'payment: { paidOn: { lt: "2022-01-01" }, amount: { gte: "1000000" } }',
      ({ payments }) => payments.some(({ paidOn, money }) => paidOn < '2022-01-01' && wholeUnits(money) >= 1e6),
    ],
    [`payment: { id: { eq: "${partlyPaid?.payments[1]?.id}" } }`, ({ id }) => id === partlyPaid?.id],
  ])('%s', async (where, isExpected) => {
    const { found, expected } = await readFiltered(subgraph, 'instalments', where, rows.instalments, isExpected);
    expect(found).toEqual(expected);
  });
});

describe('payments where', () => {
  it.each<[string, (row: PaymentRow) => boolean]>([
    ['paidOn: { gte: "2025-01-01", lt: "2026-01-01" }', ({ paidOn }) => paidOn.startsWith('2025')],
    [
      'currency: { eq: "VND" }, amount: { lt: "1000000000" }',
      ({ money }) => money.currency === 'VND' && wholeUnits(money) < 1e9,
    ],
    ['reference: { startsWith: "pay-000003-" }', ({ reference }) => reference.startsWith('PAY-000003-')],
    [`instalment: { eq: "${partlyPaid?.id}" }`, ({ instalment }) => instalment.id === partlyPaid?.id],
    ['instalmentStatus: { eq: PAID }', ({ instalment }) => instalment.status === 'PAID'],
    [`award: { eq: "${award?.id}" }`, ({ instalment }) => instalment.award.id === award?.id],
    [`funder: { eq: "${funder}" }`, ({ instalment }) => instalment.commitment.funderOrganisationId === funder],
    [`recipient: { eq: "${recipient}" }`, ({ instalment }) => receives(instalment)],
  ])('%s', async (where, isExpected) => {
    const { found, expected } = await readFiltered(subgraph, 'payments', where, rows.payments, isExpected);
    expect(found).toEqual(expected);
  });

  it.each([
    ['paidOn: { gte: "2025-13-01" }', 'where.paidOn.gte'],
    ['currency: { eq: "DONG" }', 'where.currency.eq'],
    ['amount: { gte: "1e9" }', 'where.amount.gte'],
  ])('refuses %s', async (where, argument) => {
    const { errors } = await subgraph.query(`{ payments(where: { ${where} }) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

describe('An award', () => {
  it('leads to its milestones and payments, and back', async () => {
    const { data } = await subgraph.query(
      `{ award(id: "${partlyPaid?.award.id}") { milestones { number instalments { number } }
         commitments { money { amount } award { id } instalments { number status dueOn money { amount currency } paid { amount }
           milestone { award { id } } commitment { id } payments { reference paidOn money { amount } instalment { id } } } } } }`,
    );
    const { milestones, commitments } = data.award;
    expect(milestones.map(({ number }: { number: number }) => number)).toEqual(
      partlyPaid?.award.milestones.map(({ number }) => number),
    );
    partlyPaid?.award.commitments.forEach((commitment, place) => {
      const amounts = commitments[place].instalments.map(({ money }: { money: { amount: string } }) => money.amount);
      expect(amounts).toEqual(
        commitment.instalments.map(({ money }) => expect.stringContaining(String(Math.trunc(wholeUnits(money))))),
      );
      expect(commitments[place].award.id).toBe(partlyPaid.award.id);
      const [later] = commitments[place].instalments.slice(1);
      if (later) expect(later.milestone.award.id).toBe(partlyPaid.award.id);
    });
    const { data: whole } = await subgraph.query(
      `{ instalment(id: "${partlyPaid?.id}") { paid { amount } payments { money { amount } instalment { id } } } }`,
    );
    const sum = (partlyPaid?.payments ?? []).reduce((total, { money }) => total + wholeUnits(money), 0);
    expect(Number(whole.instalment.paid.amount)).toBe(sum);
    expect(whole.instalment.payments).toHaveLength(2);
    expect(whole.instalment.payments[1].instalment.id).toBe(partlyPaid?.id);
  });

  it('costs the same number of SQL statements for 1 award and for 20, down to its payments and up again', async () => {
    const ask = (first: number) =>
      subgraph.query(`{ awards(first: ${first}, where: { status: { eq: COMPLETED } }) { nodes { milestones { instalments { number } }
        statusHistory { status } application { title } commitments { instalments { paid { amount } milestone { title }
        payments { reference instalment { commitment { award { id } } } } } } } } }`);
    const [one, twenty] = [await ask(1), await ask(20)];
    expect(twenty.errors).toBeUndefined();
    expect(twenty.data.awards.nodes).toHaveLength(20);
    expect([one.statements, twenty.statements]).toEqual([12, 12]);
  });
});

describe('The money of the sample, as it is stored', () => {
  it('adds up: instalments to their commitment, payments to their instalment at most, to the minor unit', async () => {
    const [{ wrong, commitments }] = await subgraph.database.query(
      `SELECT count(*) FILTER (WHERE c.amount_minor_units IS DISTINCT FROM i.planned)::integer AS wrong, count(*)::integer AS commitments
       FROM award_commitment c LEFT JOIN (SELECT commitment_id, sum(amount_minor_units) AS planned FROM instalment GROUP BY 1) i
       ON i.commitment_id = c.id`,
    );
    expect([wrong, commitments]).toEqual([0, rows.awards.flatMap((row) => row.commitments).length]);
    const [{ count }] = await subgraph.database.query(
      `SELECT count(*)::integer FROM instalment i JOIN (SELECT instalment_id, sum(amount_minor_units) AS paid FROM payment GROUP BY 1) p
       ON p.instalment_id = i.id WHERE p.paid > i.amount_minor_units`,
    );
    expect(count).toBe(0);
  });
});
