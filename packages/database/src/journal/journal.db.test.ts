import type { DataSource } from 'typeorm';
import { createId } from '../identifier';
import { migrate } from '../migrate';
import { createJournalDatabase } from '../testing/journal-database';
import { Thing } from '../testing/thing.entity';
import { ThingTopic } from '../testing/thing-topic.entity';
import { upsertRows } from '../upsert';
import { findTablesWithoutJournal } from './install-journal';
import { readHistories, readJournalPage } from './journal-page';
import type { JournalType } from './journal-type';
import { withActor } from './with-actor';

describe('The journal', () => {
  let database: DataSource;
  let types: JournalType[];
  let openTypes: JournalType[];
  let drop: () => Promise<void>;

  beforeEach(async () => {
    ({ database, types, openTypes, drop } = await createJournalDatabase());
  });

  afterEach(() => drop());

  const row = (id: string, size: number | null) => ({ id, sort_name: `size ${size}`, search_document: 'long', size });
  const write = (...rows: object[]) => upsertRows(database.manager, Thing, rows as never);
  const read = async (asked = types) => (await readJournalPage(database, asked, { after: null, limit: 1_000 })).entries;
  const told = async () => (await read()).map(({ operation, before, after }) => [operation, before?.size, after?.size]);

  it('tells every insert, update and delete, whatever statement made it', async () => {
    const [one, two] = [createId(), createId()];
    await write(row(one, 1), row(two, 1));
    await write(row(one, 2), row(two, 1));
    await database.getRepository(Thing).update({ id: two }, { size: 3 });
    await database.query('DELETE FROM thing WHERE id = $1', [one]);
    await database.query('TRUNCATE thing');
    expect(await read(openTypes)).toMatchObject([
      { type: 'Thing', id: one, sequence: 1, operation: 'INSERT', before: null, after: { size: 1, version: 1 } },
      { id: two, sequence: 1, operation: 'INSERT' },
      { id: one, sequence: 2, operation: 'UPDATE', before: { size: 1 }, after: { size: 2, version: 2 } },
      { id: two, sequence: 2, operation: 'UPDATE', before: { size: 1 }, after: { size: 3 } },
      { id: one, sequence: 3, operation: 'DELETE', before: { size: 2 }, after: null },
      { id: two, sequence: 3, operation: 'DELETE', before: { size: 3 }, after: null },
    ]);
  });

  it('goes on counting when something comes back under its id', async () => {
    const id = createId();
    await write(row(id, 1));
    await database.query('DELETE FROM thing');
    await write(row(id, 2));
    expect(await told()).toEqual([
      ['INSERT', undefined, 1],
      ['DELETE', 1, undefined],
      ['INSERT', undefined, 2],
    ]);
    expect((await read()).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  it('stamps rows with the instant of their entries', async () => {
    const id = createId();
    await write({ ...row(id, 1), created_at: '2001-01-01T00:00:00Z' });
    await write(row(id, 2));
    const [inserted, updated] = await read();
    const thing = await database.getRepository(Thing).findOneByOrFail({ id });
    expect(thing).toMatchObject({ createdAt: inserted?.recordedAt, updatedAt: updated?.recordedAt, version: 2 });
  });

  it('gives one instant to all that a transaction writes, and never one before the last', async () => {
    const [one, two] = [createId(), createId()];
    await withActor(database, { actor: 'test' }, async (manager) => {
      await upsertRows(manager, Thing, [row(one, 1)]);
      await manager.query('SELECT pg_sleep(0.02)');
      await upsertRows(manager, Thing, [row(two, 1)]);
    });
    await database.query(`SELECT setval('journal_clock', 4102444800000)`);
    await write(row(one, 2));
    const [first, second, third] = await read();
    expect(second?.recordedAt).toEqual(first?.recordedAt);
    expect(third?.recordedAt).toEqual(new Date('2100-01-01T00:00:00Z'));
  });

  it('tells the actor, or the role of the database where nobody is named', async () => {
    await withActor(database, { actor: 'import:test' }, (manager) => upsertRows(manager, Thing, [row(createId(), 1)]));
    await write(row(createId(), 1));
    const [{ role }] = await database.query('SELECT session_user AS role');
    expect((await read()).map(({ actor }) => actor)).toEqual(['import:test', `database:${role}`]);
  });

  it('cannot be changed, and keeps the key of a row from changing', async () => {
    await write(row(createId(), 1));
    for (const sql of ['DELETE FROM journal', 'UPDATE journal SET actor = $$me$$', 'TRUNCATE journal']) {
      await expect(database.query(sql)).rejects.toThrow(/append-only/);
    }
    await expect(database.query('UPDATE thing SET id = gen_random_uuid()')).rejects.toThrow(/key of a thing/);
  });

  it('knows a link by the columns of its key, and keeps whole numbers whole', async () => {
    const link = { thing_id: createId(), topic_id: createId(), weight: '9007199254740993' };
    const key = ['thing_id', 'topic_id'];
    await upsertRows(database.manager, ThingTopic, [link], { key });
    await upsertRows(database.manager, ThingTopic, [{ ...link, weight: '2' }], { key });
    await database.query('DELETE FROM thing_topic');
    const entries = await read(openTypes);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(1);
    expect(entries.map(({ sequence, before, after }) => [sequence, before?.weight, after?.weight])).toEqual([
      [1, undefined, '9007199254740993'],
      [2, '9007199254740993', '2'],
      [3, '2', undefined],
    ]);
    expect(entries[0]?.after).toEqual({ thingId: link.thing_id, topicId: link.topic_id, weight: link.weight });
  });

  it('leaves out what serves the search, the order or nobody', async () => {
    await write({ ...row(createId(), 1), made_on: '2020-01-01' });
    const [entry] = await read();
    expect(Object.keys(entry?.after ?? {}).sort()).toEqual([
      'createdAt',
      'id',
      'parentId',
      'size',
      'updatedAt',
      'version',
    ]);
  });

  it('tells of something hidden only that it went', async () => {
    const [shown, hidden, neverShown] = [createId(), createId(), createId()];
    await write(row(shown, -1), row(hidden, 1), row(neverShown, -1));
    await write(row(shown, 5));
    await write(row(hidden, 2));
    await write(row(hidden, -1));
    await write(row(hidden, -1), row(neverShown, -1));
    expect(
      (await read()).map(({ id, operation, before, after }) => [id, operation, before?.size, after?.size]),
    ).toEqual([
      [shown, 'INSERT', undefined, 5],
      [hidden, 'DELETE', undefined, undefined],
    ]);
    await database.query('DELETE FROM thing WHERE id = $1', [shown]);
    expect((await read()).map(({ id, operation, before }) => [id, operation, before])).toEqual([
      [hidden, 'DELETE', null],
      [shown, 'DELETE', null],
    ]);
  });

  it('gives the history of many things in one statement, newest first, in pages', async () => {
    const [one, two] = [createId(), createId()];
    for (const size of [1, 2, 3]) await write(row(one, size), row(two, size * 10));
    const [thing] = types;
    const sizes = async (before: number | null, knownAt?: Date) => {
      const histories = await readHistories(database, thing as JournalType, [two, one, createId()], {
        before,
        limit: 2,
        ...(knownAt && { knownAt }),
      });
      return histories.map(({ entries, hasMore }) => [entries.map(({ after }) => after?.size), hasMore]);
    };
    expect(await sizes(null)).toEqual([
      [[30, 20], true],
      [[3, 2], true],
      [[], false],
    ]);
    expect(await sizes(2)).toEqual([
      [[10], false],
      [[1], false],
      [[], false],
    ]);
    expect(await sizes(null, new Date('2000-01-01'))).toEqual([
      [[], false],
      [[], false],
      [[], false],
    ]);
  });

  it('takes up a past that somebody else recorded, but nothing before what it knows', async () => {
    const id = createId();
    const past = (day: string, size: number) =>
      withActor(database, { actor: 'import:test', recordedAt: new Date(day) }, (manager) =>
        upsertRows(manager, Thing, [row(id, size)]),
      );
    await past('2020-01-01', 1);
    await past('2021-01-01', 2);
    await expect(past('2020-06-01', 3)).rejects.toMatchObject({ code: 'K0001' });
    await expect(past('2999-01-01', 3)).rejects.toThrow(/future/);
    await write(row(id, 4));
    expect(await told()).toEqual([
      ['INSERT', undefined, 1],
      ['UPDATE', 1, 2],
      ['UPDATE', 2, 4],
    ]);
    expect((await read()).map(({ recordedAt }) => recordedAt.getUTCFullYear()).slice(0, 2)).toEqual([2020, 2021]);
  });

  it('is fed by every table of an entity, and enters what was there before', async () => {
    expect(await findTablesWithoutJournal(database)).toEqual([]);
    await database.query('DROP TRIGGER journal_update ON thing');
    expect(await findTablesWithoutJournal(database)).toEqual(['thing']);
    await database.query('DROP TABLE thing; DELETE FROM migration WHERE name LIKE $$Things%$$');
    await database.query('CREATE TABLE kept AS SELECT 1');
    await migrate(database);
    expect(await findTablesWithoutJournal(database)).toEqual(['kept']);

    const id = createId();
    await database.query('ALTER TABLE thing DISABLE TRIGGER USER');
    await database.query(
      `INSERT INTO thing (id, sort_name, search_document, size, created_at) VALUES ($1, '', '', 7, '2020-02-02')`,
      [id],
    );
    await database.query('DROP TRIGGER journal_begin ON thing; ALTER TABLE thing ENABLE TRIGGER USER');
    await migrate(database);
    expect(await read()).toMatchObject([
      { id, actor: 'migration', recordedAt: new Date('2020-02-02'), after: { size: 7 } },
    ]);
    await migrate(database);
    expect(await read()).toHaveLength(1);
  });
});
