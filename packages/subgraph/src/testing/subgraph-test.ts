import { readSettings } from '@kakehashi/config';
import { createDataSource, migrate } from '@kakehashi/database';
import { createTestDatabase } from '@kakehashi/testkit';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { BulkLoader } from '../commands/bulk-loader';
import { buildFederatedSchema } from '../schema';
import { createServer, type ServerParts } from '../server/create-server';
import { partsOfDatabase } from '../subgraph-database';
import type { SubgraphDefinition } from '../subgraph-definition';
import { SubgraphClient, type TestAnswer } from './subgraph-client';
import { type TestCaller, TestGateway } from './test-gateway';

/** What a subgraph under test is started with. */
interface TestGuards extends Pick<ServerParts, 'tracing' | 'eventReaders' | 'signature'> {
  readonly texts?: Readonly<Record<string, string>>;
}

/** The schemas of this test file's subgraphs: one is much work to build, and the same for every server. */
const schemas = new WeakMap<SubgraphDefinition, GraphQLSchema>();

function schemaOf(definition: SubgraphDefinition): GraphQLSchema {
  const schema = schemas.get(definition) ?? buildFederatedSchema(definition);
  schemas.set(definition, schema);
  return schema;
}

/** A subgraph over a database of its own, asked through its HTTP server; see {@link SubgraphTest.as} for who asks. */
export class SubgraphTest {
  /** Who asks without a token. */
  readonly anonymous: SubgraphClient;

  private constructor(
    readonly database: DataSource,
    private readonly app: FastifyInstance,
    private readonly gateway: TestGateway,
    private readonly logLines: readonly string[],
    private readonly drop: () => Promise<void>,
  ) {
    this.anonymous = new SubgraphClient(app, logLines);
  }

  /**
   * Starts a subgraph over a copy of its migrated database with the sample for that many people, 100 by default.
   *
   * @param guards what traces it, who may read its events (anybody by default), and by what it knows its gateway, which by
   *   default is the test's own; `texts` are the texts of settings that the subgraph declares for itself
   */
  static async start(
    definition: SubgraphDefinition,
    people = 100,
    { texts = {}, ...guards }: TestGuards = {},
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
    const schema = schemaOf(definition);
    const gateway = await TestGateway.create(definition.name);
    const settings = readSettings(definition.settings ?? {}, texts);
    const app = await createServer({ definition, schema, database, log, settings, signature: gateway, ...guards });
    return new SubgraphTest(database, app, gateway, logLines, drop);
  }

  /** Sends an operation without a token. */
  query(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<TestAnswer> {
    return this.anonymous.query(query, variables, headers);
  }

  /** Does an action without a token; see {@link SubgraphClient.act}. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  act(name: string, input: object, selection?: string): Promise<any> {
    return this.anonymous.act(name, input, selection);
  }

  /** Re-enters entities as the gateway does, without a token, and returns what became of each representation. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  entities(typeName: string, keys: readonly object[], selection: string): Promise<any[]> {
    return this.anonymous.entities(typeName, keys, selection);
  }

  /** Who asks as a caller that the gateway has signed: `test.as({ scopes: ['read:members'] }).query('{ … }')`. */
  as(caller: TestCaller): SubgraphClient {
    return new SubgraphClient(this.app, this.logLines, () => this.gateway.headersFor(caller));
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
  return createDataSource({
    url,
    applicationName: `${definition.name}-test`,
    ...partsOfDatabase(definition),
  }).initialize();
}
