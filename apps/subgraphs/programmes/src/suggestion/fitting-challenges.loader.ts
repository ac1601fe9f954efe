import { type Candidate, type Ranked, rank, reasonToExclude, topicsServed } from '@kakehashi/matching';
import { batchByKey, type SubgraphContext } from '@kakehashi/subgraph';
import type { Challenge } from '../challenge/challenge.entity';
import { challengeById } from '../challenge/challenge.loader';
import { needsOfChallenge } from '../challenge/challenge-needs.service';
import type { Person } from '../person/person.stub';
import type { PersonOffer } from '../person/person-offer.stub';
import { topicTree } from '../topic/near-topics';
import { topicById } from '../topic/topic-by-id.loader';

/** So many challenges are looked at for a person. */
const MOST_CHALLENGES = 100;

/** A person as the gateway brings them. */
export interface OfferingPerson extends Person {
  readonly offer: PersonOffer;
}

/** A challenge with what the person scores in it. */
export interface FittingChallenge {
  readonly challenge: Challenge;
  readonly ranked: Ranked;
}

/** The challenges that fit somebody, the best first, and whether all were looked at. */
export interface FittingChallenges {
  readonly fitting: readonly FittingChallenge[];
  readonly isComplete: boolean;
}

/** Key: a person as the gateway brings them. Value: what fits them. All people of one tick share the statements. Lifetime: the request. */
export const challengesFitting = batchByKey<FittingChallenges, OfferingPerson>(async (context, people) => {
  const found = await findChallenges(context, people);
  return Promise.all(people.map((person, place) => rankChallenges(context, person, found[place] ?? [])));
});

async function rankChallenges(
  context: SubgraphContext,
  { id, offer }: OfferingPerson,
  ids: readonly string[],
): Promise<FittingChallenges> {
  const candidate: Candidate = { ...offer, id, organisation: offer.organisationIds[0] ?? null };
  const looked = await Promise.all(
    ids.slice(0, MOST_CHALLENGES).map(async (challengeId): Promise<FittingChallenge | undefined> => {
      const challenge = await context.loader(challengeById).load(challengeId);
      if (!challenge) return undefined;
      const needs = await needsOfChallenge(context, challenge);
      const hasConflict = offer.organisationIds.includes(challenge.ownerOrganisationId);
      if (reasonToExclude({ ...candidate, isShown: true, hasConsented: true, hasConflict }, needs)) return undefined;
      const [ranked] = rank([candidate], needs);
      return ranked && { challenge, ranked };
    }),
  );
  const fitting = looked.filter((one) => one !== undefined);
  return { fitting: fitting.sort(byScore), isComplete: ids.length <= MOST_CHALLENGES };
}

/**
 * The ids of the open challenges that are about something near what each person knows, the nearest first, of equals those whose
 * deadline comes first; one more than is looked at. What stands among the first of all stands among the first of its nearest
 * topic, so that no more of a topic is read.
 */
async function findChallenges(context: SubgraphContext, people: readonly OfferingPerson[]): Promise<string[][]> {
  const served = await Promise.all(people.map((person) => topicsServedBy(context, person)));
  const given = served.flatMap((topics, person) =>
    [...topics].map(([topic, closeness]) => ({ person, topic, closeness })),
  );
  // Whoever opens a challenge has published it: an open one needs no rule of who may see it.
  const rows: { person: number; ids: string[] }[] = await context.database.query(
    `WITH served AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS s(person integer, topic uuid, closeness float8)
     )
     SELECT p.person, ARRAY(
       SELECT near.challenge_id FROM (SELECT * FROM served WHERE served.person = p.person OFFSET 0) s
       CROSS JOIN LATERAL (
         SELECT o.challenge_id, o.deadline_on FROM derived.open_challenge o
         WHERE o.topic_id = s.topic AND o.deadline_on >= CURRENT_DATE
         ORDER BY o.deadline_on, o.challenge_id LIMIT ${MOST_CHALLENGES + 1}
       ) near
       GROUP BY near.challenge_id, near.deadline_on
       ORDER BY max(s.closeness) DESC, near.deadline_on, near.challenge_id LIMIT ${MOST_CHALLENGES + 1}
     ) AS ids FROM (SELECT DISTINCT person FROM served) p`,
    [JSON.stringify(given)],
  );
  const idsOf = new Map(rows.map(({ person, ids }) => [person, ids]));
  return people.map((_, person) => idsOf.get(person) ?? []);
}

/** The topics for which something that somebody knows is near, with how near the nearest is. */
async function topicsServedBy(context: SubgraphContext, { offer }: OfferingPerson): Promise<Map<string, number>> {
  const served = new Map<string, number>();
  await Promise.all(
    offer.expertise.map(async ({ topicId }) => {
      const topic = await context.loader(topicById).load(topicId);
      if (!topic) return;
      for (const near of await topicsServed(topic, topicTree(context))) {
        served.set(near.topic.id, Math.max(served.get(near.topic.id) ?? 0, near.closeness));
      }
    }),
  );
  return served;
}

function byScore(one: FittingChallenge, other: FittingChallenge): number {
  return other.ranked.score - one.ranked.score || (one.challenge.id < other.challenge.id ? -1 : 1);
}
