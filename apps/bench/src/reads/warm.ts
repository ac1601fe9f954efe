import type { BenchSystem } from '../bench-system';

/**
 * Reads whole tables of a subgraph, so that what is timed next finds their pages in memory and not on the disk; a first reading
 * of a cold table may last longer than a request's statement may. Their indexes become warm as they are used.
 */
export async function warm(system: BenchSystem, subgraph: string, tables: readonly string[]): Promise<void> {
  process.stdout.write(`Reading ${tables.join(', ')} of ${subgraph}, so that they are warm.\n`);
  for (const table of tables) await system.sql(subgraph, `SELECT count(t.*) FROM ${table} t`);
}
