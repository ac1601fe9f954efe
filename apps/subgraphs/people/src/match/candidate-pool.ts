import { groupBy, Parameters, type Where } from '@kakehashi/database';
import { conditionFor, dayIn, type SubgraphContext } from '@kakehashi/subgraph';
import { personList } from '../person/person.input';
import { visiblePeople } from '../person/person.loader';
import { hasAppliedSql } from './applied-together';
import { ringsAround } from './candidate-rings';
import { CANDIDATE_COLUMNS, type CandidateRow, type LookedAt, toCandidate } from './candidate-row';
import type { MatchQuestion } from './match-question';

/** The year of the latest evidence, which stands first; 0 where none has one. As the index `expertise_by_strength` has it. */
const LATEST_YEAR = `coalesce((e.evidence -> 0 ->> 'year')::integer, 0)`;

/** Who is looked at for a challenge. */
export interface CandidatePool {
  readonly people: readonly LookedAt[];
  /** False when more people know its topics, or some near them, than are looked at. */
  readonly isComplete: boolean;
}

interface Row extends CandidateRow {
  readonly asked: number;
  readonly owner_ror: string | null;
  readonly has_applied: boolean;
}

/**
 * The people to look at for each challenge, with all that matching reads of them, in one statement: for each of its topics those
 * who know the nearest topics best, of equals those with the latest evidence, of these by id. An index has each ring in that
 * order, so that of a million people no more are read than are looked at. Who may not be seen takes nobody's place.
 *
 * @returns the pools in the order of the questions
 */
export async function readPools(
  context: SubgraphContext,
  questions: readonly MatchQuestion[],
  where: Where | null,
): Promise<CandidatePool[]> {
  const rings = ringsAround(questions);
  const parameters = new Parameters();
  const given = parameters.add(JSON.stringify(rings), 'jsonb');
  const owners = parameters.add(
    questions.map(({ needs }) => needs.ownerOrganisationId),
    'uuid[]',
  );
  const found: Row[] = await context.database.query(
    `WITH ring AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset(${given})
         AS r(question integer, asked integer, share integer, place integer, topic uuid, level text)
     ), owner AS MATERIALIZED (
       SELECT n.id, n.place - 1 AS question, (SELECT o.ror FROM organisation_copy o WHERE o.id = n.id) AS ror
       FROM unnest(${owners}) WITH ORDINALITY AS n(id, place)
     )
     SELECT a.asked, t.*, owner.ror AS owner_ror, ${hasAppliedSql('t', 'owner')} AS has_applied
     FROM (SELECT DISTINCT question, asked, share FROM ring) a JOIN owner USING (question)
     CROSS JOIN LATERAL (
       SELECT known.* FROM (SELECT * FROM ring WHERE ring.asked = a.asked ORDER BY place OFFSET 0) r
       CROSS JOIN LATERAL (
         SELECT ${LATEST_YEAR} AS year, seen.* FROM expertise e
         -- Looked up one by one, as far as they are needed: joined, all people would be read.
         CROSS JOIN LATERAL (
           SELECT ${CANDIDATE_COLUMNS}, t.applied_on FROM derived.candidate t
           WHERE t.id = e.person_id AND ${whoIsLookedAt(context, where, parameters)} OFFSET 0
         ) seen
         WHERE e.topic_id = r.topic AND e.level = r.level
         ORDER BY ${LATEST_YEAR} DESC, e.person_id LIMIT r.share + 1
       ) known
       ORDER BY r.place, known.year DESC, known.id LIMIT a.share + 1
     ) t`,
    parameters.values,
  );
  const today = dayIn('UTC', new Date());
  const ofTopic = groupBy(found, ({ asked }) => String(asked));
  const topicsOf = groupBy([...new Map(rings.map((ring) => [ring.asked, ring])).values()], ({ question }) =>
    String(question),
  );
  return questions.map(({ needs }, question) => {
    const taken = (topicsOf.get(String(question)) ?? []).map(({ asked, share }) => {
      const rows = ofTopic.get(String(asked)) ?? [];
      return { rows: rows.slice(0, share), isComplete: rows.length <= share };
    });
    const rows = new Map(taken.flatMap((topic) => topic.rows).map((row) => [row.id, row]));
    return {
      people: [...rows.values()].map((row) => {
        const owner = { id: needs.ownerOrganisationId, ror: row.owner_ror };
        return toCandidate(row, { owner, hasApplied: row.has_applied }, today);
      }),
      isComplete: taken.every(({ isComplete }) => isComplete),
    };
  });
}

/** SQL condition of the candidates `t` who are looked at: those whom who asks may see, and whom the filter finds. */
function whoIsLookedAt(context: SubgraphContext, where: Where | null, parameters: Parameters): string {
  const isSeen = `(${conditionFor(visiblePeople, context.asker)})`;
  if (where === null) return isSeen;
  const isFound = personList.conditionOf(context, where, parameters);
  return `${isSeen} AND EXISTS (SELECT FROM person t WHERE t.id = e.person_id AND (${isFound}))`;
}
