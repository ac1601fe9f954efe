import type { DataSource, EntityManager } from 'typeorm';
import { createId } from '../identifier';
import { withActor } from '../journal/with-actor';
import { createActionDatabase } from '../testing/action-database';
import { performAction } from './perform-action';
import { KeyReusedError } from './receipt';

const LIMIT = 10;

describe('performAction', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ database, drop } = await createActionDatabase());
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

  it.each([true, false])('never passes a limit, by fifty at once (serialisable: %s)', async (isSerialisable) => {
    const id = await counter();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => performAction(database, { actor: 'user:lan', isSerialisable }, spend(id))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(LIMIT);
    expect(outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason.message !== 'spent')).toEqual(
      [],
    );
    expect(await sizeOf(id)).toBe(LIMIT);
  });

  it('begins anew when somebody who takes no turn came between', async () => {
    await database.query('CREATE TABLE purse (coins integer); INSERT INTO purse VALUES (0)');
    const read: number[] = [];
    await performAction(database, { actor: 'user:lan', isSerialisable: true }, async (manager) => {
      const [{ coins }] = await manager.query('SELECT coins FROM purse');
      read.push(coins);
      if (coins === 0) await database.query('UPDATE purse SET coins = 5');
      await manager.query('UPDATE purse SET coins = $1', [coins + 1]);
      return createId();
    });
    expect(read).toEqual([0, 5]);
    expect(await database.query('SELECT coins FROM purse')).toEqual([{ coins: 6 }]);
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
      performAction(database, { actor: 'user:lan', isSerialisable: true }, spend(id)),
      withActor(database, { actor: 'import' }, spend(id)),
      performAction(database, { actor: 'user:lan' }, spend(id)),
    ]);
    expect(await sizeOf(id)).toBe(4);
  });
});
