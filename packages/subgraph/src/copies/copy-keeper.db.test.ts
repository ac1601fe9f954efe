import { setTimeout as pause } from 'node:timers/promises';
import type { CallSigner } from '@kakehashi/call-signature';
import { createCopyTable } from '@kakehashi/database';
import { freePort } from '@kakehashi/testkit';
import { pino } from 'pino';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openEventReaders } from '../events/event-settings';
import type { SubgraphDefinition } from '../subgraph-definition';
import { Mark, marks } from '../testing/marks-subgraph';
import { ReaderKeys } from '../testing/reader-keys';
import { SubgraphTest } from '../testing/subgraph-test';
import { CopyKeeper } from './copy-keeper';
import type { CopyState } from './copy-state';
import { defineCopy } from './define-copy';
import { readOriginalPage } from './original-page';

class MarkCopies1760400000009 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createCopyTable('mark_copy', 'number integer'));
  }

  async down(): Promise<void> {}
}

const owner: SubgraphDefinition = {
  ...marks,
  originals: [
    { name: 'Mark', entity: Mark, columns: { number: 't.number' }, where: 't.number <> 13', readers: ['copying'] },
  ],
};

const copying: SubgraphDefinition = {
  ...marks,
  name: 'copying',
  migrations: [...marks.migrations, MarkCopies1760400000009],
  copies: [defineCopy({ of: 'Mark', from: 'marks', columns: ['number'] })],
};

const keys = new ReaderKeys();
let signer: CallSigner;
let others: CallSigner;
let source: SubgraphTest;
let reader: SubgraphTest;
let address: string;
const running: CopyKeeper[] = [];

beforeAll(async () => {
  [signer, others] = [await keys.make('copying'), await keys.make('funding')];
});

beforeEach(async () => {
  const eventReaders = openEventReaders('marks', { EVENT_READERS_FOLDER: keys.folder });
  [source, reader] = await Promise.all([
    SubgraphTest.start(owner, 0, { eventReaders }),
    SubgraphTest.start(copying, 0),
  ]);
  address = await source.listen();
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((keeper) => keeper.stop()));
  await Promise.all([source.stop(), reader.stop()]);
});

afterAll(() => keys.remove());

const start = (from = address) => {
  const keeper = new CopyKeeper({
    definition: copying,
    database: reader.database,
    addresses: new Map([['marks', from]]),
    signer,
    log: pino({ enabled: false }),
  });
  running.push(keeper);
  keeper.start();
  return keeper;
};

/** Writes marks with the numbers of a range, both ends in it. */
const write = (subgraph: SubgraphTest, first: number, last: number) =>
  subgraph.database.query(
    `INSERT INTO mark (id, provenance, number)
     SELECT md5(n::text)::uuid, '{"source": "TEST"}', n FROM generate_series($1::int, $2::int) n`,
    [first, last],
  );

const copied = async (): Promise<number[]> =>
  (await reader.database.query('SELECT number FROM mark_copy ORDER BY number')).map(
    ({ number }: { number: number }) => number,
  );
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_unused, at) => first + at);
const until = async (isSo: () => Promise<boolean> | boolean) => {
  while (!(await isSo())) await pause(20);
};
const reaches = (keeper: CopyKeeper, state: CopyState['state']) => until(() => keeper.states[0]?.state === state);
const holds = (count: number) => until(async () => (await copied()).length === count);

