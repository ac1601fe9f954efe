import { type Act, isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import type { ApplicationPart } from './application-part.entity';

/** Whether anybody may know of a part: nothing of a draft is told, not even to the funder that it is to ask. */
export const isHandedIn = (_: Act, { status }: ApplicationPart): boolean => status !== 'DRAFT';

/** Who acts for the funder that a part asks, once it is handed in. */
export const fundsPart: Relation<ApplicationPart> = {
  who: 'an officer of the funder that the part asks',
  holds: (act, part) => isHandedIn(act, part) && isOwnOrganisation(act, part.funderOrganisationId),
};
