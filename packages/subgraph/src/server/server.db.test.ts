import { setTimeout as delay } from 'node:timers/promises';
import { createDataSource, createId, type UpsertRow } from '@kakehashi/database';
import { TraceCollector } from '@kakehashi/testkit';
import { startTracing } from '@kakehashi/tracing';
import { Args, Ctx, Directive, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import {
  Column,
  type DataSource,
  type DataSourceOptions,
  Entity,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import { SubgraphContext } from '../context';
import { nameColumns } from '../entity/derived-columns';
import { NamedEntity } from '../entity/named.entity';
import { defineList } from '../list/define-list';
import type { ListArguments } from '../list/list-arguments';
import { listField, namedFields } from '../list/list-field';
import { rowByKey } from '../loader';
import { defineReference } from '../reference';
import { buildFederatedSchema, printFederatedSchema } from '../schema';
import type { SubgraphDefinition } from '../subgraph-definition';
import { SubgraphTest } from '../testing/subgraph-test';
import { isDatabaseAway } from './database-fault';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({ description: 'A thing.' })
class Thing extends NamedEntity {
  @Field(() => Int, { description: 'Its size.' })
  @Column({ type: 'integer' })
  size!: number;
}

const thingById = rowByKey<Thing>({ entity: Thing, column: 'id' });

const thingList = defineList({
  name: 'Thing',
  type: Thing,
  fields: { ...namedFields, size: listField.integer('t.size', 'Its size.', { isSortable: true }) },
  defaultOrder: [{ field: 'size', direction: 'ASC' }],
  searchedTexts: (thing) => thing.names,
});

@Resolver(() => Thing)
class ThingResolver {
  @Query(() => thingList.Connection, { nullable: true, description: 'Things by size.' })
  things(@Args(() => thingList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return thingList.page(context, given);
  }

  @FieldResolver(() => thingList.Connection, { description: 'Things of the same size.' })
  equals(
    @Root() thing: Thing,
    @Args(() => thingList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    const link = { name: 'equals', sql: 't.size = (SELECT size FROM thing WHERE id = p.id)' };
    return thingList.pageOf(context, link, thing.id, given);
  }

  @Query(() => Int, { nullable: true, description: 'Fails as a fault of ours would.' })
  fault(): number {
    throw new Error('SELECT password FROM vault at db.internal');
  }

  @Query(() => Int, { nullable: true, description: 'Takes longer than a statement may.' })
  async slow(@Ctx() { database }: SubgraphContext): Promise<number> {
    await database.query("SET statement_timeout = '50ms'; SELECT pg_sleep(5)");
    return 1;
  }
}

class Things1760000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE thing (
      id uuid PRIMARY KEY, provenance jsonb NOT NULL, names jsonb NOT NULL, sort_name text NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(), updated_at timestamptz(3) NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT 1, search_document text NOT NULL, size integer NOT NULL)`);
  }

  async down(): Promise<void> {}
}

const thing = (size: number): UpsertRow => ({
  id: createId(),
  ...nameColumns([{ lang: 'vi', value: `Vật ${size}`, kind: 'PRIMARY' }]),
  provenance: { source: 'DEMONSTRATION' },
  size,
});

const definition: SubgraphDefinition = {
  name: 'things',
  port: 0,
  folder: __dirname,
  entities: [Thing],
  migrations: [Things1760000000000],
  resolvers: [ThingResolver],
  references: [defineReference('Thing', { id: thingById })],
  loadSample: (loader, people) =>
    loader.load({
      label: 'things',
      sources: [Array.from({ length: people }, (_unused, index) => thing(index % 10))],
      total: people,
      tables: [{ entity: Thing, rowsOf: (row) => [row] }],
    }),
};

describe('buildFederatedSchema', () => {
  it('keeps the directives, descriptions and scalars of the decorators', () => {
    const text = printFederatedSchema(buildFederatedSchema(definition));
    expect(text).toMatch(/type Thing\s+@key\(fields: "id"\)/);
    expect(text).toMatch(/type LocalizedText\s+@shareable/);
    expect(text).toMatch(/"""Its size\."""\s+size: Int!/);
    expect(text).toMatch(/input ThingWhere/);
    expect(text).toMatch(/https:\/\/specs.apollo.dev\/federation\/v2/);
  });

  it('is the same each time', () => {
    const print = () => printFederatedSchema(buildFederatedSchema(definition));
    expect(print()).toBe(print());
  });
});

describe('a subgraph', () => {
  let subgraph: SubgraphTest;

  beforeAll(async () => {
    subgraph = await SubgraphTest.start(definition, 100);
  });

  afterAll(() => subgraph.stop());

  it('hides a fault of ours, and gives its request id', async () => {
    const answer = await subgraph.query('{ fault }', {}, { 'x-request-id': 'abc-1' });
    expect(JSON.stringify(answer)).not.toMatch(/vault|password|internal|at /);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'abc-1' });
  });

  it('gives a request id of its own where the caller sends a malformed one', async () => {
    const { errors } = await subgraph.query('{ fault }', {}, { 'x-request-id': 'forged "line"' });
    expect(errors?.[0]?.extensions.requestId).toMatch(/^[\da-f-]{36}$/);
  });

  it('tells a statement that takes too long', async () => {
    const { data, errors } = await subgraph.query('{ slow things(first: 1) { totalCount } }');
    expect(errors?.[0]).toMatchObject({ path: ['slow'], extensions: { code: 'DATABASE_TIMEOUT' } });
    expect(data.things.totalCount).toBe(100);
  });

  it('asks the same number of statements for one parent as for many', async () => {
    const read = (first: number) =>
      subgraph.query(`{ things(first: ${first}) { nodes { size equals(first: 3) { totalCount nodes { size } } } } }`);
    const [one, many] = [await read(1), await read(50)];
    expect([one.statements, many.statements]).toEqual([3, 3]);
    for (const { size, equals } of many.data.things.nodes) {
      expect(equals).toEqual({ totalCount: 10, nodes: [{ size }, { size }, { size }] });
    }
  });

  it('traces a request and its statements below the caller’s span, without a value', async () => {
    const collector = await new TraceCollector().start();
    const tracing = startTracing({
      serviceName: 'things',
      endpoint: collector.endpoint,
      ratio: 0,
      onFault: () => undefined,
    });
    const traced = await SubgraphTest.start(definition, 100, { tracing });
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await traced.query('query Some { things(search: "Vật 7", first: 1) { nodes { size } } }', {}, { traceparent });
    await traced.query('query Untraced { things(first: 1) { nodes { size } } }');
    await traced.query('query Slow { slow }', {}, { traceparent });
    await traced.stop();
    await tracing?.stop();
    await collector.stop();
    const [request, failed] = [collector.span('query Some'), collector.span('query Slow')];
    expect(request).toMatchObject({
      parentSpanId: 'b7ad6b7169203331',
      attributes: { 'graphql.operation.name': 'Some' },
    });
    const [statement, ...others] = collector.spans.filter(({ parentSpanId }) => parentSpanId === request.spanId);
    expect(statement).toMatchObject({ name: 'WITH thing_search_key', traceId: request.traceId, failure: undefined });
    expect(statement?.attributes['db.query.text']).toMatch(/^WITH .* FROM .*thing_search_key/);
    expect([statement, ...others].map((span) => JSON.stringify(span)).join()).not.toMatch(/vat|Vật/);
    expect(collector.spans.find(({ parentSpanId }) => parentSpanId === failed.spanId)?.failure).toBe('57014');
    expect(failed.failure).toBe('DATABASE_TIMEOUT');
    expect(collector.spans.map(({ name }) => name)).not.toContain('query Untraced');
  });

  it('counts and pages only when asked to', async () => {
    const [count, names] = [
      await subgraph.query('{ things { totalCount } }'),
      await subgraph.query('{ things { __typename } }'),
    ];
    expect([count.statements, names.statements]).toEqual([1, 0]);
  });

  it('answers DATABASE_UNAVAILABLE while its database is gone, and recovers when it is back', async () => {
    const name = (await subgraph.database.query('SELECT current_database() AS name'))[0].name;
    const administrator = await connectElsewhere(subgraph.database.options);
    try {
      await administrator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await administrator.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
      const { data, errors } = await subgraph.query('{ things { totalCount } }');
      expect(data).toEqual({ things: null });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'DATABASE_UNAVAILABLE', retryAfterMs: expect.any(Number) });
      expect(await subgraph.status('/ready')).toBe(503);
      expect(await subgraph.status('/health')).toBe(200);
      await administrator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    } finally {
      await administrator.destroy();
    }
    const { data } = await subgraph.query('{ things { totalCount } }');
    expect(data.things.totalCount).toBe(100);
    expect(await subgraph.status('/ready')).toBe(200);
  });

  it('knows a connection that is lost between two statements of a transaction for what it is', async () => {
    const lost = subgraph.database.transaction(async (manager) => {
      const [{ pid }] = await manager.query('SELECT pg_backend_pid() AS pid');
      await subgraph.database.query('SELECT pg_terminate_backend($1)', [pid]);
      while (!manager.queryRunner?.isReleased) await delay(5);
      await manager.query('SELECT 1');
    });
    const fault = await lost.then(
      () => new Error('nothing was lost'),
      (error: Error) => error,
    );
    expect([fault.message, isDatabaseAway(fault)]).toEqual([expect.stringContaining('already released'), true]);
  });
});

/** Connects to another database of the same server. */
function connectElsewhere(options: DataSourceOptions): Promise<DataSource> {
  const url = new URL('url' in options ? (options.url ?? '') : '');
  url.pathname = '/postgres';
  return createDataSource({ url: url.href, applicationName: 'test', entities: [], migrations: [] }).initialize();
}
