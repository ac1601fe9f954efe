import type { Act } from '@kakehashi/subgraph';

/** What one funder of an application decided to grant. */
export interface Grant {
  readonly funder: string;
  readonly outcome: string | null;
  readonly decidedOn: string;
  readonly minorUnits: string;
  readonly amount: string;
  readonly currency: string;
}

/** What each funder of an application decided, in the order of its parts; what was asked for where a decision names no amount. */
export function grantsOf(act: Act, applicationId: string): Promise<Grant[]> {
  return act.manager.query(
    `SELECT p.funder_organisation_id AS funder, d.outcome, d.decided_on::text AS "decidedOn",
       coalesce(d.amount_minor_units, p.requested_minor_units)::text AS "minorUnits",
       coalesce(d.amount, p.requested)::text AS amount, p.currency
     FROM application_part p LEFT JOIN decision d ON d.application_part_id = p.id
     WHERE p.application_id = $1 ORDER BY p.position, p.id`,
    [applicationId],
  );
}
