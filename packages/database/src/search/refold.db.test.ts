import { FOLD_VERSION, searchDocument } from '@kakehashi/search-key';
import { createEmptyDatabase } from '@kakehashi/testkit';
import { Column, type DataSource, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { createDataSource } from '../data-source';
import { createId } from '../identifier';
import { migrate } from '../migrate';
import { refoldDocuments } from './refold';

@Entity()
class Place {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'jsonb' })
  names!: { value: string }[];

  @Column({ type: 'text' })
  searchDocument!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

class Places1760000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE place (
      id uuid PRIMARY KEY, names jsonb NOT NULL, search_document text NOT NULL, version integer NOT NULL DEFAULT 1)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE place');
  }
}

const ROWS = 2_345;

describe('migrate', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const empty = await createEmptyDatabase();
    const options = { url: empty.url, applicationName: 'test', entities: [Place], migrations: [Places1760000000000] };
    database = await createDataSource(options).initialize();
    drop = async () => {
      await database.destroy();
      await empty.drop();
    };
    await database.runMigrations();
    await database.query(
      `INSERT INTO place (id, names, search_document)
       SELECT id, jsonb_build_array(jsonb_build_object('value', 'Đà Nẵng ' || n)), E'\\n da nang ' || n || E' \\n'
       FROM unnest($1::uuid[]) WITH ORDINALITY AS place (id, n)`,
      [Array.from({ length: ROWS }, () => createId())],
    );
  });
  afterAll(() => drop());

  const staleRows = async () => {
    const rows: { names: { value: string }[]; search_document: string; version: number }[] = await database.query(
      'SELECT names, search_document, version FROM place',
    );
    expect(rows.every(({ version }) => version === 1)).toBe(true);
    return rows.filter((row) => row.search_document !== searchDocument(row.names.map(({ value }) => value))).length;
  };
  const keyRows = async () => {
    const [{ count }] = await database.query(
      `SELECT count(DISTINCT id)::int FROM derived.place_search_key WHERE place = 0 AND key LIKE 'danang%'`,
    );
    return count;
  };

  it('folds anew what an older version folded, and makes its search keys', async () => {
    expect(await staleRows()).toBe(ROWS);
    await migrate(database);
    expect(await staleRows()).toBe(0);
    expect(await keyRows()).toBe(ROWS);
    expect(await database.query('SELECT table_name, version FROM derived.search_fold')).toEqual([
      { table_name: 'place', version: FOLD_VERSION },
    ]);
  });

  it('does nothing when it is repeated', async () => {
    expect(await refoldDocuments(database)).toEqual({});
  });

  it('makes the search keys anew when they are lost', async () => {
    await database.query(`
      DROP TRIGGER search_keys_come ON place; DROP TRIGGER search_keys_change ON place;
      DROP TRIGGER search_keys_go ON place; DROP TRIGGER search_keys_empty ON place;
      DROP TABLE derived.place_search_key, derived.place_search_word`);
    await migrate(database);
    expect(await keyRows()).toBe(ROWS);
    expect(await staleRows()).toBe(0);
  });

  it('goes on where a call before it was ended', async () => {
    await database.query('DELETE FROM derived.search_fold');
    await database.query(
      `UPDATE place SET search_document = '0' || E'\\t0' WHERE id IN (SELECT id FROM place ORDER BY id OFFSET 1500)`,
    );
    expect(await keyRows()).toBe(1_500);
    expect(await refoldDocuments(database)).toEqual({ place: ROWS - 1_500 });
    expect(await staleRows()).toBe(0);
    expect(await keyRows()).toBe(ROWS);
  });
});
