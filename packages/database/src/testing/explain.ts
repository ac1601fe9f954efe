import { escapeLiteral } from 'pg';
import type { DataSource } from 'typeorm';
import type { ListDefinition } from '../list/list-definition';
import { prepareStatement } from '../list/list-statement';
import type { PageRequest } from '../list/page';
import { isPrepared } from '../prepared-statement';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Plan[];
}

const READS = /^(Seq Scan|Index Scan|Index Only Scan|Bitmap Heap Scan)$/;

/** How many rows PostgreSQL looks at in tables and indexes to answer a page: what it costs, whatever the machine. */
export async function explainRows(
  database: DataSource,
  definition: ListDefinition,
  request: PageRequest,
): Promise<number> {
  const statement = await prepareStatement(database, definition, request);
  const sql = statement.selectSql('');
  return database.transaction(async (manager) => {
    const explain = async (asked: string, values: readonly unknown[] = []): Promise<number> => {
      const [{ 'QUERY PLAN': plans }] = await manager.query(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${asked}`, [
        ...values,
      ]);
      return rowsRead(plans[0].Plan);
    };
    if (!isPrepared(sql)) return explain(sql, statement.parameters.values);
    // As a `Connection` has it planned: without regard to its values.
    await manager.query(
      `SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL enable_sort = off; PREPARE explained AS ${sql}`,
    );
    const values = statement.parameters.values.map((value) => (value === null ? 'NULL' : escapeLiteral(String(value))));
    const rows = await explain(`EXECUTE explained (${values.join(', ')})`);
    await manager.query('DEALLOCATE explained');
    return rows;
  });
}

function rowsRead(plan: Plan): number {
  const below = (plan.Plans ?? []).reduce((sum, child) => sum + rowsRead(child), 0);
  if (!READS.test(plan['Node Type'])) return below;
  const removed = (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0);
  return below + (plan['Actual Rows'] + removed) * plan['Actual Loops'];
}
