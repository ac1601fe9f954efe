import { createId, upsertRows } from '@kakehashi/database';
import { titleColumns } from '@kakehashi/subgraph';
import type { SubgraphClient, SubgraphTest, TestCaller } from '@kakehashi/subgraph/testing';
import { TrackRecord } from '../track-record/track-record.entity';
import { Work } from '../work/work.entity';
import { MADE_FOR_TEST, writePerson } from './made-person';
import { partInputs } from './profile-attempts';

export const KNOWN_ORCID = '0000-0002-1694-233X';

/** All by which {@link writeKnownPerson}'s person could be known, once in each kind of place. */
export const SECRETS = [
  'Zyxomma',
  'Tanakbara',
  'Formerlyso',
  KNOWN_ORCID,
  'zyxomma@example.org',
  'gone@example.org',
  'Xylologist',
  'Kakenquarto',
  'Dendrochronotopia',
  '10.1087/zyxomma',
  'Alterclaim',
  'subject-4711',
];

const name = (value: string) => ({ lang: 'en', value, given: value, displayOrder: 'GIVEN_FIRST' });
const text = (value: string) => [{ lang: 'en', value }];

/** That person, as they call. */
export function knownCaller(person: string): TestCaller {
  return { subject: 'subject-4711', person, scopes: ['read:members', 'write:profile', 'write:notifications'] };
}

export function stewardOf(test: SubgraphTest): SubgraphClient {
  return test.as({ subject: 'steward-1', scopes: ['read:members', 'write:profile', 'write:any'] });
}

/** An instant after all that was written so far. */
export async function instantOf({ database }: SubgraphTest): Promise<Date> {
  return (await database.query('SELECT clock_timestamp() AS now, pg_sleep(0.01)'))[0].now;
}

/** Somebody who has all that a profile can have, and has changed and taken out some of it. */
export async function writeKnownPerson(test: SubgraphTest): Promise<{ id: string; other: string; earlier: Date }> {
  const [id, other] = [createId(), await writePerson(test.database, 'Reachable')];
  const me = test.as(knownCaller(id));
  const done = async (action: string, given: object, selection = '') => {
    const payload = await me.act(action, given, selection);
    if (payload.userErrors.length > 0) throw new Error(`${action}: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  };
  await done('createPerson', { person: id, names: [name('Formerlyso Tanakbara')], orcid: KNOWN_ORCID, country: 'VN' });
  await done('updateProfile', {
    id,
    names: [name('Zyxomma Tanakbara'), { ...name('ザイクソンマ'), lang: 'ja' }],
    biography: text('A Xylologist.'),
    externalIds: [{ scheme: 'KAKEN', value: 'Kakenquarto' }],
  });
  for (const [noun, input] of Object.entries(partInputs)) await done(`add${noun}`, { person: id, ...input() });
  await done('addAffiliation', { person: id, ...partInputs.Affiliation?.(), role: text('Xylologist') });
  const { contactPoint } = await done(
    'addContactPoint',
    { person: id, kind: 'EMAIL', value: 'gone@example.org' },
    'contactPoint { id }',
  );
  await done('updateContactPoint', { id: contactPoint.id, value: 'zyxomma@example.org', visibility: 'MEMBERS' });
  for (const purpose of ['PROFILE_PUBLICATION', 'CONTACT_DISCLOSURE']) {
    await done('giveConsent', { id, purpose, textVersion: '1', idempotencyKey: `${id} ${purpose}` });
  }
  await done('setVisibility', { id, visibility: 'PUBLIC' });
  const work = {
    ...titleColumns([{ lang: 'en', value: 'Dendrochronotopia', kind: 'PRIMARY' }]),
    doi: '10.1087/zyxomma',
  };
  const columns = {
    id: createId(),
    person_id: id,
    source_key: id,
    kind: 'journal-article',
    provenance: MADE_FOR_TEST,
  };
  await upsertRows(test.database.manager, Work, [{ ...work, ...columns }]);
  await test.database.query(
    `INSERT INTO claim (id, entity_type, entity_id, field, source, value, provenance, rule)
     SELECT $1, 'Person', id, 'names', 'X', '"Alterclaim"', provenance, 'SELF_FIRST' FROM person WHERE id = $2`,
    [createId(), id],
  );
  const record = { id: createId(), person_id: id, kind: 'OUTCOME', subject_id: createId() };
  await upsertRows(test.database.manager, TrackRecord, [record]);
  await done('subscribe', { person: id, kinds: ['CHALLENGE_PUBLISHED'] });
  await stewardOf(test).act('giveConsent', { id: other, purpose: 'CONTACT_DISCLOSURE', textVersion: '1' });
  const point = { person: other, kind: 'EMAIL', value: 'reachable@example.org', visibility: 'MEMBERS' };
  await stewardOf(test).act('addContactPoint', point);
  const read = 'query ($id: ID!) { person(id: $id) { contact { value } } }';
  await me.query(read, { id: other });
  await test.as({ subject: 'reader', scopes: ['read:members'] }).query(read, { id });
  return { id, other, earlier: await instantOf(test) };
}
