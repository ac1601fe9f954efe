import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { type FilterCase, readFiltered } from '../testing/list-filter';
import { hiddenPeople, mostFrequent, PEOPLE, rows, topicTree, UNKNOWN_ID } from '../testing/sample-rows';

type Row = (typeof rows.interests)[number];

const challengeOf = ({ challengeId }: Row) => rows.challenges.find(({ id }) => id === challengeId);
const organisation = mostFrequent(rows.interests.flatMap(({ organisationId }) => organisationId ?? []));
const person = mostFrequent(rows.interests.flatMap(({ personId }) => personId ?? []));
const challenge = mostFrequent(rows.interests.map(({ challengeId }) => challengeId));
const owner = mostFrequent(rows.interests.flatMap((row) => challengeOf(row)?.ownerOrganisationId ?? []));
const topic = mostFrequent(rows.interests.flatMap((row) => challengeOf(row)?.topicIds ?? []));
const root = rows.topics.find(({ parentId, id }) => parentId === null && topicTree(id).includes(topic))?.id ?? '';
const accepted = rows.interests.find(({ status }) => status === 'ACCEPTED');

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('Interest', () => {
  it('knows who shows interest in what, since when, and what came of it', async () => {
    const { data } = await subgraph.as({ scopes: ['write:any'] }).query(
      `query ($id: ID!) { interest(id: $id) {
        challenge { id } person { id } organisation { id } status message { lang value } expressedOn
        commission { id interest { id } } provenance { source }
      } }`,
      { id: accepted?.id },
    );
    const commission = rows.commissions.find(({ interestId }) => interestId === accepted?.id);
    expect(data.interest).toEqual({
      challenge: { id: accepted?.challengeId },
      person: accepted?.personId ? { id: accepted.personId } : null,
      organisation: accepted?.organisationId ? { id: accepted.organisationId } : null,
      status: 'ACCEPTED',
      message: accepted?.message.map(({ lang, value }) => ({ lang, value })),
      expressedOn: accepted?.expressedOn,
      commission: { id: commission?.id, interest: { id: accepted?.id } },
      provenance: { source: 'DEMONSTRATION' },
    });
  });

  it.each<FilterCase<Row>>([
    ['status: { in: [ACCEPTED, DECLINED] }', ({ status }) => status === 'ACCEPTED' || status === 'DECLINED'],
    [`challenge: { eq: "${challenge}" }`, ({ challengeId }) => challengeId === challenge],
    [`person: { eq: "${person}" }`, ({ personId }) => personId === person],
    ['person: { isNull: true }', ({ personId }) => personId === null || hiddenPeople.has(personId)],
    [`organisation: { eq: "${organisation}" }`, ({ organisationId }) => organisationId === organisation],
    ['expressedOn: { gte: "2026-01-01" }', ({ expressedOn }) => expressedOn >= '2026-01-01'],
    [`owner: { eq: "${owner}" }`, (row) => challengeOf(row)?.ownerOrganisationId === owner],
    [`topic: { eq: "${topic}" }`, (row) => challengeOf(row)?.topicIds.includes(topic) === true],
    [
      `topicTree: { eq: "${root}" }`,
      (row) => challengeOf(row)?.topicIds.some((id) => topicTree(root).includes(id)) === true,
    ],
  ])('is listed where %s', async (...filter) => {
    const { found, expected } = await readFiltered(subgraph, 'interests', rows.interests, filter);
    expect(found).toEqual(expected);
  });

  it('is listed by its challenge, the first to be expressed on top, for many challenges in two statements', async () => {
    const keys = rows.challenges.filter(({ status }) => status !== 'DRAFT').map(({ id }) => ({ id }));
    const ask = (some: readonly { id: string }[]) =>
      subgraph.query(
        `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Challenge { id
          interests(first: 100) { totalCount nodes { id expressedOn } }
        } } }`,
        { keys: some.map((key) => ({ __typename: 'Challenge', ...key })) },
      );
    const [one, all] = [await ask(keys.slice(0, 1)), await ask(keys)];
    expect([one.statements, all.statements]).toEqual([3, 3]);
    for (const { id, interests } of all.data._entities) {
      const expected = rows.interests.filter(({ challengeId }) => challengeId === id);
      expect(interests.totalCount).toBe(expected.length);
      const days = interests.nodes.map(({ expressedOn }: Row) => expressedOn);
      expect(days).toEqual(expected.map(({ expressedOn }) => expressedOn).toSorted());
    }
  });

  it('is shown nowhere once its challenge is a draft again, nor is the commission', async () => {
    await subgraph.database.query(`UPDATE challenge SET status = 'DRAFT' WHERE id = $1`, [accepted?.challengeId]);
    const commission = rows.commissions.find(({ interestId }) => interestId === accepted?.id);
    const outcome = rows.outcomes.find(({ commissionId }) => commissionId !== null);
    await subgraph.database.query('UPDATE outcome SET commission_id = $1 WHERE id = $2', [commission?.id, outcome?.id]);
    const { data, errors } = await subgraph.query(
      `query ($interest: ID!, $commission: ID!, $challenge: ID!, $outcome: ID!, $keys: [_Any!]!) {
        interest(id: $interest) { id } commission(id: $commission) { id } outcome(id: $outcome) { commission { id } }
        interests(where: { challenge: { eq: $challenge } }) { totalCount nodes { id } }
        commissions(where: { challenge: { eq: $challenge } }) { totalCount nodes { id } }
        _entities(representations: $keys) {
          ... on Interest { id } ... on Commission { id }
          ... on Person { commissions(where: { challenge: { eq: $challenge } }) { totalCount nodes { id } } }
          ... on Organisation { commissions(where: { challenge: { eq: $challenge } }) { totalCount nodes { id } } }
        }
      }`,
      {
        interest: accepted?.id,
        commission: commission?.id,
        challenge: accepted?.challengeId,
        outcome: outcome?.id,
        keys: [
          { __typename: 'Interest', id: accepted?.id },
          { __typename: 'Commission', id: commission?.id },
          { __typename: 'Person', id: accepted?.personId ?? UNKNOWN_ID },
          { __typename: 'Organisation', id: accepted?.organisationId ?? UNKNOWN_ID },
        ],
      },
    );
    const none = { totalCount: 0, nodes: [] };
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      interest: null,
      commission: null,
      outcome: { commission: null },
      interests: none,
      commissions: none,
      _entities: [null, null, { commissions: none }, { commissions: none }],
    });
  });
});
