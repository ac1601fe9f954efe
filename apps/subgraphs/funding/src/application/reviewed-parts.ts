import type { Act } from '@kakehashi/subgraph';

/** Every part of an application must have a review before the application counts as recommended. */
export async function mustBeReviewed(act: Act, applicationId: string): Promise<void> {
  const unread: { funder: string }[] = await act.manager.query(
    `SELECT p.funder_organisation_id AS funder FROM application_part p
     WHERE p.application_id = $1 AND NOT EXISTS (SELECT FROM review r WHERE r.application_part_id = p.id)
     ORDER BY p.position`,
    [applicationId],
  );
  for (const { funder } of unread)
    act.fault('RULE_BROKEN', null, `The part of the funder ${funder} has no review yet.`);
}
