import { createId, upsertRows, withActor } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { Affiliation } from '../affiliation/affiliation.entity';
import { people } from '../definition';
import { MADE_FOR_TEST, writePerson } from '../testing/made-person';

describe('What was known of a person', () => {
  let subgraph: SubgraphTest;

  beforeAll(async () => {
    subgraph = await SubgraphTest.start(people);
  });
  afterAll(() => subgraph.stop());

  const organisations = [createId(), createId()];
  const affiliation = (personId: string, organisation: number, from: string, id = createId()) => ({
    id,
    person_id: personId,
    organisation_id: organisations[organisation],
    role: [],
    department: [],
    period_from: from,
    provenance: MADE_FOR_TEST,
  });
  const onDay = (day: string, write: (run: SubgraphTest['database']['manager']) => Promise<unknown>) =>
    withActor(subgraph.database, { actor: 'test', recordedAt: new Date(`${day}T00:00:00Z`) }, write);
  const sql = (text: string, ...values: unknown[]) => subgraph.database.query(text, values);

  /** A person whose past is made: known since 2020, moved and renamed in 2022. */
  const writePast = async () => {
    const id = createId();
    const columns = { provenance: MADE_FOR_TEST, visibility: 'PUBLIC', search_document: '' };
    const names = (value: string) => ({
      names: JSON.stringify([{ lang: 'en', value, kind: 'PRIMARY', displayOrder: 'GIVEN_FIRST' }]),
      sort_name: value,
    });
    const job = affiliation(id, 0, '2019-04-01');
    await onDay('2020-01-01', async (manager) => {
      const { names: text, sort_name } = names('Before');
      await manager.query(
        `INSERT INTO person (id, names, sort_name, provenance, visibility, search_document) VALUES ($1, $2, $3, $4, $5, '')`,
        [id, text, sort_name, columns.provenance, columns.visibility],
      );
      await upsertRows(manager, Affiliation, [job]);
    });
    await onDay('2022-01-01', async (manager) => {
      await manager.query('UPDATE person SET names = $2 WHERE id = $1', [id, names('After').names]);
      await manager.query('DELETE FROM affiliation WHERE id = $1', [job.id]);
      await upsertRows(manager, Affiliation, [affiliation(id, 1, '2021-04-01')]);
    });
    return id;
  };
  const ASK = `query ($id: ID!, $knownAt: DateTime) { person(id: $id, knownAt: $knownAt) {
    displayName
    affiliations { organisation { id } person { displayName } }
    held: affiliations(validAt: "2020-06-01") { organisation { id } }
  } }`;

  it('is told as of any instant, with the links as they were then', async () => {
    const id = await writePast();
    const ask = async (knownAt: string | null) => (await subgraph.query(ASK, { id, knownAt })).data.person;
    const state = (name: string, organisation: number, held: readonly number[]) => ({
      displayName: name,
      affiliations: [{ organisation: { id: organisations[organisation] }, person: { displayName: name } }],
      held: held.map((index) => ({ organisation: { id: organisations[index] } })),
    });
    expect(await ask('2019-12-31T23:59:59.999Z')).toBeNull();
    expect(await ask('2020-01-01T00:00:00Z')).toEqual(state('Before', 0, [0]));
    expect(await ask('2021-12-31T23:59:59.999Z')).toEqual(state('Before', 0, [0]));
    expect(await ask('2022-01-01T00:00:00Z')).toEqual(state('After', 1, []));
    expect(await ask(null)).toEqual(state('After', 1, []));
  });

  it('stands beside the present in one request, and costs as many statements', async () => {
    const id = await writePast();
    const { data } = await subgraph.query(
      `query ($id: ID!) {
         then: person(id: $id, knownAt: "2021-01-01T00:00:00Z") { displayName affiliations { organisation { id } } }
         now: person(id: $id) { displayName affiliations { organisation { id } } } }`,
      { id },
    );
    expect([data.then.displayName, data.now.displayName]).toEqual(['Before', 'After']);
    expect(data.then.affiliations).not.toEqual(data.now.affiliations);
    const [present, past] = [
      await subgraph.query(ASK, { id }),
      await subgraph.query(ASK, { id, knownAt: '2021-01-01T00:00:00Z' }),
    ];
    expect(past.statements).toBe(present.statements);
  });

  it('has the same answer for ever, though somebody is writing when it is asked for the first time', async () => {
    const id = await writePast();
    const ask = async (knownAt: Date) => (await subgraph.query(ASK, { id, knownAt })).data.person?.displayName;
    const [{ now: begun }] = await sql('SELECT clock_timestamp() AS now');
    const rename = `UPDATE person SET names = jsonb_set(names, '{0,value}', '"Renamed"') WHERE id = $1`;
    const { promise: asked, whileWriting } = await withActor(subgraph.database, { actor: 'test' }, async (manager) => {
      await manager.query(rename, [id]);
      const [{ now }] = await manager.query('SELECT clock_timestamp() AS now, pg_sleep(0.02)');
      const earlier = await ask(new Date(begun.getTime() - 1));
      expect(earlier).toBe('After');
      return { promise: ask(now), whileWriting: now };
    });
    const first = await asked;
    expect([first, await ask(whileWriting), await ask(whileWriting)]).toEqual(['Renamed', 'Renamed', 'Renamed']);
  });

  it('is refused while somebody goes on writing, with a hint when to ask again', async () => {
    const id = await writePast();
    await withActor(subgraph.database, { actor: 'test' }, async (manager) => {
      await manager.query('UPDATE person SET country = $2 WHERE id = $1', [id, 'JP']);
      const [{ now }] = await manager.query('SELECT clock_timestamp() AS now');
      const { data, errors } = await subgraph.query(ASK, { id, knownAt: now });
      expect(data).toEqual({ person: null });
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(/^Argument "knownAt" must be before .*, since when something is being written/),
        extensions: { code: 'KNOWN_AT_UNSETTLED', argument: 'knownAt', retryAfterMs: 1_000 },
      });
    });
  });

  it('refuses what would be of another time, and names it', async () => {
    const id = await writePast();
    const { data, errors } = await subgraph.query(
      'query ($id: ID!) { person(id: $id, knownAt: "2021-01-01T00:00:00Z") { displayName works { totalCount } } }',
      { id },
    );
    expect(data).toEqual({ person: null });
    expect(errors).toMatchObject([
      {
        path: ['person', 'works'],
        message: expect.stringMatching(/^Field "Person.works" cannot be answered as of an earlier instant: lists are/),
        extensions: { code: 'KNOWN_AT_UNSUPPORTED', argument: 'knownAt' },
      },
    ]);
  });

  it('is null before there was anything, and refused for the future', async () => {
    const id = await writePast();
    const { data, errors } = await subgraph.query(ASK, { id, knownAt: '0001-01-01T00:00:00Z' });
    expect({ data, errors }).toEqual({ data: { person: null }, errors: undefined });
    const future = await subgraph.query(ASK, { id, knownAt: '2999-01-01T00:00:00Z' });
    expect(future.errors?.[0]).toMatchObject({
      message: 'Argument "knownAt" must not be in the future, but got: "2999-01-01T00:00:00.000Z".',
      extensions: { code: 'BAD_USER_INPUT', argument: 'knownAt' },
    });
  });

  it('stays hidden of someone who is hidden now, and hides the time when they were hidden', async () => {
    const hidden = await writePast();
    await sql(`UPDATE person SET visibility = 'PRIVATE' WHERE id = $1`, hidden);
    const asked = await subgraph.query(ASK, { id: hidden, knownAt: '2021-01-01T00:00:00Z' });
    expect(asked.data).toEqual({ person: null });

    const shown = await writePerson(subgraph.database, 'Shy', { visibility: 'PRIVATE' });
    const [{ now: whileHidden }] = await sql('SELECT clock_timestamp() AS now');
    await sql('SELECT pg_sleep(0.005)');
    await sql(`UPDATE person SET visibility = 'PUBLIC' WHERE id = $1`, shown);
    const known = await subgraph.query(ASK, { id: shown, knownAt: whileHidden.toISOString() });
    expect(known.data).toEqual({ person: null });
    const { data } = await subgraph.query(
      'query ($id: ID!) { person(id: $id) { journal { nodes { sequence operation before after } } } }',
      { id: shown },
    );
    expect(data.person.journal.nodes).toEqual([
      { sequence: 2, operation: 'INSERT', before: null, after: expect.objectContaining({ visibility: 'PUBLIC' }) },
    ]);
  });
});

