import type { GraphQLFormattedError } from 'graphql';
import type { ExportFormat } from './export-format';

/**
 * Writes rows page by page, each page when the one before has been taken.
 *
 * A failure half-way is told by the format's own mark and a proper end, or, where the format has none, by a broken
 * connection: nobody must take a part for the whole.
 *
 * @param first the rows of the first page
 * @param tell what clients are told of a fault
 */
export async function* writeRows(
  format: ExportFormat,
  first: readonly unknown[],
  rest: AsyncIterable<readonly unknown[]>,
  tell: (fault: unknown) => GraphQLFormattedError,
): AsyncGenerator<string> {
  const begin = `${format.head()}${format.rows(first)}`;
  if (begin !== '') yield begin;
  try {
    for await (const rows of rest) if (rows.length > 0) yield format.rows(rows);
  } catch (fault) {
    const error = tell(fault);
    if (!format.failure) throw fault;
    yield format.failure(error);
  }
}