describe('A keeper of copies', () => {
  it('fills a copy of several pages and keeps it as rows come, change and go, but of those that are not told', async () => {
    await write(source, 1, 6_000);
    const keeper = start();
    await reaches(keeper, 'FOLLOWING');
    expect(await copied()).toEqual(range(1, 6_000).filter((number) => number !== 13));
    await write(source, 6_001, 6_003);
    await source.database.query('UPDATE mark SET number = 13 WHERE number = 5; DELETE FROM mark WHERE number <= 4');
    await holds(5_997);
    expect((await copied()).slice(0, 2)).toEqual([6, 7]);
    expect((await copied()).at(-1)).toBe(6_003);
    const [{ asOf }] = await reader.database.query('SELECT as_of AS "asOf" FROM copy_cursor');
    expect(Date.now() - asOf.getTime()).toBeLessThan(60_000);
    const journal = await reader.database.query('SELECT count(*)::int AS count FROM journal');
    expect(journal).toEqual([{ count: 0 }]);
  });

  it('goes on where it stood when it is started again, in one process at a time', async () => {
    await write(source, 1, 3);
    const first = start();
    await reaches(first, 'FOLLOWING');
    const second = start();
    await first.stop();
    await write(source, 4, 5);
    await reaches(second, 'FOLLOWING');
    await holds(5);
    expect([first.states, second.states]).toMatchObject([[{ state: 'STANDBY' }], [{ state: 'FOLLOWING' }]]);
  });

  it('copies all anew from an owner that was restored, and drops what that does not have', async () => {
    await write(source, 1, 8);
    const before = start();
    await reaches(before, 'FOLLOWING');
    await before.stop();
    const restored = await SubgraphTest.start(owner, 0, {
      eventReaders: openEventReaders('marks', { EVENT_READERS_FOLDER: keys.folder }),
    });
    try {
      await write(restored, 5, 20);
      start(await restored.listen());
      await until(async () => (await copied()).at(-1) === 20);
      expect(await copied()).toEqual(range(5, 20).filter((number) => number !== 13));
    } finally {
      await Promise.all(running.splice(0).map((keeper) => keeper.stop()));
      await restored.stop();
    }
  });

  it('tells that an owner does not answer, and goes on when it does and when its connections are lost', async () => {
    const port = await freePort();
    const keeper = start(`http://127.0.0.1:${port}`);
    await reaches(keeper, 'FAILING');
    const late = await SubgraphTest.start(owner, 0);
    try {
      await write(late, 1, 2);
      await late.listen(port);
      await reaches(keeper, 'FOLLOWING');
      const [{ name }] = await reader.database.query('SELECT current_database() AS name');
      await source.database.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      await write(late, 3, 3);
      await until(async () => (await copied().catch(() => [])).length === 3);
      await keeper.stop();
    } finally {
      await late.stop();
    }
  });

  it('tells of an owner whose address nobody has set', () => {
    const parts = { definition: copying, database: reader.database, signer: undefined, log: pino({ enabled: false }) };
    const keeper = new CopyKeeper({ ...parts, addresses: undefined });
    expect(keeper.states).toEqual([{ of: 'Mark', from: 'marks', state: 'UNKNOWN_ADDRESS' }]);
  });
});

describe('GET /originals', () => {
  const headersOf = (who: CallSigner) => who.headersFor('marks', '', () => undefined);
  const ask = async (query: string, headers: Record<string, string>, name = 'Mark') => {
    const response = await fetch(`${address}/originals/${name}?${query}`, { headers });
    return { status: response.status, text: await response.text() };
  };

  it('answers those whom the original names, when they sign', async () => {
    await write(source, 12, 14);
    const query = 'reader=copying&columns=number&walkAfter=';
    const { status, text } = await ask(query, await headersOf(signer));
    expect(status).toBe(200);
    expect(
      readOriginalPage(text)
        .rows.map(({ number }) => number)
        .toSorted(),
    ).toEqual([12, 14]);
    expect((await ask(query, {})).status).toBe(401);
    expect((await ask(query, await headersOf(others))).status).toBe(401);
    expect((await ask('reader=funding&columns=number&walkAfter=', await headersOf(others))).status).toBe(401);
    expect((await ask(query, await headersOf(signer), 'Moon')).status).toBe(401);
  });

  it.each([
    ['columns=colour&walkAfter=', 'columns'],
    ['walkAfter=', 'columns'],
    ['columns=number', 'after'],
    ['columns=number&after=1&walkAfter=', 'after'],
    ['columns=number&after=x', 'after'],
    ['columns=number&walkAfter=x', 'walkAfter'],
    ['columns=number&after=1&waitMs=600000', 'waitMs'],
  ])('refuses %s and names %s', async (query, argument) => {
    const { status, text } = await ask(`reader=copying&${query}`, await headersOf(signer));
    expect(status).toBe(400);
    expect(JSON.parse(text).errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});
