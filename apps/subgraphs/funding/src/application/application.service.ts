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

/** Whether the caller may read what an application is about: who has the scope for all, and who applies. */
export async function mayReadAbstract(context: SubgraphContext, { id }: Application): Promise<boolean> {
  const { caller, asker } = context;
  if (caller.scopes.has('read:applications')) return true;
  const applicants = await context.loader(applicantsOfApplication).load(id);
  return applicants.some(
    ({ personId, organisationId }) =>
      (personId !== null && personId === asker.person) ||
      (organisationId !== null && organisationId === asker.organisation),
  );
}
