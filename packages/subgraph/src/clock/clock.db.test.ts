import { setTimeout as pause } from 'node:timers/promises';
import { createId } from '@kakehashi/database';
import { pino } from 'pino';
import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Column, Entity, type MigrationInterface, type QueryRunner } from 'typeorm';
import { RecordedEntity } from '../entity/recorded.entity';
import { defineReference } from '../reference';
import type { SubgraphDefinition } from '../subgraph-definition';
import { SubgraphTest } from '../testing/subgraph-test';
import { Clock } from './clock';
import type { ClockTask } from './clock-task';
import { runDue } from './run-due';

@Entity()
@ObjectType({ description: 'An alarm.' })
class Alarm extends RecordedEntity {
  @Field(() => Int, { description: 'How often it has rung.' })
  @Column({ type: 'integer' })
  rings!: number;
}

@Resolver(() => Alarm)
class AlarmResolver {
  @Query(() => Alarm, { nullable: true, description: 'An alarm.' })
  alarm(): null {
    return null;
  }
}

class Alarms1760000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE alarm (
      id uuid PRIMARY KEY, provenance jsonb NOT NULL, created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL DEFAULT 1, rings integer NOT NULL)`);
  }

  async down(): Promise<void> {}
}

const alarms: SubgraphDefinition = {
  name: 'alarms',
  port: 0,
  folder: __dirname,
  entities: [Alarm],
  migrations: [Alarms1760000000000],
  resolvers: [AlarmResolver],
  references: [defineReference('Alarm', {})],
  loadSample: async () => undefined,
};

const ring: ClockTask = {
  name: 'ring-alarms',
  everySeconds: 0.01,
  async due(database) {
    const rows: { id: string }[] = await database.query('SELECT id FROM alarm WHERE rings = 0 ORDER BY id');
    return rows.map(({ id }) => id);
  },
  async run(transaction, id) {
    const alarm = await transaction.lock<Alarm>(Alarm, id);
    if (alarm?.rings !== 0) return false;
    await transaction.update(Alarm, id, { rings: 1 });
    return true;
  },
};

describe('The clock', () => {
  let subgraph: SubgraphTest;
  let lines: Record<string, unknown>[];
  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) });

  beforeAll(async () => {
    subgraph = await SubgraphTest.start(alarms, 0);
  });

  beforeEach(async () => {
    lines = [];
    await subgraph.database.query('DELETE FROM alarm');
  });

  afterAll(() => subgraph.stop());

  /** Sets alarms, and returns their ids in order. */
  const set = async (count: number): Promise<string[]> => {
    const ids = Array.from({ length: count }, createId).sort();
    for (const id of ids)
      await subgraph.database.query(`INSERT INTO alarm VALUES ($1, '{}', now(), now(), 1, 0)`, [id]);
    return ids;
  };
  const rings = async (): Promise<number[]> =>
    (await subgraph.database.query('SELECT rings FROM alarm ORDER BY id')).map((row: Alarm) => row.rings);

  it('does what is due in its own name, once, and tells how much', async () => {
    const [id] = await set(3);
    expect(await runDue(ring, subgraph.database, log)).toBe(3);
    expect(await runDue(ring, subgraph.database, log)).toBe(0);
    expect(await rings()).toEqual([1, 1, 1]);
    const entries = await subgraph.database.query(
      'SELECT actor, operation FROM journal WHERE entity_id = $1 ORDER BY position',
      [id],
    );
    expect(entries.at(-1)).toEqual({ actor: 'clock:ring-alarms', operation: 'UPDATE' });
    expect(lines).toEqual([expect.objectContaining({ clock: 'ring-alarms', done: 3 })]);
  });

  it('leaves what fails as it was, does the rest, and tries again', async () => {
    const [, broken] = await set(3);
    const failing: ClockTask = {
      ...ring,
      async run(transaction, id) {
        const isDone = await ring.run(transaction, id);
        if (id === broken) throw new Error('no bell');
        return isDone;
      },
    };
    expect(await runDue(failing, subgraph.database, log)).toBe(2);
    expect(await rings()).toEqual([1, 0, 1]);
    expect(lines[0]).toMatchObject({ level: 50, id: broken, err: { message: 'no bell' } });
    expect(await runDue(ring, subgraph.database, log)).toBe(1);
  });

  it('does not count what somebody else has settled meanwhile', async () => {
    const [id] = await set(1);
    const stale: ClockTask = {
      ...ring,
      async due(database, now) {
        const ids = await ring.due(database, now);
        await subgraph.database.query('UPDATE alarm SET rings = 7 WHERE id = $1', [id]);
        return ids;
      },
    };
    expect(await runDue(stale, subgraph.database, log)).toBe(0);
    expect(await rings()).toEqual([7]);
  });

  it('is one process at a time, and nothing is done twice', async () => {
    await set(5);
    let running = 0;
    let most = 0;
    const watched: ClockTask = {
      ...ring,
      async run(transaction, id) {
        most = Math.max(most, ++running);
        const isDone = await ring.run(transaction, id);
        running -= 1;
        return isDone;
      },
    };
    const counts = await Promise.all(Array.from({ length: 4 }, () => runDue(watched, subgraph.database, log)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(most).toBe(1);
    expect(await rings()).toEqual([1, 1, 1, 1, 1]);
  });

  it('goes on by itself until it is stopped, whatever fails', async () => {
    let looks = 0;
    const flaky: ClockTask = {
      ...ring,
      async due(database, now) {
        looks += 1;
        if (looks === 1) throw new Error('the database is away');
        return ring.due(database, now);
      },
    };
    await set(2);
    const clock = new Clock([flaky], subgraph.database, log);
    clock.start();
    while ((await rings()).includes(0)) await pause(5);
    await clock.stop();
    expect(lines[0]).toMatchObject({ level: 40, clock: 'ring-alarms', err: { message: 'the database is away' } });
    const looked = looks;
    await pause(50);
    expect(looks).toBe(looked);
  });
});
