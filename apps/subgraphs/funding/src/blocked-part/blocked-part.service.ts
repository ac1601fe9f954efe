import type { SubgraphContext } from '@kakehashi/subgraph';
import type { Application } from '../application/application.entity';
import { findLead } from '../application/application.service';
import { statusDayOf } from '../application/status-day.loader';
import type { BlockedPart, NextStep } from './blocked-part.value';
import type { BlockingReason } from './blocking-reason.enum';
import { type Step, stepAfter } from './next-step';
import { reasonOf } from './part-state';
import { readStandingParts } from './standing-part.service';

/** The parts that keep an application from being awarded, in its order; none once it is awarded. */
export async function findBlockedParts(context: SubgraphContext, application: Application): Promise<BlockedPart[]> {
  if (application.status === 'AWARDED') return [];
  const [standing, statusDay, leadId] = await Promise.all([
    readStandingParts(context, application),
    statusDayOf(context, application),
    application.status === 'DRAFT' ? findLead(context, application, 'organisationId') : null,
  ]);
  const reasons = standing.map(({ state }) => reasonOf(state));
  return standing.flatMap(({ part, decision, reviewCount, state }, place) => {
    const reason = reasons[place];
    if (!reason) return [];
    const others = standing
      .filter((other, index) => other.part !== part && isWaitedFor(reasons[index] ?? null))
      .map((other) => other.part.funderOrganisationId);
    const all = standing.map((one) => one.part.funderOrganisationId);
    return {
      part,
      funder: { id: part.funderOrganisationId },
      reason,
      since: decision?.decidedOn ?? statusDay,
      next: tellNext(stepAfter(reason, state), {
        FUNDER: [part.funderOrganisationId],
        ANY_FUNDER: all,
        OTHER_FUNDERS: others,
        APPLICANT: leadId === null ? [] : [leadId],
      }),
      reviewCount,
    };
  });
}

/** Whether a part with that reason is one for which others wait. */
const isWaitedFor = (reason: BlockingReason | null): boolean =>
  reason !== null && reason !== 'WAITS_FOR_OTHER_PARTS' && reason !== 'ENDED_BY_ANOTHER_PART';

/** A step with the organisations of which one is to take it, each once. */
export function tellNext(
  step: Step | null,
  organisationIds: Readonly<Partial<Record<Step['by'], readonly string[]>>>,
): NextStep | null {
  if (step === null) return null;
  const ids = new Set(organisationIds[step.by]);
  return { ...step, organisations: [...ids].map((id) => ({ id })) };
}
