import { heldOn } from '@kakehashi/subgraph';

/** For how long those who applied together are too close to judge one another. */
const CLOSE_FOR = `interval '3 years'`;

/**
 * SQL condition that somebody applied for funds with the owner of a challenge, or with somebody who works for it, not long ago. Of who
 * has not agreed to be proposed it is not asked: nothing else counts then.
 *
 * @param candidate alias of a row of `derived.candidate`
 * @param owner alias of a row with the `id` and the `ror` of the owner
 */
export function hasAppliedSql(candidate: string, owner: string): string {
  return `(${candidate}.has_agreed AND coalesce(${candidate}.applied_on > CURRENT_DATE - ${CLOSE_FOR}, FALSE) AND EXISTS (
    SELECT FROM application_person mine WHERE mine.person_id = ${candidate}.id AND mine.submitted_on > CURRENT_DATE - ${CLOSE_FOR} AND (
      EXISTS (
        SELECT FROM application_organisation o WHERE o.application_id = mine.application_id AND o.organisation_id = ${owner}.id)
      OR EXISTS (
        SELECT FROM application_person other JOIN affiliation a ON a.person_id = other.person_id
        WHERE other.application_id = mine.application_id AND other.person_id <> ${candidate}.id AND ${heldOn('a')}
          AND (a.organisation_id = ${owner}.id OR (a.organisation_id IS NULL AND a.organisation_ror = ${owner}.ror))))))`;
}
