import { type Act, isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import type { Call } from './call.entity';

/** Who acts for one of the funders of a call. */
export const fundsCall: Relation<Call> = {
  who: 'an officer of a funder of the call',
  holds: (act, { id }) => isFunderOf(act, id),
};

/** Who acts for the funder whose part it is to be. */
export const willFundPart: Relation<{ readonly funder: string }> = {
  who: 'an officer of the funder whose part it is',
  holds: (act, { funder }) => isOwnOrganisation(act, funder),
};

/** Whether the caller acts for an organisation that has a part in the call. */
export async function isFunderOf(act: Act, callId: string | null): Promise<boolean> {
  const parts: { funder: string }[] = await act.manager.query(
    'SELECT funder_organisation_id AS funder FROM call_part WHERE call_id = $1',
    [callId],
  );
  return parts.some(({ funder }) => isOwnOrganisation(act, funder));
}
