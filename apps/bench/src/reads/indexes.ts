import type { BenchSystem } from '../bench-system';
import { printTable } from '../report';

const SIZES = `
  SELECT c.relname AS name, t.relname AS "table", pg_relation_size(c.oid) AS bytes, s.n_live_tup AS rows
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
    JOIN pg_stat_user_tables s ON s.relid = t.oid
  ORDER BY bytes DESC LIMIT 12`;

interface IndexSize {
  readonly name: string;
  readonly table: string;
  readonly bytes: string;
  readonly rows: string;
}

/** The largest indexes of the people and the funding database. */
export async function tellIndexes(system: BenchSystem): Promise<void> {
  for (const subgraph of ['people', 'organisations', 'programmes', 'funding']) {
    const sizes = await system.sql<IndexSize>(subgraph, SIZES);
    printTable(
      `Largest indexes of ${subgraph}`,
      ['index', 'table', 'MB#', 'rows of the table#'],
      sizes.map(({ name, table, bytes, rows }) => [name, table, (Number(bytes) / 1e6).toFixed(1), rows]),
    );
  }
}
