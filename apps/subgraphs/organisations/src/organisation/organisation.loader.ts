import { rowByKey } from '@kakehashi/subgraph';
import { Organisation } from './organisation.entity';

/** Organisation by id. */
export const organisationById = rowByKey<Organisation>({ entity: Organisation, column: 'id' });

/** Organisation by ROR id without its prefix. */
export const organisationByRor = rowByKey<Organisation>({ entity: Organisation, column: 'ror', sqlType: 'text' });
