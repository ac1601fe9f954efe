import { isList, type SelectedField } from '../schema/selected-fields';

/** Something in an answer whose entries can be the rows of a table. */
export interface TableSource {
  /** Keys from the answer's data, joined by dots: `people.nodes`. Empty for the data itself, which is one row. */
  readonly id: string;
  readonly path: readonly string[];
  /** What is selected of each row. */
  readonly row: SelectedField;
  readonly kind: 'connection' | 'list' | 'object';
}

/**
 * Finds what an answer has that can be a table: connections first, then other lists that stand in no other list, and at
 * last the data itself, as one row. The order is that of the operation.
 *
 * Of a connection that is asked for both ways the rows are its `edges`, which tell more than its `nodes`.
 */
export function tableSources(root: SelectedField, data: unknown): readonly TableSource[] {
  const connections: TableSource[] = [];
  const lists: TableSource[] = [];
  const walk = (field: SelectedField, path: readonly string[], value: unknown) => {
    const rows = rowsOfConnection(field);
    for (const child of field.selections) {
      const below = [...path, child.key];
      const held = (value as Record<string, unknown> | null | undefined)?.[child.key];
      if (child.selections.length === 0) continue;
      if (child.type ? isList(child.type) : Array.isArray(held)) {
        if (rows !== undefined && child !== rows && isRows(child)) continue;
        const source = { id: below.join('.'), path: below, row: child };
        if (child === rows) connections.push({ ...source, kind: 'connection' });
        else lists.push({ ...source, kind: 'list' });
      } else walk(child, below, held);
    }
  };
  walk(root, [], data);
  return [...connections, ...lists, { id: '', path: [], row: root, kind: 'object' }];
}

/** The field of a connection whose entries are its rows; undefined when the field is no connection. */
function rowsOfConnection({ selections }: SelectedField): SelectedField | undefined {
  return selections.find(({ name }) => name === 'edges') ?? selections.find(({ name }) => name === 'nodes');
}

function isRows({ name }: SelectedField): boolean {
  return name === 'nodes' || name === 'edges';
}

/** The entries of a source in an answer; null entries are left out. */
export function entriesOf({ path, kind }: TableSource, data: unknown): readonly unknown[] {
  const held = path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], data);
  if (kind === 'object') return held == null ? [] : [held];
  return Array.isArray(held) ? held.filter((entry) => entry != null) : [];
}

/**
 * What an answer tells of all rows of a list together: statistics have a `total` beside their `groups`, with the same fields.
 *
 * @param id a column of the list
 */
export function totalBeside({ path }: TableSource, data: unknown, id: string): unknown {
  const keys = [...path.slice(0, -1), 'total', ...id.split('.')];
  return keys.reduce<unknown>((held, key) => (held as Record<string, unknown> | null | undefined)?.[key], data);
}
