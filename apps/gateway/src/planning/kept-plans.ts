import { createHash } from 'node:crypto';
import { prettyFormatQueryPlan } from '@apollo/query-planner';
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

  private count = 0;

  constructor(private readonly supergraph: LoadedSupergraph) {}

  /** How many plans were made so far, those that failed included. */
  get made(): number {
    return this.count;
  }

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

  /** Writes a plan for people; it is made anew. */
  explain({ document }: NormalOperation): string {
    const { document: plannable } = makePlannable(document, this.supergraph.supergraphSchema);
    return prettyFormatQueryPlan(this.supergraph.plan(plannable));
  }

  private make(document: NormalOperation['document']): CompiledPlan<Context> {
    const { supergraphSchema } = this.supergraph;
    this.count += 1;
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
