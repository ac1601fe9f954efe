import type { Copy } from '@kakehashi/database';

/** What is copied, and from whom; see {@link defineCopy}. */
export interface CopyOptions extends Omit<Copy, 'table'> {
  /** The table here; default the name with `_copy`, such as `organisation_copy`. */
  readonly table?: string;
}

/**
 * Declares that rows of another subgraph are kept here, with those columns that are of use, for statements that join them.
 *
 * A migration makes its table by `createCopyTable`. While the subgraph serves, it is filled and kept as the owner's rows change;
 * how fresh it is, is told by `copyFreshness` and `/ready`.
 */
export function defineCopy({ table, ...copy }: CopyOptions): Copy {
  const name = copy.of.replaceAll(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
  return { ...copy, table: table ?? `${name}_copy` };
}
