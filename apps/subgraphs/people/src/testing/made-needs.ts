import { createId } from '@kakehashi/database';
import { completeWeights, type NearTopic, type Weight } from '@kakehashi/matching';
import type { ChallengeNeeds } from '../challenge/challenge-needs.stub';

/** What a challenge needs, about these topics and nothing near them unless told, as its subgraph would tell it. */
export function madeNeeds(topics: readonly string[], given: Partial<ChallengeNeeds> = {}): ChallengeNeeds {
  return {
    topics: topics.map((id) => nearTopic(id)),
    languages: ['vi', 'ja', 'en'],
    from: '2026-01-01',
    to: '2026-07-01',
    weights: completeWeights(),
    ownerOrganisationId: createId(),
    informedOrganisationIds: [],
    ...given,
  } as ChallengeNeeds;
}

/** A topic of a challenge, or one near it. */
export function nearTopic(askedTopicId: string, closeness = 1, topicId = askedTopicId): NearTopic {
  return {
    topicId,
    askedTopicId,
    closeness,
    names: [{ lang: 'en', value: `Topic ${topicId.slice(-4)}`, kind: 'PRIMARY' as never }],
  };
}

/** All weights 0 but those given. */
export function onlyWeights(...weights: readonly Weight[]): Weight[] {
  return completeWeights(completeWeights().map(({ component }) => ({ component, weight: 0 }))).map(
    (none) => weights.find(({ component }) => component === none.component) ?? none,
  );
}
