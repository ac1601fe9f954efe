import { createId, upsertRows } from '@kakehashi/database';
import { periodColumns } from '@kakehashi/subgraph';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { organisations } from '../definition';
import { Relationship } from '../relationship/relationship.entity';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(organisations);
});
afterAll(() => subgraph.stop());

type Named = { displayName: string };
const names = (connection: { nodes: Named[] }) => connection.nodes.map(({ displayName }) => displayName);
const idOf = async (search: string): Promise<string> => {
  const { data } = await subgraph.query('query ($s: String) { organisations(search: $s, first: 1) { nodes { id } } }', {
    s: search,
  });
  return data.organisations.nodes[0].id;
};

describe('Organisation in time', () => {
  it('tells its relationships by kind and on a day, and the organisations behind them', async () => {
    const { data, errors } = await subgraph.query(
      `{ organisation(ror: "02b207r52") {
        parts: relationships(kinds: [CHILD]) { kind organisation { displayName } }
        none: relationships(kinds: []) { kind }
        before: relationships(kinds: [CHILD], validAt: "2025-02-28") { organisation { displayName } }
        now: relationships(kinds: [PARENT, CHILD], isCurrent: true) { kind }
        related: relatedOrganisations(kinds: [CHILD]) { totalCount nodes { displayName } }
        early: relatedOrganisations(kinds: [CHILD], validAt: "2025-02-28") { totalCount nodes { displayName } }
        parents: relatedOrganisations(kinds: [PARENT]) { nodes { displayName } }
        all: relatedOrganisations { totalCount }
      } }`,
    );
    expect(errors).toBeUndefined();
    const { organisation } = data;
    const institute = 'Posts and Telecommunications Institute of Technology';
    const parts = organisation.parts.map((part: { organisation: Named }) => part.organisation.displayName);
    expect(parts).toContain(institute);
    expect(names(organisation.related).sort()).toEqual(parts.sort());
    expect(organisation.related.totalCount).toBe(parts.length);
    expect(organisation.none).toEqual([]);
    expect(organisation.before).toHaveLength(parts.length - 1);
    expect(names(organisation.early)).not.toContain(institute);
    expect(organisation.early.totalCount).toBe(parts.length - 1);
    expect(names(organisation.parents)).toEqual(['Government of Vietnam']);
    expect(organisation.all.totalCount).toBe(parts.length + 1);
    expect(organisation.now).toHaveLength(parts.length + 1);
  });

  it('leads to a body that its register names by ROR id alone', async () => {
    const organisationId = await idOf('HachiX');
    await upsertRows(subgraph.database.manager, Relationship, [
      {
        id: createId(),
        organisation_id: organisationId,
        kind: 'RELATED',
        related_ror: '00097mb19',
        ...periodColumns({ from: null, to: null, precision: 'DAY' }),
        provenance: { source: 'TEST' },
      },
    ]);
    const { data } = await subgraph.query(
      `query ($id: ID) { organisation(id: $id) { relatedOrganisations { nodes { ror } } }
        organisations(where: { relationship: { kind: { eq: RELATED }, organisation: { eq: "${await idOf('JST')}" } } }) { nodes { displayName } } }`,
      { id: organisationId },
    );
    expect(data.organisation.relatedOrganisations.nodes).toEqual([{ ror: '00097mb19' }]);
    expect(names(data.organisations)).toEqual(['HachiX']);
  });

  it('has the name of a day: a former one while its period held', async () => {
    const [{ id, former }] = await subgraph.database.query(
      `SELECT t.id, n AS former FROM organisation t, jsonb_array_elements(t.names) n
       WHERE n ->> 'kind' = 'FORMER' AND n ->> 'lang' = 'vi' ORDER BY t.id LIMIT 1`,
    );
    const { data } = await subgraph.query(
      `query ($id: ID, $in: Date, $after: Date) { organisation(id: $id) {
        now: displayName(locale: VI) earlier: displayName(locale: VI, validAt: $in) later: displayName(locale: VI, validAt: $after)
        earlierText: displayText(locale: VI, validAt: $in) { kind period { from to } }
        namesNow: names(validAt: $after) { kind } names { kind }
      } }`,
      { id, in: former.period.from, after: former.period.to },
    );
    const { now, earlier, later, earlierText, namesNow, names: all } = data.organisation;
    expect(earlier).toBe(former.value);
    expect(later).toBe(now);
    expect(now).not.toBe(earlier);
    expect(earlierText).toEqual({ kind: 'FORMER', period: { from: former.period.from, to: former.period.to } });
    expect(namesNow).not.toContainEqual({ kind: 'FORMER' });
    expect(all).toContainEqual({ kind: 'FORMER' });
  });

  it('has today the status that its history tells, and another one before it ended', async () => {
    const { data } = await subgraph.query(
      `{ organisations(first: 100, where: { source: { eq: "DEMONSTRATION" } }) { nodes { status statusHistory(isCurrent: true) { status } } }
         ministry: organisation(ror: "02b207r52") { statusHistory { status period { from precision } } early: statusHistory(validAt: "1958-01-01") { status } } }`,
    );
    expect(data.organisations.nodes.length).toBeGreaterThan(10);
    for (const { status, statusHistory } of data.organisations.nodes) expect(statusHistory).toEqual([{ status }]);
    expect(data.ministry).toEqual({
      statusHistory: [{ status: 'ACTIVE', period: { from: '1959-01-01', precision: 'YEAR' } }],
      early: [],
    });
  });

  it('refuses a day that is none', async () => {
    for (const field of ['displayName(validAt: "2025-02-30")', 'relationships(validAt: "x") { id }']) {
      const { errors } = await subgraph.query(`{ organisation(ror: "02b207r52") { ${field} } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it('costs the same number of SQL statements for 1 organisation and for 30', async () => {
    const ask = (first: number) =>
      subgraph.query(
        `{ organisations(first: ${first}, where: { relationship: { kind: { in: [PARENT, CHILD, MEMBER_OF, HAS_MEMBER] } } }) { nodes {
          relationships(kinds: [PARENT], validAt: "2026-01-01") { kind } relatedOrganisations(first: 3) { totalCount nodes { id } }
          statusHistory { status } agreements(first: 3) { totalCount nodes { id } } agreementRoles { role }
        } } }`,
      );
    const [one, many] = [await ask(1), await ask(30)];
    expect(many.errors).toBeUndefined();
    expect(many.data.organisations.nodes.length).toBeGreaterThan(20);
    expect([one.statements, many.statements]).toEqual([8, 8]);
  });
});

describe('organisations where', () => {
  /** What a `where` must find, told by plain SQL over the tables. */
  const expectSame = async (where: string, sql: string) => {
    const rows: { id: string }[] = await subgraph.database.query(`SELECT o.id FROM organisation o WHERE ${sql}`);
    const { data } = await subgraph.query(`{ organisations(first: 100, where: ${where}) { totalCount nodes { id } } }`);
    const found = data.organisations.nodes.map(({ id }: { id: string }) => id);
    expect(found.sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(data.organisations.totalCount).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(0);
  };

  it('filters by place', async () => {
    await expectSame(
      '{ location: { country: { eq: JP }, subdivision: { eq: "JP-23" } } }',
      `o.locations @> '[{"countryCode": "JP", "subdivisionCode": "JP-23"}]'`,
    );
    await expectSame('{ location: { place: { startsWith: "nag" } } }', `o.locations @> '[{"place": "Nagoya"}]'`);
    await expectSame('{ location: { subdivision: { isNull: true } } }', `o.locations @> '[{"subdivisionCode": null}]'`);
  });

  it("filters by others' ids and by pages", async () => {
    await expectSame(
      '{ externalId: { scheme: { eq: "WIKIDATA" }, value: { eq: "Q1069994" } } }',
      `o.external_ids @> '[{"scheme": "WIKIDATA", "value": "Q1069994"}]'`,
    );
    const { data } = await subgraph.query(
      '{ organisations(where: { externalId: { scheme: { eq: "GRID" }, value: { eq: "Q1069994" } } }) { totalCount } }',
    );
    expect(data.organisations.totalCount).toBe(0);
    await expectSame('{ link: { url: { contains: "jst.go.jp" } } }', `o.ror = '00097mb19'`);
  });

  it('filters by relationships, agreements and statuses', async () => {
    const fpt = await idOf('FPT Corporation');
    await expectSame(
      `{ relationship: { kind: { eq: PARENT }, organisation: { eq: "${fpt}" } } }`,
      `o.id IN (SELECT organisation_id FROM organisation_relationship WHERE kind = 'PARENT' AND related_organisation_id = '${fpt}')`,
    );
    await expectSame('{ agreement: { role: { eq: ISSUER } } }', `o.sort_name LIKE 'Politburo%'`);
    await expectSame(
      '{ not: { agreement: { role: { ne: ISSUER } } }, country: { eq: JP } }',
      `o.country = 'JP' AND o.id NOT IN (SELECT organisation_id FROM agreement_party WHERE organisation_id IS NOT NULL AND role <> 'ISSUER')`,
    );
    await expectSame(
      '{ statusHistory: { status: { eq: ACTIVE }, from: { lte: "1960-01-01" }, to: { gt: "1960-01-01" } } }',
      `o.established_year <= 1960 OR o.established_year IS NULL`,
    );
  });

  it('orders by every scalar of its own', async () => {
    const { data } = await subgraph.query('{ __type(name: "OrganisationOrderField") { enumValues { name } } }');
    const fields: string[] = data.__type.enumValues.map(({ name }: { name: string }) => name);
    expect(fields).toEqual(
      expect.arrayContaining(['ID', 'NAME', 'ROR', 'KIND', 'SECTOR', 'STATUS', 'COUNTRY', 'ESTABLISHED_YEAR']),
    );
    for (const field of fields) {
      const { errors } = await subgraph.query(`{ organisations(orderBy: [{ field: ${field} }]) { nodes { id } } }`);
      expect(errors).toBeUndefined();
    }
  });
});
