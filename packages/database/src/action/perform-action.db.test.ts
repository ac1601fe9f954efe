import type { DataSource, EntityManager } from 'typeorm';
import { createId } from '../identifier';
import { withActor } from '../journal/with-actor';
import { createThingDatabase } from '../testing/thing-database';
import { ActionReceipts1760300000000 } from './action-receipts.migration';
import { performAction } from './perform-action';
import { KeyReusedError } from './receipt';
import { ReceiptDigests1760370000001 } from './receipt-digests.migration';

const LIMIT = 10;

describe('performAction', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ database, drop } = await createThingDatabase({
      migrations: [ActionReceipts1760300000000, ReceiptDigests1760370000001],
      poolSize: 20,
      connectTimeoutMs: 60_000,
      statementTimeoutMs: 0,
    }));
  });

  afterAll(() => drop());

  const counter = async () => {
    const id = createId();
    await database.query(`INSERT INTO thing (id, size, sort_name, search_document) VALUES ($1, 0, '', '')`, [id]);
    return id;
  };
  const sizeOf = async (id: string) => (await database.query('SELECT size FROM thing WHERE id = $1', [id]))[0].size;
  const spend = (id: string) => async (manager: EntityManager) => {
    const [{ size }] = await manager.query('SELECT size FROM thing WHERE id = $1', [id]);
    if (size >= LIMIT) throw new RangeError('spent');
    await manager.query('UPDATE thing SET size = $2 WHERE id = $1', [id, size + 1]);
    return id;
  };
  const receipt = (key: string, fingerprint = 'f') => ({ caller: 'lan', key, action: 'spend', fingerprint });

  it('never passes a limit, by fifty at once', async () => {
    const id = await counter();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => performAction(database, { actor: 'user:lan' }, spend(id))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(LIMIT);
    expect(outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason.message !== 'spent')).toEqual(
      [],
    );
    expect(await sizeOf(id)).toBe(LIMIT);
  });

  it('begins anew after a deadlock with somebody who does not wait for the lock', async () => {
    await database.query("CREATE TABLE purse (name text, coins integer); INSERT INTO purse VALUES ('a', 0), ('b', 0)");
    const spendFrom = (manager: EntityManager | DataSource, name: string) =>
      manager.query('UPDATE purse SET coins = coins + 1 WHERE name = $1', [name]);
    let tries = 0;
    await performAction(database, { actor: 'user:lan' }, async (manager) => {
      tries++;
      await spendFrom(manager, 'a');
      if (tries > 1) return createId();
      const other = database.transaction(async (stranger) => {
        await stranger.query(`SET LOCAL deadlock_timeout = '1h'`);
        await spendFrom(stranger, 'b');
        await spendFrom(stranger, 'a');
      });
      other.catch(() => undefined);
      await manager.query('SELECT pg_sleep(0.1)');
      await spendFrom(manager, 'b');
      return createId();
    });
    expect(tries).toBe(2);
    expect(await database.query('SELECT coins FROM purse ORDER BY name')).toEqual([{ coins: 2 }, { coins: 1 }]);
  });

  it('does what has one key once, whoever comes first', async () => {
    const id = await counter();
    const run = { actor: 'user:lan', receipt: receipt('once') };
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => performAction(database, run, spend(id))));
    expect(outcomes.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    expect(new Set(outcomes.map(({ entityId, recordedAt }) => `${entityId} ${recordedAt.toISOString()}`)).size).toBe(1);
    expect(await sizeOf(id)).toBe(1);
  });

  it('refuses a key with other input or another action, but not of another caller', async () => {
    const id = await counter();
    const ask = (given: Partial<ReturnType<typeof receipt>>) =>
      performAction(database, { actor: 'user:lan', receipt: { ...receipt('mine'), ...given } }, spend(id));
    await ask({});
    await expect(ask({ fingerprint: 'other' })).rejects.toThrow(KeyReusedError);
    await expect(ask({ action: 'save' })).rejects.toThrow(KeyReusedError);
    expect((await ask({ caller: 'ken' })).isRepeat).toBe(false);
  });

  it('keeps receipts that tell of no caller and no key, and knows those of an older release again', async () => {
    const id = await counter();
    const run = { actor: 'user:lan', receipt: { ...receipt('schlüssel'), caller: 'năm' } };
    const first = await performAction(database, run, spend(id));
    const rows: { text: string }[] = await database.query('SELECT r::text AS text FROM action_receipt r');
    expect(rows.map(({ text }) => text).join()).not.toMatch(/năm|schlüssel/);
    const runner = database.createQueryRunner();
    const migration = new ReceiptDigests1760370000001();
    await migration.down(runner);
    await database.query(
      `INSERT INTO action_receipt (caller, key, action, fingerprint, entity_id, recorded_at) VALUES ('năm', 'schlüssel', 'spend', 'f', $1, $2)`,
      [id, first.recordedAt],
    );
    await migration.up(runner);
    await runner.release();
    expect(await performAction(database, run, spend(id))).toEqual({ ...first, isRepeat: true });
  });

  it('keeps nothing of what fails, its receipt included', async () => {
    const id = await counter();
    const run = { actor: 'user:lan', receipt: receipt('failing') };
    const failing = performAction(database, run, async (manager) => {
      await spend(id)(manager);
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await sizeOf(id)).toBe(0);
    expect((await performAction(database, run, spend(id))).isRepeat).toBe(false);
  });

  it('waits for writers that take no turn', async () => {
    const id = await counter();
    await Promise.all([
      withActor(database, { actor: 'import' }, spend(id)),
      performAction(database, { actor: 'user:lan' }, spend(id)),
      withActor(database, { actor: 'import' }, spend(id)),
      performAction(database, { actor: 'user:lan' }, spend(id)),
    ]);
    expect(await sizeOf(id)).toBe(4);
  });
});
