import type { SubgraphContext } from '@kakehashi/subgraph';
import { applicantsOfApplication } from '../applicant/applicant.loader';
import type { ApplicationPart } from '../application-part/application-part.entity';
import { partsOfApplication } from '../application-part/application-part.loader';
import { decisionOfPart } from '../decision/decision.loader';
import type { Application } from './application.entity';

/** The parts that keep an application from being awarded: those that their funder has not decided to award. */
export async function findBlockingParts(
  context: SubgraphContext,
  application: Application,
): Promise<readonly ApplicationPart[]> {
  const parts = await context.loader(partsOfApplication).load(application.id);
  const decisions = await Promise.all(parts.map((part) => context.loader(decisionOfPart).load(part.id)));
  return parts.filter((_, place) => decisions[place]?.outcome !== 'AWARD');
}

/**
 * The id of the person or organisation that leads an application.
 *
 * @returns null when no such party leads it
 */
export async function findLead(
  context: SubgraphContext,
  application: Application,
  party: 'personId' | 'organisationId',
): Promise<string | null> {
  const applicants = await context.loader(applicantsOfApplication).load(application.id);
  return applicants.find((applicant) => applicant.role === 'LEAD' && applicant[party] !== null)?.[party] ?? null;
}
