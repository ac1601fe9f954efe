import { isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import type { Relationship } from '../relationship/relationship.entity';
import type { Organisation } from './organisation.entity';

const who = 'an officer of the organisation';

/** Who acts for the organisation. */
export const actsForOrganisation: Relation<Organisation> = {
  who,
  holds: (act, { id }) => isOwnOrganisation(act, id),
};

/** Who acts for the organisation of which a relationship is told. */
export const actsForItsOrganisation: Relation<Relationship> = {
  who,
  holds: (act, { organisationId }) => isOwnOrganisation(act, organisationId),
};
