import { texts } from '../localized-texts';
import type { InterestRow } from '../rows';
import { MADE_UP } from '../sources';
import { writeDay } from './calendar';
import { planChallenge } from './challenge-plan';
import { planCommission } from './commission-plan';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { countInterests, MOST_INTERESTS, planInterests } from './interest-plan';
import type { Scale } from './scale';
import { statusHistory } from './status-steps';
import { topicName } from './topic-choice';

/** How many show interest in the challenge of an index. */
export function countInterestRows(scale: Scale, challengeIndex: number): number {
  const challenge = planChallenge(scale, challengeIndex);
  return countInterests(
    scale,
    challengeIndex,
    challenge,
    planCommission(scale, challengeIndex, challenge)?.status ?? null,
  );
}

/** Makes the interests in the challenge of an index; the one that led to a commission first. */
export function interestRows(scale: Scale, challengeIndex: number): InterestRow[] {
  const challenge = planChallenge(scale, challengeIndex);
  const commission = planCommission(scale, challengeIndex, challenge);
  const [topic] = challenge.topics;
  const message = topic
    ? texts({
        vi: `Chúng tôi có kinh nghiệm về ${topicName(topic, 'vi')} và muốn nhận bài toán này.`,
        ja: `${topicName(topic, 'ja')}の経験があり、この課題に取り組みたいと考えています。`,
        en: `We have worked on ${topicName(topic, 'en')} and would like to take this up.`,
      })
    : [];
  return planInterests(scale, challengeIndex, challenge, commission?.status ?? null).map((plan, place) => ({
    id: nestedDemonstrationId('interest', challengeIndex, place),
    challengeId: demonstrationId('challenge', challengeIndex),
    personId: plan.personId,
    organisationId: plan.organisationId,
    status: plan.status,
    statusHistory: statusHistory('interest-status', challengeIndex * MOST_INTERESTS + place, plan.steps),
    message,
    expressedOn: writeDay(plan.expressedOn),
    provenance: MADE_UP,
  }));
}
