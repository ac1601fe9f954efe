import type { GatewayContext } from '../gateway-context';

/** Watches how operations find their plans. It must never throw by itself. */
export interface PlanWatch {
  /**
   * Runs a look-up and gives what it gives.
   *
   * @param planned tells how many operations were planned so far: one more afterwards if this one was
   */
  watch<T>(context: GatewayContext, planned: () => number, find: () => T): T;
}
