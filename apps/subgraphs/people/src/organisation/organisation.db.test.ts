import { createId, upsertRows } from '@kakehashi/database';
import type { Visibility } from '@kakehashi/sample';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { Affiliation } from '../affiliation/affiliation.entity';
import { affiliationColumns } from '../affiliation/affiliation.sample';
import { people } from '../definition';
import { Education } from '../education/education.entity';
import { Membership } from '../membership/membership.entity';
import { membershipColumns } from '../membership/membership.sample';
import { days } from '../testing/made-period';
import { MADE_FOR_TEST, writePerson } from '../testing/made-person';

const PAST = '2001-01-01';
const FUTURE = '2999-01-01';

let subgraph: SubgraphTest;
let today: string;
let organisationIds: string[];
const organisationId = createId();
const otherId = createId();

beforeAll(async () => {
  subgraph = await SubgraphTest.start(people);
  const { database } = subgraph;
  const [row] = await database.query('SELECT CURRENT_DATE AS today');
  today = row.today;
  const posts: [name: string, from: string | null, to: string | null, organisation?: string][] = [
    ['Begun', PAST, null],
    ['Dated', PAST, FUTURE],
    ['From Today', today, null],
    ['Unknown Period', null, null],
    ['Left', PAST, '2002-01-01'],
    ['Left Today', PAST, today],
    ['Not Yet', FUTURE, null],
    ['Elsewhere', PAST, null, otherId],
  ];
  const ids = new Map<string, string>();
  for (const [name] of posts) ids.set(name, await writePerson(database, name));
  ids.set('Hidden', await writePerson(database, 'Hidden', { visibility: 'MEMBERS' }));
  const write = (name: string, from: string | null, to: string | null, organisation = organisationId) =>
    upsertRows(database.manager, Affiliation, [
      affiliationColumns({
        id: createId(),
        personId: ids.get(name) ?? '',
        organisationId: organisation,
        role: [],
        department: [],
        period: { from, to, precision: 'DAY' },
        provenance: MADE_FOR_TEST,
      }),
    ]);
  for (const post of posts) await write(...post);
  await write('Hidden', PAST, null);
  await write('Hidden', PAST, '2002-01-01');
  // Somebody who left and came back is staff, not alumni; two posts at once are one person.
  await write('Begun', '1990-01-01', '1995-01-01');
  await write('Dated', PAST, null);
  const rows = await database.query('SELECT DISTINCT organisation_id AS id FROM affiliation ORDER BY 1 LIMIT 20');
  organisationIds = rows.map(({ id }: { id: string }) => id);
});
afterAll(() => subgraph.stop());

const names = (connection: { nodes: { displayName: string }[] }) => connection.nodes.map((node) => node.displayName);

