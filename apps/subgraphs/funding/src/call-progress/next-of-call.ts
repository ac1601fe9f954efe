import { tellNext } from '../blocked-part/blocked-part.service';
import type { NextStep } from '../blocked-part/blocked-part.value';
import { type BlockingReason, placeOfReason } from '../blocked-part/blocking-reason.enum';
import { type Step, stepAfter } from '../blocked-part/next-step';
import { reasonOf } from '../blocked-part/part-state';
import type { Call } from '../call/call.entity';
import type { CallPart } from '../call-part/call-part.entity';
import type { CallTally } from './call-tally';

/** The reasons for which a call that is evaluated can not be concluded, but for those that wait for these. */
const HOLDS_UP: readonly BlockingReason[] = [
  'ELIGIBILITY_NOT_CHECKED',
  'REVIEW_NOT_BEGUN',
  'UNDER_REVIEW',
  'REVIEWS_MISSING',
  'NOT_RECOMMENDED',
  'BUDGET_NOT_TOLD',
  'BUDGET_EXHAUSTED',
  'NOT_DECIDED',
];

/** What is to be done next about a call; null when nothing is left. */
export function nextOfCall({ status }: Call, callParts: readonly CallPart[], tally: CallTally): NextStep | null {
  const funders = callParts.map(({ funderOrganisationId }) => funderOrganisationId);
  const byAny = (action: string): Step => ({ action, by: 'ANY_FUNDER' });
  const tell = (step: Step | null) => tellNext(step, { ANY_FUNDER: funders });
  if (status === 'DRAFT') return tell(byAny('openCall'));
  if (status === 'OPEN') return tell({ action: null, by: 'TIME' });
  if (status === 'CLOSED') return tell(byAny('beginEvaluation'));
  if (status === 'DECIDED') return tally.uncontracted > 0 ? tell(byAny('contractAward')) : null;

  const [first] = tally.parts
    .flatMap(({ state, callPartId }) => {
      const reason = reasonOf(state);
      return reason && HOLDS_UP.includes(reason) ? { reason, state, callPartId } : [];
    })
    .sort((one, other) => placeOfReason(one.reason) - placeOfReason(other.reason));
  if (!first) return tell(byAny('concludeCall'));
  const waitedFor = tally.parts.filter(({ state }) => reasonOf(state) === first.reason);
  const FUNDER = callParts
    .filter(({ id }) => waitedFor.some(({ callPartId }) => callPartId === id))
    .map(({ funderOrganisationId }) => funderOrganisationId);
  return tellNext(stepAfter(first.reason, first.state), { FUNDER, ANY_FUNDER: funders });
}