describe('peopleChanges', () => {
  let subgraph: SubgraphTest;

  beforeAll(async () => {
    subgraph = await SubgraphTest.start(people);
  });
  afterAll(() => subgraph.stop());

  const FEED = `query ($after: String, $types: [String!], $first: Int) {
    peopleChanges(after: $after, types: $types, first: $first) {
      nodes { type id sequence operation actor before after } edges { cursor node { id } }
      pageInfo { endCursor hasNextPage } } }`;
  const page = async (variables: object = {}) => (await subgraph.query(FEED, variables)).data.peopleChanges;
  const end = async () => {
    let { pageInfo } = await page({ first: 1000 });
    while (pageInfo.hasNextPage) ({ pageInfo } = await page({ first: 1000, after: pageInfo.endCursor }));
    return pageInfo.endCursor;
  };

  it('tells the whole sample, page by page, in one statement each', async () => {
    const counts = new Map<string, number>();
    for (let after: string | null = null; ; ) {
      const answer: Awaited<ReturnType<typeof subgraph.query>> = await subgraph.query(FEED, { after, first: 300 });
      expect(answer.statements).toBe(1);
      const { nodes, pageInfo } = answer.data.peopleChanges;
      for (const { type, operation, actor } of nodes) {
        expect([operation, actor]).toEqual(['INSERT', 'sample']);
        counts.set(type, (counts.get(type) ?? 0) + 1);
      }
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    const [{ count }] = await subgraph.database.query(
      `SELECT count(*)::integer FROM affiliation WHERE person_id IN (SELECT id FROM person WHERE visibility = 'PUBLIC')`,
    );
    expect(counts.get('Affiliation')).toBe(count);
    expect([...counts.keys()].sort()).toEqual([
      'Affiliation',
      'Availability',
      'Education',
      'Expertise',
      'Membership',
      'Person',
      'PersonLanguage',
    ]);
  });

  it('goes on from a cursor with what was written since, of the types that are asked for', async () => {
    const after = await end();
    const id = await writePerson(subgraph.database, 'New');
    const { nodes, pageInfo } = await page({ after });
    expect(nodes).toMatchObject([{ type: 'Person', id, sequence: 1, after: { names: [{ value: 'New' }] } }]);
    expect(Object.keys(nodes[0].after)).not.toEqual(expect.arrayContaining(['searchDocument']));
    expect((await page({ after, types: ['Affiliation'] })).nodes).toEqual([]);
    const again = await page({ after: pageInfo.endCursor });
    expect(again).toMatchObject({ nodes: [], pageInfo: { endCursor: pageInfo.endCursor, hasNextPage: false } });
  });

  it('tells nothing of hidden people but that they went, nor of what belongs to them', async () => {
    const after = await end();
    const known = await writePerson(subgraph.database, 'Known');
    const secret = await writePerson(subgraph.database, 'Secret', { visibility: 'MEMBERS' });
    for (const personId of [known, secret]) {
      await upsertRows(subgraph.database.manager, Affiliation, [
        { id: createId(), person_id: personId, organisation_id: createId(), provenance: MADE_FOR_TEST },
      ]);
    }
    expect((await page({ after })).nodes.map(({ type }: { type: string }) => type)).toEqual(['Person', 'Affiliation']);
    await subgraph.database.query(`UPDATE person SET visibility = 'PRIVATE' WHERE id = $1`, [known]);
    await subgraph.database.query('DELETE FROM person WHERE id = $1', [secret]);
    await subgraph.database.query('DELETE FROM affiliation WHERE person_id = ANY($1)', [[known, secret]]);
    const told = await page({ after });
    expect(told.nodes).toEqual([
      {
        type: 'Person',
        id: known,
        sequence: 2,
        operation: 'DELETE',
        actor: expect.any(String),
        before: null,
        after: null,
      },
    ]);
    expect(JSON.stringify(told)).not.toContain(secret);
  });

  it.each([
    [{ first: 0 }, 'first', 'must be between 1 and 1000'],
    [{ first: 1001 }, 'first', 'must be between 1 and 1000'],
    [
      { types: ['Person', 'Unicorn'] },
      'types[1]',
      'must be one of Affiliation, Availability, Education, Expertise, Membership, Person, PersonLanguage, Work, but',
    ],
    [{ after: 'nonsense' }, 'after', 'must be a cursor'],
    [{ after: cursor([1, 'organisations', 'changes', '1']) }, 'after', 'but is one of the changes of organisations'],
    [{ after: cursor([1, 'people', 'history', '1']) }, 'after', 'but is one of the history of people'],
    [{ after: cursor([2, 'people', 'changes', '1']) }, 'after', 'of this version'],
    [{ after: cursor([1, 'people', 'changes', '1; DROP']) }, 'after', 'must be a cursor'],
  ])('refuses %j', async (variables, argument, rule) => {
    const { errors } = await subgraph.query(FEED, variables);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(rule),
      extensions: { code: 'BAD_USER_INPUT', argument },
    });
  });

  it('gives the journals of a list in one statement', async () => {
    const ask = (first: number) =>
      subgraph.query(`{ people(first: ${first}) { nodes { journal(first: 2) { nodes { sequence operation } } } } }`);
    const [one, many] = [await ask(1), await ask(50)];
    expect([one.statements, many.statements]).toEqual([2, 2]);
    for (const { journal } of many.data.people.nodes) {
      expect(journal.nodes).toEqual([{ sequence: 1, operation: 'INSERT' }]);
    }
  });
});

function cursor(content: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}
