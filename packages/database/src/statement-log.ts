import { AsyncLocalStorage } from 'node:async_hooks';
import { AbstractLogger, type LogLevel, type LogMessage } from 'typeorm';

const statements = new AsyncLocalStorage<string[]>();

/** Hands each SQL statement to the {@link recordStatements} in whose course it was sent, and to nobody else. */
export class StatementLog extends AbstractLogger {
  constructor() {
    super(['query']);
  }

  protected override writeLog(_level: LogLevel, message: LogMessage | LogMessage[]): void {
    for (const { type, message: text } of [message].flat()) {
      if (type === 'query') statements.getStore()?.push(String(text));
    }
  }
}

/**
 * Runs something and records the SQL statements that it sends, in order; requests at the same time do not mix.
 *
 * @param record the texts are appended to it while the work runs
 */
export function recordStatements<T>(record: string[], work: () => T): T {
  return statements.run(record, work);
}
