import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { createError } from '@kakehashi/errors';
import { type CompiledOperation, compilePlan, makePlannable, UnsupportedPlanError } from '@kakehashi/plan-executor';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { withHttpStatus } from '../http-fault';
import type { LoadedSupergraph } from './loaded-supergraph';

/** Most operations that are kept planned. */
const MOST_KEPT = 2_000;

/** Longest that the texts of all that is kept may be together, in characters; a plan takes some twenty times its text. */
const MOST_TEXT = 4_000_000;

/** An operation to be planned. */
export interface OperationToPlan {
  readonly document: DocumentNode;
  readonly source: string;
  /** SHA-256 of the document's text. */
  readonly queryHash: string;
  readonly operationName: string | undefined;
}

/** The operations of one supergraph, planned and compiled when they are first asked; those that are used least go. */
export class PlannedOperations<Context> {
  private readonly kept = new LRUCache<string, CompiledOperation<Context>>({ max: MOST_KEPT, maxSize: MOST_TEXT });

  private compilations = 0;

  constructor(private readonly supergraph: LoadedSupergraph) {}

  /** How many operations were planned so far, those that failed included. */
  get planned(): number {
    return this.compilations;
  }

  /**
   * Finds an operation ready to be executed.
   *
   * @throws GraphQLError OPERATION_NOT_PLANNED
   */
  find(operation: OperationToPlan): CompiledOperation<Context> {
    const key = `${operation.queryHash}:${operation.operationName ?? ''}`;
    const known = this.kept.get(key);
    if (known) return known;
    const compiled = this.compile(operation);
    this.kept.set(key, compiled, { size: operation.source.length + 1 });
    return compiled;
  }

  /** Writes the plan of an operation for people; it is planned anew. */
  explain({ document, operationName }: OperationToPlan): string {
    const { document: plannable } = makePlannable(document, this.supergraph.supergraphSchema);
    return prettyFormatQueryPlan(this.supergraph.plan(plannable, operationName));
  }

  private compile({ document, operationName }: OperationToPlan): CompiledOperation<Context> {
    const { apiSchema, supergraphSchema } = this.supergraph;
    this.compilations += 1;
    try {
      const { document: plannable, names } = makePlannable(document, supergraphSchema);
      const plan = this.supergraph.plan(plannable, operationName);
      return compilePlan<Context>({ plan, document, names, operationName, apiSchema, supergraphSchema });
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
