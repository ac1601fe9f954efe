import { createId } from '@kakehashi/database';
import type { Visibility } from '@kakehashi/sample';
import type { HiddenThing } from '@kakehashi/subgraph/testing';
import type { DataSource } from 'typeorm';
import { subjectStubs } from '../subject/subject.stub';
import { madeNeeds } from './made-needs';
import { writePerson } from './made-person';

/** The tables of what belongs to a person. */
const LINKED = [
  'expertise',
  'affiliation',
  'membership',
  'person_language',
  'education',
  'availability',
  'contact_point',
  'consent',
  'work',
  'track_record',
];

/** The names that the person has: one that nobody else has, and one that is like those of others. */
const [GIVEN, FAMILY] = ['Zyxomma', 'Tanakb'];

/**
 * Writes a person who has everything that some visible person has, so that each filter that finds the one finds the
 * other too.
 */
export async function writeHiddenPerson(database: DataSource, visibility: Visibility): Promise<HiddenThing> {
  const [model] = await database.query(
    `SELECT p.* FROM person p WHERE visibility = 'PUBLIC' AND country IS NOT NULL ORDER BY
       (SELECT count(*) FROM education e WHERE e.person_id = p.id) > 0 DESC,
       (SELECT count(*) FROM affiliation a WHERE a.person_id = p.id) + (SELECT count(*) FROM membership m WHERE m.person_id = p.id)
       DESC, id LIMIT 1`,
  );
  const orcid = '0000-0002-1694-233X';
  const id = await writePerson(database, `${GIVEN} ${FAMILY}`, {
    orcid,
    visibility,
    countryCode: model.country,
    careerStage: model.career_stage,
    externalIds: [{ scheme: 'KAKEN', value: GIVEN }],
  });
  for (const table of LINKED) {
    await database.query(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(l, jsonb_build_object(
         'id', gen_random_uuid(), 'person_id', $1::uuid, 'source_key', gen_random_uuid()))).* FROM ${table} l WHERE person_id = $2`,
      [id, model.id],
    );
  }
  await database.query(
    `INSERT INTO notification (id, person_id, kind, subject_type, subject_id, event_id, occurred_at, provenance)
     VALUES (gen_random_uuid(), $1, 'CALL_OPENED', 'Call', gen_random_uuid(), gen_random_uuid(), now(), '{}')`,
    [id],
  );
  await database.query(
    `INSERT INTO notification_subscription (id, person_id, kinds, topic_ids, subject_ids, provenance)
     VALUES (gen_random_uuid(), $1, '{CALL_OPENED}', '{}', '{}', '{}')`,
    [id],
  );
  await database.query(
    `INSERT INTO webhook (id, person_id, url, kinds, status, provenance)
     VALUES (gen_random_uuid(), $1, 'https://example.org/', '{}', 'ENABLED', '{}')`,
    [id],
  );
  const idsOf = async (column: string, tables: readonly string[]): Promise<string[]> => {
    const rows: { id: string }[] = await database.query(
      `${tables
        .map((table) => `SELECT ${column} AS id FROM ${table} WHERE person_id = $1 AND ${column} IS NOT NULL`)
        .join(' UNION ')} ORDER BY id`,
      [id],
    );
    return rows.map((row) => row.id).slice(0, 2);
  };
  const organisations = await idsOf('organisation_id', ['affiliation', 'membership', 'education']);
  const topics = await idsOf('topic_id', ['expertise', 'education']);
  return {
    type: 'Person',
    keys: { id, orcid },
    words: [GIVEN, FAMILY],
    linkedIds: [...organisations, ...topics],
    linked: linkedThings(organisations, topics),
  };
}

/** How the gateway enters what a person is linked to. */
export function linkedThings(organisations: readonly string[], topics: readonly string[]): HiddenThing['linked'] {
  return {
    Organisation: organisations.map((organisation) => ({ id: organisation, ror: null })),
    Topic: topics.map((topic) => ({ id: topic, descendantIds: [createId(), topic] })),
    ...Object.fromEntries(Object.keys(subjectStubs).map((type) => [type, [{ id: createId() }]])),
    Challenge: [{ id: createId(), needs: madeNeeds(topics) }],
  };
}
