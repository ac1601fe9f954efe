import type { SubgraphContext } from '@kakehashi/subgraph';
import type { EntityManager } from 'typeorm';
import { partsOfPerson } from '../person/parts-of-person';
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
    const tables = await readTables(manager, person);
    if (tables.person?.length !== 1 || tables.person[0]?.erased_at !== null) return null;
    const read = (sql: string): Promise<Rows> => manager.query(sql, [person]);
    const parts = {
      journal: await readJournal(manager, person, tables),
      claims: await manager.query('SELECT * FROM claim WHERE entity_id = ANY($1) ORDER BY entity_id, field, source', [
        idsOf(tables),
      ]),
      contactReadings: await read('SELECT * FROM audit.contact_reading WHERE person_id = $1 ORDER BY id'),
      contactsRead: await read('SELECT * FROM audit.contact_reading WHERE reader_person_id = $1 ORDER BY id'),
    };
    const counts = Object.entries({ ...tables, ...parts }).map(([name, rows]) => [name, rows.length]);
    const exportedAt = new Date().toISOString();
    return { manifest: { person, exportedAt, rows: Object.fromEntries(counts), without: WITHOUT }, tables, ...parts };
  });
}

async function readTables(manager: EntityManager, person: string): Promise<Record<string, Rows>> {
  const tables: Record<string, Rows> = {};
  for (const { entity, column } of [{ entity: Person, column: 'id' }, ...partsOfPerson(manager)]) {
    const { tableName } = manager.connection.getMetadata(entity);
    const rows: { row: Record<string, unknown> }[] = await manager.query(
      `SELECT to_jsonb(t) - 'search_document' AS row FROM "${tableName}" t WHERE "${column}" = $1 ORDER BY t.id`,
      [person],
    );
    tables[tableName] = rows.map(({ row }) => row);
  }
  return tables;
}

/** Of rows that are gone the journal alone knows whose they were. */
function readJournal(manager: EntityManager, person: string, tables: Record<string, Rows>): Promise<Rows> {
  return manager.query(
    `SELECT j.position, j.entity_type, j.entity_id, j.sequence, j.recorded_at, j.operation, j.actor, j.before
     FROM journal j WHERE j.entity_type = ANY($1) AND j.entity_id IN (
       SELECT unnest($2::uuid[]) UNION SELECT entity_id FROM journal
       WHERE before IS NOT NULL AND entity_type = ANY($1) AND journal_keys(before) @> jsonb_build_object('person_id', $3::text))
     ORDER BY j.position`,
    [Object.keys(tables), idsOf(tables), person],
  );
}

function idsOf(tables: Record<string, Rows>): unknown[] {
  return Object.values(tables).flatMap((rows) => rows.map(({ id }) => id));
}
