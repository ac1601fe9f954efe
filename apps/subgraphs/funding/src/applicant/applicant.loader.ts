import { rowsByKey } from '@kakehashi/subgraph';
import { Applicant } from './applicant.entity';

/** The applicants of an application, in its order: the leads first. */
export const applicantsOfApplication = rowsByKey<Applicant>({
  entity: Applicant,
  column: 'application_id',
  orderBy: 't.position, t.id',
});
