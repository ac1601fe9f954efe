import type { Act, PeriodInput } from '@kakehashi/subgraph';
import type { WholeColumn } from './takes-part-as';

/** The days of that in which somebody takes part. */
export type WholeDays = Pick<PeriodInput, 'from' | 'to'>;

/** The columns by which lists of participations are ordered: its own days, else those of the whole. */
export function heldColumns(own: WholeDays, whole: WholeDays) {
  return { starts_on: own.from ?? whole.from ?? null, ends_before: own.to ?? whole.to ?? null };
}

/** Writes the days of participations anew, after those of the whole have changed. */
export async function followWhole(
  act: Act,
  column: WholeColumn,
  ids: readonly string[],
  whole: WholeDays,
): Promise<void> {
  await act.manager.query(
    `UPDATE participation SET starts_on = coalesce(period_from, $2), ends_before = coalesce(period_to, $3)
     WHERE ${column} = ANY($1::uuid[])
       AND (starts_on, ends_before) IS DISTINCT FROM (coalesce(period_from, $2::date), coalesce(period_to, $3::date))`,
    [ids, whole.from ?? null, whole.to ?? null],
  );
}
