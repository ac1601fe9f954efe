import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { readFiltered } from '../testing/list-reading';
import { mostFrequent, PEOPLE, rows, wholeUnits } from '../testing/sample-rows';

type Row = (typeof rows.awards)[number];
type Commitment = Row['commitments'][number];
type Instalment = Commitment['instalments'][number];
type Payment = Instalment['payments'][number];

const all = rows.awards;
const funder = mostFrequent(all.flatMap(({ commitments }) => commitments.map((one) => one.funderOrganisationId)));
const recipient = mostFrequent(all.flatMap(({ recipients }) => recipients.map((one) => one.organisationId)));
const person = mostFrequent(all.flatMap(({ people }) => people.slice(0, 1).map((one) => one.personId)));
const [first] = all;
const commitment = first?.commitments[0];
const instalment = rows.instalments.find((row) => row.milestoneId !== null && row.payments.length > 0);
const payment = instalment?.payments[0];

const someInstalment = (isIt: (one: Instalment, of: Commitment) => boolean) => (row: Row) =>
  row.commitments.some((of) => of.instalments.some((one) => isIt(one, of)));
const somePayment = (isIt: (one: Payment, of: Commitment) => boolean) =>
  someInstalment(({ payments }, of) => payments.some((one) => isIt(one, of)));
const someMilestone = (isIt: (one: Row['milestones'][number]) => boolean) => (row: Row) => row.milestones.some(isIt);

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('awards where', () => {
  it.each<[string, (row: Row) => boolean]>([
    [`application: { eq: "${first?.applicationId}" }`, ({ id }) => id === first?.id],
    [`commitment: { id: { eq: "${commitment?.id}" } }`, ({ id }) => id === first?.id],
    [
      `recipientAs: { recipient: { eq: "${recipient}" }, role: { eq: LEAD } }`,
      ({ recipients }) => recipients.some((one) => one.organisationId === recipient && one.role === 'LEAD'),
    ],
    [
      `personAs: { person: { eq: "${person}" }, role: { eq: PRINCIPAL_INVESTIGATOR } }`,
      ({ people }) => people.some((one) => one.personId === person && one.role === 'PRINCIPAL_INVESTIGATOR'),
    ],
    ['instalment: { status: { eq: CANCELLED } }', someInstalment(({ status }) => status === 'CANCELLED')],
    [
      `instalment: { funder: { eq: "${funder}" }, status: { eq: PLANNED }, dueOn: { lt: "2027-12-01" } }`,
      someInstalment(
        ({ status, dueOn }, of) => of.funderOrganisationId === funder && status === 'PLANNED' && dueOn < '2027-12-01',
      ),
    ],
    [
      'instalment: { number: { eq: 2 }, currency: { eq: "JPY" }, amount: { gt: "15000000" } }',
      someInstalment(({ number, money }) => number === 2 && money.currency === 'JPY' && wholeUnits(money) > 15e6),
    ],
    [
      `instalment: { milestone: { eq: "${instalment?.milestoneId}" } }`,
      someInstalment(({ milestoneId }) => milestoneId === instalment?.milestoneId),
    ],
    [`instalment: { id: { eq: "${instalment?.id}" } }`, ({ id }) => id === instalment?.award.id],
    [
      `payment: { funder: { eq: "${funder}" }, paidOn: { gte: "2026-01-01" } }`,
      somePayment(({ paidOn }, of) => paidOn >= '2026-01-01' && of.funderOrganisationId === funder),
    ],
    [
      'payment: { currency: { eq: "VND" }, amount: { gte: "3000000000" } }',
      somePayment(({ money }) => money.currency === 'VND' && wholeUnits(money) >= 3e9),
    ],
    [
      `payment: { reference: { eq: "${payment?.reference}" } }`,
      somePayment((one) => one.reference === payment?.reference),
    ],
    [`payment: { id: { eq: "${payment?.id}" } }`, ({ id }) => id === instalment?.award.id],
    [
      'milestone: { status: { eq: PLANNED }, dueOn: { lt: "2027-06-01" } }',
      someMilestone(({ status, dueOn }) => status === 'PLANNED' && dueOn < '2027-06-01'),
    ],
    [
      'milestone: { number: { gte: 5 }, achievedOn: { isNull: false } }',
      someMilestone(({ number, achievedOn }) => number >= 5 && achievedOn !== null),
    ],
    [`milestone: { id: { eq: "${first?.milestones[0]?.id}" } }`, ({ id }) => id === first?.id],
    ['statusHistory: { status: { eq: ACTIVE }, to: { gt: "9999-12-31" } }', ({ status }) => status === 'ACTIVE'],
    [
      'statusHistory: { status: { eq: ACTIVE }, from: { lt: "2023-01-01" }, to: { gte: "2024-01-01" } }',
      ({ statusHistory }) =>
        statusHistory.some(
          ({ status, period: { from, to } }) =>
            status === 'ACTIVE' && from !== null && from < '2023-01-01' && to !== null && to >= '2024-01-01',
        ),
    ],
  ])('%s', async (where, isExpected) => {
    const { found, expected } = await readFiltered(subgraph, 'awards', where, all, isExpected);
    expect(found).toEqual(expected);
  });
});
