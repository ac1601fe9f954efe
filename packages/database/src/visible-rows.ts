/**
 * Which rows of a table somebody may see, as SQL conditions; the table is `t`.
 *
 * A row is in one group at most, so that a list reads each group through an index of its own and counts that are kept by
 * group add up.
 */
export interface VisibleRows {
  /** One or more conditions on columns of the row, such as `t.visibility = 'PUBLIC'`. */
  readonly groups: readonly [string, ...string[]];
  /** Condition of the few rows that are seen for a reason of their own, such as one's own profile; they may be in a group too. */
  readonly own?: string;
}

/** One condition of all rows that may be seen; `TRUE` when nothing is hidden. */
export function visibleSql(visible: VisibleRows | undefined): string {
  const parts = visibleParts(visible);
  return parts.length === 1 ? (parts[0] ?? 'TRUE') : `(${parts.map((part) => `(${part})`).join(' OR ')})`;
}

/** Conditions of which every row that may be seen fulfils exactly one. */
export function visibleParts(visible: VisibleRows | undefined): readonly string[] {
  if (!visible) return ['TRUE'];
  return [...visible.groups, ...(visible.own === undefined ? [] : [ownRowsSql(visible.groups, visible.own)])];
}

/** Condition of the rows that are seen for a reason of their own and no other. */
export function ownRowsSql(groups: readonly string[], own: string): string {
  return `${own} AND (${groups.map((group) => `(${group})`).join(' OR ')}) IS NOT TRUE`;
}
