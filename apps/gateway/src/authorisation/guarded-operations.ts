import type { AccessRules } from '@kakehashi/schema-directives';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { GuardedOperation } from './guarded-operation';

/** Most operations of which is remembered what they demand. */
const MOST_KEPT = 2_000;

/** Longest that the texts of all that is remembered may be together, in characters. */
const MOST_TEXT = 4_000_000;

const OPEN = Symbol('open');

/** An operation whose demands are asked for. */
export interface AskedOperation {
  readonly document: DocumentNode;
  readonly source: string;
  /** SHA-256 of the document's text. */
  readonly queryHash: string;
  readonly operationName?: string | null;
}

/** What the operations of one supergraph demand of their callers. */
export class GuardedOperations {
  private readonly kept = new LRUCache<string, GuardedOperation | typeof OPEN>({ max: MOST_KEPT, maxSize: MOST_TEXT });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly rules: AccessRules,
  ) {}

  /** Finds what an operation demands; undefined when it is open to everybody. */
  find({ document, source, queryHash, operationName }: AskedOperation): GuardedOperation | undefined {
    if (this.rules.isEmpty) return undefined;
    const name = operationName ?? undefined;
    const key = `${queryHash}:${name ?? ''}`;
    let operation = this.kept.get(key);
    if (!operation) {
      operation = GuardedOperation.of(this.schema, this.rules, document, name) ?? OPEN;
      this.kept.set(key, operation, { size: source.length + 1 });
    }
    return operation === OPEN ? undefined : operation;
  }
}
