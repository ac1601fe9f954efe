import type { SubgraphTest } from './subgraph-test';

/**
 * Adds, takes away and deletes ids that others gave to the things of a table, and compares them each time with the table by which
 * they are found.
 *
 * @param table of the things, such as `person`
 * @returns after what the two differ; empty when one follows the other
 */
export async function faultsOfExternalIds({ database }: SubgraphTest, table: string): Promise<string[]> {
  const faults: string[] = [];
  const compareAfter = async (event: string) => {
    const [{ kept, differing }] = await database.query(
      `WITH told AS (
         SELECT t.id, g.scheme, g.value FROM ${table} t, jsonb_to_recordset(t.external_ids) AS g(scheme text, value text)
       ), kept AS (SELECT ${table}_id, scheme, value FROM derived.${table}_external_id)
       SELECT (SELECT count(*)::int FROM kept) AS kept,
         (SELECT count(*)::int FROM (TABLE told EXCEPT ALL TABLE kept) a) + (SELECT count(*)::int FROM (TABLE kept EXCEPT ALL TABLE told) b) AS differing`,
    );
    if (kept === 0) faults.push(`${event}: nothing is kept`);
    if (differing > 0) faults.push(`${event}: ${differing} differ`);
  };
  await compareAfter('insert');
  await database.query(
    `UPDATE ${table} SET external_ids = external_ids || '[{"scheme": "TEST", "value": "1"}, {"scheme": "TEST", "value": "2"}]'`,
  );
  await database.query(`UPDATE ${table} SET external_ids = '[]' WHERE id = (SELECT min(id::text)::uuid FROM ${table})`);
  await compareAfter('change');
  await database.query(`DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} ORDER BY id LIMIT 5)`);
  await compareAfter('removal');
  return faults;
}
