import { Client } from 'pg';
import { createEmptyDatabase, createTestDatabase } from './index';

async function query<T extends object>(url: string, text: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('createTestDatabase', () => {
  it('prepares a template once, however many ask at the same time', async () => {
    let prepared = 0;
    const prepare = async (url: string) => {
      prepared += 1;
      await query(url, 'CREATE TABLE city (name text); INSERT INTO city VALUES ($$Huế$$), ($$京都$$)');
    };
    const databases = await Promise.all([1, 2, 3].map(() => createTestDatabase({ template: 'cities', prepare })));
    expect(prepared).toBe(1);
    const [first, second] = databases as [(typeof databases)[0], (typeof databases)[0]];
    await query(first.url, 'DELETE FROM city');
    expect(await query(second.url, 'SELECT name FROM city ORDER BY name')).toEqual([{ name: 'Huế' }, { name: '京都' }]);
    await Promise.all(databases.map((database) => database.drop()));
  });

  it('builds another template for another version', async () => {
    const withTable = (table: string) =>
      createTestDatabase({
        template: 'versions',
        version: table,
        prepare: async (url) => {
          await query(url, `CREATE TABLE ${table} ()`);
        },
      });
    const [one, two] = await Promise.all([withTable('one'), withTable('two')]);
    await expect(query(two.url, 'SELECT FROM two')).resolves.toEqual([]);
    await expect(query(two.url, 'SELECT FROM one')).rejects.toThrow('does not exist');
    await Promise.all([one.drop(), two.drop()]);
  });

  it('leaves nothing half-made when preparing fails', async () => {
    const failing = createTestDatabase({
      template: 'failing',
      prepare: async () => {
        throw new Error('no such migration');
      },
    });
    await expect(failing).rejects.toThrow('no such migration');
    const { url, drop } = await createEmptyDatabase();
    expect(await query(url, "SELECT datname FROM pg_database WHERE datname LIKE '%failing%'")).toEqual([]);
    await drop();
  });
});

describe('createEmptyDatabase', () => {
  it('drops a database that somebody is still connected to', async () => {
    const { url, drop } = await createEmptyDatabase();
    const client = new Client({ connectionString: url });
    const cut = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    await drop();
    await expect(cut).resolves.toBeInstanceOf(Error);
    await expect(query(url, 'SELECT 1')).rejects.toThrow('does not exist');
  });
});
