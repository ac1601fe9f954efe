import { useEffect, useMemo, useState } from 'react';
import { type Arrangement, arrange, arrangedBy } from './arrange';
import { Arranging } from './arranging';
import type { Column, Row } from './columns';

/** Rows up to which a table is arranged at once: it takes no longer than to draw it. */
const MOST_AT_ONCE = 2_000;

/** Rows as they are shown. */
export interface Arranged {
  readonly shown: readonly Row[];
  /** Whether a worker is at it, and what is shown is arranged as before. */
  readonly isArranging: boolean;
}

/** Filters and sorts rows: short tables at once, long ones in a worker. */
export function useArranged(rows: readonly Row[], columns: readonly Column[], arrangement: Arrangement): Arranged {
  const isPlain = arrangedBy(arrangement).length === 0;
  const isLong = rows.length > MOST_AT_ONCE;
  const short = useMemo(
    () => (isPlain || isLong ? rows : arrangeHere(rows, columns, arrangement)),
    [rows, columns, arrangement, isPlain, isLong],
  );
  const [long, setLong] = useState<{ rows: readonly Row[]; by: Arrangement; shown: readonly Row[] }>();
  const arranging = useMemo(
    () => (isLong && !isPlain ? new Arranging(rows, columns) : undefined),
    [rows, columns, isLong, isPlain],
  );
  useEffect(() => () => arranging?.end(), [arranging]);
  useEffect(() => {
    arranging?.arrange(arrangement, (order) => setLong({ rows, by: arrangement, shown: inOrder(rows, order) }));
  }, [arranging, arrangement, rows]);
  if (!arranging) return { shown: short, isArranging: false };
  return { shown: long?.rows === rows ? long.shown : rows, isArranging: long?.by !== arrangement };
}

function arrangeHere(rows: readonly Row[], columns: readonly Column[], arrangement: Arrangement): readonly Row[] {
  const wanted = columns.filter(({ id }) => arrangedBy(arrangement).includes(id));
  const held = new Map(wanted.map((column) => [column.id, { column, values: rows.map((row) => row[column.id]) }]));
  return inOrder(rows, arrange(rows.length, held, arrangement));
}

function inOrder(rows: readonly Row[], order: Uint32Array): readonly Row[] {
  return Array.from(order, (place) => rows[place] as Row);
}
