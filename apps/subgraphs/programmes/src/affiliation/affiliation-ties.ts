import type { TieSource } from '../tie/tie-source';

/** People and those for whom they work; where only the ROR id of one is known, the organisation that has it. */
export const affiliationTies: TieSource = {
  table: 'affiliation_copy',
  columns: ['person_id', 'organisation_id', 'organisation_ror', 'period_from', 'period_to'],
  ties: `SELECT s.id AS source_id, s.id AS thing_id, 'AFFILIATION' AS kind, p.id AS party_id, p.is_person,
      CASE WHEN p.is_person THEN 'EMPLOYEE' ELSE 'EMPLOYER' END AS role,
      coalesce(s.period_from, '-infinity') AS starts_on, coalesce(s.period_to, 'infinity') AS ends_before
    FROM affiliation_copy s
      LEFT JOIN organisation_copy o ON s.organisation_id IS NULL AND o.ror = s.organisation_ror,
      LATERAL (VALUES (s.person_id, true), (coalesce(s.organisation_id, o.id), false)) p(id, is_person)
    WHERE p.id IS NOT NULL AND coalesce(s.period_from, '-infinity') < coalesce(s.period_to, 'infinity')`,
  follows: [
    {
      table: 'organisation_copy',
      columns: ['ror'],
      sources: `SELECT s.id FROM organisation_copy o JOIN affiliation_copy s ON s.organisation_ror = o.ror
        WHERE o.id = ANY($1) AND s.organisation_id IS NULL`,
    },
  ],
};
