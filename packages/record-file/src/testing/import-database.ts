/** What of a data source a test of an import asks. */
interface Queried {
  // biome-ignore lint/suspicious/noExplicitAny: rows of any shape
  query(sql: string): Promise<any[]>;
}

/** How many rows of entities were ever inserted, updated or deleted; neither the journal nor derived tables are counted. */
export async function countWrites(database: Queried): Promise<number> {
  await database.query('SELECT pg_stat_force_next_flush()');
  const [row] = await database.query(
    `SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) AS writes FROM pg_stat_user_tables 
     WHERE schemaname = 'public' AND relname <> 'journal'`,
  );
  return Number(row.writes);
}

/** Ends the connection of another session that is in a transaction, as soon as there is one. */
export async function cutOneTransaction(database: Queried): Promise<void> {
  for (let cut: unknown[] = []; cut.length === 0; ) {
    cut = await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`,
    );
  }
}
