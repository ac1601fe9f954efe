import { Parameters, type Where } from '@kakehashi/database';
import { closenessIn, LEVEL_VALUES } from '@kakehashi/matching';
import type { SubgraphContext } from '@kakehashi/subgraph';
import { personList } from '../person/person.input';
import type { MatchQuestion } from './match-question';

/** So many people are looked at for a challenge, in equal shares for each of its topics. */
export const MOST_CANDIDATES = 600;

/** Each topic has this share at least, however many there are. */
const LEAST_SHARE = 100;

/** The year of the latest evidence, which stands first; 0 where none has one. As the index `expertise_by_strength` has it. */
const LATEST_YEAR = `coalesce((e.evidence -> 0 ->> 'year')::integer, 0)`;

/** Who is looked at for a challenge. */
export interface CandidatePool {
  readonly people: readonly { readonly id: string; readonly isShown: boolean }[];
  /** False when more people know its topics, or some near them, than are looked at. */
  readonly isComplete: boolean;
}

/** A place from which people are taken: those who know a topic at a level. */
interface Ring {
  /** Which question's which topic. */
  readonly asked: number;
  /** How many people are looked at for that topic. */
  readonly share: number;
  /** The nearer its topic and the higher its level, the lower. */
  readonly place: number;
  readonly topic: string;
  readonly level: string;
}

/**
 * The people to look at for each challenge, in one statement: for each of its topics those who know the nearest topics best,
 * of equals those with the latest evidence, of these by id. An index has each ring in that order, so that of a million people
 * no more are read than are looked at. Who may not be seen takes nobody's place.
 *
 * @returns the pools in the order of the questions
 */
export async function findCandidates(
  context: SubgraphContext,
  questions: readonly MatchQuestion[],
  where: Where | null,
): Promise<CandidatePool[]> {
  const asked = questions.flatMap((question, place) =>
    [...closenessIn(question.needs)].map(([topic, near]) => ({
      question: place,
      topic,
      near,
      share: shareOf(question),
    })),
  );
  const rings = asked.flatMap(({ near, share }, index) => ringsOf(near, index, share));
  const parameters = new Parameters();
  const given = parameters.add(JSON.stringify(rings), 'jsonb');
  const condition = personList.conditionOf(context, where, parameters);
  const rows: { asked: number; id: string; isShown: boolean }[] = await context.database.query(
    `WITH ring AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset(${given}) AS r(asked integer, share integer, place integer, topic uuid, level text)
     )
     SELECT a.asked, found.id, found.is_shown AS "isShown" FROM (SELECT DISTINCT asked, share FROM ring) a
     CROSS JOIN LATERAL (
       SELECT known.id, known.is_shown FROM (SELECT * FROM ring WHERE ring.asked = a.asked ORDER BY place OFFSET 0) r
       CROSS JOIN LATERAL (
         SELECT e.person_id AS id, ${LATEST_YEAR} AS year, seen.is_shown FROM expertise e
         -- Looked up one by one, as far as they are needed: joined, all people would be read.
         CROSS JOIN LATERAL (
           SELECT t.visibility <> 'PRIVATE' AS is_shown FROM person t WHERE t.id = e.person_id AND (${condition}) OFFSET 0
         ) seen
         WHERE e.topic_id = r.topic AND e.level = r.level
         ORDER BY ${LATEST_YEAR} DESC, e.person_id LIMIT ${MOST_CANDIDATES + 1}
       ) known
       ORDER BY r.place, known.year DESC, known.id LIMIT a.share + 1
     ) found`,
    parameters.values,
  );
  return questions.map((question, place) => {
    const share = shareOf(question);
    const found = asked.flatMap((one, index) =>
      one.question === place ? [rows.filter((row) => row.asked === index)] : [],
    );
    const people = new Map(found.flatMap((ring) => ring.slice(0, share)).map((row) => [row.id, row]));
    return {
      people: [...people.values()],
      isComplete: found.every((ring) => ring.length <= share),
    };
  });
}

function shareOf({ needs }: MatchQuestion): number {
  return Math.max(LEAST_SHARE, Math.floor(MOST_CANDIDATES / Math.max(1, closenessIn(needs).size)));
}

/** The rings around a topic, the nearest and best first. */
function ringsOf(near: ReadonlyMap<string, number>, asked: number, share: number): Ring[] {
  return [...near]
    .flatMap(([topic, closeness]) =>
      [...LEVEL_VALUES].map(([level, value]) => ({ topic, level, strength: closeness * value })),
    )
    .sort((one, other) => other.strength - one.strength || (one.topic < other.topic ? -1 : 1))
    .map(({ topic, level }, place) => ({ asked, share, place, topic, level }));
}
