import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { createId } from '../identifier';
import { readRowsByKey } from '../rows-by-key';
import { recordStatements } from '../statement-log';
import { createJournalDatabase } from '../testing/journal-database';
import { Thing } from '../testing/thing.entity';
import { ThingTopic } from '../testing/thing-topic.entity';
import { upsertRows } from '../upsert';
import { rowsKnownWhere } from './rows-known-where';
import { withActor } from './with-actor';

describe('readRowsByKey as of an instant', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ database, drop } = await createJournalDatabase());
  });

  afterAll(() => drop());

  const row = (id: string, size: number, parent: string | null = null) => ({
    id,
    sort_name: '',
    search_document: '',
    size,
    parent_id: parent,
  });
  const day = (number: number) => new Date(Date.UTC(2020, 0, 1 + number));
  const onDay = (
    number: number,
    write: (
      run: (sql: string, values?: unknown[]) => Promise<unknown>,
      rows: (...rows: object[]) => Promise<unknown>,
    ) => Promise<unknown>,
  ) =>
    withActor(database, { actor: 'test', recordedAt: day(number) }, (manager) =>
      write(
        (sql, values) => manager.query(sql, values),
        (...rows) => upsertRows(manager, Thing, rows as never),
      ),
    );
  const sizes = async (column: string, keys: string[], knownAt?: Date, visible?: string) => {
    const options = { entity: Thing, column, orderBy: 't.size', ...(visible && { visible }) };
    const rows = await readRowsByKey<Thing>(database, options, keys, knownAt);
    return rows.map((list) => list.map(({ size }) => size));
  };

  it('gives the state of that instant: none before the first, the last for ever', async () => {
    const id = createId();
    await onDay(1, (_run, write) => write(row(id, 1)));
    await onDay(2, (_run, write) => write(row(id, 2)));
    await onDay(4, (run) => run('DELETE FROM thing WHERE id = $1', [id]));
    await onDay(5, (_run, write) => write(row(id, 5)));
    const known = await Promise.all([0, 1, 2, 3, 4, 5, 6].map((number) => sizes('id', [id], day(number))));
    expect(known.flat()).toEqual([[], [1], [2], [2], [], [5], [5]]);
    expect(await sizes('id', [id])).toEqual([[5]]);
  });

  it('finds links by the key that they had then', async () => {
    const [child, oldParent, newParent] = [createId(), createId(), createId()];
    await onDay(1, (_run, write) => write(row(child, 1, oldParent)));
    await onDay(2, (_run, write) => write(row(child, 2, newParent)));
    await onDay(3, (run) => run('DELETE FROM thing WHERE id = $1', [child]));
    const parents = [oldParent, newParent];
    expect(await sizes('parent_id', parents, day(1))).toEqual([[1], []]);
    expect(await sizes('parent_id', parents, day(2))).toEqual([[], [2]]);
    expect(await sizes('parent_id', parents, day(3))).toEqual([[], []]);
  });

  it('finds links without an id of their own', async () => {
    const [thing, topic] = [createId(), createId()];
    await onDay(1, (run) => run('INSERT INTO thing_topic VALUES ($1, $2, 9007199254740993)', [thing, topic]));
    await onDay(2, (run) => run('DELETE FROM thing_topic WHERE thing_id = $1', [thing]));
    const weights = async (knownAt?: Date) => {
      const options = { entity: ThingTopic, column: 'thing_id', orderBy: 't.topic_id' };
      const [links] = await readRowsByKey<ThingTopic>(database, options, [thing], knownAt);
      return links?.map(({ weight }) => weight);
    };
    expect([await weights(day(0)), await weights(day(1)), await weights(day(2)), await weights()]).toEqual([
      [],
      ['9007199254740993'],
      [],
      [],
    ]);
  });

  it('shows nothing that was hidden then, or is hidden now', async () => {
    const [published, hidden] = [createId(), createId()];
    await onDay(1, (_run, write) => write(row(published, -1), row(hidden, 1)));
    await onDay(2, (_run, write) => write(row(published, 2), row(hidden, -1)));
    const known = (number: number) => sizes('id', [published, hidden], day(number), 't.size > 0');
    expect([await known(1), await known(2)]).toEqual([
      [[], []],
      [[2], []],
    ]);
  });

  it('gives a column that came later its default', async () => {
    const id = createId();
    await onDay(1, (_run, write) => write(row(id, 1)));
    await onDay(2, (_run, write) => write(row(id, 2)));
    await database.query(`ALTER TABLE journal DISABLE TRIGGER journal_append_only`);
    await database.query(`UPDATE journal SET before = before - 'version' WHERE entity_id = $1`, [id]);
    await database.query(`ALTER TABLE journal ENABLE TRIGGER journal_append_only`);
    const [[thing]] = (await readRowsByKey<Thing>(database, { entity: Thing, column: 'id' }, [id], day(1))) as [
      [Thing],
    ];
    expect(thing).toMatchObject({ size: 1, version: 1, madeOn: null });
  });

  it('asks one statement however many keys', async () => {
    const statements: string[] = [];
    const keys = Array.from({ length: 200 }, createId);
    await recordStatements(statements, () => sizes('parent_id', keys, day(1)));
    expect(statements).toHaveLength(1);
  });

  it('says what a table said then, whatever was written since', async () => {
    const change = fc.record({ thing: fc.nat(3), size: fc.option(fc.nat(9)), parent: fc.nat(2) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const things = Array.from({ length: 4 }, createId);
        const parents = Array.from({ length: 3 }, createId);
        const byParent = () => sizes('parent_id', parents);
        const said: number[][][] = [];
        const begun = Date.UTC(2021, 0, 1);
        for (const [index, { thing, size, parent }] of changes.entries()) {
          const id = things[thing] ?? '';
          const recordedAt = new Date(begun + index);
          await withActor(database, { actor: 'test', recordedAt }, async (manager) => {
            if (size === null) await manager.query('DELETE FROM thing WHERE id = $1', [id]);
            else await upsertRows(manager, Thing, [row(id, size, parents[parent] ?? '')]);
          });
          said.push((await byParent()) as number[][]);
        }
        for (const [index, then] of said.entries()) {
          const at = new Date(begun + index);
          expect(await sizes('parent_id', parents, at)).toEqual(then);
          const sql = rowsKnownWhere(database, Thing, 't.parent_id = ANY($1)', at);
          const rows: { size: number }[] = await database.query(`${sql} ORDER BY size`, [parents]);
          expect(rows.map(({ size }) => size)).toEqual(then.flat().sort());
        }
      }),
      { numRuns: 25 },
    );
  });
});
