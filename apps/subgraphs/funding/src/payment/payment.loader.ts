import { rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { Payment } from './payment.entity';

/** Payment by id. */
export const paymentById = rowByKey<Payment>({ entity: Payment, column: 'id' });

/** The payments of an instalment, oldest first. */
export const paymentsOfInstalment = rowsByKey<Payment>({
  entity: Payment,
  column: 'instalment_id',
  orderBy: 't.paid_on, t.id',
});
