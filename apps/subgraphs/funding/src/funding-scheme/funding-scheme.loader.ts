import { rowByKey } from '@kakehashi/subgraph';
import { FundingScheme } from './funding-scheme.entity';

/** Funding scheme by id. */
export const fundingSchemeById = rowByKey<FundingScheme>({ entity: FundingScheme, column: 'id' });
