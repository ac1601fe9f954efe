import type { DataSource, EntityManager } from 'typeorm';
import { createId } from '../identifier';
import { readJournalPage } from '../journal/journal-page';
import type { JournalType } from '../journal/journal-type';
import { withActor } from '../journal/with-actor';
import { migrate } from '../migrate';
import { readRowsByKey } from '../rows-by-key';
import { createJournalDatabase } from '../testing/journal-database';
import { Thing } from '../testing/thing.entity';
import { ThingTopic } from '../testing/thing-topic.entity';
import { upsertRows } from '../upsert';
import { eraseRows } from './erase-rows';
import { eraseValues } from './erase-values';
import { whileErasing } from './while-erasing';

/** Seven digits: no part of a UUID or of an instant has as many between its ends. */
const SECRET = 4_711_000;

describe('Erasing', () => {
  let database: DataSource;
  let openTypes: JournalType[];
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ database, openTypes, drop } = await createJournalDatabase());
  });
  afterAll(() => drop());

  const as = <T>(actor: string, work: (manager: EntityManager) => Promise<T>) => withActor(database, { actor }, work);
  const erase = (work: (manager: EntityManager) => Promise<unknown>) =>
    as('user:steward', (manager) => whileErasing(manager, () => work(manager)));
  const row = (id: string, parent: string, size: number) => ({
    id,
    parent_id: parent,
    size,
    sort_name: 'x',
    search_document: '',
  });
  const entriesOf = (id: string) =>
    database.query(
      'SELECT position, sequence, recorded_at, operation, actor, before FROM journal WHERE entity_id = $1 ORDER BY sequence',
      [id],
    );

  /** A thing of a parent that was changed twice, first by a user. */
  const writeThing = async () => {
    const [id, parent] = [createId(), createId()];
    await as('user:lan', (manager) => upsertRows(manager, Thing, [row(id, parent, SECRET)]));
    await as('import:test', (manager) => upsertRows(manager, Thing, [row(id, parent, SECRET + 1)]));
    await as('user:lan', (manager) => upsertRows(manager, Thing, [row(id, parent, SECRET + 2)]));
    return { id, parent };
  };
  const bound = (parent: string) => ({ entity: Thing, column: 'parent_id', keys: [parent] });

  it('takes values out of a row and all its images, enters that it did, and leaves the rest', async () => {
    const { id, parent } = await writeThing();
    const before = await entriesOf(id);
    await erase((manager) => eraseValues(manager, bound(parent), { values: { size: null }, isAnonymous: true }));
    const after = await entriesOf(id);
    expect(JSON.stringify(after)).not.toMatch(/\b471100\d\b/);
    const frame = ({ position, sequence, recorded_at, operation }: Record<string, unknown>) => ({
      position,
      sequence,
      recorded_at,
      operation,
    });
    expect(after.slice(0, 3).map(frame)).toEqual(before.map(frame));
    expect(after.map(({ operation, actor }: { operation: string; actor: string }) => `${operation} ${actor}`)).toEqual([
      'INSERT user:erased',
      'UPDATE import:test',
      'UPDATE user:erased',
      'ERASE user:steward',
    ]);
    expect(after[3].before).toMatchObject({ id, parent_id: parent, size: null, version: 3 });
    const [known] = await readRowsByKey<Thing>(database, { entity: Thing, column: 'id' }, [id], before[1].recorded_at);
    expect(known).toMatchObject([{ size: null, version: 2 }]);
  });

  it('is told as such, with what is left', async () => {
    const { id, parent } = await writeThing();
    await erase((manager) => eraseValues(manager, bound(parent), { values: { size: null } }));
    const { entries } = await readJournalPage(database, openTypes, { after: null, limit: 1_000 });
    expect(entries.filter((entry) => entry.id === id)).toMatchObject([
      { operation: 'INSERT', after: { size: null } },
      { operation: 'UPDATE', before: { size: null }, after: { size: null } },
      { operation: 'UPDATE' },
      { operation: 'ERASE', before: { size: null }, after: { size: null, version: 4 } },
    ]);
  });

  it('deletes rows with their images, also of those that were gone, and says that there was something', async () => {
    const { id, parent } = await writeThing();
    const { id: gone } = await writeThing();
    await database.query('UPDATE thing SET parent_id = $2 WHERE id = $1', [gone, parent]);
    await database.query('DELETE FROM thing WHERE id = $1', [gone]);
    await erase((manager) => eraseRows(manager, bound(parent)));
    expect(await database.query('SELECT id FROM thing WHERE parent_id = $1', [parent])).toEqual([]);
    const entries = [...(await entriesOf(id)), ...(await entriesOf(gone))];
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 1, 2, 3, 4, 5]);
    expect(new Set(entries.map((entry) => entry.before))).toEqual(new Set([null]));
  });

  it('takes of a row that belongs to another by now only the images of before', async () => {
    const { id, parent } = await writeThing();
    const other = createId();
    for (const size of [1, 2]) {
      await database.query('UPDATE thing SET parent_id = $2, size = $3 WHERE id = $1', [id, other, size]);
    }
    await erase((manager) => eraseValues(manager, bound(parent), { values: { size: null } }));
    expect((await entriesOf(id)).map((entry: { before: { size: number } | null }) => entry.before?.size)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      1,
    ]);
    expect(await database.query('SELECT parent_id, size FROM thing WHERE id = $1', [id])).toEqual([
      { parent_id: other, size: 2 },
    ]);
  });

  it('forgets the key of a link', async () => {
    const link = { thing_id: createId(), topic_id: createId(), weight: '1' };
    await upsertRows(database.manager, ThingTopic, [link], { key: ['thing_id', 'topic_id'] });
    await erase((manager) => eraseRows(manager, { entity: ThingTopic, column: 'thing_id', keys: [link.thing_id] }));
    const left = await database.query('SELECT FROM journal j WHERE j::text LIKE $1', [`%${link.topic_id}%`]);
    expect(left).toEqual([]);
  });

  it('leaves all as it was when it fails, and ends with its transaction', async () => {
    const { id, parent } = await writeThing();
    const before = await entriesOf(id);
    const failing = erase(async (manager) => {
      await eraseRows(manager, bound(parent));
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await entriesOf(id)).toEqual(before);
    await expect(database.query('UPDATE journal SET before = NULL')).rejects.toThrow(/append-only/);
  });

  it.each([
    `SET recorded_at = now()`,
    `SET operation = 'DELETE'`,
    `SET entity_id = gen_random_uuid()`,
    `SET sequence = sequence + 100`,
    `SET actor = 'user:somebody'`,
    `SET actor = 'user:erased' WHERE actor = 'import:test'`,
    `SET before = '{}' WHERE before IS NULL`,
    `SET key = '{}'`,
  ])('is no way to change what was recorded: %s', async (change) => {
    await writeThing();
    await expect(erase((manager) => manager.query(`UPDATE journal ${change}`))).rejects.toThrow(
      'an erasure must take values out of entries and change nothing else',
    );
  });

  it.each(['DELETE FROM journal', 'TRUNCATE journal'])('does not open the journal for %s', async (change) => {
    await expect(erase((manager) => manager.query(change))).rejects.toThrow(/append-only/);
  });

  it('comes to a journal of an older release', async () => {
    await database.query(`
      ALTER TABLE journal DROP CONSTRAINT journal_operation_check, ADD CONSTRAINT journal_operation_check
        CHECK (operation IN ('INSERT', 'UPDATE', 'DELETE')) NOT VALID;
      COMMENT ON TABLE journal IS 'older'`);
    await migrate(database);
    const { id, parent } = await writeThing();
    await erase((manager) => eraseValues(manager, bound(parent), { values: { size: null } }));
    expect((await entriesOf(id)).at(-1).operation).toBe('ERASE');
  });
});
