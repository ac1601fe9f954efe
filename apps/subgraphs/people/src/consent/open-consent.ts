import type { Act } from '@kakehashi/subgraph';
import type { ConsentPurpose } from './consent.enum';

/** Id of the consent of a person that has not been withdrawn; null when there is none. */
export async function openConsentOf(act: Act, personId: string, purpose: ConsentPurpose): Promise<string | null> {
  const [row]: { id: string }[] = await act.manager.query(
    'SELECT id FROM consent WHERE person_id = $1 AND purpose = $2 AND withdrawn_at IS NULL FOR UPDATE',
    [personId, purpose],
  );
  return row?.id ?? null;
}
