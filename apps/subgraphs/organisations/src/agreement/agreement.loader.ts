import { rowByKey } from '@kakehashi/subgraph';
import { Agreement } from './agreement.entity';

/** Agreement by id. */
export const agreementById = rowByKey<Agreement>({ entity: Agreement, column: 'id' });
