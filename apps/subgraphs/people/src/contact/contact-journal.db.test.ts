import { createId, upsertRows } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { Consent } from '../consent/consent.entity';
import { consentColumns } from '../consent/consent.sample';
import { people } from '../definition';
import { MADE_FOR_TEST, writePerson } from '../testing/made-person';
import { ContactPoint } from './contact.entity';
import { contactColumns } from './contact.sample';

const SECRETS = ['first@example.org', 'second@example.org', 'consent text 7'];
const PRIVATE_TYPES = ['ContactPoint', 'Consent'];

let subgraph: SubgraphTest;
let address: string;
let personId: string;
let contactId: string;
let consentId: string;

/** Somebody who shows an address to everybody, so that nothing but the rule for these types can hide it. */
beforeAll(async () => {
  subgraph = await SubgraphTest.start(people, 0);
  address = await subgraph.listen();
  personId = await writePerson(subgraph.database, 'Reachable');
  [contactId, consentId] = [createId(), createId()];
  await writeContact(contactId, 'first@example.org');
  await writeContact(contactId, 'second@example.org');
  const [goneContact, goneConsent] = [createId(), createId()];
  await writeContact(goneContact, 'first@example.org');
  await writeConsent(goneConsent, null);
  await writeConsent(goneConsent, '2002-01-01T00:00:00Z');
  await writeConsent(consentId, null);
  await subgraph.database.query('DELETE FROM contact_point WHERE id = $1', [goneContact]);
  await subgraph.database.query('DELETE FROM consent WHERE id = $1', [goneConsent]);
  await subgraph.database.query(`UPDATE person SET country = 'VN' WHERE id = $1`, [personId]);
});
afterAll(() => subgraph.stop());

const writeContact = (id: string, value: string) =>
  upsertRows(subgraph.database.manager, ContactPoint, [
    contactColumns({ id, personId, kind: 'EMAIL', value, visibility: 'PUBLIC', provenance: MADE_FOR_TEST }),
  ]);
const writeConsent = (id: string, withdrawnAt: string | null) =>
  upsertRows(subgraph.database.manager, Consent, [
    consentColumns({
      id,
      personId,
      purpose: 'CONTACT_DISCLOSURE',
      givenAt: '2001-01-01T00:00:00Z',
      withdrawnAt,
      textVersion: 'consent text 7',
      provenance: MADE_FOR_TEST,
    }),
  ]);

/** What is told must hold both changes of the person, and nothing of the rest. */
async function expectOnlyThePerson(changes: readonly { type: string; id: string }[]) {
  expect(changes.filter(({ id }) => id === personId)).toHaveLength(2);
  expect(changes.filter(({ type }) => PRIVATE_TYPES.includes(type))).toEqual([]);
  const kept: { id: string }[] = await subgraph.database.query(
    `SELECT DISTINCT entity_id AS id FROM journal WHERE entity_type IN ('contact_point', 'consent')`,
  );
  expect(kept).toHaveLength(4);
  for (const secret of [...SECRETS, ...kept.map(({ id }) => id)]) expect(JSON.stringify(changes)).not.toContain(secret);
}

describe('Contact points and consents', () => {
  it('stand in the journal, with what was overwritten and deleted', async () => {
    const rows: { before: object | null }[] = await subgraph.database.query(
      `SELECT entity_type, operation, before FROM journal WHERE entity_type IN ('contact_point', 'consent')`,
    );
    expect(rows).toHaveLength(8);
    for (const secret of ['first@example.org', 'consent text 7']) expect(JSON.stringify(rows)).toContain(secret);
  });

  it('are never told in peopleChanges', async () => {
    const { data, errors } = await subgraph.query(
      '{ peopleChanges(first: 1000) { nodes { type id operation before after } pageInfo { hasNextPage } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.peopleChanges.pageInfo.hasNextPage).toBe(false);
    await expectOnlyThePerson(data.peopleChanges.nodes);
  });

  it.each([
    ['application/x-ndjson', /^(?=\{)/],
    ['text/event-stream', /^data: /],
  ])('are never told in GET /streams/changes as %s', async (accept, start) => {
    const response = await fetch(`${address}/streams/changes?follow=false`, { headers: { accept } });
    expect(response.status).toBe(200);
    const lines = (await response.text()).split('\n').filter((line) => start.test(line));
    await expectOnlyThePerson(lines.map((line) => JSON.parse(line.replace(start, ''))));
  });

  it('are never told in Person.journal, as of now or of an earlier instant', async () => {
    const [{ now }] = await subgraph.database.query('SELECT clock_timestamp() AS now');
    for (const knownAt of [null, now.toISOString()]) {
      const { data, errors } = await subgraph.query(
        `query ($id: ID, $knownAt: DateTime) { person(id: $id, knownAt: $knownAt) {
          journal(first: 100) { nodes { type id operation before after } } } }`,
        { id: personId, knownAt },
      );
      expect(errors).toBeUndefined();
      await expectOnlyThePerson(data.person.journal.nodes);
    }
  });

  it('tell no earlier value of a contact point that is shown', async () => {
    const { data } = await subgraph
      .as({ scopes: ['read:members'] })
      .query('query ($id: ID) { person(id: $id) { contact { id value journal { nodes { before after } } } } }', {
        id: personId,
      });
    expect(data.person.contact).toEqual([{ id: contactId, value: 'second@example.org', journal: { nodes: [] } }]);
  });

  it.each(PRIVATE_TYPES)('cannot be asked for as the type %s', async (type) => {
    const asked = await subgraph.query('query ($types: [String!]) { peopleChanges(types: $types) { nodes { id } } }', {
      types: [type],
    });
    expect(asked.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'types[0]' });
    const response = await fetch(`${address}/streams/changes?follow=false&types=${type}`);
    expect(response.status).toBe(400);
    const text = await response.text();
    for (const name of PRIVATE_TYPES.filter((one) => one !== type)) expect(text).not.toContain(name);
  });
});
