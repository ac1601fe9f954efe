import { isList, type SelectedField } from '../schema/selected-fields';
import { ENTRY, type Row } from './columns';
import { cellsOfKeys, dimensionKey } from './dimensions';

/**
 * Flattens entries to rows. An opened list makes a row of each of its entries, what stands beside it repeated; an entry
 * whose list is empty or null keeps one row, with nothing in those columns.
 *
 * @param opened ids of the lists that are opened out
 */
export function rowsOf(entries: readonly unknown[], row: SelectedField, opened: ReadonlySet<string>): Row[] {
  return entries.flatMap((entry, index) => {
    const rows: Row[] = flatten(entry, row, '', opened).map((cells) => Object.assign(cells, { [ENTRY]: index }));
    return rows;
  });
}

type Cells = Record<string, unknown>;

function flatten(entry: unknown, { selections }: SelectedField, prefix: string, opened: ReadonlySet<string>): Cells[] {
  let rows: Cells[] = [{}];
  for (const field of selections) {
    const id = prefix === '' ? field.key : `${prefix}.${field.key}`;
    const value = (entry as Cells | null | undefined)?.[field.key];
    const holdsObjects = field.selections.length > 0;
    const holdsList = field.type ? isList(field.type) : Array.isArray(value);
    const dimension = holdsObjects && holdsList ? dimensionKey(field) : undefined;
    if (dimension !== undefined) rows = combine(rows, [cellsOfKeys(value, id, field, dimension)]);
    else if (holdsObjects && holdsList && opened.has(id)) {
      const parts = Array.isArray(value) ? value.flatMap((one) => flatten(one, field, id, opened)) : [];
      rows = combine(rows, parts.length > 0 ? parts : flatten(null, field, id, opened));
    } else if (holdsObjects && !holdsList) rows = combine(rows, flatten(value, field, id, opened));
    else for (const cells of rows) cells[id] = value;
  }
  return rows;
}

function combine(rows: Cells[], parts: Cells[]): Cells[] {
  const [only] = parts;
  if (parts.length === 1 && only) {
    for (const cells of rows) Object.assign(cells, only);
    return rows;
  }
  return rows.flatMap((cells) => parts.map((part) => ({ ...cells, ...part })));
}
