import { ENTRY, type Row } from '../table/columns';

/** How the values of a column stand in rows of which lists are opened out. */
export type Repetition = 'none' | 'perEntry' | 'unclear';

/**
 * Whether opened lists repeat the values of a column: a value beside a list stands in each row of its entry, so that adding
 * up rows would count it several times. `unclear` is a value inside one opened list beside another.
 */
export function repetitionOf(id: string, opened: readonly string[]): Repetition {
  const around = opened.filter((list) => id.startsWith(`${list}.`));
  if (around.length === opened.length) return 'none';
  return around.length === 0 ? 'perEntry' : 'unclear';
}

/** Of each entry one row for each name, so that what is repeated counts once. */
export function oncePerEntry(rows: readonly Row[], name: (row: Row) => unknown): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify([row[ENTRY], name(row) ?? null]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
