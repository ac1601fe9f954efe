import { AsyncLocalStorage } from 'node:async_hooks';
import { AbstractLogger, type LogLevel, type LogMessage } from 'typeorm';

/** Is told when a statement is sent; what it gives back is told how it ended: with the fault, if it failed. */
export type WatchStatement = (text: string) => (fault?: unknown) => void;

/** What one course of work wants to know of its statements. */
interface StatementScope {
  readonly record: string[];
  readonly watch: WatchStatement | undefined;
}

const scopes = new AsyncLocalStorage<StatementScope>();

/** Hands each SQL statement to the {@link recordStatements} in whose course it was sent, and to nobody else. */
export class StatementLog extends AbstractLogger {
  constructor() {
    super(['query']);
  }

  protected override writeLog(_level: LogLevel, message: LogMessage | LogMessage[]): void {
    for (const { type, message: text } of [message].flat()) {
      if (type === 'query') scopes.getStore()?.record.push(String(text));
    }
  }
}

/**
 * Runs something and records the SQL statements that it sends, in order; requests at the same time do not mix.
 *
 * @param record the texts are appended to it while the work runs
 * @param watch told when each is sent and when it ends, to time it
 */
export function recordStatements<T>(record: string[], work: () => T, watch?: WatchStatement): T {
  return scopes.run({ record, watch }, work);
}

/** Lets the work that sends a statement watch it, where it wants to. */
export function watchStatement<T>(text: string, answer: T): T {
  const end = scopes.getStore()?.watch?.(text);
  if (end && answer instanceof Promise) answer.then(() => end(), end);
  return answer;
}
