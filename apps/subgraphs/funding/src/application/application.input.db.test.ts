import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { readFiltered, readList } from '../testing/list-reading';
import { countriesOfScheme, mostFrequent, PEOPLE, rows, wholeUnits } from '../testing/sample-rows';

type Row = (typeof rows.applications)[number];
type Part = Row['parts'][number];

const all = rows.applications;
const parts = all.flatMap((row) => row.parts);
const present = <T>(value: T | null): T[] => (value === null ? [] : [value]);
const person = mostFrequent(all.flatMap(({ applicants }) => applicants.flatMap(({ personId }) => present(personId))));
const organisation = mostFrequent(
  all.flatMap(({ applicants }) => applicants.flatMap(({ organisationId }) => present(organisationId))),
);
const topic = mostFrequent(all.flatMap(({ topicIds }) => topicIds));
const funder = mostFrequent(parts.map(({ funderOrganisationId }) => funderOrganisationId));
const call = mostFrequent(all.flatMap(({ callId }) => present(callId)));
const callPart = mostFrequent(parts.flatMap(({ callPartId }) => present(callPartId)));
const project = mostFrequent(all.flatMap(({ projectId }) => present(projectId)));
const scheme = mostFrequent(all.map(({ fundingSchemeId }) => fundingSchemeId));
const award = rows.awards[0];
const rejected = all.find(({ status }) => status === 'REJECTED');

const somePart = (isIt: (part: Part) => boolean) => (row: Row) => row.parts.some(isIt);

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('applications where', () => {
  it.each<[string, (row: Row) => boolean]>([
    ['status: { in: [REJECTED, WITHDRAWN] }', ({ status }) => status === 'REJECTED' || status === 'WITHDRAWN'],
    [
      'submittedOn: { gte: "2024-01-01", lt: "2026-01-01" }',
      ({ submittedOn: on }) => on !== null && on >= '2024' && on < '2026',
    ],
    ['durationMonths: { lte: 24 }', ({ durationMonths }) => durationMonths <= 24],
    [`scheme: { eq: "${scheme}" }`, ({ fundingSchemeId }) => fundingSchemeId === scheme],
    [`call: { eq: "${call}" }`, ({ callId }) => callId === call],
    ['call: { isNull: true }', ({ callId }) => callId === null],
    [`project: { eq: "${project}" }`, ({ projectId }) => projectId === project],
    [`award: { eq: "${award?.id}" }`, ({ id }) => id === award?.applicationId],
    ['not: { award: { isNull: false } }', ({ status }) => status !== 'AWARDED'],
    [`topic: { eq: "${topic}" }`, ({ topicIds }) => topicIds.includes(topic)],
    ['country: { eq: "JP" }', ({ fundingSchemeId }) => countriesOfScheme(fundingSchemeId).includes('JP')],
    [`person: { eq: "${person}" }`, ({ applicants }) => applicants.some(({ personId }) => personId === person)],
    [
      `organisation: { eq: "${organisation}" }`,
      ({ applicants }) => applicants.some(({ organisationId }) => organisationId === organisation),
    ],
    [
      `applicant: { organisation: { eq: "${organisation}" }, role: { eq: LEAD } }`,
      ({ applicants }) =>
        applicants.some(({ organisationId, role }) => organisationId === organisation && role === 'LEAD'),
    ],
    [`funder: { eq: "${funder}" }`, somePart(({ funderOrganisationId }) => funderOrganisationId === funder)],
    ['currency: { eq: "USD" }', somePart(({ requested }) => requested.currency === 'USD')],
    [
      'part: { currency: { eq: "VND" }, requested: { gte: "6000000000" } }',
      somePart(({ requested }) => requested.currency === 'VND' && wholeUnits(requested) >= 6e9),
    ],
    [`part: { callPart: { eq: "${callPart}" } }`, somePart(({ callPartId }) => callPartId === callPart)],
    [
      `part: { funder: { eq: "${funder}" }, status: { ne: AWARDED } }`,
      somePart(({ funderOrganisationId, status }) => funderOrganisationId === funder && status !== 'AWARDED'),
    ],
    ['part: { eligibility: { eq: INELIGIBLE } }', somePart(({ eligibility }) => eligibility === 'INELIGIBLE')],
    ['part: { reviewScore: { gte: 90 } }', somePart(({ reviews }) => reviews.some(({ score }) => score >= 90))],
    [
      'part: { reviewRecommendation: { eq: REJECT } }',
      somePart(({ reviews }) => reviews.some(({ recommendation }) => recommendation === 'REJECT')),
    ],
    [
      'part: { reviewSubmittedOn: { lt: "2024-01-01" } }',
      somePart(({ reviews }) => reviews.some(({ submittedOn }) => submittedOn < '2024-01-01')),
    ],
    [
      `part: { outcome: { eq: REJECT }, decidedBy: { eq: "${funder}" } }`,
      somePart(({ decision }) => decision?.outcome === 'REJECT' && decision.decidedByOrganisationId === funder),
    ],
    [
      'part: { decidedOn: { gte: "2025-01-01" } }',
      somePart(({ decision }) => (decision?.decidedOn ?? '') >= '2025-01-01'),
    ],
    [
      'statusHistory: { status: { eq: RECOMMENDED }, to: { lt: "2024-01-01" } }',
      ({ statusHistory }) =>
        statusHistory.some(({ status, period }) => status === 'RECOMMENDED' && (period.to ?? '9') < '2024-01-01'),
    ],
    [
      'statusHistory: { from: { gte: "2026-11-01" }, to: { gt: "9999-12-31" } }',
      ({ statusHistory }) =>
        statusHistory.some(({ period }) => period.to === null && (period.from ?? '') >= '2026-11-01'),
    ],
    ['source: { eq: "DEMONSTRATION" }', () => true],
    [`id: { eq: "${rejected?.id}" }`, ({ id }) => id === rejected?.id],
    [`part: { id: { eq: "${rejected?.parts[0]?.id}" } }`, ({ id }) => id === rejected?.id],
  ])('%s', async (where, isExpected) => {
    const { found, expected } = await readFiltered(
      subgraph.as({ role: 'analyst' }),
      'applications',
      where,
      all,
      isExpected,
    );
    expect(found).toEqual(expected);
  });

  it('asks for all of one part, not of several', async () => {
    const where = `part: { currency: { eq: "JPY" }, requested: { gte: "100000000000" } }`;
    expect(await readList(subgraph, 'applications', `where: { ${where} }`)).toEqual({ ids: [], totalCount: 0 });
  });

  it.each([
    ['call: { eq: "x" }', 'where.call.eq'],
    ['part: { requested: { gte: "many" } }', 'where.part.requested.gte'],
    ['part: { funder: { in: ["x"] } }', 'where.part.funder.in[0]'],
    ['statusHistory: { from: { eq: "2025-02-30" } }', 'where.statusHistory.from.eq'],
  ])('refuses %s', async (where, argument) => {
    const { errors } = await subgraph.query(`{ applications(where: { ${where} }) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

describe('applications', () => {
  it('are found by words of a title in any language', async () => {
    const { data } = await subgraph.query(
      `{ applications(search: "du bao lu lut") { totalCount edges { matched { lang value } } } }`,
    );
    const expected = all.filter(({ titles }) => titles.some(({ value }) => value.includes('dự báo lũ lụt')));
    expect(data.applications.totalCount).toBe(expected.length);
    expect(data.applications.edges[0].matched).toMatchObject({ lang: 'vi' });
  });
});
