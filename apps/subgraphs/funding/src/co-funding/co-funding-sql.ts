/**
 * SQL, as a list of CTEs, of who gave what to the awards that two or more fund: `part` (award_id, decided_on, funder, currency, minor_units), and
 * `funded`, which has each funder of an award once. A funder is known by its id, else by the organisation with its ROR id, else by that alone.
 *
 * @param condition of the awards, the table being `t`
 */
export const jointParts = (condition: string): string => `
  named AS MATERIALIZED (
    SELECT c.award_id, t.decided_on, c.currency, c.amount_minor_units AS minor_units,
      coalesce(c.funder_organisation_id::text, known.id::text, 'ror:' || c.funder_ror) AS funder
    FROM award t JOIN award_commitment c ON c.award_id = t.id
      LEFT JOIN organisation_copy known ON c.funder_organisation_id IS NULL AND known.ror = c.funder_ror
    WHERE ${condition}
  ), joint AS MATERIALIZED (
    SELECT award_id FROM named GROUP BY 1 HAVING count(DISTINCT funder) > 1
  ), part AS MATERIALIZED (
    SELECT * FROM named JOIN joint USING (award_id) WHERE funder IS NOT NULL
  ), funded AS MATERIALIZED (
    SELECT DISTINCT award_id, decided_on, funder FROM part
  )`;
