import { groupBy } from '@kakehashi/database';
import { type Candidate, closenessIn, type Standing } from '@kakehashi/matching';
import { heldOn, type SubgraphContext } from '@kakehashi/subgraph';
import { consentHolds } from '../consent/consent.loader';
import type { CandidatePool } from './candidate-pool';
import type { MatchQuestion } from './match-question';

/** Somebody who is looked at for a challenge, with all that decides whether and where they stand in its list. */
export type LookedAt = Candidate & Standing;

interface Row {
  readonly question: number;
  readonly id: string;
  readonly is_shown: boolean;
  readonly has_consented: boolean;
  readonly has_conflict: boolean;
  readonly expertise: readonly [topic: string, level: string, years: number, evidence: readonly (number | null)[]][];
  readonly languages: readonly [lang: string, level: string][];
  readonly availability: readonly [from: string | null, to: string | null][];
  readonly accepted_commissions: number;
  readonly outcomes: number;
  readonly organisation: string | null;
}

const IS_OWNER = '(a.organisation_id = n.owner_id OR (a.organisation_id IS NULL AND a.organisation_ror = n.owner_ror))';

/** For how long those who applied together are too close to judge one another. */
const CLOSE_FOR = `interval '3 years'`;

/**
 * Reads what matching looks at of the people of each pool, in one statement.
 *
 * @returns the people in the order of the questions; of each only the expertise that is near
 */
export async function readCandidates(
  { database }: SubgraphContext,
  questions: readonly MatchQuestion[],
  pools: readonly CandidatePool[],
): Promise<LookedAt[][]> {
  const needs = questions.map(({ needs: one }, question) => ({
    question,
    owner_id: one.ownerOrganisationId,
    topics: [...new Set([...closenessIn(one).values()].flatMap((near) => [...near.keys()]))],
  }));
  const pairs = pools.flatMap(({ ids }, question) => ids.map((id) => ({ question, id })));
  const rows: Row[] = await database.query(FACTS, [
    JSON.stringify(needs),
    pairs.map(({ question }) => question),
    pairs.map(({ id }) => id),
  ]);
  const ofQuestion = groupBy(rows, ({ question }) => String(question));
  return questions.map((_, question) => (ofQuestion.get(String(question)) ?? []).map(toCandidate));
}

const FACTS = `
  WITH need AS MATERIALIZED (
    SELECT n.*, owner.ror AS owner_ror FROM jsonb_to_recordset($1::jsonb) AS n(question integer, owner_id uuid, topics uuid[])
    LEFT JOIN organisation_copy owner ON owner.id = n.owner_id
  )
  SELECT c.question, t.id, t.visibility <> 'PRIVATE' AS is_shown,
    EXISTS (SELECT 1 FROM consent k WHERE k.person_id = t.id AND k.purpose = 'MATCHING' AND ${consentHolds('k')}) AS has_consented,
    EXISTS (SELECT 1 FROM affiliation a WHERE a.person_id = t.id AND ${IS_OWNER} AND ${heldOn('a')})
      OR EXISTS (
        SELECT 1 FROM application_person mine WHERE mine.person_id = t.id AND mine.submitted_on > CURRENT_DATE - ${CLOSE_FOR} AND (
          EXISTS (SELECT 1 FROM application_organisation o WHERE o.application_id = mine.application_id AND o.organisation_id = n.owner_id)
          OR EXISTS (
            SELECT 1 FROM application_person other JOIN affiliation a ON a.person_id = other.person_id
            WHERE other.application_id = mine.application_id AND other.person_id <> t.id AND ${IS_OWNER} AND ${heldOn('a')}))
      ) AS has_conflict,
    ARRAY(
      SELECT jsonb_build_array(e.topic_id, e.level, e.years, ARRAY(SELECT (piece ->> 'year')::integer FROM jsonb_array_elements(e.evidence) piece))
      FROM expertise e WHERE e.person_id = t.id AND e.topic_id = ANY(n.topics) ORDER BY e.topic_id
    ) AS expertise,
    ARRAY(SELECT jsonb_build_array(l.lang, l.level) FROM person_language l WHERE l.person_id = t.id ORDER BY l.lang) AS languages,
    ARRAY(
      SELECT jsonb_build_array(v.period_from, v.period_to) FROM availability v WHERE v.person_id = t.id AND v.purpose = 'COMMISSION'
      ORDER BY v.period_from, v.id
    ) AS availability,
    (SELECT count(*)::integer FROM track_record r WHERE r.person_id = t.id AND r.kind = 'ACCEPTED_COMMISSION') AS accepted_commissions,
    (SELECT count(*)::integer FROM track_record r WHERE r.person_id = t.id AND r.kind = 'OUTCOME') AS outcomes,
    (SELECT coalesce(a.organisation_id::text, a.organisation_ror, a.organisation_label) FROM affiliation a
     WHERE a.person_id = t.id AND ${heldOn('a')} ORDER BY a.period_from DESC NULLS LAST, a.id LIMIT 1) AS organisation
  FROM unnest($2::integer[], $3::uuid[]) AS c(question, person_id)
  JOIN need n ON n.question = c.question
  JOIN person t ON t.id = c.person_id`;

function toCandidate(row: Row): LookedAt {
  return {
    id: row.id,
    isShown: row.is_shown,
    hasConsented: row.has_consented,
    hasConflict: row.has_conflict,
    expertise: row.expertise.map(([topicId, level, years, evidenceYears]) => ({
      topicId,
      level,
      years,
      evidenceYears,
    })),
    languages: row.languages.map(([lang, level]) => ({ lang, level })),
    availability: row.availability.map(([from, to]) => ({ from, to })),
    acceptedCommissions: row.accepted_commissions,
    outcomes: row.outcomes,
    organisation: row.organisation,
  };
}
