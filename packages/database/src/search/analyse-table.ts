import type { DataSource } from 'typeorm';
import type { EntityClass } from '../data-source';
import { forgetKeyFrequency } from './key-frequency';
import { keyTableOf, searchableEntities, wordTableOf } from './search-table';

/**
 * Tells PostgreSQL's planner, and that of searches, what a table and its search tables hold, at once instead of when
 * autovacuum comes by.
 */
export async function analyseTable(dataSource: DataSource, entity: EntityClass): Promise<void> {
  const { tableName } = dataSource.getMetadata(entity);
  const isSearchable = searchableEntities(dataSource).some((metadata) => metadata.tableName === tableName);
  const searchTables = isSearchable ? [keyTableOf(tableName), wordTableOf(tableName)] : [];
  await dataSource.query(`ANALYZE ${[`"${tableName}"`, ...searchTables].join(', ')}`);
  forgetKeyFrequency(dataSource);
}
