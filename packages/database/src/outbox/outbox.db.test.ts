import { setTimeout as pause } from 'node:timers/promises';
import type { EventPayload } from '@kakehashi/domain-events';
import type { DataSource, EntityManager } from 'typeorm';
import { createId } from '../identifier';
import { findTablesWithoutJournal } from '../journal/install-journal';
import { withActor } from '../journal/with-actor';
import { createThingDatabase } from '../testing/thing-database';
import { emitEvent } from './emit-event';
import { Outbox1760300000024 } from './outbox.migration';
import { lastEventPosition, readEvents } from './read-events';

describe('The outbox', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    ({ database, drop } = await createThingDatabase({ migrations: [Outbox1760300000024], poolSize: 20 }));
  });

  afterEach(() => drop());

  const payload = (commissionId: string): EventPayload<'commission.agreed'> => ({
    commissionId,
    amountMinorUnits: '120050',
    currency: 'USD',
    agreedOn: '2026-11-23',
  });
  const tell = (manager: EntityManager, subject = createId()) =>
    emitEvent(manager, { type: 'commission.agreed', subject, payload: payload(subject) });
  const read = (after = '0', limit = 100) => readEvents(database, { after, types: ['commission.agreed'], limit });

  it('tells what a transaction has said, in whose name, as of the instant of its changes', async () => {
    const subject = createId();
    const id = await withActor(database, { actor: 'user:lan' }, (manager) => tell(manager, subject));
    const [event] = await read();
    expect(event).toEqual({
      position: '1',
      id,
      type: 'commission.agreed',
      version: 1,
      subjectId: subject,
      payload: payload(subject),
      occurredAt: expect.any(Date),
      actor: 'user:lan',
    });
    const [{ now }] = await database.query('SELECT now()');
    expect(Math.abs(now - Number(event?.occurredAt))).toBeLessThan(60_000);
    expect(await lastEventPosition(database)).toBe('1');
  });

  it('tells nothing of a transaction that is taken back', async () => {
    const failing = database.transaction(async (manager) => {
      await tell(manager);
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect(await read()).toEqual([]);
    expect(await lastEventPosition(database)).toBe('0');
  });

  it('refuses an event outside a transaction, and one that does not hold what its type declares', async () => {
    await expect(tell(database.manager)).rejects.toThrow('must be told in the transaction of its change');
    const wrong = { ...payload(createId()), currency: 'dong' };
    const telling = database.transaction((manager) =>
      emitEvent(manager, { type: 'commission.agreed', subject: wrong.commissionId, payload: wrong }),
    );
    await expect(telling).rejects.toThrow('payload.currency: must be an ISO 4217 code');
    expect(await read()).toEqual([]);
  });

  it('follows the commits: who told first and commits last comes last, and nobody reads past it', async () => {
    const first = database.createQueryRunner();
    await first.startTransaction();
    const early = await tell(first.manager);
    const second = database.transaction((manager) => tell(manager));
    const isWaiting = async () =>
      (
        await database.query(
          `SELECT FROM pg_stat_activity WHERE wait_event = 'advisory' AND datname = current_database()`,
        )
      ).length > 0;
    while (!(await isWaiting())) await pause(5);
    expect(await read()).toEqual([]);
    await first.commitTransaction();
    await first.release();
    expect((await read()).map(({ id }) => id)).toEqual(expect.arrayContaining([early]));
    expect((await read('0', 1)).map(({ id }) => id)).toEqual([early]);
    const late = await second;
    expect((await read('1')).map(({ id }) => id)).toEqual([late]);
  });

  it('loses nothing to a reader that goes on from the last position, while many write and some roll back', async () => {
    const committed = new Set<string>();
    let isWriting = true;
    const writing = Promise.all(
      Array.from({ length: 6 }, async (_unused, writer) => {
        for (let turn = 0; turn < 20; turn += 1) {
          const runner = database.createQueryRunner();
          await runner.startTransaction();
          const id = await tell(runner.manager);
          await pause((writer + turn) % 3);
          const isTakenBack = (writer + turn) % 5 === 0;
          await (isTakenBack ? runner.rollbackTransaction() : runner.commitTransaction());
          await runner.release();
          if (!isTakenBack) committed.add(id);
        }
      }),
    ).finally(() => {
      isWriting = false;
    });
    const seen: string[] = [];
    let after = '0';
    const readOn = async () => {
      for (let events = await read(after, 7); events.length > 0; events = await read(after, 7)) {
        seen.push(...events.map(({ id }) => id));
        after = events.at(-1)?.position ?? after;
      }
    };
    while (isWriting) await readOn();
    await writing;
    await readOn();
    expect(seen).toHaveLength(committed.size);
    expect(new Set(seen)).toEqual(committed);
  });

  it('keeps what was told as it was', async () => {
    await database.transaction((manager) => tell(manager));
    for (const statement of [
      `UPDATE outbox_event SET payload = '{}'`,
      'DELETE FROM outbox_event',
      'TRUNCATE outbox_event',
    ]) {
      await expect(database.query(statement)).rejects.toThrow('what was told stays told');
    }
  });

  it('gives each type in order, however rare it is, and none that was not asked for', async () => {
    await database.transaction(async (manager) => {
      for (const type of ['other.told', 'commission.agreed', 'other.told']) {
        await manager.query(
          `INSERT INTO outbox_event (id, type, version, subject_id, payload, occurred_at, actor)
           VALUES ($1, $2, 1, $1, '{}', now(), 'test')`,
          [createId(), type],
        );
      }
    });
    const positions = async (types: string[], limit = 10) =>
      (await readEvents(database, { after: '0', types, limit })).map(({ position }) => position);
    expect(await positions(['commission.agreed'])).toEqual(['2']);
    expect(await positions(['other.told', 'commission.agreed', 'other.told'], 2)).toEqual(['1', '2']);
    expect(await positions(['moon.landed'])).toEqual([]);
  });

  it('is no table that should have a journal', async () => {
    expect(await findTablesWithoutJournal(database)).toEqual([]);
  });
});
