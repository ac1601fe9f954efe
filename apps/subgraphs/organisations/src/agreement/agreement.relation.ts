import { isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import type { Agreement } from './agreement.entity';

const who = 'an officer of an organisation that is a party to the agreement';

/** Who acts for a party to an agreement. */
export const isPartyToAgreement: Relation<Agreement> = {
  who,
  async holds(act, { id }) {
    const { organisation } = act.caller;
    if (organisation === undefined) return false;
    const found: unknown[] = await act.manager.query(
      `SELECT 1 FROM agreement_party
       WHERE agreement_id = $1 AND organisation_id = $2 AND (period_to IS NULL OR period_to > $3) LIMIT 1`,
      [id, organisation, act.today()],
    );
    return found.length > 0;
  },
};

/** Who acts for an organisation that is to be a party to a new agreement. */
export const willBeParty: Relation<{
  readonly parties: readonly { readonly organisation: string | null | undefined }[];
}> = {
  who,
  holds: (act, { parties }) => parties.some(({ organisation }) => isOwnOrganisation(act, organisation)),
};
