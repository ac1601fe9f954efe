import type { DataSource } from 'typeorm';
import { createId } from './identifier';
import { findSchemaDrift, migrate } from './migrate';
import { Thing } from './testing/thing.entity';
import { createThingDatabase } from './testing/thing-database';
import { upsertRows } from './upsert';

describe('upsertRows', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ database, drop } = await createThingDatabase());
  });

  afterAll(() => drop());

  const row = (id: string, size: number | null) => ({ id, sort_name: 'a', search_document: '', size });
  const read = (id: string) => database.getRepository(Thing).findOneByOrFail({ id });

  it('inserts, updates what differs and leaves the rest alone', async () => {
    const [one, two] = [createId(), createId()];
    const write = (size: number | null) => upsertRows(database.manager, Thing, [row(one, size), row(two, null)]);
    expect(await write(1)).toEqual({ inserted: 2, updated: 0, unchanged: 0 });
    expect(await write(1)).toEqual({ inserted: 0, updated: 0, unchanged: 2 });
    expect(await write(2)).toEqual({ inserted: 0, updated: 1, unchanged: 1 });
    expect(await read(one)).toMatchObject({ size: 2, version: 2 });
    expect(await read(two)).toMatchObject({ size: null, version: 1 });
  });

  it('takes the last of rows with the same key', async () => {
    const id = createId();
    const counts = await upsertRows(database.manager, Thing, [row(id, 1), row(id, 9)]);
    expect(counts).toEqual({ inserted: 1, updated: 0, unchanged: 1 });
    expect((await read(id)).size).toBe(9);
  });

  it('never changes columns that are written once, nor rows that it is told to keep', async () => {
    const id = createId();
    await upsertRows(database.manager, Thing, [row(id, 1)]);
    await upsertRows(database.manager, Thing, [row(id, 2)], { insertOnly: ['size'] });
    await upsertRows(database.manager, Thing, [row(id, 3)], { keepsExisting: true });
    expect((await read(id)).size).toBe(1);
  });

  it('writes nothing of a batch in which one row is refused', async () => {
    const id = createId();
    const rows = [row(id, 1), { ...row(createId(), 1), sort_name: null }];
    await expect(upsertRows(database.manager, Thing, rows)).rejects.toThrow(/null value/);
    expect(await database.getRepository(Thing).existsBy({ id })).toBe(false);
  });
});

describe('migrate', () => {
  it('lets processes that migrate at the same time take turns', async () => {
    const { database, drop } = await createThingDatabase();
    await database.query('DROP TABLE thing; DELETE FROM migration');
    const applied = await Promise.all([migrate(database), migrate(database), migrate(database)]);
    expect(applied.flat()).toEqual(['Things1760000000000']);
    expect(await findSchemaDrift(database)).toEqual([]);
    await database.query('ALTER TABLE thing ADD COLUMN stray integer');
    expect(await findSchemaDrift(database)).toEqual([expect.stringMatching(/stray/)]);
    await drop();
  });
});
