import { SubgraphFailure } from './subgraph-failure';

/** What a call tells about its subgraph: an outage; that it answers; nothing, since we broke the call off ourselves. */
export type CallOutcome = 'outage' | 'answered' | 'cancelled';

/** Codes of failures by which the subgraph was there. */
const ANSWERS: readonly string[] = ['SUBGRAPH_INVALID_RESPONSE', 'SUBGRAPH_UNAVAILABLE'];

/**
 * What a failed try tells about its subgraph.
 *
 * @param share how much of the deadline the try had, 0 to 1: a timeout says nothing when the call had waited for a place, or
 *   for another try, most of its time
 */
export function outcomeOf(fault: unknown, share: number): CallOutcome {
  if (!(fault instanceof SubgraphFailure)) return 'cancelled';
  if (fault.code === 'SUBGRAPH_TIMEOUT') return share < 0.5 ? 'cancelled' : 'outage';
  if (fault.isOutage) return 'outage';
  return ANSWERS.includes(fault.code) ? 'answered' : 'cancelled';
}