describe('Organisation', () => {
  it('lists who works for it today and who did once, each person once, by name', async () => {
    const [organisation, unknown, malformed] = await subgraph.entities(
      'Organisation',
      [{ id: organisationId }, { id: createId() }, { id: 'malformed' }],
      '{ id people { totalCount nodes { displayName } } alumni { totalCount nodes { displayName } } }',
    );
    expect(names(organisation.people)).toEqual(['Begun', 'Dated', 'From Today', 'Unknown Period']);
    expect(names(organisation.alumni)).toEqual(['Left', 'Left Today']);
    expect(organisation).toMatchObject({ id: organisationId, people: { totalCount: 4 }, alumni: { totalCount: 2 } });
    for (const none of [unknown, malformed]) {
      expect(none).toMatchObject({ people: { totalCount: 0, nodes: [] }, alumni: { totalCount: 0, nodes: [] } });
    }
  });

  it('lists those too of whom only its ROR id is known, once each, in one statement', async () => {
    const [id, ror] = [createId(), '05sj3n476'];
    const write = async (name: string, ended: string | null, ...known: [id: string | null, ror: string | null][]) => {
      const personId = await writePerson(subgraph.database, name);
      for (const [organisation_id, organisation_ror] of known) {
        const link = { person_id: personId, organisation_id, organisation_ror, provenance: MADE_FOR_TEST };
        const period = { period_from: PAST, period_to: ended };
        await upsertRows(subgraph.database.manager, Affiliation, [
          { id: createId(), ...link, organisation_label: 'As its source says', ...period },
        ]);
        await upsertRows(subgraph.database.manager, Education, [{ id: createId(), ...link, ...period }]);
      }
    };
    await write('By Id', null, [id, null]);
    await write('By ROR', null, [null, ror]);
    await write('By Both', null, [id, null], [null, ror], [id, ror]);
    await write('By ROR Once', '2002-01-01', [null, ror]);
    await write('Of Another Id', null, [createId(), ror]);
    await write('Of Another ROR', null, [null, '02b207r52']);
    const selection = `{ people { totalCount nodes { displayName } facets(fields: [COUNTRY]) { buckets { count } } }
      alumni { nodes { displayName } } graduates { totalCount nodes { displayName } } }`;
    const [both, idAlone, rorOfNobody] = await subgraph.entities(
      'Organisation',
      [
        { id: id.toUpperCase(), ror },
        { id, ror: null },
        { id: createId(), ror: '000000099' },
      ],
      selection,
    );
    expect(names(both.people)).toEqual(['By Both', 'By Id', 'By ROR']);
    expect([both.people.totalCount, both.people.facets[0].buckets[0].count]).toEqual([3, 3]);
    expect([names(both.alumni), names(both.graduates)]).toEqual([['By ROR Once'], ['By ROR Once']]);
    expect(names(idAlone.people)).toEqual(names(both.people));
    expect(rorOfNobody.people.totalCount).toBe(0);
    const alone = await subgraph.entities('Organisation', [{ id, ror: null }], selection);
    expect(names(alone[0].people)).toEqual(['By Both', 'By Id']);
    expect(alone[0].graduates.totalCount).toBe(0);
  });

  it('lists who is a member of it on a day, hidden people never', async () => {
    const association = createId();
    const write = async (name: string, from: string | null, to: string | null, visibility: Visibility = 'PUBLIC') =>
      upsertRows(subgraph.database.manager, Membership, [
        membershipColumns({
          id: createId(),
          personId: await writePerson(subgraph.database, name, { visibility }),
          organisationId: association,
          role: [],
          period: days(from, to),
          provenance: MADE_FOR_TEST,
        }),
      ]);
    await write('Member', PAST, null);
    await write('Past Member', PAST, '2002-01-01');
    await write('Hidden Member', PAST, null, 'PRIVATE');
    const [{ members, earlier, before }] = await subgraph.entities(
      'Organisation',
      [{ id: association }],
      `{ members { totalCount nodes { displayName } } earlier: members(validAt: "2001-06-01") { totalCount nodes { displayName } }
         before: members(validAt: "1900-01-01") { totalCount } }`,
    );
    expect([members.totalCount, names(members)]).toEqual([1, ['Member']]);
    expect([earlier.totalCount, names(earlier)]).toEqual([2, ['Member', 'Past Member']]);
    expect(before.totalCount).toBe(0);
  });

  it('filters, searches, orders and pages its people', async () => {
    const [{ first, rest, found, none }] = await subgraph.entities(
      'Organisation',
      [{ id: organisationId }],
      `{
        first: people(first: 1, orderBy: [{ field: NAME, direction: DESC }]) { nodes { displayName } pageInfo { hasNextPage endCursor } }
        rest: people(last: 3, orderBy: [{ field: NAME, direction: DESC }]) { nodes { displayName } pageInfo { hasPreviousPage } }
        found: people(search: "tod", where: { name: { startsWith: "from" } }) { totalCount nodes { displayName } }
        none: people(where: { organisation: { eq: "${otherId}" } }) { totalCount }
      }`,
    );
    expect([...names(first), ...names(rest)]).toEqual(['Unknown Period', 'From Today', 'Dated', 'Begun']);
    expect(first.pageInfo.hasNextPage && rest.pageInfo.hasPreviousPage).toBe(true);
    expect(found).toEqual({ totalCount: 1, nodes: [{ displayName: 'From Today' }] });
    expect(none.totalCount).toBe(0);
  });

  it('agrees with the affiliations of a person', async () => {
    const { data } = await subgraph.query(
      `query ($organisation: ID!) { people(where: { organisation: { eq: $organisation } }) { nodes {
        displayName current: affiliations(isCurrent: true) { period { from } } other: affiliations(isCurrent: false) { period { from } }
        affiliations { period { from to } organisation { id } }
      } } }`,
      { organisation: organisationId },
    );
    expect(data.people.nodes).toHaveLength(4);
    expect(data.people.nodes[0]).toEqual({
      displayName: 'Begun',
      current: [{ period: { from: PAST } }],
      other: [{ period: { from: '1990-01-01' } }],
      affiliations: [
        { period: { from: PAST, to: null }, organisation: { id: organisationId } },
        { period: { from: '1990-01-01', to: '1995-01-01' }, organisation: { id: organisationId } },
      ],
    });
  });

  it('costs the same number of SQL statements for 1 organisation and for 20', async () => {
    const ask = (ids: readonly string[]) =>
      subgraph.query(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organisation {
          people(first: 5) { totalCount nodes { id affiliations { organisation { id } } } } alumni { totalCount nodes { id } } members { totalCount nodes { id } } graduates { totalCount nodes { id } }
        } } }`,
        { representations: ids.map((id) => ({ __typename: 'Organisation', id })) },
      );
    const [one, twenty] = [await ask(organisationIds.slice(0, 1)), await ask(organisationIds)];
    expect(twenty.errors).toBeUndefined();
    expect(organisationIds).toHaveLength(20);
    expect(one.statements).toBe(twenty.statements);
    expect(twenty.statements).toBe(9);
  });
});
