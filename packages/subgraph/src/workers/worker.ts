import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';

/** The values of the settings that a subgraph declares for itself, by name. */
export type OwnSettings = Readonly<Record<string, unknown>>;

/** What a worker has at hand. */
export interface WorkerParts {
  readonly database: DataSource;
  readonly log: Logger;
  readonly settings: OwnSettings;
}

/** Something that the process that serves does as long as it lives, such as sending what waits to be sent. */
export interface Worker {
  /** Begins. */
  start(): void;
  /** Ends after what is being done. */
  stop(): Promise<void>;
}

/** Makes a worker of a process; undefined when the settings leave it without work. */
export type WorkerFactory = (parts: WorkerParts) => Worker | undefined;
