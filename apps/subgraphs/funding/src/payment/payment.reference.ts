import { defineReference } from '@kakehashi/subgraph';
import { paymentById } from './payment.loader';

/** The gateway re-enters a payment by id. */
export const paymentReference = defineReference('Payment', { id: paymentById });
