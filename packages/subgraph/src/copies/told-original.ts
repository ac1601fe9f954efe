import type { Original } from '@kakehashi/database';
import { ANYBODY } from '../visibility/asker';
import { visibleRows } from '../visibility/noted-rules';

/** Rows of which other subgraphs may keep a copy. Those that not everybody may see are left out, unless it says otherwise. */
export interface ToldOriginal extends Original {
  /** Names of the subgraphs that may. */
  readonly readers: readonly string[];
  /** True: rows that are hidden are told too, which the declaration must have a reason for. Default false. */
  readonly tellsHidden?: true;
}

/** What is read for a reader: the original with the condition of the rows that it may be told. */
export function readableOriginal(original: ToldOriginal): Original {
  const { tellsHidden = false, where, readers, ...rest } = original;
  const visible = tellsHidden ? undefined : visibleRows(original.entity, ANYBODY);
  const conditions = [where, visible].filter((condition) => condition !== undefined);
  if (conditions.length === 0) return rest;
  return { ...rest, where: conditions.map((condition) => `(${condition})`).join(' AND ') };
}
