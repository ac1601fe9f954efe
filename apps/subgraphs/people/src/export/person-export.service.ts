import { findBoundRows } from '@kakehashi/database';
import type { SubgraphContext } from '@kakehashi/subgraph';
import type { EntityManager } from 'typeorm';
import { type PartOfPerson, partsOfPerson } from '../person/parts-of-person';
import { Person } from '../person/person.entity';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** All that is stored of one person here. */
export interface PersonExport {
  readonly manifest: {
    readonly person: string;
    readonly exportedAt: string;
    /** How many rows each part has. */
    readonly rows: Readonly<Record<string, number>>;
    /** What stands elsewhere, in words. */
    readonly without: readonly string[];
  };
  /** Rows by table, under the names of their columns. */
  readonly tables: Readonly<Record<string, Rows>>;
  /** Every change of those rows, also of those that are gone, in the order in which they were made. */
  readonly journal: Rows;
  /** What sources say otherwise than the tables. */
  readonly claims: Rows;
  /** Who was shown how to reach the person. */
  readonly contactReadings: Rows;
  /** Whose contacts the person was shown. */
  readonly contactsRead: Rows;
}

const WITHOUT = [
  'What was sent to their webhooks, and the secrets of these.',
  'What the programmes and funding subgraphs keep, such as interests, placements and applications.',
  'What follows from the rest for search alone, and logs, traces and backups.',
];

/**
 * Collects all that is stored of a person, as of one instant.
 *
 * @returns null when there is no such person, or their data was erased
 */
export function exportPerson({ database }: SubgraphContext, person: string): Promise<PersonExport | null> {
  return database.transaction('REPEATABLE READ', async (manager) => {
    const tables: Record<string, Rows> = {};
    const ids = new Map<string, readonly string[]>();
    for (const part of [{ entity: Person, column: 'id' }, ...partsOfPerson(manager)]) {
      const { tableName } = manager.connection.getMetadata(part.entity);
      tables[tableName] = await readRows(manager, part, person);
      const { present, former } = await findBoundRows(manager, { ...part, keys: [person] });
      ids.set(tableName, [...present, ...former]);
    }
    if (tables.person?.length !== 1 || tables.person[0]?.erased_at !== null) return null;
    const read = (sql: string, key: unknown = person): Promise<Rows> => manager.query(sql, [key]);
    const parts = {
      journal: await readJournal(manager, ids),
      claims: await read(
        'SELECT * FROM claim WHERE entity_id = ANY($1) ORDER BY entity_id, field, source',
        [...ids.values()].flat(),
      ),
      contactReadings: await read('SELECT * FROM audit.contact_reading WHERE person_id = $1 ORDER BY id'),
      contactsRead: await read('SELECT * FROM audit.contact_reading WHERE reader_person_id = $1 ORDER BY id'),
    };
    const counts = Object.entries({ ...tables, ...parts }).map(([name, rows]) => [name, rows.length]);
    const exportedAt = new Date().toISOString();
    return { manifest: { person, exportedAt, rows: Object.fromEntries(counts), without: WITHOUT }, tables, ...parts };
  });
}

async function readRows(manager: EntityManager, { entity, column }: PartOfPerson, person: string): Promise<Rows> {
  const { tableName, primaryColumns } = manager.connection.getMetadata(entity);
  const order = primaryColumns.map(({ databaseName }) => `t."${databaseName}"`);
  const rows: { row: Record<string, unknown> }[] = await manager.query(
    `SELECT to_jsonb(t) - 'search_document' AS row FROM "${tableName}" t WHERE t."${column}" = $1 ORDER BY ${order}`,
    [person],
  );
  return rows.map(({ row }) => row);
}

/** The entries of rows that are there, and of those that are gone. */
function readJournal(manager: EntityManager, ids: ReadonlyMap<string, readonly string[]>): Promise<Rows> {
  const things = [...ids].flatMap(([table, known]) => known.map((id) => ({ type: table, id })));
  return manager.query(
    `SELECT j.position, j.entity_type, j.entity_id, j.sequence, j.recorded_at, j.operation, j.actor, j.before
     FROM jsonb_to_recordset($1::jsonb) AS thing(type text, id uuid)
     JOIN journal j ON j.entity_type = thing.type AND j.entity_id = thing.id ORDER BY j.position`,
    [JSON.stringify(things)],
  );
}
