import { completeWeights, primaryLanguage } from '@kakehashi/matching';
import { dayIn, type SubgraphContext } from '@kakehashi/subgraph';
import { matchingWeightsOf, organisationsOfProgramme } from '../programme/programme.loader';
import { nearTopics } from '../topic/near-topics';
import type { Topic } from '../topic/topic.entity';
import type { Challenge } from './challenge.entity';
import { topicsOfChallenge } from './challenge.loader';
import type { ChallengeNeeds, NearTopic } from './challenge-needs.value';

/** Work on a challenge is expected to take so long. */
const DAYS_OF_WORK = 180;

/** No language: the language is not known, or the text has none. */
const NO_LANGUAGE = ['und', 'zxx', 'mul'];

/** What is asked of those who take a challenge up. */
export async function needsOfChallenge(context: SubgraphContext, challenge: Challenge): Promise<ChallengeNeeds> {
  const { programmeId, ownerOrganisationId } = challenge;
  const [topics, weights, leads] = await Promise.all([
    nearTopicsOf(context, challenge),
    programmeId === null ? [] : context.loader(matchingWeightsOf).load(programmeId),
    programmeId === null ? [] : context.loader(organisationsOfProgramme({ isCurrent: true })).load(programmeId),
  ]);
  return {
    topics,
    languages: languagesOf(challenge),
    ...periodOfWork(challenge, dayIn('UTC', new Date())),
    weights: completeWeights(weights),
    ownerOrganisationId,
    informedOrganisationIds: [
      ...new Set([
        ownerOrganisationId,
        ...leads.filter(({ role }) => role === 'LEAD').map(({ organisationId }) => organisationId),
      ]),
    ],
  };
}

async function nearTopicsOf(context: SubgraphContext, { id }: Challenge): Promise<NearTopic[]> {
  const asked = await context.loader(topicsOfChallenge).load(id);
  const near = await Promise.all(asked.map(({ id: topicId }) => context.loader(nearTopics).load(topicId)));
  return asked
    .flatMap(({ id: askedTopicId }, place) =>
      (near[place] ?? []).map(({ topic, closeness }) => ({
        topicId: topic.id,
        askedTopicId,
        closeness,
        names: primaryNames(topic),
      })),
    )
    .sort((one, other) => other.closeness - one.closeness);
}

/** Its primary names; where it has none, all. */
function primaryNames({ names }: Topic): Topic['names'] {
  const primary = names.filter(({ kind }) => kind === 'PRIMARY');
  return primary.length > 0 ? primary : names;
}

function languagesOf({ titles, description }: Challenge): string[] {
  const languages = [...titles, ...description].map(({ lang }) => primaryLanguage(lang));
  return [...new Set(languages)].filter((language) => !NO_LANGUAGE.includes(language));
}

function periodOfWork({ status, period, deadlineOn }: Challenge, today: string): { from: string; to: string } {
  const isSettled = status === 'SOLVED' || status === 'CANCELLED' || status === 'EXPIRED';
  const begun = period.from ?? today;
  const from = isSettled || begun > today ? begun : today;
  if (isSettled) return { from, to: later(period.to ?? today, plusDays(from, 1)) };
  return { from, to: plusDays(later(deadlineOn ?? from, from), DAYS_OF_WORK) };
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
