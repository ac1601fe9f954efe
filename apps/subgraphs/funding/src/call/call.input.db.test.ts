import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { readFiltered } from '../testing/list-reading';
import { callPart, writeCall } from '../testing/made-rows';
import { countriesOfScheme, mostFrequent, PEOPLE, rows, wholeUnits } from '../testing/sample-rows';

type Row = (typeof rows.calls)[number];
type Part = Row['parts'][number];

const all = rows.calls;
const funder = mostFrequent(all.flatMap(({ parts }) => parts.map((part) => part.funderOrganisationId)));
const scheme = mostFrequent(all.map(({ fundingSchemeId }) => fundingSchemeId));
const programme = mostFrequent(all.flatMap(({ programmeId }) => programmeId ?? []));
const topic = mostFrequent(all.flatMap(({ topicIds }) => topicIds));
const last = all.at(-1);
const somePart = (isIt: (part: Part) => boolean) => (row: Row) => row.parts.some(isIt);

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('calls where', () => {
  it.each<[string, (row: Row) => boolean]>([
    ['status: { ne: DECIDED }', ({ status }) => status !== 'DECIDED'],
    [`scheme: { eq: "${scheme}" }`, ({ fundingSchemeId }) => fundingSchemeId === scheme],
    [`programme: { eq: "${programme}" }`, ({ programmeId }) => programmeId === programme],
    [`topic: { eq: "${topic}" }`, ({ topicIds }) => topicIds.includes(topic)],
    ['country: { eq: "JP" }', ({ fundingSchemeId }) => countriesOfScheme(fundingSchemeId).includes('JP')],
    ['opensOn: { lt: "2025-01-01" }', ({ opensOn }) => opensOn < '2025-01-01'],
    ['closesOn: { gte: "2025-01-01" }', ({ closesOn }) => closesOn >= '2025-01-01'],
    [`closesAt: { eq: "${last?.closesAt}" }`, ({ closesAt }) => closesAt === last?.closesAt],
    [
      'closesAt: { lt: "2025-01-01T00:00:00+09:00" }',
      ({ closesAt }) => closesAt !== null && closesAt < '2024-12-31T15',
    ],
    ['timeZone: { eq: "Asia/Tokyo" }', ({ timeZone }) => timeZone === 'Asia/Tokyo'],
    ['decidedOn: { isNull: true }', ({ decidedOn }) => decidedOn === null],
    [`funder: { eq: "${funder}" }`, somePart(({ funderOrganisationId }) => funderOrganisationId === funder)],
    ['currency: { eq: "JPY" }', somePart(({ currency }) => currency === 'JPY')],
    [`part: { id: { eq: "${last?.parts[0]?.id}" } }`, ({ id }) => id === last?.id],
    [
      `part: { funder: { eq: "${funder}" }, currency: { eq: "JPY" }, budget: { lt: "700000000" } }`,
      somePart(
        ({ funderOrganisationId, currency, budget }) =>
          funderOrganisationId === funder && currency === 'JPY' && budget !== null && wholeUnits(budget) < 7e8,
      ),
    ],
    [
      'part: { overheadCapPercent: { isNull: true } }',
      somePart(({ overheadCapPercent }) => overheadCapPercent === null),
    ],
    [
      'part: { overheadCapPercent: { lte: "12.5" } }',
      somePart((part) => Number(part.overheadCapPercent ?? 99) <= 12.5),
    ],
    ['part: { eligibleCountry: { eq: "VN" } }', somePart(({ eligibility }) => eligibility.countryCodes.includes('VN'))],
    [
      'part: { eligibleCareerStage: { eq: LEADING_RESEARCHER } }',
      somePart(({ eligibility }) => eligibility.careerStages.includes('LEADING_RESEARCHER')),
    ],
    [
      'part: { eligibleOrganisationKind: { in: [STARTUP] } }',
      somePart(({ eligibility }) => eligibility.organisationKinds.includes('STARTUP')),
    ],
    ['part: { maximumMonths: { eq: 60 } }', somePart(({ eligibility }) => eligibility.maximumMonths === 60)],
    [
      'statusHistory: { status: { eq: EVALUATING }, to: { gt: "9999-12-31" } }',
      ({ status }) => status === 'EVALUATING',
    ],
    [
      'statusHistory: { status: { eq: OPEN }, from: { gte: "2022-01-01" } }',
      ({ opensOn, statusHistory }) => opensOn >= '2022-01-01' && statusHistory.length > 1,
    ],
  ])('%s', async (where, isExpected) => {
    const { found, expected } = await readFiltered(subgraph, 'calls', where, all, isExpected);
    expect(found).toEqual(expected);
  });
});

describe('call', () => {
  it('tells each part with its rules, and the instant at which it closes', async () => {
    const part = callPart({
      currency: 'JPY',
      budget: { amountMinor: '9000000000000000000', currency: 'JPY' },
      rules: [{ lang: 'ja', value: '相手国の機関が参加すること。', kind: 'PRIMARY' }],
      overheadCapPercent: '12.5',
      eligibility: {
        countryCodes: ['JP', 'VN'],
        careerStages: ['LEADING_RESEARCHER'],
        organisationKinds: [],
        maximumMonths: 36,
      },
    });
    const { id } = await writeCall(subgraph.database, {
      parts: [part],
      closesAt: '2001-02-01T08:00:00.000Z',
      timeZone: 'Asia/Tokyo',
    });
    const { data } = await subgraph.query(
      `{ call(id: "${id}") { closesAt timeZone parts { id budget { amount } rules { lang value } overheadCapPercent
         eligibility { countries careerStages organisationKinds maximumMonths } } }
         callPart(id: "${part.id}") { call { id } } }`,
    );
    expect(data).toEqual({
      call: {
        closesAt: '2001-02-01T08:00:00.000Z',
        timeZone: 'Asia/Tokyo',
        parts: [
          {
            id: part.id,
            budget: { amount: '9000000000000000000' },
            rules: [{ lang: 'ja', value: '相手国の機関が参加すること。' }],
            overheadCapPercent: '12.5',
            eligibility: {
              countries: ['JP', 'VN'],
              careerStages: ['LEADING_RESEARCHER'],
              organisationKinds: [],
              maximumMonths: 36,
            },
          },
        ],
      },
      callPart: { call: { id } },
    });
  });

  it('cannot have a part with an overhead above 100 percent', async () => {
    const parts = [callPart({ currency: 'JPY', overheadCapPercent: '100.01' })];
    await expect(writeCall(subgraph.database, { parts })).rejects.toThrow('call_part_overhead_is_a_share');
  });
});

describe('Organisation', () => {
  it('lists the calls that it pays for, the last to open first, but for drafts', async () => {
    const payer = createId();
    const parts = () => [callPart({ currency: 'JPY', funderOrganisationId: payer })];
    const older = await writeCall(subgraph.database, { parts: parts(), opensOn: '2001-01-01' });
    const newer = await writeCall(subgraph.database, { parts: parts(), opensOn: '2001-01-02' });
    await writeCall(subgraph.database, { parts: parts(), status: 'DRAFT' });
    const found = await subgraph.entities(
      'Organisation',
      [{ id: payer.toUpperCase() }, { id: createId() }],
      '{ calls { totalCount nodes { id } } }',
    );
    expect(found).toEqual([
      { calls: { totalCount: 2, nodes: [{ id: newer.id }, { id: older.id }] } },
      { calls: { totalCount: 0, nodes: [] } },
    ]);
  });
});
