import type { EntityClass } from '../data-source';

/** Rows of a subgraph of which others may keep a copy. */
export interface Original {
  /** What they are called between subgraphs, such as `Organisation`. */
  readonly name: string;
  readonly entity: EntityClass;
  /** What is told of a row: name → SQL expression; the table is `t`. */
  readonly columns: Readonly<Record<string, string>>;
  /** SQL condition of the rows that are told, the table being `t`; of any other it is told that it is gone. Default: all. */
  readonly where?: string;
  /** SQL of the column `id` of further rows that change with those of `changed (id)`, such as what stands below them in a tree. */
  readonly alsoChanged?: string;
}

/** A part of the rows of an original, as they are now. */
export interface OriginalPage {
  /** Position in the owner's journal up to which every change is told; of the first page of all rows, from where to go on. */
  readonly position: string;
  /** What stands at that position, by which it is known again; null where the journal is empty. */
  readonly mark: string | null;
  /** Whether more can be read at once. */
  readonly hasMore: boolean;
  /** The rows, each with its id and columns, by id. */
  readonly rows: readonly CopiedRow[];
  /** Ids of rows that are not there, or not told any more. */
  readonly gone: readonly string[];
}

/** A row as it goes from its owner to a copy. */
export type CopiedRow = Readonly<Record<string, unknown>> & { readonly id: string };
