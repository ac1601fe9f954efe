import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { readList } from '../testing/list-reading';
import { mostFrequent, PEOPLE, rows, topicTree } from '../testing/sample-rows';

type Row = (typeof rows.challenges)[number];

const drafts = rows.challenges.filter(({ status }) => status === 'DRAFT');
const published = rows.challenges.filter(({ status }) => status !== 'DRAFT');
const owner = mostFrequent(published.map(({ ownerOrganisationId }) => ownerOrganisationId));
const topic = mostFrequent(published.flatMap(({ topicIds }) => topicIds));
const root = rows.topics.find(({ parentId, id }) => parentId === null && topicTree(id).includes(topic))?.id ?? '';
const programme = rows.programmes[0]?.id ?? '';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('Challenge', () => {
  it('knows its owner, topics and deadline', async () => {
    const row = published.find(({ deadlineOn }) => deadlineOn !== null);
    const { data } = await subgraph.query(
      `query ($id: ID!) { challenge(id: $id) {
        title(locale: JA) description { lang value } owner { id } topics { id } status deadlineOn period { from to precision }
      } }`,
      { id: row?.id },
    );
    expect(data.challenge).toEqual({
      title: row?.titles.find(({ lang }) => lang === 'ja')?.value,
      description: row?.description.map(({ lang, value }) => ({ lang, value })),
      owner: { id: row?.ownerOrganisationId },
      topics: row?.topicIds.map((id) => ({ id })),
      status: row?.status,
      deadlineOn: row?.deadlineOn,
      period: row?.period,
    });
  });

  it.each<[string, (row: Row) => boolean]>([
    ['status: { eq: PUBLISHED }', ({ status }) => status === 'PUBLISHED'],
    [`owner: { eq: "${owner}" }`, ({ ownerOrganisationId }) => ownerOrganisationId === owner],
    ['deadlineOn: { gte: "2026-01-01" }', ({ deadlineOn }) => deadlineOn !== null && deadlineOn >= '2026-01-01'],
    [`topic: { eq: "${topic}" }`, ({ topicIds }) => topicIds.includes(topic)],
    [`topicTree: { eq: "${root}" }`, ({ topicIds }) => topicIds.some((id) => topicTree(root).includes(id))],
    [
      `interest: { status: { eq: ACCEPTED }, person: { isNull: false } }`,
      ({ id }) =>
        rows.interests.some((row) => row.challengeId === id && row.status === 'ACCEPTED' && row.personId !== null),
    ],
    [
      'interest: { organisation: { isNull: true }, expressedOn: { lt: "2026-01-01" } }',
      ({ id }) =>
        rows.interests.some(
          (row) => row.challengeId === id && row.organisationId === null && row.expressedOn < '2026-01-01',
        ),
    ],
    [
      'commission: { status: { in: [AGREED, ACCEPTED] }, contractorOrganisation: { isNull: false } }',
      ({ id }) =>
        rows.commissions.some(
          ({ challengeId, status, contractorOrganisationId }) =>
            challengeId === id && ['AGREED', 'ACCEPTED'].includes(status) && contractorOrganisationId !== null,
        ),
    ],
    [
      'commission: { contractorPerson: { isNull: false } }',
      ({ id }) => rows.commissions.some((row) => row.challengeId === id && row.contractorPersonId !== null),
    ],
    ['periodTo: { isNull: false }', ({ period }) => period.to !== null],
  ])('is listed where %s', async (where, isExpected) => {
    const expected = published.filter(isExpected).map(({ id }) => id);
    const { ids, totalCount } = await readList(subgraph, 'challenges', `where: { ${where} }`);
    expect(expected.length).toBeGreaterThan(0);
    expect(ids.toSorted()).toEqual(expected.toSorted());
    expect(totalCount).toBe(expected.length);
  });

  it('is found in any language that its title has', async () => {
    const search = published[0]?.titles.find(({ lang }) => lang === 'vi')?.value ?? '';
    const plain = search.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').toUpperCase();
    expect((await readList(subgraph, 'challenges', `search: "${plain}"`)).ids).toContain(published[0]?.id);
  });

  it('is in no change feed while it is a draft, nor are its topics and statuses', async () => {
    const ask = (after: string | null) =>
      subgraph.query(
        `query ($after: String) { programmeChanges(after: $after, first: 1000, types: ["Challenge", "ChallengeTopic", "ChallengeStatusChange"]) {
           nodes { type id after } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
    const told = new Set<string>();
    for (let page = (await ask(null)).data.programmeChanges; ; ) {
      for (const { type, id, after } of page.nodes)
        told.add(type === 'Challenge' ? id : `${type} of ${after.challengeId}`);
      if (!page.pageInfo.hasNextPage) break;
      page = (await ask(page.pageInfo.endCursor)).data.programmeChanges;
    }
    expect(drafts.length).toBeGreaterThan(0);
    const ofChallenge = (id: string) => [id, `ChallengeTopic of ${id}`, `ChallengeStatusChange of ${id}`];
    for (const { id } of drafts) expect(ofChallenge(id).filter((what) => told.has(what))).toEqual([]);
    for (const { id } of published)
      expect([told.has(id), told.has(`ChallengeStatusChange of ${id}`)]).toEqual([true, true]);
    const missing = published.filter(({ id, topicIds }) => topicIds.length > 0 && !told.has(`ChallengeTopic of ${id}`));
    expect(missing).toEqual([]);
  });

  it('is shown nowhere while it is a draft', async () => {
    const [draft] = drafts;
    await subgraph.database.query('UPDATE challenge SET programme_id = $1 WHERE id = $2', [programme, draft?.id]);
    const { data } = await subgraph.query(
      `query ($id: ID!, $programme: ID!, $keys: [_Any!]!) {
        challenge(id: $id) { id }
        challenges(where: { status: { eq: DRAFT } }) { totalCount nodes { id } }
        byId: challenges(where: { id: { eq: $id } }) { totalCount edges { node { id } } }
        programme(id: $programme) { challenges { totalCount nodes { id } } }
        _entities(representations: $keys) {
          ... on Challenge { id } ... on Organisation { challenges(first: 100) { totalCount nodes { id } } }
        }
      }`,
      {
        id: draft?.id,
        programme,
        keys: [
          { __typename: 'Challenge', id: draft?.id },
          { __typename: 'Organisation', id: draft?.ownerOrganisationId },
        ],
      },
    );
    const none = { totalCount: 0, nodes: [] };
    const others = published.filter(({ ownerOrganisationId }) => ownerOrganisationId === draft?.ownerOrganisationId);
    expect(data).toMatchObject({
      challenge: null,
      challenges: none,
      byId: { totalCount: 0, edges: [] },
      programme: { challenges: none },
    });
    const [reentered, { challenges }] = data._entities;
    expect(reentered).toBeNull();
    expect(challenges.totalCount).toBe(others.length);
    expect(challenges.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      others.map(({ id }) => id).toSorted(),
    );
  });

  it('costs the same number of SQL statements for 2 challenges and for 20', async () => {
    const ask = (first: number) =>
      subgraph.query(`{ challenges(first: ${first}) { totalCount nodes { owner { id } topics { id } } } }`);
    const [two, twenty] = [await ask(2), await ask(20)];
    expect(twenty.data.challenges.nodes).toHaveLength(20);
    expect([two.statements, twenty.statements]).toEqual([3, 3]);
  });
});
