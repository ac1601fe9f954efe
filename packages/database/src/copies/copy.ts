/** Rows of another subgraph that are kept in a table of this database, so that statements can join them. */
export interface Copy {
  /** What their owner calls them, such as `Organisation`. */
  readonly of: string;
  /** Name of the subgraph that owns them. */
  readonly from: string;
  /** The table here; see `createCopyTable`. */
  readonly table: string;
  /** The columns that are kept besides the id, by the same names here and there. */
  readonly columns: readonly string[];
}

/** Says of a table that its rows are another's: the journal of their owner has them. */
export const COPY_COMMENT = 'copy';

/**
 * SQL of a migration that makes the table of a copy. It has no journal, and no reference to it: what it holds comes and goes
 * with its owner.
 *
 * @param columns SQL of the columns besides the id, such as `kind text, names jsonb`
 */
export function createCopyTable(table: string, columns: string): string {
  return `CREATE TABLE "${table}" (id uuid NOT NULL, ${columns}, CONSTRAINT "${table}_pkey" PRIMARY KEY (id));
    COMMENT ON TABLE "${table}" IS '${COPY_COMMENT}'`;
}
