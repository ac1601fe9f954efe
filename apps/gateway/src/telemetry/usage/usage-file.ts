import { appendFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { SettingsError } from '@kakehashi/config';
import type { Logger } from 'pino';
import { type ClientUsage, UsageBook } from './usage-book';
import type { OperationUse } from './used-coordinates';

export interface UsageFileOptions {
  readonly file: string;
  readonly flushMs: number;
  readonly logger: Logger;
}

/** What could not be written is kept for the next time, up to so many characters. */
const MOST_KEPT = 16_000_000;

/**
 * Adds to a file, as JSON Lines, how often each client used each part of the schema.
 *
 * A line tells one client over one span of time: `{"from", "to", "client", "requests", "counts": {"Person.name": 12}}`. Lines
 * are only ever added, so that several gateways may share a file.
 */
export class UsageFile {
  private book = new UsageBook();
  private from = new Date();
  private unwritten = '';
  private readonly timer: NodeJS.Timeout;
  private writing: Promise<void> = Promise.resolve();

  /** @throws SettingsError when the file can not be written */
  constructor(private readonly options: UsageFileOptions) {
    try {
      appendFileSync(options.file, '');
    } catch (fault) {
      throw new SettingsError([`USAGE_FILE: the file can not be written (${(fault as Error).message})`]);
    }
    this.timer = setInterval(() => void this.flush(), options.flushMs).unref();
  }

  add(client: string, use: OperationUse, values: Iterable<string>): void {
    this.book.add(client, use, values);
  }

  /** Writes what was counted since the last time. */
  flush(): Promise<void> {
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  /** Writes the rest. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  private async write(): Promise<void> {
    const { file, logger } = this.options;
    const { book, from } = this;
    const to = new Date();
    this.book = new UsageBook();
    this.from = to;
    const text =
      this.unwritten +
      book
        .read()
        .map((usage) => lineOf(from, to, usage))
        .join('');
    if (text === '') return;
    try {
      await appendFile(file, text);
      this.unwritten = '';
    } catch (fault) {
      this.unwritten = text.length <= MOST_KEPT ? text : '';
      const isLost = this.unwritten === '';
      logger.warn({ file, reason: (fault as Error).message, isLost }, 'the use of fields could not be written');
    }
  }
}

function lineOf(from: Date, to: Date, usage: ClientUsage): string {
  return `${JSON.stringify({ from, to, ...usage })}\n`;
}
