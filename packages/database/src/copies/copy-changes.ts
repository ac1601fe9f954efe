import type { QueryRunner } from 'typeorm';
import { COPY_COMMENT } from './copy';

/** How often the rows of each copy have changed, so that what was computed of one is known to be of an earlier state. */
const COPY_CHANGES = `
  CREATE SCHEMA IF NOT EXISTS derived;
  CREATE TABLE IF NOT EXISTS derived.copy_change (copy text PRIMARY KEY, changes bigint NOT NULL);
  CREATE OR REPLACE FUNCTION derived.note_copy_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'TRUNCATE' THEN
      IF NOT EXISTS (SELECT FROM changed) THEN
        RETURN NULL;
      END IF;
    END IF;
    INSERT INTO derived.copy_change AS c VALUES (TG_TABLE_NAME, 1)
    ON CONFLICT (copy) DO UPDATE SET changes = c.changes + 1;
    RETURN NULL;
  END $$`;

/** Has every copy count its changes, whoever makes them. Copies that do are left alone. */
export async function installCopyChanges(runner: QueryRunner): Promise<void> {
  const tables: { name: string }[] = await runner.query(
    `SELECT c.relname AS name FROM pg_class c
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND obj_description(c.oid, 'pg_class') = $1
       AND NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = c.oid AND g.tgname = 'copy_change_truncate')`,
    [COPY_COMMENT],
  );
  if (tables.length === 0) return;
  await runner.startTransaction();
  try {
    await runner.query(COPY_CHANGES);
    for (const { name } of tables) await runner.query(triggersOf(name));
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}

function triggersOf(table: string): string {
  const after = (operation: string, rows: string) =>
    `CREATE OR REPLACE TRIGGER copy_change_${operation.toLowerCase()} AFTER ${operation} ON "${table}" ${rows}
     FOR EACH STATEMENT EXECUTE FUNCTION derived.note_copy_change()`;
  return [
    after('INSERT', 'REFERENCING NEW TABLE AS changed'),
    after('UPDATE', 'REFERENCING NEW TABLE AS changed'),
    after('DELETE', 'REFERENCING OLD TABLE AS changed'),
    after('TRUNCATE', ''),
  ].join(';\n');
}
