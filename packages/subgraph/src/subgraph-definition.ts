import type { SettingsDeclaration } from '@kakehashi/config';
import type { EntityClass } from '@kakehashi/database';
import type { DataSource } from 'typeorm';
import type { ClockTask } from './clock/clock-task';
import type { BulkLoader } from './commands/bulk-loader';
import type { ToldOriginal } from './copies/told-original';
import type { EventHandlers } from './events/event-handlers';
import type { SchemaParts } from './schema';
import type { StreamHandler } from './streams/definition-streams';
import type { WorkerFactory } from './workers/worker';

/** All that makes one subgraph different from the others. */
export interface SubgraphDefinition extends SchemaParts {
  /** Its name in the supergraph. */
  readonly name: string;
  /** The port it listens on when `PORT` is not set. */
  readonly port: number;
  /** Its folder, where schema.graphql stands. */
  readonly folder: string;
  readonly entities: readonly EntityClass[];
  /** They make the tables of its entities; what every subgraph has beside them is made by itself. */
  readonly migrations: readonly (new () => object)[];
  /**
   * Entities, or columns of them, whose changes nobody is told. Rows that a loader or list hides are hidden by themselves,
   * with all that has their id in a column such as `person_id`.
   */
  readonly unpublished?: readonly { readonly entity: EntityClass; readonly columns?: readonly string[] }[];
  /** Writes the built-in facts, and demonstration data for that many people. Repeating it writes nothing. */
  loadSample(loader: BulkLoader, people: number): Promise<void>;
  /** What is done when its time has come, by the process that serves. Default nothing. */
  readonly clock?: readonly ClockTask[];
  /** Imports of public files: kind → how. */
  readonly imports?: Readonly<Record<string, ImportFile>>;
  /** What it streams at `GET /streams/<name>`, which the gateway opens to clients: name → how. */
  readonly streams?: Readonly<Record<string, StreamHandler>>;
  /** What it does about events of other subgraphs: type → handler. */
  readonly consumes?: EventHandlers;
  /** Rows of which other subgraphs may keep a copy. Default none. */
  readonly originals?: readonly ToldOriginal[];
  /** Settings of its own, beside those of every subgraph; resolvers and actions find the values in `context.settings`. */
  readonly settings?: SettingsDeclaration;
  /** What the process that serves does besides. Default nothing. */
  readonly workers?: readonly WorkerFactory[];
}

/**
 * Imports one file and tells what became of each record.
 *
 * @returns the process's exit code: 0 when every record was taken, 1 when any was refused or the file ended early
 */
export type ImportFile = (database: DataSource, file: string) => Promise<number>;
