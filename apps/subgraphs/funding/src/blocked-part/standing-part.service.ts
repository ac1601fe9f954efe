import { dayIn, type SubgraphContext } from '@kakehashi/subgraph';
import type { Application } from '../application/application.entity';
import type { ApplicationPart } from '../application-part/application-part.entity';
import { partsOfApplication } from '../application-part/application-part.loader';
import { figuresOfCallPart } from '../budget-use/budget-use.loader';
import { type BudgetFigures, leftOf } from '../budget-use/budget-use.value';
import { callById } from '../call/call.loader';
import { dayOf } from '../call/call-days';
import type { Decision } from '../decision/decision.entity';
import { decisionOfPart } from '../decision/decision.loader';
import type { ReviewCount } from './blocked-part.value';
import type { BudgetState, PartState } from './part-state';
import { countReviews, mayCountReviews, reviewStateOf } from './review-count';

/** A part with what is known of it, and how it stands. */
export interface StandingPart {
  readonly part: ApplicationPart;
  readonly decision: Decision | null;
  readonly reviewCount: ReviewCount | null;
  readonly state: PartState;
}

/** Whether something is left of what a funder brings to a call. */
export function budgetStateOf(figures: BudgetFigures | null): BudgetState {
  if (figures === null) return 'NO_CALL';
  const left = leftOf(figures);
  if (left === null) return 'NOT_TOLD';
  return left > 0n ? 'LEFT' : 'EXHAUSTED';
}

/** The parts of an application with what decides how they stand, for whoever asks. */
export async function readStandingParts(
  context: SubgraphContext,
  application: Application,
): Promise<readonly StandingPart[]> {
  const { id, callId, status } = application;
  const [call, parts] = await Promise.all([
    callId === null ? null : context.loader(callById).load(callId),
    context.loader(partsOfApplication).load(id),
  ]);
  const now = context.knownAt ?? new Date();
  const day = { today: call ? dayOf(call, now) : dayIn('UTC', now), isUnderReview: status === 'UNDER_REVIEW' };
  const rows = await Promise.all(
    parts.map(async (part) => {
      const [decision, reviewCount, figures] = await Promise.all([
        context.loader(decisionOfPart).load(part.id),
        mayCountReviews(context) ? countReviews(context, part.id, day) : null,
        part.callPartId === null ? null : context.loader(figuresOfCallPart).load(part.callPartId),
      ]);
      return { part, decision, reviewCount, figures, reviews: reviewCount && reviewStateOf(reviewCount) };
    }),
  );
  return rows.map(({ part, decision, reviewCount, figures, reviews }) => ({
    part,
    decision,
    reviewCount,
    state: {
      status,
      callStatus: call?.status ?? null,
      eligibility: part.eligibility,
      outcome: decision?.outcome ?? null,
      reviews,
      areOthersReviewed: rows.every((other) => other.part === part || other.reviews === 'IN'),
      budget: budgetStateOf(figures),
    },
  }));
}
