import type { Act } from '@kakehashi/subgraph';
import type { StayDays } from './stay-days';

/** What a broken `placement_stays_apart` means; {@link mustStayApart} finds it before, and what other sources tell as well. */
export const staysApart = {
  placement_stays_apart: { field: null, message: 'The researcher has another stay in these days.' },
};

/**
 * Notes a fault when the researcher has another agreed stay in some of the days: of two hosts that are asked for the same
 * days, one can agree.
 */
export async function mustStayApart(
  act: Act,
  person: string,
  { from, to }: StayDays,
  { field, except = null }: { readonly field: string | null; readonly except?: string | null },
): Promise<void> {
  const [other]: { from: string | null; to: string | null }[] = await act.manager.query(
    `SELECT period_from::text AS from, period_to::text AS to FROM placement
     WHERE person_id = $1 AND id IS DISTINCT FROM $2 AND status IN ('APPROVED', 'ON_STAY', 'RETURNED')
       AND (period_from IS NULL OR period_from < $4) AND (period_to IS NULL OR period_to > $3)
     ORDER BY period_from, id LIMIT 1`,
    [person, except, from, to],
  );
  if (other === undefined) return;
  const days = `from ${other.from ?? 'an unknown day'} until before ${other.to ?? 'an unknown day'}`;
  act.fault('RULE_BROKEN', field, `The researcher has another stay ${days}; nobody is on two stays at the same time.`);
}
