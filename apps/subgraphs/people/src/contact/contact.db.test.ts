import { createId, upsertRows, withActor } from '@kakehashi/database';
import type { ConsentPurpose, Visibility } from '@kakehashi/sample';
import { type SubgraphClient, SubgraphTest } from '@kakehashi/subgraph/testing';
import type { EntityManager } from 'typeorm';
import { Consent } from '../consent/consent.entity';
import { consentColumns } from '../consent/consent.sample';
import { people } from '../definition';
import { MADE_FOR_TEST, writePerson } from '../testing/made-person';
import { ContactPoint } from './contact.entity';
import { contactColumns } from './contact.sample';

const PAST = '2001-01-01T00:00:00Z';
const SINCE = '2002-01-01T00:00:00Z';
const FUTURE = '2999-01-01T00:00:00Z';

let subgraph: SubgraphTest;
let member: SubgraphClient;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(people);
  member = subgraph.as({ scopes: ['read:members'] });
});
afterAll(() => subgraph.stop());

type Given = readonly [purpose: ConsentPurpose, givenAt: string, withdrawnAt: string | null];

/** Writes a person with one e-mail address and consents, and returns their id. */
async function writeReachable(shown: Visibility, consents: readonly Given[], visibility: Visibility = 'PUBLIC') {
  const { manager } = subgraph.database;
  const personId = await writePerson(subgraph.database, 'Reachable', { visibility });
  const shared = { personId, provenance: MADE_FOR_TEST };
  await upsertRows(manager, ContactPoint, [
    contactColumns({ id: createId(), kind: 'EMAIL', value: 'reachable@example.org', visibility: shown, ...shared }),
  ]);
  const rows = consents.map(([purpose, givenAt, withdrawnAt]) =>
    consentColumns({ id: createId(), purpose, givenAt, withdrawnAt, textVersion: '1', ...shared }),
  );
  await upsertRows(manager, Consent, rows);
  return personId;
}

const HOLDS: Given = ['CONTACT_DISCLOSURE', PAST, null];

