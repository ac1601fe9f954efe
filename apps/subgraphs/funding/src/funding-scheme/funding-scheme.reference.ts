import { defineReference } from '@kakehashi/subgraph';
import { fundingSchemeById } from './funding-scheme.loader';

/** The gateway re-enters a funding scheme by id. */
export const fundingSchemeReference = defineReference('FundingScheme', { id: fundingSchemeById });
