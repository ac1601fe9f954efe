import type { Act } from '@kakehashi/subgraph';
import { CallPart } from '../call-part/call-part.entity';
import { committedOf } from '../call-part/call-part.service';

/**
 * What a funder promises to awards of a call must stay within the budget of its part. It is looked at after the commitment
 * is written; nobody else writes meanwhile.
 *
 * @param field path inside `input` of what is told to be too much
 */
export async function mustStayWithinBudget(
  act: Act,
  callId: string | null,
  { funder, currency }: { readonly funder: string; readonly currency: string },
  field: string,
): Promise<void> {
  if (callId === null) return;
  const parts: { id: string }[] = await act.manager.query(
    'SELECT id FROM call_part WHERE call_id = $1 AND funder_organisation_id = $2 AND currency = $3 ORDER BY id LIMIT 1',
    [callId, funder, currency],
  );
  const part = parts[0] && (await act.lock<CallPart>(CallPart, parts[0].id));
  if (!part || part.budgetMinorUnits === null) {
    act.fault('RULE_BROKEN', field, `The funder has no budget in ${currency} for the call.`);
  } else if ((await committedOf(act.manager, part)) > BigInt(part.budgetMinorUnits)) {
    const message = `With it the funder would promise more than its budget for the call, ${part.budget} ${currency}.`;
    act.fault('OUT_OF_RANGE', field, message);
  }
}
