import fc from 'fast-check';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { createId } from '../identifier';
import { findTablesWithoutJournal } from '../journal/install-journal';
import { Thing } from '../testing/thing.entity';
import { createThingDatabase } from '../testing/thing-database';
import { upsertRows } from '../upsert';
import { applyPage } from './apply-page';
import { Copies1760400000000 } from './copies.migration';
import { type Copy, createCopyTable } from './copy';
import { type CopyCursor, readCopyCursor, readFreshness } from './copy-cursor';
import { fillCopy } from './fill-copy';
import type { Original } from './original';
import { hasMark, readOriginalChanges, readOriginalRows } from './read-original';
import { restartCopy } from './restart-copy';

class ThingCopies1760000000009 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createCopyTable('thing_copy', 'size integer, parents integer'));
  }

  async down(): Promise<void> {}
}

/** Things of a size, and how many parents of those are above each. */
const original: Original = {
  name: 'Thing',
  entity: Thing,
  columns: { size: 't.size', parents: '(SELECT count(*) FROM thing p WHERE p.id = t.parent_id AND p.size > 0)' },
  where: 't.size <> 13',
  alsoChanged: 'SELECT child.id FROM thing child JOIN changed ON child.parent_id = changed.id',
};

const copy: Copy = { of: 'Thing', from: 'things', table: 'thing_copy', columns: ['size', 'parents'] };

let database: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => {
  const migrations = [Copies1760400000000, ThingCopies1760000000009];
  // Owner and reader are one database here: what a copy holds is no record, so its writes are no news to itself.
  ({ database, drop } = await createThingDatabase({ migrations }));
});
beforeEach(() => database.query('DELETE FROM thing; DELETE FROM thing_copy; DELETE FROM copy_cursor'));
afterAll(() => drop());

const write = (id: string, size: number, parentId: string | null = null) =>
  upsertRows(database.manager, Thing, [
    { id, size, parent_id: parentId, sort_name: id, search_document: '', made_on: null },
  ]);

/** Reads a page from a cursor, as the owner answers it. */
const read = (from: CopyCursor | null, limit = 2) => {
  const asked = { columns: copy.columns, limit };
  return from === null || from.walkedTo !== null
    ? readOriginalRows(database, original, { ...asked, after: from?.walkedTo ?? null })
    : readOriginalChanges(database, original, { ...asked, after: from.position });
};

/** Reads and applies one page; whether the copy is as its owner was when it was read. */
const step = async (): Promise<boolean> => {
  const from = await readCopyCursor(database, copy);
  const page = await read(from);
  const isWhole = from !== null && from.walkedTo === null && !page.hasMore;
  await applyPage(database, copy, { ...page, from, asOf: isWhole ? new Date() : undefined });
  return isWhole;
};

const follow = async () => {
  while (!(await step())) {}
};

const told = async (): Promise<unknown> => {
  const sql = (table: string, columns: string, where: string) =>
    `SELECT t.id, ${columns} FROM ${table} t WHERE ${where} ORDER BY t.id`;
  const { size, parents } = original.columns;
  const there = await database.query(
    sql('thing', `${size} AS size, ${parents}::int AS parents`, String(original.where)),
  );
  expect(await database.query(sql('thing_copy', 'size, parents', 'TRUE'))).toEqual(there);
  return there;
};

describe('A copy', () => {
  it('comes to what its owner has, whatever is written while it is filled and followed, however often it is begun anew', async () => {
    const ids = Array.from({ length: 6 }, createId);
    const change = fc.record({
      kind: fc.constantFrom('write', 'delete', 'step', 'restart', 'late'),
      thing: fc.nat(5),
      parent: fc.option(fc.nat(5)),
      size: fc.constantFrom(0, 1, 13),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 20 }), async (changes) => {
        await database.query('DELETE FROM thing; DELETE FROM thing_copy; DELETE FROM copy_cursor');
        for (const { kind, thing, parent, size } of changes) {
          const id = String(ids[thing]);
          if (kind === 'write') await write(id, size, parent === null ? null : ids[parent]);
          else if (kind === 'delete') await database.query('DELETE FROM thing WHERE id = $1', [id]);
          else if (kind === 'restart') await restartCopy(database, copy);
          else if (kind === 'step') await step();
          else {
            // A page that another process has applied, and more, before this one comes to it.
            const from = await readCopyCursor(database, copy);
            const page = await read(from);
            await write(id, size + 1);
            await step();
            await step();
            await applyPage(database, copy, { ...page, from, asOf: undefined });
          }
        }
        await follow();
        await told();
      }),
      { numRuns: 40 },
    );
  });

  it('tells what is changed once with what depends on it, and what is not to be told as gone', async () => {
    const [parent, child, other] = [createId(), createId(), createId()].sort() as [string, string, string];
    await write(parent, 1);
    await write(child, 2, parent);
    await write(other, 3);
    await follow();
    const from = await readCopyCursor(database, copy);
    for (const size of [4, 5, 0]) await write(parent, size);
    await write(other, 13);
    const { rows, gone, hasMore } = await read(from, 100);
    expect(rows).toEqual([
      { id: parent, size: 0, parents: 0 },
      { id: child, size: 2, parents: 0 },
    ]);
    expect([gone, hasMore]).toEqual([[other], false]);
  });

  it('knows what stands at a position, which a database that was restored has not', async () => {
    await write(createId(), 1);
    await follow();
    const cursor = await readCopyCursor(database, copy);
    expect(await hasMark(database, String(cursor?.position), String(cursor?.mark))).toBe(true);
    expect(await hasMark(database, String(cursor?.position), 'thing:other:1:0')).toBe(false);
    expect(await hasMark(database, '999999', String(cursor?.mark))).toBe(false);
  });

  it('is filled from a sample only until its owner has told something, and keeps telling that it was whole', async () => {
    const [made, real] = [createId(), createId()];
    const freshness = async () => (await readFreshness(database, [copy]))[0];
    expect(await freshness()).toMatchObject({ asOf: null, isWhole: false });
    expect(await fillCopy(database, copy, [{ id: made, size: 1, parents: 0 }])).toMatchObject({ inserted: 1 });
    expect(await freshness()).toMatchObject({ asOf: null, isWhole: true });
    await write(real, 2);
    await step();
    expect(await freshness()).toMatchObject({ asOf: null, isWhole: true });
    await follow();
    expect(await freshness()).toMatchObject({ asOf: expect.any(Date), isWhole: true });
    await told();
    expect(await fillCopy(database, copy, [{ id: made, size: 1, parents: 0 }])).toMatchObject({ inserted: 0 });
    await told();
  });

  it('is read anew when other columns are kept, and leaves what others count as it is', async () => {
    await write(createId(), 1);
    await follow();
    expect(await readCopyCursor(database, { ...copy, columns: ['size'] })).toBeNull();
    expect(await findTablesWithoutJournal(database)).toEqual([]);
  });
});
