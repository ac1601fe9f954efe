import { isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import type { Introduction } from './introduction.entity';

const who = 'an officer of the organisation that makes the introduction';

/** Who acts for the organisation that made an introduction. */
export const madeIntroduction: Relation<Introduction> = {
  who,
  holds: (act, { liaisonOrganisationId }) => isOwnOrganisation(act, liaisonOrganisationId),
};

/** Who acts for the organisation that is to make an introduction. */
export const willIntroduce: Relation<{ readonly liaisonOrganisation: string }> = {
  who,
  holds: (act, { liaisonOrganisation }) => isOwnOrganisation(act, liaisonOrganisation),
};
