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
  const pairs = pools.flatMap(({ people }, question) => people.map((person) => ({ question, ...person })));
  const rows: Row[] = await database.query(FACTS, [
    JSON.stringify(needs),
    pairs.map(({ question }) => question),
    pairs.map(({ id }) => id),
  ]);
  const ofQuestion = groupBy(rows, ({ question }) => String(question));
  const shown = new Map(pairs.map(({ id, isShown }) => [id, isShown]));
  return questions.map((_, question) =>
    (ofQuestion.get(String(question)) ?? []).map((row) => toCandidate(row, shown.get(row.id) ?? false)),
  );
}

// Of who has not consented nothing else is read: nothing else counts.
const FACTS = `
  WITH need AS MATERIALIZED (
    SELECT n.*, (SELECT o.ror FROM organisation_copy o WHERE o.id = n.owner_id) AS owner_ror
    FROM jsonb_to_recordset($1::jsonb) AS n(question integer, owner_id uuid, topics uuid[])
  )
  SELECT c.question, c.person_id AS id, consent.is_given AS has_consented,
    coalesce(post.is_with_owner, FALSE) OR EXISTS (
      SELECT 1 FROM application_person mine WHERE consent.is_given AND mine.person_id = c.person_id
        AND mine.submitted_on > CURRENT_DATE - ${CLOSE_FOR} AND (
          EXISTS (SELECT 1 FROM application_organisation o WHERE o.application_id = mine.application_id AND o.organisation_id = n.owner_id)
          OR EXISTS (
            SELECT 1 FROM application_person other JOIN affiliation a ON a.person_id = other.person_id
            WHERE other.application_id = mine.application_id AND other.person_id <> c.person_id AND ${IS_OWNER} AND ${heldOn('a')}))
    ) AS has_conflict,
    post.organisation,
    ARRAY(
      SELECT jsonb_build_array(e.topic_id, e.level, e.years, jsonb_path_query_array(e.evidence, '$[*].year'))
      FROM expertise e WHERE consent.is_given AND e.person_id = c.person_id AND e.topic_id = ANY(n.topics) ORDER BY e.topic_id
    ) AS expertise,
    ARRAY(
      SELECT jsonb_build_array(l.lang, l.level) FROM person_language l WHERE consent.is_given AND l.person_id = c.person_id ORDER BY l.lang
    ) AS languages,
    ARRAY(
      SELECT jsonb_build_array(v.period_from, v.period_to) FROM availability v
      WHERE consent.is_given AND v.person_id = c.person_id AND v.purpose = 'COMMISSION' ORDER BY v.period_from, v.id
    ) AS availability,
    work.accepted_commissions, work.outcomes
  FROM unnest($2::integer[], $3::uuid[]) AS c(question, person_id)
  JOIN need n ON n.question = c.question
  CROSS JOIN LATERAL (
    SELECT EXISTS (SELECT 1 FROM consent k WHERE k.person_id = c.person_id AND k.purpose = 'MATCHING' AND ${consentHolds('k')}) AS is_given
    OFFSET 0
  ) consent
  CROSS JOIN LATERAL (
    SELECT bool_or(${IS_OWNER}) AS is_with_owner,
      (array_agg(coalesce(a.organisation_id::text, a.organisation_ror, a.organisation_label) ORDER BY a.period_from DESC NULLS LAST, a.id))[1] AS organisation
    FROM affiliation a WHERE consent.is_given AND a.person_id = c.person_id AND ${heldOn('a')}
  ) post
  CROSS JOIN LATERAL (
    SELECT (count(*) FILTER (WHERE r.kind = 'ACCEPTED_COMMISSION'))::integer AS accepted_commissions,
      (count(*) FILTER (WHERE r.kind = 'OUTCOME'))::integer AS outcomes
    FROM track_record r WHERE consent.is_given AND r.person_id = c.person_id
  ) work`;

function toCandidate(row: Row, isShown: boolean): LookedAt {
  return {
    id: row.id,
    isShown,
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
