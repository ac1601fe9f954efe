/**
 * SQL that creates the table of a status history, for the migration of what `defineStatusHistory` declares.
 *
 * @param owner the table of the things that have a history, such as `challenge`
 */
export function createStatusChangeTable(owner: string): string {
  const table = `${owner}_status_change`;
  return `
    CREATE TABLE ${table} (
      id uuid NOT NULL,
      provenance jsonb NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT 1,
      ${owner}_id uuid NOT NULL,
      status text NOT NULL,
      reason jsonb NOT NULL,
      period_from date,
      period_to date,
      period_precision text NOT NULL DEFAULT 'DAY',
      CONSTRAINT ${table}_pkey PRIMARY KEY (id)
    );
    ${createStatusChangeIndexes(owner)}`;
}

/** SQL that creates the indexes of such a table: one for the history of a thing, one for the filter by status. */
export function createStatusChangeIndexes(owner: string): string {
  const table = `${owner}_status_change`;
  return `
    CREATE INDEX ${table}_by_${owner} ON ${table} (${owner}_id, period_from, id);
    CREATE INDEX ${table}_by_status ON ${table} (status, ${owner}_id);`;
}
