import type { ReviewRow } from '../rows';
import { MADE_UP } from '../sources';
import { type ApplicationStatus, REVIEW_CRITERIA, type ReviewRecommendation } from '../vocabulary';
import type { ApplicationPlan } from './application-plan';
import { type DayNumber, writeDay } from './calendar';
import { demonstrationId } from './demonstration-id';
import { lastEmployer } from './employment-plan';
import type { RowRandom } from './row-random';
import type { Scale } from './scale';

const ATTEMPTS = 6;

/** Draws somebody who neither applies nor works for an organisation that does; null when nobody is found soon. */
export function drawReviewer(random: RowRandom, scale: Scale, plan: ApplicationPlan): number | null {
  const organisationIds = plan.organisationIds();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const person = random.below(scale.people);
    if (plan.people.includes(person)) continue;
    if (!organisationIds.includes(lastEmployer(scale, person).id)) return person;
  }
  return null;
}

/** Makes the review of an index; the scores of what was awarded are high. */
export function reviewRow(
  random: RowRandom,
  index: number,
  reviewer: number,
  day: DayNumber,
  status: ApplicationStatus,
): ReviewRow {
  const [least, greatest] = status === 'AWARDED' ? [68, 99] : status === 'REJECTED' ? [25, 80] : [40, 97];
  const scores = REVIEW_CRITERIA.map((criterion) => ({ criterion, score: random.between(least, greatest) }));
  const score = Math.round(scores.reduce((sum, one) => sum + one.score, 0) / scores.length);
  return {
    id: demonstrationId('review', index),
    reviewerPersonId: demonstrationId('person', reviewer),
    scores,
    score,
    recommendation: recommendationFor(score),
    submittedOn: writeDay(day),
    provenance: MADE_UP,
  };
}

function recommendationFor(score: number): ReviewRecommendation {
  if (score >= 80) return 'AWARD';
  return score >= 60 ? 'AWARD_WITH_CHANGES' : 'REJECT';
}
