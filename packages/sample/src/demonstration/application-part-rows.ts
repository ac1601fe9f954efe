import { texts } from '../localized-texts';
import type { ApplicationPartRow, DecisionRow, ReviewRow } from '../rows';
import { MADE_UP } from '../sources';
import type { ApplicationStatus, DecisionOutcome } from '../vocabulary';
import type { ApplicationPlan } from './application-plan';
import { NOT_ELIGIBLE } from './application-steps';
import { type DayNumber, DEMONSTRATION_DAY, writeDay } from './calendar';
import { nestedDemonstrationId } from './demonstration-id';
import { drawReviewer, reviewRow } from './review-row';
import { RowRandom } from './row-random';
import type { Scale } from './scale';

const REASONS: Readonly<Record<DecisionOutcome, DecisionRow['reason']>> = {
  AWARD: texts({ vi: 'Được hội đồng đề nghị.', ja: '審査委員会の推薦による。', en: 'Recommended by the panel.' }),
  RESERVE: texts({ vi: 'Chờ kinh phí còn lại.', ja: '残額があれば採択。', en: 'Waits for money that is left over.' }),
  REJECT: texts({ vi: 'Vượt quá ngân sách.', ja: '予算を超えるため。', en: 'The budget went to better ones.' }),
};

const REVIEWS_OF_PART = 2;

/** A review is asked for by so many days after an application was given to reviewers; some take longer. */
const DAYS_TO_REVIEW = 14;

/** What became of one part of an application. */
interface PartOutcome {
  readonly status: ApplicationStatus;
  readonly outcome: DecisionOutcome | null;
}

/** Makes the parts of an application, one for each funder, so that they agree with its status. */
export function applicationPartRows(
  scale: Scale,
  index: number,
  plan: ApplicationPlan,
  status: ApplicationStatus,
): ApplicationPartRow[] {
  const random = new RowRandom(scale.seed, 'applicationPart', index);
  // The part that makes the application fail, or is the last one to be decided.
  const blocking = random.below(plan.requests.length);
  return plan.requests.map(({ funderOrganisationId, requested, granted }, place) => {
    const part = outcomeOf(plan, status, place === blocking, random);
    const isIneligible = part.status === 'INELIGIBLE';
    return {
      id: nestedDemonstrationId('application-part', index, place),
      funderOrganisationId,
      callPartId: plan.callIndex === null ? null : nestedDemonstrationId('call-part', plan.callIndex, place),
      requested,
      eligibility: isIneligible ? 'INELIGIBLE' : UNCHECKED.includes(status) ? 'PENDING' : 'ELIGIBLE',
      eligibilityNote: isIneligible ? NOT_ELIGIBLE : [],
      status: part.status,
      get reviews() {
        if (!REVIEWED.includes(status)) return [];
        const written = drawReviews(scale, index, place, plan, status).filter(({ day }) => day <= DEMONSTRATION_DAY);
        return written.map(({ review }) => review);
      },
      get awaitedReviews() {
        if (status !== 'UNDER_REVIEW') return [];
        const awaited = drawReviews(scale, index, place, plan, status).filter(({ day }) => day > DEMONSTRATION_DAY);
        return awaited.map(({ review }, number) => ({
          id: nestedDemonstrationId('review-assignment', index * 16 + place, number),
          reviewerPersonId: review.reviewerPersonId,
          dueOn: writeDay(plan.days.reviewedFrom + DAYS_TO_REVIEW),
          provenance: MADE_UP,
        }));
      },
      decision: part.outcome && {
        id: nestedDemonstrationId('decision', index, place),
        outcome: part.outcome,
        amount: part.outcome === 'AWARD' ? granted : null,
        decidedOn: writeDay(plan.days.decidedOn ?? (plan.days.recommendedOn ?? 0) + 1),
        decidedByOrganisationId: funderOrganisationId,
        reason: REASONS[part.outcome],
        provenance: MADE_UP,
      },
      provenance: MADE_UP,
    };
  });
}

const UNCHECKED: readonly ApplicationStatus[] = ['DRAFT', 'SUBMITTED', 'WITHDRAWN'];
const REVIEWED: readonly ApplicationStatus[] = ['UNDER_REVIEW', 'RECOMMENDED', 'AWARDED', 'REJECTED'];

function outcomeOf(
  { days }: ApplicationPlan,
  status: ApplicationStatus,
  isBlocking: boolean,
  random: RowRandom,
): PartOutcome {
  const isHalf = random.percent(50);
  if (status === 'AWARDED') return { status, outcome: 'AWARD' };
  if (status === 'REJECTED') {
    return isBlocking || isHalf ? { status, outcome: 'REJECT' } : { status: 'AWARDED', outcome: 'AWARD' };
  }
  if (
    status === 'RECOMMENDED' &&
    !isBlocking &&
    days.recommendedOn !== null &&
    days.recommendedOn < DEMONSTRATION_DAY
  ) {
    return isHalf ? { status: 'AWARDED', outcome: 'AWARD' } : { status, outcome: 'RESERVE' };
  }
  return status === 'INELIGIBLE' && !isBlocking ? { status: 'ELIGIBLE', outcome: null } : { status, outcome: null };
}

/** Two reviews of a part, as far as somebody can be found who has no part in the application, and the days on which they are written. */
function drawReviews(
  scale: Scale,
  index: number,
  part: number,
  plan: ApplicationPlan,
  status: ApplicationStatus,
): { readonly day: DayNumber; readonly review: ReviewRow }[] {
  const random = new RowRandom(scale.seed, 'review', index * 16 + part);
  const reviewers = new Set<number>();
  for (let count = 0; count < REVIEWS_OF_PART; count++) {
    const reviewer = drawReviewer(random, scale, plan);
    if (reviewer !== null) reviewers.add(reviewer);
  }
  return [...reviewers].map((reviewer, place) => {
    const day = plan.days.reviewedFrom + random.between(1, 30);
    const review = reviewRow(random, index * 16 + part * REVIEWS_OF_PART + place, reviewer, day, status);
    return { day, review };
  });
}
