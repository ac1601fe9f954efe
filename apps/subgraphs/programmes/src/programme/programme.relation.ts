import type { Act } from '@kakehashi/subgraph';

/** Whether the caller acts for an organisation that leads one of the programmes today. */
export async function leadsOneOf(act: Act, programmes: readonly (string | null | undefined)[]): Promise<boolean> {
  const { organisation } = act.caller;
  const ids = programmes.filter((id) => id != null);
  if (organisation === undefined || ids.length === 0) return false;
  const found: unknown[] = await act.manager.query(
    `SELECT 1 FROM programme_organisation
     WHERE programme_id = ANY($1::uuid[]) AND organisation_id = $2 AND role = 'LEAD'
       AND (period_from IS NULL OR period_from <= $3) AND (period_to IS NULL OR period_to > $3) LIMIT 1`,
    [ids, organisation, act.today()],
  );
  return found.length > 0;
}
