import type { DataSource } from 'typeorm';

interface BoundTable {
  readonly table: string;
  readonly column: string;
}

/**
 * Binds a row of every table that can be bound to a person (a column `…person_id`) to that person, with the states that it had,
 * and writes a text into each column of theirs that can hold one, and into their provenance; twice, so that the journal has it too.
 *
 * @returns the texts, each `trace-<table>-<column>`: a table that is added later is among them
 * @throws RangeError for a table without a row to bind
 */
export async function leaveTraces(database: DataSource, person: string): Promise<string[]> {
  const tables: BoundTable[] = await database.query(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name LIKE '%person_id' AND table_name IN (
       SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id')
     ORDER BY 1, 2`,
  );
  const traces: string[] = [];
  for (const { table, column } of tables) {
    const [row] = await database.query(
      `UPDATE "${table}" SET "${column}" = $1 WHERE id = (SELECT id FROM "${table}" ORDER BY "${column}" IS NULL, id LIMIT 1) RETURNING id`,
      [person],
    );
    const [bound] = row ?? [];
    if (bound === undefined) throw new RangeError(`Write a row of ${table} before.`);
    traces.push(...(await writeTraces(database, table, 'id', bound.id)));
    const states = `${table}_status_change`;
    const [{ exists }] = await database.query('SELECT to_regclass($1) IS NOT NULL AS exists', [states]);
    if (exists) traces.push(...(await writeTraces(database, states, `${table}_id`, bound.id)));
  }
  return traces;
}

async function writeTraces(database: DataSource, table: string, column: string, id: string): Promise<string[]> {
  const columns: { name: string }[] = await database.query(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND data_type = 'jsonb'`,
    [table],
  );
  // Such as a copy of another subgraph's links, which are ids and days.
  if (columns.length === 0) return [];
  const textFor = (name: string) => {
    const value = `trace-${table}-${name}`;
    return name === 'provenance'
      ? { source: 'TEST', sourceUrl: `https://example.org/${value}`, retrievedAt: null, assertedBy: null, note: value }
      : [{ lang: 'en', kind: 'PRIMARY', value }];
  };
  const set = columns.map(({ name }, at) => `"${name}" = $${at + 2}::jsonb`);
  const values = columns.map(({ name }) => JSON.stringify(textFor(name)));
  // The second write has the first as its image.
  for (const _ of [1, 2]) await database.query(`UPDATE "${table}" SET ${set} WHERE "${column}" = $1`, [id, ...values]);
  return columns.map(({ name }) => `trace-${table}-${name}`);
}
