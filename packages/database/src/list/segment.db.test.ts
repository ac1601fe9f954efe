import type { DataSource } from 'typeorm';
import { explainRows } from '../testing/explain';
import { createThingDatabase } from '../testing/thing-database';
import { thingList } from '../testing/thing-list';
import type { OrderTerm } from './list-definition';
import { readPage } from './page';

const TOTAL = 20_000;
const LIMIT = 20;

describe('A page at any depth', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ database, drop } = await createThingDatabase());
    await database.query(`
      INSERT INTO thing (id, sort_name, size, made_on, search_document)
      SELECT gen_random_uuid(), chr(97 + n % 26) || n, CASE WHEN n % 4 > 0 THEN n / 10 END,
        CASE WHEN n % 3 > 0 THEN DATE '2000-01-01' + n % 50 END, ''
      FROM generate_series(1, ${TOTAL}) n;
      CREATE INDEX thing_by_name ON thing (sort_name, id);
      CREATE INDEX thing_by_name_vi ON thing ((sort_name COLLATE "vi-x-icu"), id);
      CREATE INDEX thing_by_size ON thing (size, id);
      CREATE INDEX thing_by_day ON thing (made_on, sort_name, id);
      ANALYZE thing`);
  });

  afterAll(() => drop());

  const order = (...terms: [string, OrderTerm['direction'], string?][]): OrderTerm[] =>
    terms.map(([field, direction, locale]) => ({ field, direction, ...(locale && { locale }) }));

  it.each([
    ['a text', order(['name', 'ASC'])],
    ['a text, from its end', order(['name', 'DESC'])],
    ['a text in a language', order(['name', 'DESC', 'vi'])],
    ['a number that may be missing', order(['size', 'ASC'])],
    ['a number that may be missing, the largest first', order(['size', 'DESC'])],
    ['a day that may be missing, then a text', order(['madeOn', 'ASC'], ['name', 'ASC'])],
    ['the latest day first, then a text', order(['madeOn', 'DESC'], ['name', 'DESC'])],
    ['a number and a text in opposite directions', order(['size', 'ASC'], ['name', 'DESC'])],
  ])('reads the rows of the page and few more in the order of %s', async (_what, orderBy) => {
    let after: string | undefined;
    for (let depth = 0; depth < TOTAL; depth += 2_000) {
      const bound = after === undefined ? {} : { after };
      for (const isBackward of after === undefined ? [false] : [false, true]) {
        const request = isBackward ? { before: after ?? '', isBackward } : bound;
        expect(await explainRows(database, thingList, { limit: LIMIT, orderBy, ...request })).toBeLessThan(10 * LIMIT);
      }
      after = (await readPage(database, thingList, { limit: 2_000, orderBy, ...bound })).rows.at(-1)?.cursor;
    }
  });
});
