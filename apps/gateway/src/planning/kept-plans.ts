import { createHash } from 'node:crypto';
import { createError } from '@kakehashi/errors';
import {
  type CompiledPlan,
  compilePlan,
  makePlannable,
  type NormalOperation,
  UnsupportedPlanError,
} from '@kakehashi/plan-executor';
import { LRUCache } from 'lru-cache';
import { withHttpStatus } from '../http-fault';
import type { LoadedSupergraph } from './loaded-supergraph';
import { MOST_KEPT, MOST_TEXT } from './most-kept';

/** The plans of one supergraph, each made once for all operations that have the same normal form. */
export class KeptPlans<Context> {
  private readonly kept = new LRUCache<string, CompiledPlan<Context>>({ max: MOST_KEPT, maxSize: MOST_TEXT });

  constructor(private readonly supergraph: LoadedSupergraph) {}

  /**
   * Finds the plan of an operation, or makes it.
   *
   * @throws GraphQLError OPERATION_NOT_PLANNED
   */
  find({ document, text }: NormalOperation): CompiledPlan<Context> {
    const key = createHash('sha256').update(text).digest('base64');
    const known = this.kept.get(key);
    if (known) return known;
    const plan = this.make(document);
    this.kept.set(key, plan, { size: text.length });
    return plan;
  }

  private make(document: NormalOperation['document']): CompiledPlan<Context> {
    const { supergraphSchema } = this.supergraph;
    try {
      const { document: plannable, names } = makePlannable(document, supergraphSchema);
      return compilePlan<Context>({ plan: this.supergraph.plan(plannable), document, names, supergraphSchema });
    } catch (fault) {
      throw describePlanningFault(fault as Error);
    }
  }
}

/** The planner's limits on what one operation may ask for; it gives them no code. */
const LIMITS = /^(Exceeded maximum recursive selections|Number of non-local selections exceeds limit)/;

function describePlanningFault(fault: Error): Error {
  const isMendable = fault instanceof UnsupportedPlanError || LIMITS.test(fault.message);
  if (!isMendable) return fault;
  return withHttpStatus(createError('OPERATION_NOT_PLANNED', `The operation can not be planned: ${fault.message}`));
}
