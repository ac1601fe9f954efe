import { setTimeout as pause } from 'node:timers/promises';
import { type GraphQLError, getOperationAST, parse, validate } from 'graphql';
import type { Logger } from 'pino';
import type { OperationToPlan, PlannedOperations, UsedOperation } from './planned-operations';

/** Longest that warming may take, in milliseconds; the supergraph before is served meanwhile. */
const MOST_MS = 30_000;

export interface WarmingOptions {
  readonly logger: Logger;
  /** Ends warming at once. */
  readonly signal: AbortSignal;
}

/**
 * Makes operations ready that were asked of the supergraph before, so that a new one does not begin with planning them
 * all at once. Those that do not fit the new supergraph are logged by their hash.
 *
 * Between two of them the process rests as long as the last one took: requests have half of its time.
 *
 * @param operations those of the new supergraph
 * @param used the most used first; how often counts for half
 */
export async function warmOperations<Context>(
  operations: PlannedOperations<Context>,
  used: readonly UsedOperation[],
  { logger, signal }: WarmingOptions,
): Promise<void> {
  const begun = performance.now();
  let warm = 0;
  for (const { uses, ...asked } of used) {
    const start = performance.now();
    if (signal.aborted || start - begun > MOST_MS) break;
    const document = parse(asked.source);
    const fault = prepare(operations, { ...asked, document }, Math.ceil(uses / 2));
    if (fault) {
      const operationName = getOperationAST(document, asked.operationName)?.name?.value;
      const told = { queryHash: asked.queryHash, operationName, reason: reasonOf(fault) };
      logger.warn(told, 'an operation does not fit the new supergraph');
    } else warm++;
    await pause(performance.now() - start);
  }
  const durationMs = Math.round(performance.now() - begun);
  if (used.length > 0) logger.info({ warm, of: used.length, durationMs }, 'operations planned for the new supergraph');
}

/** Gives why the operation can not be served by the new supergraph; undefined when it can. */
function prepare<Context>(
  operations: PlannedOperations<Context>,
  asked: OperationToPlan,
  uses: number,
): Error | undefined {
  const [invalid] = validate(operations.supergraph.apiSchema, asked.document, undefined, { maxErrors: 1 });
  if (invalid) return invalid;
  try {
    operations.prepare(asked, uses);
    return undefined;
  } catch (fault) {
    return fault as Error;
  }
}

/** The message, unless it would put a literal of the client into the log. */
function reasonOf(fault: Error): string {
  const kind = (fault as GraphQLError).nodes?.[0]?.kind ?? '';
  return kind.endsWith('Value') ? 'A literal is not of its type.' : fault.message;
}
