import type { GatewayContext } from '../gateway-context';
import type { PlanWatch } from '../planning/plan-watch';
import type { Harmless } from './harmless';
import type { PlanningMetrics } from './metrics/planning-metrics';

/** Times the making of plans, for metrics and traces. */
export class WatchedPlans implements PlanWatch {
  constructor(
    private readonly metrics: PlanningMetrics | undefined,
    private readonly harmless: Harmless,
  ) {}

  watch<T>(context: GatewayContext, planned: () => number, find: () => T): T {
    const span = context.watch.span?.child('graphql.plan');
    const before = planned();
    const begun = performance.now();
    try {
      return find();
    } catch (fault) {
      span?.fail('OPERATION_NOT_PLANNED');
      throw fault;
    } finally {
      const isNew = planned() > before;
      span?.set({ 'kakehashi.plan.cached': !isNew });
      span?.end();
      this.harmless(() => {
        if (isNew) this.metrics?.planned((performance.now() - begun) / 1_000);
        else this.metrics?.found();
      });
    }
  }
}
