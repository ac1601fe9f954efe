import { groupBy } from '@kakehashi/database';
import { batchByKey, type LoaderDefinition } from '@kakehashi/subgraph';
import { ContactReading } from './contact-reading.value';

/** A row of the log. */
interface ReadingRow {
  readonly id: string;
  readonly person_id: string;
  readonly read_at: Date;
  readonly reader: string | null;
  readonly reader_person_id: string | null;
  readonly reader_organisation_id: string | null;
  readonly request_id: string;
}

/**
 * A page of the readings of a person's contacts, the newest first; as of an earlier instant, those until then.
 *
 * @param limit how many of each person
 * @param after only older ones than this; null from the newest
 */
export function readingsOfPerson(limit: number, after: string | null): LoaderDefinition<string, ContactReading[]> {
  return batchByKey(async ({ database, knownAt }, personIds) => {
    const rows: ReadingRow[] = await database.query(
      `SELECT r.* FROM unnest($1::uuid[]) AS p(id) CROSS JOIN LATERAL (
           SELECT * FROM audit.contact_reading r
           WHERE r.person_id = p.id AND ($2::uuid IS NULL OR r.id < $2) AND r.read_at <= coalesce($3::timestamptz, 'infinity')
           ORDER BY r.id DESC LIMIT $4) r`,
      [personIds, after, knownAt ?? null, limit],
    );
    const ofPerson = groupBy(rows, (row) => row.person_id);
    return personIds.map((id) => (ofPerson.get(id) ?? []).map(toReading));
  }, `contact readings ${limit} ${after}`);
}

function toReading(row: ReadingRow): ContactReading {
  return Object.assign(new ContactReading(), {
    id: row.id,
    readAt: row.read_at,
    reader: row.reader,
    requestId: row.request_id,
    readerPersonId: row.reader_person_id,
    readerOrganisationId: row.reader_organisation_id,
  });
}
