import { clinicSubgraph, wardSubgraph } from '../testing/clinic';
import { startTestGateway, type TestGateway } from '../testing/test-gateway';
import { TestIssuer } from '../testing/test-issuer';
import type { TinySubgraph } from '../testing/tiny-subgraph';

describe('Authorisation', () => {
  let clinic: TinySubgraph;
  let ward: TinySubgraph;
  let issuer: TestIssuer;
  let gateway: TestGateway;

  beforeAll(async () => {
    clinic = await clinicSubgraph().start();
    ward = await wardSubgraph().start();
    issuer = await TestIssuer.start();
    gateway = await startTestGateway([clinic, ward], issuer.settings);
  });

  beforeEach(() => {
    clinic.calls.length = 0;
    ward.calls.length = 0;
  });

  afterAll(async () => {
    await gateway.stop();
    await clinic.stop();
    await ward.stop();
    await issuer.stop();
  });

  /** Asks without a token, or with one of the given claims. */
  const ask = async (query: string, claims?: object, variables: Record<string, unknown> = {}) => {
    const headers = claims ? await issuer.headers({ ...claims }) : {};
    const { data, errors, status } = await gateway.ask(query, { headers, variables });
    const told = errors?.map(({ path, extensions }) => [extensions?.code, path?.join('.')].join(' ').trim());
    return { data, errors: told, status };
  };
  const closed = (...paths: string[]) => paths.map((path) => `UNAUTHORIZED_FIELD_OR_TYPE ${path}`);

  it('answers what is open, gives null for what is not, and tells where', async () => {
    expect(await ask('{ hours me { name } patient(id: 1) { name diagnosis } }')).toEqual({
      data: { hours: '8–17', me: null, patient: { name: 'Lan', diagnosis: null } },
      errors: closed('me', 'patient.diagnosis'),
      status: 200,
    });
    expect(clinic.calls.map(({ query }) => query).join()).not.toMatch(/\bme\b|diagnosis/);
  });

  it('names the place in the message, where below a list the path is the list', async () => {
    const { errors } = await gateway.ask('{ patients { name what: diagnosis } }');
    expect(errors).toEqual([
      expect.objectContaining({ message: '"patients.what" is not open to this request.', path: ['patients'] }),
    ]);
  });

  it('takes alternatives, of each of which all scopes are needed', async () => {
    const query = '{ patient(id: 1) { name diagnosis } }';
    const open = { data: { patient: { name: 'Lan', diagnosis: 'flu' } }, errors: undefined, status: 200 };
    expect(await ask(query, { scope: 'read:diagnosis' })).toEqual(open);
    expect(await ask(query, { scope: ['doctor', 'ward'] })).toEqual(open);
    expect(await ask(query, { scope: 'doctor' })).toMatchObject({ errors: closed('patient.diagnosis') });
  });

  it('takes policies of the token', async () => {
    const query = '{ key patient(id: 1) { notes { at text } } }';
    expect(await ask(query, { policies: ['notes'] })).toEqual({
      data: { key: null, patient: { notes: [{ at: 'noon', text: 'secret' }] } },
      errors: closed('key'),
      status: 200,
    });
    expect(await ask(query, { scope: 'notes secrets' })).toMatchObject({ errors: closed('key', 'patient.notes') });
  });

  it('closes what gives a closed object, enum or scalar', async () => {
    const query = '{ hours audit { lines } blood key }';
    expect(await ask(query)).toMatchObject({
      data: { hours: '8–17', audit: null, blood: null, key: null },
      errors: closed('audit', 'blood', 'key'),
    });
    expect((await ask(query, { scope: 'audit' })).data).toEqual({
      hours: '8–17',
      audit: { lines: 7 },
      blood: 'A',
      key: null,
    });
  });

  it('nulls what is around a closed field that may not be null', async () => {
    expect(await ask('{ hours patients { name weight } }')).toEqual({
      data: { hours: '8–17', patients: null },
      errors: closed('patients'),
      status: 200,
    });
    expect((await ask('{ patient(id: 1) { name weight } hours }')).data).toEqual({ patient: null, hours: '8–17' });
  });

  it('refuses an operation of which nothing is left, without asking a subgraph', async () => {
    const query = '{ me { name } patients { diagnosis } }';
    expect(await ask(query)).toEqual({ data: undefined, errors: ['UNAUTHENTICATED'], status: 401 });
    expect(await ask('{ patients { diagnosis } }', {})).toMatchObject({ errors: ['FORBIDDEN'], status: 403 });
    expect(clinic.calls).toEqual([]);
    expect((await gateway.ask(query)).headers.get('www-authenticate')).toBe('Bearer');
  });

  it('leaves a mutation undone of which nothing may be seen', async () => {
    expect(await ask('mutation { discharge(id: 1) { diagnosis } admit { diagnosis } }')).toMatchObject({ status: 401 });
    expect(clinic.calls).toEqual([]);
    expect((await ask('mutation { discharge(id: 1) { diagnosis name } }')).data).toEqual({
      discharge: { diagnosis: null, name: 'Lan' },
    });
  });

  it('fetches for keys and @requires what the client may not see itself', async () => {
    const scope = 'read:weight';
    expect((await ask('{ patients { bed dose } }', { scope })).data).toEqual({
      patients: [
        { bed: 10, dose: 100 },
        { bed: 20, dose: 120 },
      ],
    });
    expect(await ask('{ patients { bed dose } }')).toMatchObject({
      data: {
        patients: [
          { bed: 10, dose: null },
          { bed: 20, dose: null },
        ],
      },
      errors: closed('patients'),
    });
  });

  it('opens a field of an interface when it is open on every type', async () => {
    expect((await ask('{ hours papers { title } }')).data).toEqual({ hours: '8–17', papers: null });
    expect((await ask('{ papers { title } }', {})).data).toEqual({
      papers: [{ title: 'Fever' }, { title: 'Lan 2026' }],
    });
    expect(await ask('{ staff { workers { name pay } } }')).toMatchObject({
      data: {
        staff: {
          workers: [
            { name: 'Hoa', pay: null },
            { name: 'Goro', pay: null },
          ],
        },
      },
      errors: closed('staff.workers'),
    });
  });

  it('opens each type of an interface or union by its own rules', async () => {
    const fragments = '... on Leaflet { id title } ... on Record { title doctor }';
    const open = [
      { id: 'l', title: 'Fever' },
      { title: null, doctor: null },
    ];
    expect(await ask(`{ papers { ${fragments} } }`)).toMatchObject({ data: { papers: open } });
    expect(await ask(`{ search { ${fragments} } }`)).toMatchObject({ data: { search: open } });
    const workers = '{ staff { workers { name ... on Guard { pay } ... on Nurse { pay } } } }';
    expect((await ask(workers)).data).toEqual({
      staff: {
        workers: [
          { name: 'Hoa', pay: null },
          { name: 'Goro', pay: 2 },
        ],
      },
    });
    expect((await ask('{ mine { ... on Leaflet { title } ... on Record { id } } }')).data).toEqual({
      mine: [{ title: 'Fever' }, null],
    });
  });

  it('tells what a field lacks that is asked twice, once for nothing but what is closed', async () => {
    const twice = '{ mine { title } ... on Query { mine { ... on Leaflet { id } } } }';
    expect((await ask(twice)).data).toEqual({ mine: [{ title: null, id: 'l' }, { title: null }] });
    const whole = '{ hours papers { id } ... on Query { papers { ... on Leaflet { title } } } }';
    expect((await ask(whole)).data).toEqual({ hours: '8–17', papers: null });
  });

  it('follows aliases and fragments, each place once', async () => {
    const query = `{ a: patient(id: 1) { ...F } b: patient(id: 2) { ...F name } ...Q }
      fragment Q on Query { me { ...G } }
      fragment F on Patient { called: name diagnosis ...G }
      fragment G on Patient { diagnosis }`;
    expect(await ask(query)).toEqual({
      data: { a: { called: 'Lan', diagnosis: null }, b: { called: 'Ken', diagnosis: null, name: 'Ken' }, me: null },
      errors: closed('a.diagnosis', 'b.diagnosis', 'me'),
      status: 200,
    });
  });

  it('tells nothing of what is skipped', async () => {
    const query = `query ($a: Boolean!, $b: Boolean = false) {
      hours me @include(if: $a) { name } mine: me @include(if: $b) { name } key @skip(if: true)
      patient(id: 1) { name diagnosis @skip(if: $a) }
    }`;
    expect(await ask(query, undefined, { a: false })).toEqual({
      data: { hours: '8–17', patient: { name: 'Lan', diagnosis: null } },
      errors: closed('patient.diagnosis'),
      status: 200,
    });
    expect(await ask(query, undefined, { a: true })).toMatchObject({
      data: { hours: '8–17', me: null, patient: { name: 'Lan' } },
      errors: closed('me'),
    });
    expect(await ask(query, undefined, {})).toMatchObject({ errors: ['BAD_USER_INPUT'], status: 400 });
    const gone = await ask('{ hours patient(id: 1) { diagnosis @skip(if: true) } }');
    expect(gone).toMatchObject({ data: { hours: '8–17', patient: null }, errors: closed('patient') });
    const answer = await gateway.ask('{ hours me @skip(if: true) { name } }');
    expect(answer).toMatchObject({ data: { hours: '8–17' }, status: 200 });
    expect(Object.keys(answer)).not.toContain('errors');
  });

  it('keeps apart what variables leave out, for callers who may and who may not', async () => {
    const query = 'query ($s: Boolean!) { patient(id: 1) { name @skip(if: $s) diagnosis @include(if: $s) } }';
    const claims = { scope: 'read:diagnosis' };
    for (let turn = 0; turn < 2; turn++) {
      expect((await ask(query, undefined, { s: true })).data).toEqual({ patient: { diagnosis: null } });
      expect((await ask(query, claims, { s: true })).data).toEqual({ patient: { diagnosis: 'flu' } });
      expect(await ask(query, undefined, { s: false })).toMatchObject({
        data: { patient: { name: 'Lan' } },
        status: 200,
      });
      expect((await ask(query, claims, { s: false })).data).toEqual({ patient: { name: 'Lan' } });
    }
  });

  it('leaves introspection to everybody', async () => {
    const { data } = await ask('{ __typename __type(name: "Patient") { name } me { name } }');
    expect(data).toEqual({ __typename: 'Query', __type: { name: 'Patient' }, me: null });
  });

  it('looks at the operation that is asked, not at others of its document', async () => {
    const query = 'query A { hours } query B { me { name } }';
    const send = async (operationName: string) => {
      const response = await fetch(`${gateway.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName }),
      });
      return response.status;
    };
    expect([await send('A'), await send('B'), await send('A')]).toEqual([200, 401, 200]);
  });

  it('keeps the answers of different callers apart', async () => {
    const query = '{ patients { name diagnosis } }';
    const scopes = ['', 'read:diagnosis', 'doctor', 'doctor ward', ''];
    const answers = await Promise.all(scopes.map((scope) => ask(query, { scope })));
    expect(answers.map(({ errors }) => errors === undefined)).toEqual([false, true, false, true, false]);
  });

  it('refuses an export of which a column is closed', async () => {
    const send = async (query: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${gateway.address}/export?format=jsonl&query=${query}`, { headers });
      return [response.status, await response.text()];
    };
    const query = '{visits{nodes{id reason}}}';
    expect(await send(query, await issuer.headers())).toEqual([200, '{"id":"1","reason":"fever"}\n']);
    expect(await send(query)).toEqual([403, expect.stringContaining('UNAUTHORIZED_FIELD_OR_TYPE')]);
    expect(await send('{visits{nodes{id}}}')).toEqual([200, '{"id":"1"}\n']);
  });
});
