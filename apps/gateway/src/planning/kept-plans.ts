import { createHash } from 'node:crypto';
import { type CompiledPlan, compilePlan, makePlannable, type NormalOperation } from '@kakehashi/plan-executor';
import { LRUCache } from 'lru-cache';
import type { LoadedSupergraph, MakePlan, PlanningLimits } from './loaded-supergraph';
import { MOST_KEPT, MOST_TEXT } from './most-kept';
import { describePlanningFault } from './planning-fault';

/** The plans of one supergraph, each made once for all operations that have the same normal form. */
export class KeptPlans<Context> {
  private readonly kept = new LRUCache<string, CompiledPlan<Context> | Error>({ max: MOST_KEPT, maxSize: MOST_TEXT });
  private readonly makePlan: MakePlan;

  constructor(
    private readonly supergraph: LoadedSupergraph,
    private readonly limits: PlanningLimits,
  ) {
    this.makePlan = supergraph.createPlanner(limits);
  }

  /**
   * Finds the plan of an operation, or makes it. That one can not be planned is remembered too: to find it out may take
   * longer than any plan.
   *
   * @throws GraphQLError OPERATION_NOT_PLANNED
   */
  find({ document, text }: NormalOperation): CompiledPlan<Context> {
    const key = createHash('sha256').update(text).digest('base64');
    let plan = this.kept.get(key);
    if (!plan) {
      plan = this.make(document);
      this.kept.set(key, plan, { size: text.length });
    }
    if (plan instanceof Error) throw plan;
    return plan;
  }

  private make(document: NormalOperation['document']): CompiledPlan<Context> | Error {
    const { supergraphSchema } = this.supergraph;
    try {
      const { document: plannable, names } = makePlannable(document, supergraphSchema);
      return compilePlan<Context>({ plan: this.makePlan(plannable), document, names, supergraphSchema });
    } catch (fault) {
      return describePlanningFault(fault as Error, this.limits);
    }
  }
}
