import { rowByKey } from '@kakehashi/subgraph';
import { CommissionFee } from './commission-fee.entity';

/** The fee of a commission, by the commission's id. */
export const feeOfCommission = rowByKey<CommissionFee>({ entity: CommissionFee, column: 'commission_id' });
