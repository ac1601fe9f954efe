import { sampleId } from '@kakehashi/sample';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { type FilterCase, readFiltered } from '../testing/list-filter';
import { hiddenPeople, mostFrequent, PEOPLE, rows, topicId, topicTree, UNKNOWN_ID } from '../testing/sample-rows';

type Row = (typeof rows.introductions)[number];

const fact = sampleId('introduction', 'hachix/nafosted');
const hachix = sampleId('organisation', 'hachix');
const ministry = sampleId('organisation', 'most');
const visit = sampleId('event', 'visit-to-hachix-2025');
const liaisonPerson = mostFrequent(rows.introductions.flatMap(({ liaisonPersonId }) => liaisonPersonId ?? []));
const introduced = mostFrequent(
  rows.introductions
    .flatMap(({ parties }) => parties.flatMap((row) => row.personId ?? []))
    .filter((id) => !hiddenPeople.has(id)),
);
const root = rows.topics.find(({ parentId, id }) => parentId === null && topicTree(id).includes(topicId('AUTOMATION')));

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('Introduction', () => {
  it('knows the liaison, the two parties, the purpose, the topics and the event', async () => {
    const { data } = await subgraph.query(
      `query ($id: ID!) { introduction(id: $id) {
        liaisonOrganisation { id } liaisonPerson { id }
        parties { position organisation { id } person { id } provenance { source } }
        purpose { lang value } topics { code } event { id } period { from to precision } provenance { source note }
      } }`,
      { id: fact },
    );
    const source = 'VIETNAM_INVESTMENT_REVIEW_2025_10_08';
    expect(data.introduction).toMatchObject({
      liaisonOrganisation: { id: ministry },
      liaisonPerson: null,
      parties: [
        { position: 0, organisation: { id: hachix }, person: null, provenance: { source } },
        {
          position: 1,
          organisation: { id: sampleId('organisation', 'nafosted') },
          person: null,
          provenance: { source },
        },
      ],
      topics: [{ code: 'AUTOMATION' }, { code: 'ARTIFICIAL_INTELLIGENCE' }],
      event: { id: visit },
      period: { from: '2025-10-01', to: '2025-11-01', precision: 'MONTH' },
      provenance: { source, note: expect.stringContaining('inferred') },
    });
    expect(data.introduction.purpose).toContainEqual({
      lang: 'en',
      value: 'Applied research in automation and artificial intelligence.',
    });
  });

  it.each<FilterCase<Row>>([
    [`liaisonOrganisation: { eq: "${ministry}" }`, ({ liaisonOrganisationId }) => liaisonOrganisationId === ministry],
    ['liaisonOrganisation: { isNull: true }', ({ liaisonOrganisationId }) => liaisonOrganisationId === null],
    [`liaisonPerson: { eq: "${liaisonPerson}" }`, ({ liaisonPersonId }) => liaisonPersonId === liaisonPerson],
    [`organisation: { eq: "${hachix}" }`, ({ parties }) => parties.some((row) => row.organisationId === hachix)],
    [`person: { eq: "${introduced}" }`, ({ parties }) => parties.some((row) => row.personId === introduced)],
    [`event: { eq: "${visit}" }`, ({ eventId }) => eventId === visit],
    ['periodFrom: { gte: "2025-01-01" }', ({ period }) => (period.from ?? '') >= '2025-01-01'],
    ['periodTo: { lt: "2025-01-01" }', ({ period }) => (period.to ?? '') < '2025-01-01'],
    [`topic: { eq: "${topicId('AUTOMATION')}" }`, ({ topicIds }) => topicIds.includes(topicId('AUTOMATION'))],
    [
      `topicTree: { eq: "${root?.id}" }`,
      ({ topicIds }) => topicIds.some((id) => topicTree(root?.id ?? '').includes(id)),
    ],
    ['source: { ne: "DEMONSTRATION" }', ({ provenance }) => provenance.source !== 'DEMONSTRATION'],
  ])('is listed where %s', async (...filter) => {
    const { found, expected } = await readFiltered(subgraph, 'introductions', rows.introductions, filter);
    expect(found).toEqual(expected);
  });

  it('costs the same number of SQL statements for 2 and for all', async () => {
    const ask = (first: number) =>
      subgraph.query(
        `{ introductions(first: ${first}, where: { event: { isNull: false } }) { totalCount nodes { parties { id } topics { id } event { id } } } }`,
      );
    const [two, all] = [await ask(2), await ask(100)];
    expect(all.data.introductions.nodes).toHaveLength(
      rows.introductions.filter(({ eventId }) => eventId !== null).length,
    );
    expect([two.statements, all.statements]).toEqual([5, 5]);
  });

  it('is listed by who made it, by who was introduced and by its event, in statements that do not grow', async () => {
    const people = rows.introductions.flatMap(({ liaisonPersonId, parties }) => [
      liaisonPersonId ?? [],
      ...parties.map(({ personId }) => personId ?? []),
    ]);
    const organisations = [ministry, ...rows.introductions.flatMap(({ parties }) => parties[0]?.organisationId ?? [])];
    const list = 'introductions(first: 100) { totalCount nodes { id } }';
    const ask = (personIds: readonly string[], organisationIds: readonly string[]) =>
      subgraph.query(
        `query ($keys: [_Any!]!) { _entities(representations: $keys) { __typename
          ... on Person { id ${list} } ... on Organisation { id ${list} } ... on Event { id at: ${list} }
        } }`,
        {
          keys: [
            ...personIds.map((id) => ({ __typename: 'Person', id })),
            ...organisationIds.map((id) => ({ __typename: 'Organisation', id })),
            { __typename: 'Event', id: visit },
          ],
        },
      );
    const one = await ask([liaisonPerson], [hachix]);
    const all = await ask([...people.flat(), UNKNOWN_ID], organisations);
    expect(all.errors).toBeUndefined();
    expect([one.statements, all.statements]).toEqual([7, 7]);
    for (const { __typename, id, at, introductions = at } of all.data._entities) {
      const expected = rows.introductions.filter((row) =>
        __typename === 'Event'
          ? row.eventId === id
          : !hiddenPeople.has(id) &&
            ([row.liaisonOrganisationId, row.liaisonPersonId].includes(id) ||
              row.parties.some(({ organisationId, personId }) => [organisationId, personId].includes(id))),
      );
      expect(introductions.totalCount).toBe(expected.length);
      expect(introductions.nodes.map((node: { id: string }) => node.id).toSorted()).toEqual(
        expected.map((row) => row.id).toSorted(),
      );
    }
    expect(all.data._entities.find(({ id }: { id: string }) => id === ministry).introductions.totalCount).toBe(2);
  });
});
