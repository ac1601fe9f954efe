import { isOneself, isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import type { Interest } from './interest.entity';

const who = 'the person who expresses it, or an officer of the organisation that does';

/** Who expressed an interest. */
export const expressedInterest: Relation<Interest> = {
  who,
  holds: (act, { personId, organisationId }) => isOneself(act, personId) || isOwnOrganisation(act, organisationId),
};

interface Author {
  readonly person?: string | null | undefined;
  readonly organisation?: string | null | undefined;
}

/** Who expresses a new interest, for themselves, for their organisation, or for both. */
export const willExpressInterest: Relation<Author> = {
  who,
  holds: (act, { person, organisation }) =>
    (person == null || isOneself(act, person)) && (organisation == null || isOwnOrganisation(act, organisation)),
};
