import { createHash } from 'node:crypto';
import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { type CompiledPlan, compilePlan, makePlannable, type NormalOperation } from '@kakehashi/plan-executor';
import { LRUCache } from 'lru-cache';
import type { LoadedSupergraph } from './loaded-supergraph';
import { MOST_KEPT, MOST_TEXT } from './most-kept';
import { describePlanningFault } from './planning-fault';

/** The plans of one supergraph, each made once for all operations that have the same normal form. */
export class KeptPlans<Context> {
  private readonly kept = new LRUCache<string, CompiledPlan<Context> | Error>({ max: MOST_KEPT, maxSize: MOST_TEXT });
  private count = 0;

  constructor(private readonly supergraph: LoadedSupergraph) {}

  /** How many plans were made so far, those that failed included. */
  get made(): number {
    return this.count;
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

  /** Writes a plan for people; it is made anew. */
  explain({ document }: NormalOperation): string {
    const { document: plannable } = makePlannable(document, this.supergraph.supergraphSchema);
    return prettyFormatQueryPlan(this.supergraph.plan(plannable));
  }

  private make(document: NormalOperation['document']): CompiledPlan<Context> | Error {
    const { supergraphSchema } = this.supergraph;
    this.count += 1;
    try {
      const { document: plannable, names } = makePlannable(document, supergraphSchema);
      return compilePlan<Context>({ plan: this.supergraph.plan(plannable), document, names, supergraphSchema });
    } catch (fault) {
      return describePlanningFault(fault as Error, this.supergraph.limits);
    }
  }
}
