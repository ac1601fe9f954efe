import type { DataSource } from 'typeorm';

/**
 * Looks for texts in every column of every table of a database, whatever its schema: rows, journal, logs and what follows from
 * them for the search.
 *
 * @returns `schema.table: text` for each that is somewhere; case does not matter
 */
export async function findTraces(database: DataSource, texts: readonly string[]): Promise<string[]> {
  const tables: { name: string }[] = await database.query(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const traces: string[] = [];
  for (const { name } of tables) {
    const found: { text: string }[] = await database.query(
      `SELECT text FROM unnest($1::text[]) AS text WHERE EXISTS (
         SELECT FROM ${name} row WHERE strpos(lower(row::text), lower(text)) > 0)`,
      [texts],
    );
    traces.push(...found.map(({ text }) => `${name}: ${text}`));
  }
  return traces;
}
