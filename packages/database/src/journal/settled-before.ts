import type { DataSource } from 'typeorm';

/**
 * Before which instant the journal is settled: what was known at any earlier one stays as it is, whoever writes from now on.
 *
 * While a transaction writes, that is the instant of its writes; else it is now. Only a past that others recorded, see
 * `Writer.recordedAt`, is added to settled instants. Reads that follow this one see all that is settled.
 */
export async function settledBefore(dataSource: DataSource): Promise<Date> {
  const [row] = await dataSource.query('SELECT journal_settled_before() AS instant');
  return row.instant;
}
