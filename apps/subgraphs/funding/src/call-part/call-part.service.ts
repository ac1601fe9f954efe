import type { EntityManager } from 'typeorm';
import type { CallPart } from './call-part.entity';

/** What a budget is held against: the columns of a part of a call that tell whose money it is. */
type Part = Pick<CallPart, 'id' | 'callId' | 'funderOrganisationId' | 'currency'>;

/**
 * What a funder has promised out of its part of a call, in minor units: what it decided to grant to applications that are
 * still in the running or awarded, and its commitments to awards of the call that answer no application. A decision that
 * names no amount counts as what was asked for.
 */
export async function committedOf(
  manager: EntityManager,
  { id, callId, funderOrganisationId, currency }: Part,
): Promise<bigint> {
  const [{ committed }] = await manager.query(
    `SELECT (
       SELECT coalesce(sum(coalesce(d.amount_minor_units, p.requested_minor_units)), 0)
       FROM application_part p
       JOIN decision d ON d.application_part_id = p.id AND d.outcome = 'AWARD'
       JOIN application a ON a.id = p.application_id AND a.status IN ('UNDER_REVIEW', 'RECOMMENDED', 'AWARDED')
       WHERE p.call_part_id = $1
     ) + (
       SELECT coalesce(sum(c.amount_minor_units), 0)
       FROM award w
       JOIN award_commitment c ON c.award_id = w.id AND c.funder_organisation_id = $3 AND c.currency = $4
       WHERE w.call_id = $2 AND w.application_id IS NULL
     ) AS committed`,
    [id, callId, funderOrganisationId, currency],
  );
  return BigInt(committed);
}