describe('Person.contact', () => {
  it.each<[string, Visibility, Given[], boolean]>([
    ['shown with consent', 'PUBLIC', [HOLDS], true],
    ['of a consent that ends later', 'PUBLIC', [['CONTACT_DISCLOSURE', PAST, FUTURE]], true],
    ['of a consent given again', 'PUBLIC', [['CONTACT_DISCLOSURE', PAST, SINCE], HOLDS], true],
    ['without a consent', 'PUBLIC', [], false],
    ['of a withdrawn consent', 'PUBLIC', [['CONTACT_DISCLOSURE', PAST, SINCE]], false],
    ['of a consent yet to come', 'PUBLIC', [['CONTACT_DISCLOSURE', FUTURE, null]], false],
    [
      'of consents to other things',
      'PUBLIC',
      [
        ['MATCHING', PAST, null],
        ['PROFILE_PUBLICATION', PAST, null],
      ],
      false,
    ],
    ['shown to members', 'MEMBERS', [HOLDS], true],
    ['shown to nobody', 'PRIVATE', [HOLDS], false],
  ])('answers for an address %s', async (_case, shown, consents, isAnswered) => {
    const id = await writeReachable(shown, consents);
    const { data, errors } = await member.query(
      'query ($id: ID) { person(id: $id) { contact { kind value visibility } disclosure: hasConsent(purpose: CONTACT_DISCLOSURE) } }',
      { id },
    );
    expect(errors).toBeUndefined();
    const point = { kind: 'EMAIL', value: 'reachable@example.org', visibility: shown };
    expect(data.person.contact).toEqual(isAnswered ? [point] : []);
    const holds = consents.some(
      ([purpose, given, ended]) =>
        purpose === 'CONTACT_DISCLOSURE' && given < FUTURE && (ended === null || ended === FUTURE),
    );
    expect(data.person.disclosure).toBe(holds);
  });

  it('answers nobody without the scope for it', async () => {
    const id = await writeReachable('PUBLIC', [HOLDS]);
    for (const asker of [subgraph, subgraph.as({}), subgraph.as({ scopes: ['read:applications'] })]) {
      const { data, errors } = await asker.query(`{ person(id: "${id}") { id contact { value } } }`);
      expect(data.person).toEqual({ id, contact: null });
      expect(errors?.[0]).toMatchObject({
        path: ['person', 'contact'],
        extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
      });
    }
  });

  it('answers nothing of a hidden person', async () => {
    const id = await writeReachable('PUBLIC', [HOLDS], 'PRIVATE');
    expect(await member.entities('Person', [{ id }], '{ contact { value } }')).toEqual([null]);
  });

  it('agrees with plain SQL over the sample', async () => {
    const wanted: { id: string }[] = await subgraph.database.query(
      `SELECT p.id FROM person p WHERE p.visibility IN ('PUBLIC', 'MEMBERS')
         AND p.id IN (SELECT person_id FROM contact_point WHERE visibility IN ('PUBLIC', 'MEMBERS'))
         AND p.id IN (SELECT person_id FROM consent WHERE purpose = 'CONTACT_DISCLOSURE' AND withdrawn_at IS NULL)
         AND p.provenance ->> 'source' = 'DEMONSTRATION'`,
    );
    const { data } = await member.query(
      '{ people(first: 100, where: { source: { eq: "DEMONSTRATION" } }) { nodes { id contact { value } } } }',
    );
    const shown = data.people.nodes.filter(({ contact }: { contact: object[] }) => contact.length > 0);
    expect(wanted.length).toBeGreaterThan(5);
    expect(shown.map(({ id }: { id: string }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    expect(JSON.stringify(shown)).toContain('@example.org');
  });

  it('can be neither searched nor filtered by', async () => {
    const id = await writeReachable('PUBLIC', [HOLDS]);
    const found = await subgraph.query('{ people(search: "reachable@example.org") { totalCount } }');
    expect(found.data.people.totalCount).toBe(0);
    for (const where of [`{ contact: { value: { eq: "x" } } }`, `{ consent: { purpose: { eq: MATCHING } } }`]) {
      const { errors } = await subgraph.query(`{ people(where: ${where}) { totalCount } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect(id).toBeDefined();
  });
});

describe('Person.contact as of an earlier instant', () => {
  const BEFORE = '2011-01-01T00:00:00Z';
  const THEN = '2012-01-01T00:00:00Z';
  const AFTER = '2013-01-01T00:00:00Z';

  /** Somebody whose address was recorded in 2010 and replaced in 2020. */
  async function writeMoved(consents: readonly Given[], shown: readonly [then: Visibility, now: Visibility]) {
    const personId = createId();
    const id = createId();
    const on = (instant: string, work: (manager: EntityManager) => Promise<unknown>) =>
      withActor(subgraph.database, { actor: 'test', recordedAt: new Date(instant) }, work);
    const point = (value: string, visibility: Visibility) =>
      contactColumns({ id, personId, kind: 'EMAIL', value, visibility, provenance: MADE_FOR_TEST });
    const rows = consents.map(([purpose, givenAt, withdrawnAt]) =>
      consentColumns({
        id: createId(),
        personId,
        purpose,
        givenAt,
        withdrawnAt,
        textVersion: '1',
        provenance: MADE_FOR_TEST,
      }),
    );
    await on('2010-01-01T00:00:00Z', async (manager) => {
      await manager.query(
        `INSERT INTO person (id, names, sort_name, provenance, visibility, search_document) VALUES ($1, '[]', '', '{}', 'PUBLIC', '')`,
        [personId],
      );
      await upsertRows(manager, ContactPoint, [point('old@example.org', shown[0])]);
    });
    await on('2020-01-01T00:00:00Z', (manager) =>
      upsertRows(manager, ContactPoint, [point('new@example.org', shown[1])]),
    );
    await upsertRows(subgraph.database.manager, Consent, rows);
    return personId;
  }

  it.each<[string, Given[], [Visibility, Visibility], boolean]>([
    ['when a consent holds at both times', [['CONTACT_DISCLOSURE', BEFORE, null]], ['PUBLIC', 'PUBLIC'], true],
    [
      'when one consent held then and another holds now',
      [
        ['CONTACT_DISCLOSURE', BEFORE, AFTER],
        ['CONTACT_DISCLOSURE', AFTER, null],
      ],
      ['PUBLIC', 'PUBLIC'],
      true,
    ],
    ['not when the consent has been withdrawn', [['CONTACT_DISCLOSURE', BEFORE, AFTER]], ['PUBLIC', 'PUBLIC'], false],
    ['not when the consent came later', [['CONTACT_DISCLOSURE', AFTER, null]], ['PUBLIC', 'PUBLIC'], false],
    ['not without a consent', [], ['PUBLIC', 'PUBLIC'], false],
    ['not when it was for nobody then', [['CONTACT_DISCLOSURE', BEFORE, null]], ['PRIVATE', 'PUBLIC'], false],
    ['not when it is for nobody now', [['CONTACT_DISCLOSURE', BEFORE, null]], ['PUBLIC', 'PRIVATE'], false],
  ])('tells the address of then %s', async (_case, consents, shown, isTold) => {
    const id = await writeMoved(consents, shown);
    const { data, errors } = await member.query(
      'query ($id: ID, $instant: DateTime) { person(id: $id, knownAt: $instant) { contact { value } } }',
      { id, instant: THEN },
    );
    expect(errors).toBeUndefined();
    expect(data.person.contact).toEqual(isTold ? [{ value: 'old@example.org' }] : []);
  });

  it('tells nothing of a point that is gone', async () => {
    const id = await writeMoved([['CONTACT_DISCLOSURE', BEFORE, null]], ['PUBLIC', 'PUBLIC']);
    await subgraph.database.query('DELETE FROM contact_point WHERE person_id = $1', [id]);
    const { data } = await member.query(
      'query ($id: ID, $instant: DateTime) { person(id: $id, knownAt: $instant) { contact { value } } }',
      { id, instant: THEN },
    );
    expect(data.person.contact).toEqual([]);
  });
});
