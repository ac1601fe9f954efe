import { setTimeout as pause } from 'node:timers/promises';
import { createId, readEventFaults, upsertRows } from '@kakehashi/database';
import { freePort } from '@kakehashi/testkit';
import { pino } from 'pino';
import { runEventsCommand } from '../commands/events';
import { Mark, marks } from '../testing/marks-subgraph';
import { SubgraphTest } from '../testing/subgraph-test';
import { tellCommission } from '../testing/told-commission';
import { EventConsumer } from './event-consumer';
import type { EventHandlers } from './event-handlers';
import type { SourceState } from './source-state';

const log = pino({ enabled: false });

/** Writes a mark with the amount as its number. */
const consumes: EventHandlers = {
  'commission.agreed': async (manager, { payload }) => {
    const row = { id: createId(), number: Number(payload.amountMinorUnits), provenance: { source: 'TEST' } };
    await upsertRows(manager, Mark, [row]);
  },
};

describe('A consumer of events', () => {
  let producer: SubgraphTest;
  let reader: SubgraphTest;
  let address: string;
  const running: EventConsumer[] = [];

  beforeEach(async () => {
    [producer, reader] = await Promise.all([SubgraphTest.start(marks, 0), SubgraphTest.start(marks, 0)]);
    address = await producer.listen();
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((consumer) => consumer.stop()));
    await Promise.all([producer.stop(), reader.stop()]);
  });

  const start = (handlers: EventHandlers = consumes, source = address) => {
    const definition = { name: 'funding', consumes: handlers };
    const addresses = new Map([['programmes', source]]);
    const consumer = new EventConsumer({ definition, database: reader.database, addresses, signer: undefined, log });
    running.push(consumer);
    consumer.start();
    return consumer;
  };
  const tell = (number: number) => tellCommission(producer.database, number);
  /** The numbers that were written, in the order of the journal. */
  const written = async (): Promise<number[]> =>
    (
      await reader.database.query(
        `SELECT m.number FROM mark m JOIN journal j ON j.entity_id = m.id ORDER BY j.position`,
      )
    ).map(({ number }: { number: number }) => number);
  const until = async (isSo: () => Promise<boolean> | boolean) => {
    while (!(await isSo())) await pause(20);
  };
  const stateOf = ({ states }: EventConsumer) => states[0]?.state;
  const reaches = (consumer: EventConsumer, state: SourceState['state']) => until(() => stateOf(consumer) === state);

  it('applies what was told and what is being told, each once and in order', async () => {
    for (let number = 0; number < 250; number += 1) await tell(number);
    const consumer = start();
    await until(async () => (await written()).length >= 250);
    await tell(250);
    await until(async () => (await written()).length >= 251);
    expect(await written()).toEqual(Array.from({ length: 251 }, (_unused, number) => number));
    await reaches(consumer, 'FOLLOWING');
    const [{ actor }] = await reader.database.query('SELECT DISTINCT actor FROM journal');
    expect(actor).toBe('event:programmes');
    await consumer.stop();
    const again = start();
    await reaches(again, 'FOLLOWING');
    expect(await written()).toHaveLength(251);
  });

  it('waits at an event that can not be applied, tells which and why, and goes on once it can be', async () => {
    let isBroken = true;
    const handlers: EventHandlers = {
      'commission.agreed': async (manager, event) => {
        if (isBroken && event.payload.amountMinorUnits === '2') throw new Error('no such thing yet');
        await consumes['commission.agreed']?.(manager, event);
      },
    };
    for (const number of [1, 2, 3]) await tell(number);
    const consumer = start(handlers);
    await until(async () => ((await readEventFaults(reader.database))[0]?.attempts ?? 0) >= 2);
    expect(await written()).toEqual([1]);
    expect(consumer.states).toEqual([{ source: 'programmes', state: 'FAILING', position: '2' }]);
    expect(await readEventFaults(reader.database)).toMatchObject([
      { source: 'programmes', position: '2', type: 'commission.agreed', reason: 'no such thing yet', skippedAt: null },
    ]);
    isBroken = false;
    await until(async () => (await written()).length === 3);
    expect(await written()).toEqual([1, 2, 3]);
    expect(await readEventFaults(reader.database)).toEqual([]);
  });

  it('stops at a version that it does not know, and passes over it only when an operator says so', async () => {
    await tell(1);
    await producer.database.query(
      `INSERT INTO outbox_event (id, type, version, subject_id, payload, occurred_at, actor)
       SELECT gen_random_uuid(), type, 2, subject_id, payload, now(), actor FROM outbox_event`,
    );
    await tell(3);
    const consumer = start();
    await until(async () => (await readEventFaults(reader.database)).length > 0);
    expect(await written()).toEqual([1]);
    const told = await runEventsCommand(reader.database, []);
    expect(told).toMatch(/^programmes: commission\.agreed read to 1, /);
    expect(told).toMatch(
      /event 2 .* fails, \d+ times until .*; this release reads version 1 of commission\.agreed, but/,
    );
    const skip = (...words: string[]) => runEventsCommand(reader.database, ['skip', ...words]);
    await expect(skip('programmes', '3', 'a slip')).rejects.toThrow('only one that fails can be skipped');
    await expect(skip('programmes', '2')).rejects.toThrow('must be called as: events, or: events skip');
    expect(await skip('programmes', '2', 'told', 'by', 'mistake')).toContain('will be passed over');
    await until(async () => (await written()).length === 2);
    expect(await written()).toEqual([1, 3]);
    await reaches(consumer, 'FOLLOWING');
    expect(await runEventsCommand(reader.database, [])).toMatch(/event 2 .* skipped .*: told by mistake; /);
  });

  it('works in one process at a time; another stands by and takes over', async () => {
    const first = start();
    await reaches(first, 'FOLLOWING');
    const second = start();
    await tell(1);
    await until(async () => (await written()).length === 1);
    expect([stateOf(first), stateOf(second)]).toEqual(['FOLLOWING', 'STANDBY']);
    await first.stop();
    await reaches(second, 'FOLLOWING');
    await tell(2);
    await until(async () => (await written()).length === 2);
    expect(await written()).toEqual([1, 2]);
  });

  it('goes on when its connections are lost', async () => {
    const consumer = start();
    await reaches(consumer, 'FOLLOWING');
    const [{ name }] = await reader.database.query('SELECT current_database() AS name');
    await producer.database.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    for (const number of [1, 2]) await tell(number);
    await until(async () => (await written().catch(() => [])).length === 2);
    expect(await written()).toEqual([1, 2]);
  });

  it('tells that a source does not answer, and goes on when it does', async () => {
    const port = await freePort();
    const consumer = start(consumes, `http://127.0.0.1:${port}`);
    await reaches(consumer, 'FAILING');
    const late = await SubgraphTest.start(marks, 0);
    try {
      await tellCommission(late.database, 7);
      await late.listen(port);
      await until(async () => (await written()).length === 1);
      await consumer.stop();
    } finally {
      await late.stop();
    }
  });

  it('reads nothing from a source that is older than what was read', async () => {
    await tell(1);
    const before = start();
    await until(async () => (await written()).length === 1);
    await before.stop();
    const restored = await SubgraphTest.start(marks, 0);
    try {
      for (const number of [8, 9]) await tellCommission(restored.database, number);
      const consumer = start(consumes, await restored.listen());
      await reaches(consumer, 'FAILING');
      await consumer.stop();
      expect(await written()).toEqual([1]);
    } finally {
      await restored.stop();
    }
  });

  it('tells of a source whose address nobody has set', () => {
    const parts = { definition: { name: 'funding', consumes }, database: reader.database, signer: undefined, log };
    const consumer = new EventConsumer({ ...parts, addresses: undefined });
    expect(consumer.states).toEqual([{ source: 'programmes', state: 'UNKNOWN_ADDRESS' }]);
  });
});
