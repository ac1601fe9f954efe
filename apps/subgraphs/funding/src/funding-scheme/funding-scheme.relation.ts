import { isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import type { FundingScheme } from './funding-scheme.entity';

const who = 'an officer of a funder that the scheme names';

/** Who acts for a funder of a scheme. */
export const fundsScheme: Relation<Pick<FundingScheme, 'funderOrganisationIds'>> = {
  who,
  holds: (act, { funderOrganisationIds }) => funderOrganisationIds.some((id) => isOwnOrganisation(act, id)),
};

/** Who acts for a funder that a new scheme is to name. */
export const willFundScheme: Relation<{ readonly funders: readonly string[] }> = {
  who,
  holds: (act, { funders }) => funders.some((id) => isOwnOrganisation(act, id)),
};
