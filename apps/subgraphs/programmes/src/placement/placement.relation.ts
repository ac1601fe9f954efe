import { either, isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import type { Placement } from './placement.entity';

const sender = 'an officer of the organisation that sends the researcher';

/** Who acts for the organisation that sends the researcher. */
export const sendsResearcher: Relation<Placement> = {
  who: sender,
  holds: (act, { homeOrganisationId }) => isOwnOrganisation(act, homeOrganisationId),
};

/** Who acts for the organisation that is to send a researcher. */
export const willSendResearcher: Relation<{ readonly homeOrganisation: string }> = {
  who: sender,
  holds: (act, { homeOrganisation }) => isOwnOrganisation(act, homeOrganisation),
};

/** Who acts for the organisation that receives the researcher. */
export const receivesResearcher: Relation<Placement> = {
  who: 'an officer of the organisation that receives the researcher',
  holds: (act, { hostOrganisationId }) => isOwnOrganisation(act, hostOrganisationId),
};

/** Who acts for either side of a placement. */
export const isPartyToPlacement: Relation<Placement> = either(sendsResearcher, receivesResearcher);
