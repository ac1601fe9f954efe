/** What of a data source a test of an import asks. */
interface Queried {
  // biome-ignore lint/suspicious/noExplicitAny: rows of any shape
  query(sql: string, parameters?: unknown[]): Promise<any[]>;
}

/** In whose names some work wrote, whatever the tables, as the journal tells; empty when it wrote nothing. */
export async function actorsOf(database: Queried, work: () => Promise<unknown>): Promise<string[]> {
  const [{ last }] = await database.query('SELECT coalesce(max(position), 0) AS last FROM journal');
  await work();
  const rows: { actor: string }[] = await database.query(
    'SELECT DISTINCT actor FROM journal WHERE position > $1 ORDER BY actor',
    [last],
  );
  return rows.map(({ actor }) => actor);
}
