import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { readQuestions } from './questions/question-files';
import { identityOf } from './questions/questions-command';
import { steadyAnswer } from './questions/steady-answer';
import { CROSSING } from './testing/crossing-query';
import { ROOT } from './testing/launch-system';
import { RunningSystem } from './testing/running-system';

describe('the whole system', () => {
  let system: RunningSystem;

  beforeAll(async () => {
    system = await RunningSystem.startAnew();
  }, 120_000);

  afterAll(() => system.stop());

  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const block = (language: string) =>
    new RegExp(`first-query:begin[\\s\\S]*?\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];

  it("answers the README's first query as the README says", async () => {
    const { data, errors } = await system.query(block('graphql') ?? '');
    expect(errors).toBeUndefined();
    expect({ data }).toEqual(JSON.parse(block('json') ?? ''));
  });

  it.each(readQuestions(ROOT).map((question) => [question.file, question] as const))(
    'answers the question %s as its kept answer says',
    async (_file, question) => {
      const headers = await identityOf(question, system.issuer);
      const { data, errors } = await system.query(question.query, {}, headers);
      expect(errors).toBeUndefined();
      expect(steadyAnswer(data, question.varying)).toEqual(steadyAnswer(question.answer, question.varying));
    },
  );

  it('finds the same university first, however its name is typed', async () => {
    const file = join(ROOT, 'docs/examples/07-a-name-typed-many-ways.graphql');
    const { data } = await system.query(readFileSync(file, 'utf8'));
    const found = Object.entries(data).map(([spelling, list]) => [
      spelling,
      (list as { edges: { node: { ror: string } }[] }).edges[0]?.node.ror,
    ]);
    expect(found.length).toBeGreaterThan(10);
    expect(found).toEqual(found.map(([spelling]) => [spelling, '05sj3n476']));
  });

  it('exports a list over all its pages, each row with its source', async () => {
    const query = '{ people(where: { country: { eq: "VN" } }) { totalCount nodes { id displayName(locale: VI) } } }';
    const { data } = await system.query(query);
    const response = await fetch(`${system.address}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, format: 'csv' }),
    });
    const [header, ...rows] = (await response.text()).trimEnd().split('\r\n');
    expect(header).toMatch(/^(\uFEFF)?id,displayName,provenance\.assertedBy,.*provenance\.source,/);
    expect(data.people.totalCount).toBeGreaterThan(100);
    expect(rows).toHaveLength(data.people.totalCount);
  });

  it('passes on what a subgraph streams', async () => {
    const response = await fetch(`${system.address}/streams/funding/exports/360giving`);
    const { grants } = (await response.json()) as { grants: unknown[] };
    const { data } = await system.query('{ awards { totalCount } }');
    expect(grants.length).toBeGreaterThanOrEqual(data.awards.totalCount);
  });

  it('prints where to go and a first query', () => {
    const printed = system.output.join('');
    expect(printed).toContain(`${system.address}/graphql`);
    expect(printed).toContain('query AUniversity');
  });

  it('accepts the tokens of its own issuer, and no other', async () => {
    const ask = async (token: string) => {
      const { data, errors } = await system.query('{ __typename }', {}, { authorization: `Bearer ${token}` });
      return data ?? errors?.[0]?.extensions.code;
    };
    const token = await system.token('analyst');
    expect(await ask(token)).toEqual({ __typename: 'Query' });
    expect(await ask(token.slice(0, -8))).toBe('INVALID_TOKEN');
    expect(system.output.join('')).toContain('npm run token');
  });

  it('has subgraphs that answer nobody but the gateway', async () => {
    for (const { url } of Object.values(system.running.subgraphs)) {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', headers, body: '{"query":"{__typename}"}' });
      expect([response.status, await response.json()]).toEqual([
        401,
        { errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'NOT_FROM_GATEWAY' }) })] },
      ]);
      expect((await fetch(new URL('/streams/changes', url))).status).toBe(401);
    }
  });

  it('serves the explorer to a browser, with nothing from elsewhere', async () => {
    const response = await fetch(system.address, { headers: { accept: 'text/html' } });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).not.toMatch(/(src|href)="https?:/);
    expect(response.headers.get('content-security-policy')).not.toMatch(/https?:|unsafe-eval/);
  });

  it('costs each subgraph as many calls and SQL statements for 5 people as for 100', async () => {
    const [five, hundred] = [await system.cost(CROSSING, { first: 5 }), await system.cost(CROSSING, { first: 100 })];
    expect(hundred.errors).toBeUndefined();
    expect(hundred.data.people.nodes).toHaveLength(100);
    expect(Object.keys(hundred.cost).sort()).toEqual(['funding', 'organisations', 'people', 'programmes']);
    expect(five.cost).toEqual(hundred.cost);
  });

  it('leads from a record that a user imports to the organisations that it names by ROR id', async () => {
    const employment = (code: number, ror: string) => ({
      'put-code': code,
      visibility: 'public',
      'start-date': { year: { value: String(2000 + code) } },
      organization: {
        name: `Employer ${code}`,
        'disambiguated-organization': {
          'disambiguated-organization-identifier': `https://ror.org/${ror}`,
          'disambiguation-source': 'ROR',
        },
      },
    });
    const summaries = [employment(1, '05sj3n476'), employment(2, '000000099')];
    const record = {
      'orcid-identifier': { path: '0000-0002-1694-233X' },
      person: { name: { visibility: 'public', 'given-names': { value: 'Đào' } } },
      'activities-summary': {
        employments: {
          'affiliation-group': summaries.map((summary) => ({ summaries: [{ 'employment-summary': summary }] })),
        },
      },
    };
    const { code, output } = await system.importFile('people', 'orcid', JSON.stringify(record));
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('new 1, changed 0, unchanged 0') });
    const { data, errors } = await system.query(`{ person(orcid: "0000-0002-1694-233X") { affiliations {
      organisationLabel organisation { ror displayName(locale: JA) programmes(first: 1) { totalCount } people(search: "Đào") { nodes { orcid } } }
    } } }`);
    // Of a body that is not recorded the name, which is never null, cannot be told, and an error says where.
    expect(errors?.map(({ path }) => path?.slice(0, 4))).toEqual([['person', 'affiliations', 0, 'organisation']]);
    expect(data.person.affiliations).toEqual([
      { organisationLabel: 'Employer 2', organisation: null },
      {
        organisationLabel: 'Employer 1',
        organisation: {
          ror: '05sj3n476',
          displayName: '東京理科大学',
          programmes: { totalCount: expect.any(Number) },
          people: { nodes: [{ orcid: '0000-0002-1694-233X' }] },
        },
      },
    ]);
  });

  it("lists with an organisation the awards of a user's import that name it by ROR id, whichever way it is reached", async () => {
    const grant = {
      id: '360G-system-1',
      title: 'Rice',
      currency: 'GBP',
      amountAwarded: 100,
      awardDate: '2020-01-01',
      fundingOrganization: [{ id: 'GB-CHC-1164883', name: 'A Trust' }],
      recipientOrganization: [{ id: 'XI-ROR-05sj3n476', name: 'Tokyo University of Science' }],
    };
    const { code, output } = await system.importFile('funding', '360giving', JSON.stringify({ grants: [grant] }));
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('new 1, changed 0') });
    const received = 'fundingReceived(where: { awardNumber: { eq: "360G-system-1" } }) { nodes { title } }';
    const { data, errors } = await system.query(`{
      organisation(ror: "05sj3n476") { ${received} }
      award(awardNumber: "360G-system-1") { recipients { organisation { ${received} } } }
    }`);
    expect(errors).toBeUndefined();
    const found = { fundingReceived: { nodes: [{ title: 'Rice' }] } };
    expect(data).toEqual({ organisation: found, award: { recipients: [{ organisation: found }] } });
  });

  it('has no root field that is non-null: one subgraph that is down must not cost the others their data', async () => {
    const { data } = await system.query('{ __schema { queryType { fields { name type { kind } } } } }');
    const { fields } = data.__schema.queryType;
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter(({ type }: { type: { kind: string } }) => type.kind === 'NON_NULL')).toEqual([]);
  });

  it.each([
    ['{ person(id: "nobody") { id } }', 'id'],
    ['{ person(orcid: "0000-0000-0000-0000") { id } }', 'orcid'],
    ['{ people(first: -1) { totalCount } }', 'first'],
    ['{ awards(first: 101) { totalCount } }', 'first'],
    ['{ topics(first: 1, last: 1) { totalCount } }', 'last'],
    ['{ events(after: "x") { nodes { id } } }', 'after'],
    ['{ calls(where: { opensOn: { gt: "2025-02-30" } }) { totalCount } }', 'where.opensOn.gt'],
    ['{ calls(where: { opensOn: { gt: "0000-01-01" } }) { totalCount } }', 'where.opensOn.gt'],
    ['{ projects(first: 1) { nodes { totalFunding(currency: "YEN") { unconvertedCount } } } }', 'currency'],
    ['{ programmes(first: 1) { nodes { displayName(locale: FR) } } }', 'locale'],
    ['{ challenges(orderBy: [{ field: COLOUR }]) { totalCount } }', 'orderBy[0].field'],
    ['{ targets(first: "x") { totalCount } }', 'first'],
    ['{ agreements(search: "a\\u0000") { totalCount } }', 'search'],
    [`{ fundingSchemes(search: "${'x'.repeat(10_000)}") { totalCount } }`, 'search'],
  ])('refuses %s and names the argument %s', async (query, argument) => {
    const { errors = [] } = await system.query(query);
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument, requestId: expect.any(String) }),
    ]);
  });

  it.each([
    ['query ($s: String) { people(search: $s) { totalCount } }', { s: '\ud800' }, 's|search'],
    ['query ($w: PersonWhere) { people(where: $w) { totalCount } }', { w: { id: { in: ['x'] } } }, 'where.id.in[0]'],
    ['query ($w: PersonWhere) { people(where: $w) { totalCount } }', { w: { country: { eq: 'Japan' } } }, 'country'],
    ['query ($n: Int) { people(first: $n) { totalCount } }', { n: 'many' }, 'n'],
  ])('refuses %s with %j', async (query, variables, argument) => {
    const { errors = [] } = await system.query(query, variables);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(String(errors[0]?.extensions.argument)).toMatch(new RegExp(argument.replace(/[[\].]/g, '\\$&')));
  });

  it.each(['%', "'; DROP TABLE person; --", '(.*)+$', '\\', '\u202e', '🙂'])('finds nothing for %j', async (search) => {
    const { data, errors } = await system.query('query ($s: String) { people(search: $s) { totalCount } }', {
      s: search,
    });
    expect({ errors, data }).toEqual({ errors: undefined, data: { people: { totalCount: 0 } } });
  });

  it("lets no subgraph reach another's tables", async () => {
    const addresses = Object.values(system.running.subgraphs ?? {}).map(({ database }) => new URL(database));
    expect(addresses).toHaveLength(4);
    for (const own of addresses) {
      for (const other of addresses.filter((address) => address !== own)) {
        const trespass = new URL(own);
        trespass.pathname = other.pathname;
        const client = new Client(trespass.href);
        await expect(client.connect()).rejects.toThrow(/permission denied for database/);
      }
    }
  });

  it('says that the database is gone while it is, and has it back soon with all that was there', async () => {
    const query = '{ people { totalCount } awards { totalCount } }';
    const before = await system.query(query);
    system.crashDatabase();
    const codes = new Set<unknown>();
    let answer = await system.query(query);
    for (let tries = 0; tries < 200 && (answer.errors || codes.size === 0); tries += 1) {
      for (const { extensions } of answer.errors ?? []) codes.add(extensions.code);
      await pause(50);
      answer = await system.query(query);
    }
    expect([...codes]).toEqual(['DATABASE_UNAVAILABLE']);
    expect(answer).toEqual(before);
    expect(system.output.join('')).toMatch(/PostgreSQL ended by itself/);
  });

  it('answers all but the fields of a subgraph that has crashed, names it, and has it back soon', async () => {
    const query =
      '{ organisations(first: 1) { nodes { displayName fundingGiven { totalCount } } } awards { totalCount } people { totalCount } }';
    system.crash('funding');
    await pause(50);
    const { data, errors = [] } = await system.query(query);
    expect(data.people.totalCount).toBeGreaterThan(100);
    expect(data.awards).toBeNull();
    expect(data.organisations.nodes).toEqual([{ displayName: expect.any(String), fundingGiven: null }]);
    for (const { extensions } of errors) {
      expect(extensions).toMatchObject({
        code: 'SUBGRAPH_UNAVAILABLE',
        subgraph: 'funding',
        retryAfterMs: expect.any(Number),
      });
    }
    let answer = await system.query(query);
    for (let tries = 0; answer.errors && tries < 100; tries += 1) {
      await pause(200);
      answer = await system.query(query);
    }
    expect(answer.data.awards.totalCount).toBeGreaterThan(0);
    expect(system.output.join('')).toMatch(/funding/);
  });
});
