import type { Action } from '@kakehashi/subgraph';
import { negotiationActions } from './commission-negotiation.action';
import { offerCommission } from './commission-offer.action';
import { workActions } from './commission-work.action';

/** What can be done to commissions, by the owners of challenges and by contractors. */
export const commissionActions: readonly Action[] = [offerCommission, ...negotiationActions, ...workActions];
