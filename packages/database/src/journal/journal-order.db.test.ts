import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { createId } from '../identifier';
import { createJournalDatabase } from '../testing/journal-database';
import { Thing } from '../testing/thing.entity';
import { upsertRows } from '../upsert';
import { readJournalPage } from './journal-page';
import type { JournalType } from './journal-type';

describe('The order of the journal', () => {
  let database: DataSource;
  let types: JournalType[];
  let drop: () => Promise<void>;

  beforeEach(async () => {
    ({ database, openTypes: types, drop } = await createJournalDatabase());
  });

  afterEach(() => drop());

  const row = (id: string) => ({ id, sort_name: '', search_document: '' });

  /** Reads on from a position, in small pages, to what is the end at present. */
  const readOn = async (from: string | null): Promise<{ ids: string[]; readTo: string | null }> => {
    const ids: string[] = [];
    for (let after = from; ; ) {
      const { entries, readTo, hasMore } = await readJournalPage(database, types, { after, limit: 7 });
      ids.push(...entries.map(({ id }) => id));
      if (!hasMore) return { ids, readTo };
      after = readTo;
    }
  };

  it('is that of the commits, also when who wrote first commits last', async () => {
    const [early, late] = [createId(), createId()];
    const first = database.createQueryRunner();
    await first.startTransaction();
    await upsertRows(first.manager, Thing, [row(early)]);
    const second = upsertRows(database.manager, Thing, [row(late)]);
    const waiting = async () =>
      (
        await database.query(
          `SELECT FROM pg_stat_activity WHERE wait_event = 'advisory' AND datname = current_database()`,
        )
      ).length;
    while ((await waiting()) === 0) await pause(5);
    expect((await readOn(null)).ids).toEqual([]);
    await first.commitTransaction();
    await first.release();
    await second;
    expect((await readOn(null)).ids).toEqual([early, late]);
  });

  it('gives a reader that resumes every commit once and no rollback, while many write', async () => {
    const [writers, transactions] = [8, 30];
    const committed = new Set<string>();
    let isWriting = true;
    const writing = Promise.all(
      Array.from({ length: writers }, async (_unused, writer) => {
        for (let turn = 0; turn < transactions; turn += 1) {
          const runner = database.createQueryRunner();
          await runner.startTransaction();
          const ids = [createId(), createId()];
          await upsertRows(runner.manager, Thing, [row(ids[0] ?? '')]);
          await pause((writer + turn) % 3);
          await upsertRows(runner.manager, Thing, [row(ids[1] ?? '')]);
          if ((writer + turn) % 5 === 0) await runner.rollbackTransaction();
          else {
            await runner.commitTransaction();
            for (const id of ids) committed.add(id);
          }
          await runner.release();
        }
      }),
    ).finally(() => {
      isWriting = false;
    });
    const seen: string[] = [];
    let readTo: string | null = null;
    let readsWhileWriting = 0;
    const readMore = async () => {
      const page = await readOn(readTo);
      seen.push(...page.ids);
      readTo = page.readTo;
    };
    while (isWriting) {
      await readMore();
      readsWhileWriting += 1;
    }
    await writing;
    await readMore();
    expect(readsWhileWriting).toBeGreaterThan(10);
    expect(seen).toHaveLength(committed.size);
    expect(new Set(seen)).toEqual(committed);
    const [{ isOrdered }] = await database.query(
      `SELECT bool_and(recorded_at >= earlier) AS "isOrdered"
       FROM (SELECT recorded_at, lag(recorded_at) OVER (ORDER BY position) AS earlier FROM journal) entries`,
    );
    expect(isOrdered).toBe(true);
  });
});
