import { searchDocument } from '@kakehashi/search-key';
import type { DataSource } from 'typeorm';
import { createId } from '../identifier';
import { Thing } from '../testing/thing.entity';
import { createThingDatabase } from '../testing/thing-database';
import { upsertRows } from '../upsert';
import { SIGNATURE_COLUMNS, signatureOf } from './signature';

const NAMES = [['Nguyễn Thị Hương', 'グエン・ティ・フオン'], ['橋本和仁', 'Hashimoto Kazuhito'], ['𠮷田', 'A'], ['!']];

type KeyRow = Readonly<Record<string, string>> & { readonly id: string; readonly key: string };

describe('signatureOf', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ database, drop } = await createThingDatabase());
    await upsertRows(
      database.manager,
      Thing,
      NAMES.map((names) => ({ id: createId(), sort_name: names[0] ?? '', search_document: searchDocument(names) })),
    );
  });
  afterAll(() => drop());

  it('signs what is asked as the database signs what it stores: a row has the bits of all its keys, and no other', async () => {
    const rows: KeyRow[] = await database.query('SELECT * FROM derived.thing_search_key');
    expect(rows.length).toBeGreaterThan(10);
    for (const { id, ...row } of rows) {
      const signatures = rows.filter((other) => other.id === id).map(({ key }) => signatureOf(key));
      const all = SIGNATURE_COLUMNS.map((_column, at) =>
        signatures.reduce((bits, each) => bits | (each[at] ?? 0n), 0n),
      );
      expect(SIGNATURE_COLUMNS.map((column) => row[column])).toEqual(all.map(String));
    }
  });

  it('gives the beginning of a word no bit that the word has not', () => {
    const word = signatureOf('nguyen');
    for (const beginning of ['n', 'ngu', 'nguyenvan']) {
      expect(signatureOf(beginning).map((bits, at) => bits & (word[at] ?? 0n))).toEqual(signatureOf(beginning));
    }
  });
});
