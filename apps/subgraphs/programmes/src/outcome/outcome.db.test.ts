import { demonstration, sampleRows } from '@kakehashi/sample';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { type FilterCase, readFiltered } from '../testing/list-filter';
import { readList } from '../testing/list-reading';
import { hiddenPeople, mostFrequent, PEOPLE, rows, topicTree, UNKNOWN_ID } from '../testing/sample-rows';

type Row = (typeof rows.outcomes)[number];

const awards = [...sampleRows('awards', demonstration({ people: PEOPLE })).sources].flatMap((source) => [...source]);

/** The award that an outcome names, and those that pay for its project. */
const awardsBehind = ({ awardId, projectId }: Row) =>
  awards
    .filter(({ id, projectId: paid }) => id === awardId || (paid !== null && paid === projectId))
    .map(({ id }) => id);

const withDoi = rows.outcomes.find(({ doi }) => doi !== null);
const patent = rows.outcomes.find(({ kind, awardId }) => kind === 'PATENT' && awardId !== null);
const contributors = rows.outcomes.flatMap((row) => row.contributors);
const person = mostFrequent(contributors.flatMap(({ personId }) => personId ?? []));
const first = mostFrequent(rows.outcomes.flatMap((row) => row.contributors[0]?.personId ?? []));
const organisation = mostFrequent(contributors.flatMap(({ organisationId }) => organisationId ?? []));
const project = mostFrequent(rows.outcomes.flatMap(({ projectId }) => projectId ?? []));
const commission = mostFrequent(rows.outcomes.flatMap(({ commissionId }) => commissionId ?? []));
const award = mostFrequent(rows.outcomes.flatMap(({ awardId }) => awardId ?? []));
const topic = mostFrequent(rows.outcomes.flatMap(({ topicIds }) => topicIds));
const root = rows.topics.find(({ parentId, id }) => parentId === null && topicTree(id).includes(topic))?.id ?? '';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('Outcome', () => {
  it('knows what it came from, whom it is due to, and its ids', async () => {
    const { data } = await subgraph.query(
      `query ($id: ID!) { outcome(id: $id) {
        kind title(locale: VI) description { value } doi externalIds { scheme value } publishedOn topics { id }
        project { id } commission { id } award { id }
        contributors { id role position person { id } organisation { id } provenance { source } }
      } }`,
      { id: patent?.id },
    );
    expect(data.outcome).toEqual({
      kind: 'PATENT',
      title: patent?.titles.find(({ lang }) => lang === 'vi')?.value,
      description: patent?.description.map(({ value }) => ({ value })),
      doi: null,
      externalIds: patent?.externalIds,
      publishedOn: patent?.publishedOn,
      topics: patent?.topicIds.map((id) => ({ id })),
      project: { id: patent?.projectId },
      commission: null,
      award: { id: patent?.awardId },
      contributors: patent?.contributors.map(({ id, role, personId, organisationId }, position) => ({
        id,
        role,
        position,
        person: personId === null ? null : { id: personId },
        organisation: organisationId === null ? null : { id: organisationId },
        provenance: { source: 'DEMONSTRATION' },
      })),
    });
  });

  it.each([
    (doi: string) => doi,
    (doi: string) => doi.toUpperCase(),
    (doi: string) => `https://doi.org/${doi}`,
    (doi: string) => `doi:${doi}`,
  ])('is found by DOI, however it is written', async (write) => {
    const { data } = await subgraph.query('query ($doi: String!) { outcome(doi: $doi) { id doi } }', {
      doi: write(withDoi?.doi ?? ''),
    });
    expect(data.outcome).toEqual({ id: withDoi?.id, doi: withDoi?.doi });
  });

  it.each([
    ['doi: "10.5555"', 'doi'],
    [`doi: "10.5555/${'x'.repeat(201)}"`, 'doi'],
    [`id: "${UNKNOWN_ID}", doi: "10.5555/none"`, 'doi'],
    ['', 'id'],
  ])('refuses (%s) and names %s', async (given, argument) => {
    const { errors } = await subgraph.query(`{ outcome${given && `(${given})`} { id } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('re-enters by DOI in one statement; an unknown one is null', async () => {
    const keys = [withDoi?.doi, '10.5555/none', 'malformed'].map((doi) => ({ __typename: 'Outcome', doi }));
    const { data, statements } = await subgraph.query(
      'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Outcome { id } } }',
      { keys },
    );
    expect(data._entities).toEqual([{ id: withDoi?.id }, null, null]);
    expect(statements).toBe(1);
  });

  it.each<FilterCase<Row>>([
    ['kind: { in: [PATENT, STANDARD] }', ({ kind }) => kind === 'PATENT' || kind === 'STANDARD'],
    [`doi: { eq: "${withDoi?.doi}" }`, ({ doi }) => doi === withDoi?.doi],
    ['doi: { isNull: true }', ({ doi }) => doi === null],
    [`project: { eq: "${project}" }`, ({ projectId }) => projectId === project],
    [`commission: { eq: "${commission}" }`, ({ commissionId }) => commissionId === commission],
    [`award: { eq: "${award}" }`, ({ awardId }) => awardId === award],
    ['award: { isNull: false }', ({ awardId }) => awardId !== null],
    ['publishedOn: { gte: "2025-01-01" }', ({ publishedOn }) => publishedOn !== null && publishedOn >= '2025-01-01'],
    [`person: { eq: "${person}" }`, (row) => row.contributors.some(({ personId }) => personId === person)],
    [
      `organisation: { eq: "${organisation}" }`,
      (row) => row.contributors.some(({ organisationId }) => organisationId === organisation),
    ],
    [
      `contributor: { person: { eq: "${first}" }, position: { eq: 0 } }`,
      (row) => row.contributors[0]?.personId === first,
    ],
    [
      'contributor: { role: { eq: INVENTOR }, not: { position: { lt: 1 } } }',
      (row) => row.contributors.some(({ role }, position) => role === 'INVENTOR' && position >= 1),
    ],
    [
      `externalId: { scheme: { eq: "PATENT_APPLICATION" }, value: { eq: "${patent?.externalIds[0]?.value}" } }`,
      ({ id }) => id === patent?.id,
    ],
    [`topic: { eq: "${topic}" }`, ({ topicIds }) => topicIds.includes(topic)],
    [`topicTree: { eq: "${root}" }`, ({ topicIds }) => topicIds.some((id) => topicTree(root).includes(id))],
  ])('is listed where %s', async (...filter) => {
    const { found, expected } = await readFiltered(subgraph, 'outcomes', rows.outcomes, filter);
    expect(found).toEqual(expected);
  });

  it('is listed newest first, what is not out yet last, and found by its title without diacritics', async () => {
    const { ids } = await readList(subgraph, 'outcomes', '');
    const days = ids.map((id) => rows.outcomes.find((row) => row.id === id)?.publishedOn ?? '');
    expect(days).toEqual(days.toSorted().toReversed());
    const title = patent?.titles.find(({ lang }) => lang === 'vi')?.value ?? '';
    const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
    expect((await readList(subgraph, 'outcomes', `search: "${plain}"`)).ids).toContain(patent?.id);
  });

  it.each<[string, string, (row: Row) => readonly (string | null)[]]>([
    [
      'Person',
      'outcomes',
      (row) => row.contributors.map(({ personId }) => (hiddenPeople.has(personId ?? '') ? null : personId)),
    ],
    ['Organisation', 'outcomes', (row) => row.contributors.map(({ organisationId }) => organisationId)],
    ['Award', 'outcomes', awardsBehind],
    ['Project', 'outcomes', ({ projectId }) => [projectId]],
    ['Commission', 'outcomes', ({ commissionId }) => [commissionId]],
    ['Topic', 'outcomes', ({ topicIds }) => topicIds],
  ])('is listed by %s.%s, for many in the same number of statements as for one', async (typeName, field, keysOf) => {
    const ids = [...new Set(rows.outcomes.flatMap((row) => keysOf(row).filter((id) => id !== null)))];
    const ask = (some: readonly string[]) =>
      subgraph.query(
        `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${typeName} { id
          ${field}(first: 100) { totalCount nodes { id award { id } contributors { id } topics { id } } }
        } } }`,
        { keys: some.map((id) => ({ __typename: typeName, id })) },
      );
    const [one, all] = [await ask(ids.slice(0, 1)), await ask(ids)];
    expect(all.errors).toBeUndefined();
    expect(one.statements).toBe(all.statements);
    for (const parent of all.data._entities) {
      const expected = rows.outcomes.filter((row) => keysOf(row).includes(parent.id)).map(({ id }) => id);
      expect(parent[field].totalCount).toBe(expected.length);
      expect(parent[field].nodes.map(({ id }: Row) => id).toSorted()).toEqual(expected.toSorted());
    }
  });
});
