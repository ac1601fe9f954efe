import type { Ends } from './made-ties';

/** Whom anybody is shown, as the subgraph hides it. */
const SHOWN = `(NOT b.is_person OR EXISTS (SELECT FROM person_copy p WHERE p.id = b.party_id AND p.visibility = 'PUBLIC'))`;
const JOINED = `derived.tie a JOIN derived.tie b ON b.thing_id = a.thing_id AND b.party_id <> a.party_id
  AND a.starts_on < b.ends_before AND b.starts_on < a.ends_before`;

/** The number of hops, by the recursive query that everybody writes first. */
export const recursive = ([from, to]: Ends): string => `
  WITH RECURSIVE walk AS (
    SELECT '${from}'::uuid AS party_id, 0 AS hops
    UNION
    SELECT b.party_id, walk.hops + 1 FROM walk JOIN ${JOINED} ON a.party_id = walk.party_id WHERE walk.hops < 4 AND ${SHOWN}
  )
  SELECT min(hops) AS hops FROM walk WHERE party_id = '${to}'`;

/** The same from both ends, two hops each, as somebody writes it who knows. */
export const fromBothEnds = ([from, to]: Ends): string => {
  const beside = (level: string) =>
    `SELECT DISTINCT b.party_id FROM ${level} JOIN ${JOINED} ON a.party_id = ${level}.party_id WHERE ${SHOWN}`;
  const meet = (one: string, other: string) => `EXISTS (SELECT FROM ${one} JOIN ${other} USING (party_id))`;
  return `
  WITH a0 AS (SELECT '${from}'::uuid AS party_id), z0 AS (SELECT '${to}'::uuid AS party_id),
    a1 AS MATERIALIZED (${beside('a0')}), z1 AS MATERIALIZED (${beside('z0')}),
    a2 AS MATERIALIZED (${beside('a1')}), z2 AS MATERIALIZED (${beside('z1')})
  SELECT CASE WHEN ${meet('a1', 'z0')} THEN 1 WHEN ${meet('a1', 'z1')} THEN 2
    WHEN ${meet('a2', 'z1')} THEN 3 WHEN ${meet('a2', 'z2')} THEN 4 END AS hops`;
};
