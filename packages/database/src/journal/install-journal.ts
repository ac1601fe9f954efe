import { createHash } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import { COPY_COMMENT } from '../copies/copy';
import { JOURNAL_SCHEMA } from './journal-schema';
import { entityIdSql, entityKeySql, type JournalTable, journalTables } from './journal-table';

/** Tables that keep no record of the world. */
const WITHOUT_JOURNAL = [
  'journal',
  'migration',
  'action_receipt',
  'outbox_event',
  'event_cursor',
  'event_fault',
  'erased_person',
  'copy_cursor',
];

/**
 * Brings journal and triggers up to date, so that every way to write a table of an entity feeds the journal. What is as it
 * should be is not touched.
 *
 * Rows that a table had before its triggers are entered as inserted when they were created.
 */
export async function installJournal(runner: QueryRunner, dataSource: DataSource): Promise<void> {
  await runner.startTransaction();
  try {
    const [known] = await runner.query(`SELECT obj_description(to_regclass('journal'), 'pg_class') AS digest`);
    if (known.digest !== digest(JOURNAL_SCHEMA)) {
      await runner.query(JOURNAL_SCHEMA);
      await runner.query(`COMMENT ON TABLE journal IS '${digest(JOURNAL_SCHEMA)}'`);
    }
    const attached: { name: string; digest: string }[] = await runner.query(
      `SELECT c.relname AS name, obj_description(g.oid, 'pg_trigger') AS digest
       FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid WHERE g.tgname = 'journal_begin'`,
    );
    const digestOf = new Map(attached.map((table) => [table.name, table.digest]));
    for (const table of journalTables(dataSource)) {
      const sql = triggerSql(table);
      if (digestOf.get(table.name) === digest(sql)) continue;
      await runner.query('SELECT journal_lock()');
      await runner.query(`${sql}; COMMENT ON TRIGGER journal_begin ON "${table.name}" IS '${digest(sql)}'`);
      if (!digestOf.has(table.name)) await enterRows(runner, table);
    }
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}

/** The tables whose writes nobody records, copies of what others record aside; empty when all is well. */
export async function findTablesWithoutJournal(dataSource: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await dataSource.query(
    `SELECT c.relname AS name FROM pg_class c
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relname <> ALL($1)
       AND obj_description(c.oid, 'pg_class') IS DISTINCT FROM '${COPY_COMMENT}' AND (
       SELECT count(*) FROM pg_trigger g
       WHERE g.tgrelid = c.oid AND g.tgenabled = 'O' AND g.tgname = ANY('{journal_begin,journal_insert,journal_update,journal_delete,journal_truncate}')
     ) < 5 ORDER BY 1`,
    [WITHOUT_JOURNAL],
  );
  return rows.map(({ name }) => name);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function triggerSql(table: JournalTable): string {
  const { name, keyColumns, leftOut, isStamped } = table;
  const leftOutList = `'{${leftOut.join(',')}}'`;
  const write = keyColumns
    ? `journal_write_link(${leftOutList}, '{${keyColumns.join(',')}}')`
    : `journal_write(${leftOutList})`;
  const key = keyColumns ?? ['id'];
  const row = (prefix: string) => `(${key.map((column) => `${prefix}."${column}"`).join(', ')})`;
  const trigger = (suffix: string, rest: string) => `CREATE OR REPLACE TRIGGER journal_${suffix} ${rest}`;
  const after = (operation: string, rows: string) =>
    trigger(
      operation.toLowerCase(),
      `AFTER ${operation} ON "${name}" REFERENCING ${rows} AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${write}`,
    );
  return [
    trigger(
      'begin',
      `BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "${name}" FOR EACH STATEMENT EXECUTE FUNCTION journal_begin()`,
    ),
    trigger(
      'key',
      `BEFORE UPDATE ON "${name}" FOR EACH ROW WHEN (${row('OLD')} IS DISTINCT FROM ${row('NEW')}) EXECUTE FUNCTION journal_refuse()`,
    ),
    ...(isStamped
      ? [
          trigger(
            'stamp',
            `BEFORE INSERT OR UPDATE ON "${name}" FOR EACH ROW EXECUTE FUNCTION journal_stamp(${leftOutList})`,
          ),
        ]
      : [`DROP TRIGGER IF EXISTS journal_stamp ON "${name}"`]),
    after('INSERT', 'NEW TABLE'),
    after('UPDATE', 'OLD TABLE'),
    after('DELETE', 'OLD TABLE'),
    trigger('truncate', `BEFORE TRUNCATE ON "${name}" FOR EACH STATEMENT EXECUTE FUNCTION journal_delete_all()`),
  ].join(';\n');
}

/** Enters the rows that were there before anybody kept a journal of them. */
async function enterRows(runner: QueryRunner, table: JournalTable): Promise<void> {
  const recordedAt = table.isStamped ? 't.created_at' : `current_setting('kakehashi.instant')::timestamptz`;
  const order = table.isStamped ? 't.created_at, ' : '';
  await runner.query(
    `INSERT INTO journal (entity_type, entity_id, sequence, recorded_at, operation, actor, key)
     SELECT '${table.name}', ${entityIdSql(table, 't')}, 1, ${recordedAt}, 'INSERT', journal_actor(), ${entityKeySql(table, 't')}
     FROM "${table.name}" t WHERE NOT EXISTS (
       SELECT FROM journal j WHERE j.entity_type = '${table.name}' AND j.entity_id = ${entityIdSql(table, 't')})
     ORDER BY ${order}${(table.keyColumns ?? ['id']).map((column) => `t."${column}"`).join(', ')}`,
  );
}
