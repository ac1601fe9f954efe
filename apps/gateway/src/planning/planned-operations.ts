import {
  type CompiledOperation,
  compileOperation,
  type Decisions,
  normaliseOperation,
  type OperationConditions,
  readConditions,
  UNDECIDED,
} from '@kakehashi/plan-executor';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { KeptPlans } from './kept-plans';
import type { LoadedSupergraph } from './loaded-supergraph';
import { MOST_KEPT, MOST_TEXT } from './most-kept';

/** An operation as it is told apart from others. */
export interface AskedOperation {
  readonly source: string;
  /** SHA-256 of the document's text. */
  readonly queryHash: string;
  readonly operationName: string | undefined;
  /** Of them only those matter by which `@skip` and `@include` decide: each combination of these is planned for itself. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation to be planned. */
export interface OperationToPlan extends AskedOperation {
  /** Has been validated. */
  readonly document: DocumentNode;
}

/** An operation and how often it was asked. */
export interface UsedOperation extends AskedOperation {
  readonly uses: number;
}

interface KeptOperation<Context> extends AskedOperation {
  readonly compiled: CompiledOperation<Context>;
  uses: number;
}

/**
 * The operations of one supergraph, compiled when they are first asked; those that were not asked for longest go.
 *
 * An operation is found by its text and, where variables decide what of it is left out, by what they decide. Only one that
 * is not known is brought into normal form, by which its plan is found: how its answer is written follows the client's own
 * text.
 */
export class PlannedOperations<Context> {
  private readonly kept = new LRUCache<string, KeptOperation<Context>>({ max: MOST_KEPT, maxSize: MOST_TEXT });
  /** The conditions of the texts that have some. */
  private readonly conditions = new LRUCache<string, OperationConditions>({ max: MOST_KEPT });
  private readonly plans: KeptPlans<Context>;

  constructor(readonly supergraph: LoadedSupergraph) {
    this.plans = new KeptPlans(supergraph);
  }

  /** How many operations were planned so far, those that failed included. */
  get planned(): number {
    return this.plans.made;
  }

  /**
   * Finds an operation ready to be executed.
   *
   * @throws GraphQLError OPERATION_NOT_PLANNED
   */
  find(asked: OperationToPlan): CompiledOperation<Context> {
    const kept = this.kept.get(keyOf(asked)) ?? this.findDecided(asked) ?? this.add(asked, 0);
    kept.uses++;
    return kept.compiled;
  }

  /** Writes the plan of an operation for people; it is planned anew. */
  explain({ document, operationName, variables }: OperationToPlan): string {
    const decisions = readConditions(document, operationName)?.decide(variables);
    return this.plans.explain(normaliseOperation(document, operationName, this.supergraph.apiSchema, decisions));
  }

  /**
   * Makes an operation ready before anybody asks for it.
   *
   * @param uses how often it counts as asked
   * @throws GraphQLError OPERATION_NOT_PLANNED
   */
  prepare(asked: OperationToPlan, uses: number): void {
    if (!this.kept.has(keyOf(asked)) && !this.findDecided(asked)) this.add(asked, uses);
  }

  /** The operations that were asked most often, the most used first. */
  mostUsed(count: number): UsedOperation[] {
    return [...this.kept.values()].sort((one, other) => other.uses - one.uses).slice(0, count);
  }

  /** Finds an operation whose conditions are known. */
  private findDecided(asked: AskedOperation): KeptOperation<Context> | undefined {
    const conditions = this.conditions.get(keyOf(asked));
    return conditions && this.kept.get(keyOf(asked, conditions.decide(asked.variables)));
  }

  private add({ document, ...asked }: OperationToPlan, uses: number): KeptOperation<Context> {
    const { source, queryHash, operationName } = asked;
    const { apiSchema } = this.supergraph;
    const conditions = readConditions(document, operationName);
    if (conditions) this.conditions.set(keyOf(asked), conditions);
    const decisions = conditions?.decide(asked.variables);
    const normal = normaliseOperation(document, operationName, apiSchema, decisions);
    const plan = this.plans.find(normal);
    const compiled = compileOperation({ plan, document, operationName, apiSchema, normal });
    const variables = Object.fromEntries(normal.decisions);
    const kept = { source, queryHash, operationName, variables, compiled, uses };
    this.kept.set(keyOf(asked, decisions), kept, { size: source.length + 1 });
    return kept;
  }
}

function keyOf({ queryHash, operationName }: AskedOperation, decisions: Decisions = UNDECIDED): string {
  const key = `${queryHash}:${operationName ?? ''}`;
  return decisions.size === 0 ? key : `${key}:${[...decisions.values()].map(Number).join('')}`;
}
