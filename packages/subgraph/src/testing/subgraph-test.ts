import { Claim, createDataSource, migrate } from '@kakehashi/database';
import { createTestDatabase } from '@kakehashi/testkit';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { BulkLoader } from '../commands/bulk-loader';
import { buildFederatedSchema } from '../schema';
import { createServer, type ServerParts } from '../server/create-server';
import type { SubgraphDefinition } from '../subgraph-definition';

/** An answer of a subgraph, and what it cost. */
export interface TestAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  /** How many SQL statements the request sent. */
  readonly statements: number;
  /** Its `cache-control` header. */
  readonly cacheControl: unknown;
}

/** A subgraph over a database of its own, asked through its HTTP server as the gateway asks it. */
export class SubgraphTest {
  private constructor(
    readonly database: DataSource,
    private readonly app: FastifyInstance,
    private readonly logLines: string[],
    private readonly drop: () => Promise<void>,
  ) {}

  /**
   * Starts a subgraph over a copy of its migrated database with the sample for that many people, 100 by default.
   *
   * @param guards what traces it, and by what it knows its gateway and readers of its events; left out, it answers the test
   *   without
   */
  static async start(
    definition: SubgraphDefinition,
    people = 100,
    guards: Pick<ServerParts, 'tracing' | 'signature' | 'eventReaders'> = {},
  ): Promise<SubgraphTest> {
    const { url, drop } = await createTestDatabase({
      template: `${definition.name}_${people}`,
      prepare: async (template) => {
        const source = await connect(definition, template);
        await migrate(source);
        const loader = new BulkLoader(source, { isSilent: true });
        await definition.loadSample(loader, people);
        loader.finish();
        await source.destroy();
      },
    });
    const database = await connect(definition, url);
    const logLines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void logLines.push(line) });
    const schema = buildFederatedSchema(definition);
    const app = await createServer({ definition, schema, database, log, ...guards });
    return new SubgraphTest(database, app, logLines, drop);
  }

  /** Sends an operation. */
  async query(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<TestAnswer> {
    const response = await this.app.inject({ method: 'POST', url: '/graphql', payload: { query, variables }, headers });
    const logged = this.logLines.map((line) => JSON.parse(line)).findLast(({ msg }) => msg === 'request');
    const cacheControl = response.headers['cache-control'];
    return { ...response.json(), statements: logged?.statements ?? 0, cacheControl };
  }

  /** Re-enters entities as the gateway does, and returns what became of each representation. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  async entities(typeName: string, keys: readonly object[], selection: string): Promise<any[]> {
    const { data, errors } = await this.query(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${typeName} ${selection} } }`,
      { representations: keys.map((key) => ({ __typename: typeName, ...key })) },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data._entities;
  }

  /** The HTTP status of a page such as `/ready`. */
  async status(url: string): Promise<number> {
    return (await this.app.inject({ method: 'GET', url })).statusCode;
  }

  /** Listens on a port, a free one unless told, for what an injected request cannot show; returns the address. */
  listen(port = 0): Promise<string> {
    return this.app.listen({ host: '127.0.0.1', port });
  }

  /** Ends the subgraph and drops its database. */
  async stop(): Promise<void> {
    await this.app.close();
    await this.database.destroy();
    await this.drop();
  }
}

async function connect(definition: SubgraphDefinition, url: string): Promise<DataSource> {
  const { name, entities, migrations } = definition;
  return createDataSource({
    url,
    applicationName: `${name}-test`,
    entities: [...entities, Claim],
    migrations,
  }).initialize();
}
