const MARK = '/* prepared */ ';

/**
 * Marks a statement for which one plan is good whatever its values, and whose text seldom changes: each `Connection`
 * has it parsed and planned once, which takes longer than a look into an index.
 */
export function prepared(sql: string): string {
  return MARK + sql;
}

export function isPrepared(sql: string): boolean {
  return sql.startsWith(MARK);
}
