import { createId, upsertRows } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { Consent } from '../consent/consent.entity';
import { consentColumns } from '../consent/consent.sample';
import { ContactPoint } from '../contact/contact.entity';
import { contactColumns } from '../contact/contact.sample';
import { people } from '../definition';
import { MADE_FOR_TEST, writePerson } from '../testing/made-person';

const MEMBER: TestCaller = { subject: 'reader-1', scopes: ['read:members'] };
const STEWARD: TestCaller = { scopes: ['read:members', 'write:any'] };

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(people);
});
afterAll(() => subgraph.stop());

/** Writes a person with an address that they show, and their consent if they give it. */
async function writeReachable({ consents = true } = {}): Promise<string> {
  const { database } = subgraph;
  const personId = await writePerson(database, 'Reachable');
  const shared = { personId, provenance: MADE_FOR_TEST };
  const point = {
    id: createId(),
    kind: 'EMAIL',
    value: 'reachable@example.org',
    visibility: 'MEMBERS',
    ...shared,
  } as const;
  await upsertRows(database.manager, ContactPoint, [contactColumns(point)]);
  const consent = {
    id: createId(),
    purpose: 'CONTACT_DISCLOSURE',
    givenAt: '2001-01-01T00:00:00Z',
    withdrawnAt: null,
  } as const;
  if (consents) {
    await upsertRows(database.manager, Consent, [consentColumns({ ...consent, textVersion: '1', ...shared })]);
  }
  return personId;
}

const CONTACT = 'query ($id: ID) { person(id: $id) { contact { value } } }';
const READINGS =
  'query ($id: ID, $after: ID) { person(id: $id) { contactReadings(after: $after) { id reader requestId readAt person { id } organisation { id } } } }';
const readingsFor = async (caller: TestCaller, id: string, after: string | null = null) =>
  (await subgraph.as(caller).query(READINGS, { id, after })).data.person.contactReadings;

describe('A reading of contacts', () => {
  it('is recorded with who, for whom and in which request, and shown to the person and to stewards', async () => {
    const [id, reader, organisation] = [
      await writeReachable(),
      await writePerson(subgraph.database, 'Reader'),
      createId(),
    ];
    const asked = subgraph.as({ ...MEMBER, person: reader, organisation });
    const { data } = await asked.query(CONTACT, { id }, { 'x-request-id': 'request-7' });
    expect(data.person.contact).toEqual([{ value: 'reachable@example.org' }]);
    const told = await readingsFor({ person: id }, id);
    expect(told).toEqual([
      {
        id: expect.any(String),
        reader: 'reader-1',
        requestId: 'request-7',
        readAt: expect.any(String),
        person: { id: reader },
        organisation: { id: organisation },
      },
    ]);
    expect(await readingsFor(STEWARD, id)).toEqual(told);
    expect(await readingsFor(MEMBER, id)).toBeNull();
    expect((await subgraph.query(READINGS, { id })).data.person.contactReadings).toBeNull();
    expect(await readingsFor({ person: id }, id, told[0].id)).toEqual([]);
  });

  it('is written by one statement for a whole list, and only of those whose contacts are shown', async () => {
    const ids = [await writeReachable(), await writeReachable(), await writeReachable({ consents: false })];
    const list = (contact: string) =>
      subgraph
        .as(MEMBER)
        .query(`query ($ids: [ID!]) { people(where: { id: { in: $ids } }) { nodes { id ${contact} } } }`, { ids });
    const without = await list('');
    const { statements } = await list('contact { value }');
    expect(statements).toBe(without.statements + 2);
    const readings = await Promise.all(ids.map((id) => readingsFor(STEWARD, id)));
    expect(readings.map((found: object[]) => found.length)).toEqual([1, 1, 0]);
  });

  it('is none when people look at their own, whatever they agreed to', async () => {
    const id = await writeReachable({ consents: false });
    const { data } = await subgraph
      .as({ role: 'expert', person: id })
      .query('{ me { contact { value } contactReadings { id } } }');
    expect(data.me).toEqual({ contact: [{ value: 'reachable@example.org' }], contactReadings: [] });
  });

  it('shows nothing to who may not read members', async () => {
    const id = await writeReachable();
    for (const client of [subgraph.anonymous, subgraph.as({ person: createId() })]) {
      const { data } = await client.query(CONTACT, { id });
      expect(JSON.stringify(data)).not.toContain('reachable@');
    }
    expect(await readingsFor(STEWARD, id)).toEqual([]);
  });

  it('shows nothing when it can not be recorded', async () => {
    const id = await writeReachable();
    await subgraph.database.query('ALTER TABLE audit.contact_reading RENAME TO gone');
    try {
      const answer = await subgraph.as(MEMBER).query(CONTACT, { id });
      expect(answer.data.person).toEqual({ contact: null });
      expect(answer.errors).toHaveLength(1);
      expect(JSON.stringify(answer)).not.toContain('reachable@');
    } finally {
      await subgraph.database.query('ALTER TABLE audit.gone RENAME TO contact_reading');
    }
  });

  it('is never changed or taken away', async () => {
    for (const statement of ['UPDATE audit.contact_reading SET reader = NULL', 'DELETE FROM audit.contact_reading']) {
      await expect(subgraph.database.query(statement)).rejects.toThrow('contact_reading is append-only');
    }
  });

  it.each([
    ['first: 0', 'first', 'must be between 1 and 100'],
    ['after: "x"', 'after', 'must be an id'],
  ])('is refused with %s', async (given, argument, rule) => {
    const id = await writeReachable();
    const { errors } = await subgraph.as({ person: id }).query(`{ me { contactReadings(${given}) { id } } }`);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(rule),
      extensions: { code: 'BAD_USER_INPUT', argument },
    });
  });
});
