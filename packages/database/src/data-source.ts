import { TypeOverrides } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Connection } from './connection';
import { SnakeCaseNaming } from './naming-strategy';
import { StatementLog } from './statement-log';

/** What a subgraph's database is made of. */
export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly (new () => object)[];
  /** Most connections at a time; default 10. */
  readonly poolSize?: number;
  /** Longest time of one statement in milliseconds, after which PostgreSQL ends it; default 15,000; 0 is no limit. */
  readonly statementTimeoutMs?: number;
  /** Longest wait for a connection in milliseconds; default 5,000. */
  readonly connectTimeoutMs?: number;
}

/** A class with `@Entity()`. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM's own type of an entity class
export type EntityClass = Function & { prototype: object };

const DATE_TYPE = 1082;

/**
 * Creates the data source of one subgraph. It is not connected yet: call `initialize()`.
 *
 * The schema is only ever changed by migrations. Days come as `YYYY-MM-DD` texts, because a `Date` would shift them by
 * the time zone of the process; `bigint` and `numeric` come as texts, because a number would lose digits.
 */
export function createDataSource(options: DatabaseOptions): DataSource {
  const types = new TypeOverrides();
  types.setTypeParser(DATE_TYPE, (text: string) => text);
  const settings: DataSourceOptions = {
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName,
    entities: [...options.entities],
    migrations: [...options.migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCaseNaming(),
    logger: new StatementLog(),
    logging: ['query'],
    synchronize: false,
    installExtensions: false,
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: options.connectTimeoutMs ?? 5_000,
    extra: {
      Client: Connection,
      types,
      statement_timeout: options.statementTimeoutMs ?? 15_000,
      idleTimeoutMillis: 60_000,
      // Statements take milliseconds; compiling one takes a hundred.
      options: '-c timezone=UTC -c jit=off',
    },
  };
  return new DataSource(settings);
}
