import type { SubgraphContext } from '@kakehashi/subgraph';
import { applicantsOfApplication } from '../applicant/applicant.loader';
import type { Application } from './application.entity';

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
