import { completeWeights, type Needs, rank, reasonToExclude, topicsNear } from '@kakehashi/matching';
import { facts, type TopicRow } from '@kakehashi/sample';
import type { MadeChallenge, MadePerson, MadeWorld } from './made-world';
import { textRanker } from './text-similarity';

/** Puts people in an order for a challenge; who is not in it is not proposed. */
export type Ranker = (challenge: MadeChallenge) => Promise<readonly MadePerson[]>;

const topicOf = new Map(facts.topics.map((topic) => [topic.id, topic]));

/** Each way to rank that is compared. */
export function rankersOf(world: MadeWorld): ReadonlyMap<string, Ranker> {
  const byText = textRanker(world.people);
  const withExclusions =
    (ranker: Ranker): Ranker =>
    async (challenge) => {
      const needs = await needsOf(challenge);
      return (await ranker(challenge)).filter((person) => isEligible(person, challenge, needs));
    };
  const byTopics: Ranker = async (challenge) => byExactTopics(world.people, challenge);
  return new Map<string, Ranker>([
    ['matching', (challenge) => byMatching(world.people, challenge)],
    ['exact topic count', byTopics],
    ['text similarity', byText],
    ['exact topic count, our exclusions', withExclusions(byTopics)],
    ['text similarity, our exclusions', withExclusions(byText)],
  ]);
}

async function byMatching(people: readonly MadePerson[], challenge: MadeChallenge): Promise<MadePerson[]> {
  const needs = await needsOf(challenge);
  const known = new Set(needs.topics.map(({ topicId }) => topicId));
  const proposed = people.filter(
    (person) => person.expertise.some(({ topicId }) => known.has(topicId)) && isEligible(person, challenge, needs),
  );
  return rank(proposed, needs).map(({ candidate }) => candidate);
}

function isEligible(person: MadePerson, { ownerOrganisation }: MadeChallenge, needs: Needs): boolean {
  const hasConflict = person.organisation === ownerOrganisation;
  return reasonToExclude({ ...person, hasConflict }, needs) === undefined;
}

/** Who knows most of the very topics first; who knows none is not proposed. */
function byExactTopics(people: readonly MadePerson[], { topics }: MadeChallenge): MadePerson[] {
  const count = ({ expertise }: MadePerson) =>
    topics.filter(({ id }) => expertise.some(({ topicId }) => topicId === id)).length;
  return people
    .map((person) => ({ person, count: count(person) }))
    .filter((one) => one.count > 0)
    .sort((one, other) => other.count - one.count || (one.person.id < other.person.id ? -1 : 1))
    .map(({ person }) => person);
}

/** What a challenge needs, as the programmes subgraph would tell it. */
async function needsOf({ topics, languages, from, to }: MadeChallenge): Promise<Needs> {
  const near = await Promise.all(
    topics.map(async (asked) =>
      (await topicsNear(asked, TREE)).map(({ topic, closeness }) => ({
        topicId: topic.id,
        askedTopicId: asked.id,
        closeness,
        names: [],
      })),
    ),
  );
  return { topics: near.flat(), languages, from, to, weights: completeWeights() };
}

const TREE = {
  above: async ({ parentId }: TopicRow) => (parentId === null ? null : (topicOf.get(parentId) ?? null)),
  below: async ({ id }: TopicRow) => facts.topics.filter(({ parentId }) => parentId === id),
};
