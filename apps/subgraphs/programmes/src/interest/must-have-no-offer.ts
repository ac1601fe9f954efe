import type { Act } from '@kakehashi/subgraph';
import { hasOpenOffer } from '../commission/open-offer';

/** Refuses to end an interest on which a commission is on offer: that is to be refused or broken off by itself. */
export async function mustHaveNoOffer(act: Act, interest: string): Promise<void> {
  if (await hasOpenOffer(act, 'interest_id', interest)) {
    act.refuse('RULE_BROKEN', null, 'A commission is offered on it; that must be refused or terminated first.');
  }
}
