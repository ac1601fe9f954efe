import type { CountGroups, VisibleThrough } from '../list/list-definition';

/** Something of listed rows by which their counts are kept apart. */
export interface CountGroup {
  /** Name of its column in the table of counts. */
  readonly name: string;
  /** Its value, as SQL on the listed row `t`. */
  readonly sql: string;
  /** Whether it is a column of the listed row; else it is whether the row is visible. */
  readonly isColumn: boolean;
}

const IS_VISIBLE = 'is_visible';

/** How the counts of a list are kept apart. */
interface Grouping {
  readonly groups: readonly CountGroup[];
  readonly visibleThrough: readonly VisibleThrough[];
  readonly shown?: string;
}

/** The grouping that a list declares. */
export function countGroups(groups: CountGroups, visible: string): Grouping {
  if ('visibleThrough' in groups) {
    const { visibleThrough } = groups;
    const group = { name: IS_VISIBLE, sql: `((${visible}) IS TRUE)`, isColumn: false };
    return { groups: [group], visibleThrough, shown: `t.${IS_VISIBLE}` };
  }
  const columns = groups.map((column) => ({ name: column, sql: `t."${column}"`, isColumn: true }));
  return { groups: columns, visibleThrough: [] };
}

/** The columns of the groups, each followed by a comma. */
export function groupColumns(groups: readonly CountGroup[], row = ''): string {
  return groups.map(({ name }) => `${row}"${name}", `).join('');
}

/**
 * Listed rows with their groups.
 *
 * @param columns what to take of the rows, such as `t.*` or `t.id`
 * @param from SQL of the rows, under the alias `t`
 * @param wrap puts the SQL of a group in a state other than that after the statement
 */
export function groupedRowsSql(
  groups: readonly CountGroup[],
  columns: 't.*' | 't.id',
  from: string,
  wrap = (sql: string) => sql,
): string {
  const wanted = columns === 't.*' ? groups.filter(({ isColumn }) => !isColumn) : groups;
  return `SELECT ${[columns, ...wanted.map(({ name, sql }) => `${wrap(sql)} AS "${name}"`)].join(', ')} FROM ${from}`;
}
