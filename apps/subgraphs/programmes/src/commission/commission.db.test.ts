import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { type FilterCase, readFiltered } from '../testing/list-filter';
import { mostFrequent, PEOPLE, rows, topicTree, UNKNOWN_ID } from '../testing/sample-rows';

type Row = (typeof rows.commissions)[number];

const challengeOf = ({ challengeId }: Row) => rows.challenges.find(({ id }) => id === challengeId);
const organisation = mostFrequent(rows.commissions.flatMap((row) => row.contractorOrganisationId ?? []));
const person = mostFrequent(rows.commissions.flatMap((row) => row.contractorPersonId ?? []));
const owner = mostFrequent(rows.commissions.flatMap((row) => challengeOf(row)?.ownerOrganisationId ?? []));
const topic = mostFrequent(rows.commissions.flatMap((row) => challengeOf(row)?.topicIds ?? []));
const root = rows.topics.find(({ parentId, id }) => parentId === null && topicTree(id).includes(topic))?.id ?? '';
const accepted = rows.commissions.find(({ status }) => status === 'ACCEPTED');

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('Commission', () => {
  it('knows its challenge, contractor, terms, deliverables and history', async () => {
    const { data } = await subgraph.query(
      `query ($id: ID!) { commission(id: $id) {
        challenge { id } contractorPerson { id } contractorOrganisation { id } status offeredOn
        intellectualPropertyTerms intellectualPropertyNote { lang } deliverables { description { value } dueOn deliveredOn }
        period { from to precision } statusHistory { id status period { from to } reason { value } provenance { source } }
        outcomes(first: 100) { totalCount nodes { id } }
      } }`,
      { id: accepted?.id },
    );
    const outcomes = rows.outcomes.filter(({ commissionId }) => commissionId === accepted?.id);
    expect(data.commission).toMatchObject({
      challenge: { id: accepted?.challengeId },
      contractorPerson: accepted?.contractorPersonId ? { id: accepted.contractorPersonId } : null,
      contractorOrganisation: accepted?.contractorOrganisationId ? { id: accepted.contractorOrganisationId } : null,
      status: 'ACCEPTED',
      offeredOn: accepted?.offeredOn,
      intellectualPropertyTerms: accepted?.intellectualPropertyTerms,
      intellectualPropertyNote: [{ lang: 'vi' }, { lang: 'ja' }, { lang: 'en' }],
      deliverables: accepted?.deliverables.map(({ description, ...days }) => ({
        description: description.map(({ value }) => ({ value })),
        ...days,
      })),
      period: accepted?.period,
      statusHistory: accepted?.statusHistory.map(({ id, status, period: { from, to } }) => ({
        id,
        status,
        period: { from, to },
        reason: [],
        provenance: { source: 'DEMONSTRATION' },
      })),
      outcomes: { totalCount: outcomes.length },
    });
    expect(data.commission.outcomes.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      outcomes.map(({ id }) => id).toSorted(),
    );
  });

  it.each<FilterCase<Row>>([
    ['status: { eq: ACCEPTED }', ({ status }) => status === 'ACCEPTED'],
    [`challenge: { ne: "${accepted?.challengeId}" }`, ({ challengeId }) => challengeId !== accepted?.challengeId],
    [`interest: { eq: "${accepted?.interestId}" }`, ({ interestId }) => interestId === accepted?.interestId],
    [`contractorPerson: { eq: "${person}" }`, ({ contractorPersonId }) => contractorPersonId === person],
    [
      `contractorOrganisation: { eq: "${organisation}" }`,
      ({ contractorOrganisationId }) => contractorOrganisationId === organisation,
    ],
    ['offeredOn: { lt: "2026-01-01" }', ({ offeredOn }) => offeredOn < '2026-01-01'],
    [
      'intellectualPropertyTerms: { eq: CLIENT_OWNS }',
      ({ intellectualPropertyTerms }) => intellectualPropertyTerms === 'CLIENT_OWNS',
    ],
    ['intellectualPropertyTerms: { isNull: true }', (row) => row.intellectualPropertyTerms === null],
    ['periodFrom: { gte: "2025-06-01" }', ({ period }) => period.from !== null && period.from >= '2025-06-01'],
    ['periodTo: { lt: "2026-06-01" }', ({ period }) => period.to !== null && period.to < '2026-06-01'],
    [`owner: { eq: "${owner}" }`, (row) => challengeOf(row)?.ownerOrganisationId === owner],
    [`topic: { eq: "${topic}" }`, (row) => challengeOf(row)?.topicIds.includes(topic) === true],
    [
      `topicTree: { eq: "${root}" }`,
      (row) => challengeOf(row)?.topicIds.some((id) => topicTree(root).includes(id)) === true,
    ],
    [
      'deliverable: { deliveredOn: { isNull: false }, dueOn: { lt: "2026-01-01" } }',
      ({ deliverables }) => deliverables.some(({ dueOn, deliveredOn }) => deliveredOn !== null && dueOn < '2026-01-01'),
    ],
    [
      'statusHistory: { status: { eq: AGREED }, from: { gte: "2025-06-01" } }',
      ({ statusHistory }) =>
        statusHistory.some(({ status, period }) => status === 'AGREED' && (period.from ?? '') >= '2025-06-01'),
    ],
  ])('is listed where %s', async (...filter) => {
    const { found, expected } = await readFiltered(subgraph, 'commissions', rows.commissions, filter);
    expect(found).toEqual(expected);
  });

  it('is not agreed without terms, and not given to nobody', async () => {
    const change = (set: string) =>
      subgraph.database.query(`UPDATE commission SET ${set} WHERE id = $1`, [accepted?.id]);
    await expect(change('intellectual_property_terms = NULL')).rejects.toThrow(/commission_agreed_with_terms/);
    await expect(change('contractor_person_id = NULL, contractor_organisation_id = NULL')).rejects.toThrow(
      /commission_to_somebody/,
    );
  });

  it('is listed by who carries it out and by its challenge, in statements that do not grow', async () => {
    const keys = [
      ...rows.commissions.flatMap((row) => row.contractorPersonId ?? []).map((id) => ({ __typename: 'Person', id })),
      ...rows.commissions
        .flatMap((row) => row.contractorOrganisationId ?? [])
        .map((id) => ({
          __typename: 'Organisation',
          id,
        })),
      ...rows.commissions.map(({ challengeId }) => ({ __typename: 'Challenge', id: challengeId })),
    ];
    const list = 'commissions(first: 100) { totalCount nodes { id } }';
    const ask = (some: readonly object[]) =>
      subgraph.query(
        `query ($keys: [_Any!]!) { _entities(representations: $keys) { __typename
          ... on Person { id ${list} } ... on Organisation { id ${list} } ... on Challenge { id led: ${list} }
        } }`,
        { keys: some },
      );
    const few = ['Person', 'Organisation', 'Challenge'].flatMap(
      (typeName) => keys.find(({ __typename }) => __typename === typeName) ?? [],
    );
    const [one, all] = [await ask(few), await ask([...keys, { __typename: 'Person', id: UNKNOWN_ID }])];
    expect(all.errors).toBeUndefined();
    expect([one.statements, all.statements]).toEqual([7, 7]);
    for (const { __typename, id, led, commissions = led } of all.data._entities) {
      const expected = rows.commissions.filter((row) =>
        [
          __typename === 'Person' && row.contractorPersonId,
          __typename === 'Organisation' && row.contractorOrganisationId,
          __typename === 'Challenge' && row.challengeId,
        ].includes(id),
      );
      expect(commissions.totalCount).toBe(expected.length);
      expect(commissions.nodes.map((node: { id: string }) => node.id).toSorted()).toEqual(
        expected.map((row) => row.id).toSorted(),
      );
    }
  });
});
