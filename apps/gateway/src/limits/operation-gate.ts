import { createError } from '@kakehashi/errors';
import { type GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { findExcess, type OperationLimits } from './operation-limits';

/** Most characters of the texts whose verdicts are remembered. */
const REMEMBERED_CHARACTERS = 8_000_000;

const ADMITTED = Symbol('admitted');

/**
 * Refuses operations that are too large before anything else looks at them.
 *
 * Validation itself can be made to take minutes, by fields whose merging must be checked pair by pair: so this stands
 * before it. The verdict on a text is remembered; a text is parsed here once, not with each request.
 */
export class OperationGate {
  private readonly verdicts = new LRUCache<string, GraphQLError | typeof ADMITTED>({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: (_, text) => text.length + 1,
  });

  /** @param maxTokens most lexical tokens; what has more is left to whoever parses it next, who tells */
  constructor(
    private readonly limits: OperationLimits,
    private readonly maxTokens: number,
  ) {}

  /** Tells why an operation is refused; undefined when it may go on, be it only to be told its errors in syntax. */
  refuse(text: string): GraphQLError | undefined {
    let verdict = this.verdicts.get(text);
    if (verdict === undefined) {
      verdict = this.judge(text) ?? ADMITTED;
      this.verdicts.set(text, verdict);
    }
    return verdict === ADMITTED ? undefined : verdict;
  }

  private judge(text: string): GraphQLError | undefined {
    try {
      return findExcess(parse(text, { maxTokens: this.maxTokens, noLocation: true }), this.limits);
    } catch (fault) {
      // The parser calls itself for every level, and has run out of stack.
      return fault instanceof RangeError ? this.refuseNesting() : undefined;
    }
  }

  private refuseNesting(): GraphQLError {
    const allowed = this.limits.MAX_DEPTH;
    const message = `The operation is nested too deeply to be read; MAX_DEPTH allows ${allowed} levels of fields.`;
    return createError('OPERATION_TOO_LARGE', message, { limit: 'MAX_DEPTH', allowed });
  }
}
