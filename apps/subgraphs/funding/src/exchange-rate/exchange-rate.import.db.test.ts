import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { actorsOf, countWrites, cutOneTransaction, ImportFolder } from '@kakehashi/record-file/testing';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { importExchangeRates } from './exchange-rate.import';

/** Rates noted from published ones, where a developer has them; users of the project do not. */
const REFERENCE_DATA = join(__dirname, '../../../../../../shared/data/fx/usd-vnd-jpy-2024-2026.csv');

const HEADER = 'date,base,quote,rate\n';

describe('importExchangeRates', () => {
  let subgraph: SubgraphTest;
  let folder: ImportFolder;

  beforeEach(async () => {
    subgraph = await SubgraphTest.start(funding, 0);
    folder = new ImportFolder();
    await subgraph.database.query('DELETE FROM exchange_rate');
  });
  afterEach(async () => {
    await subgraph.stop();
    folder.remove();
  });

  const importText = (content: string | Uint8Array, name?: string) =>
    importExchangeRates(subgraph.database, folder.write(content, name));
  const rates = async () =>
    (
      await subgraph.query(
        '{ exchangeRates(orderBy: [{ field: RATE_ON }]) { totalCount nodes { rateOn base quote rate provenance { source licence } } } }',
      )
    ).data.exchangeRates;

  it('takes rates to the last digit, in any order of columns, with their source', async () => {
    const content =
      '\ufeffRate, quote,base,date,source,licence\r\n26476.40741762,VND,USD,2025-10-04,Bank,CC0-1.0\r\n150.1,JPY,USD,2025-10-05,,\r\n';
    expect(await importText(gzipSync(content), 'market-rates.csv.gz')).toEqual({
      inserted: 2,
      updated: 0,
      unchanged: 0,
      leftAlone: 0,
      refused: [],
      endedEarly: null,
    });
    expect((await rates()).nodes).toEqual([
      {
        rateOn: '2025-10-04',
        base: 'USD',
        quote: 'VND',
        rate: '26476.40741762',
        provenance: { source: 'Bank', licence: 'CC0-1.0' },
      },
      {
        rateOn: '2025-10-05',
        base: 'USD',
        quote: 'JPY',
        rate: '150.1',
        provenance: { source: 'market-rates', licence: null },
      },
    ]);
    const writers = await subgraph.database.query(
      `SELECT DISTINCT actor FROM journal WHERE operation = 'INSERT' AND actor <> 'sample'`,
    );
    expect(writers).toEqual([{ actor: 'import:exchange-rates' }]);
  });

  it('is the actor of all it writes', async () => {
    const actors = await actorsOf(subgraph.database, () => importText(`${HEADER}2025-10-04,USD,JPY,150\n`));
    expect(actors).toEqual(['import:exchange-rates']);
  });

  it('writes nothing when run again, and only what changed when it changed', async () => {
    const content = `${HEADER}2025-10-04,USD,VND,26476.4\n2025-10-04,USD,JPY,150\n`;
    await importText(content);
    const before = await countWrites(subgraph.database);
    expect(await importText(content)).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
    expect(await countWrites(subgraph.database)).toBe(before);
    expect(await importText(content.replace('150', '151'))).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await countWrites(subgraph.database)).toBe(before + 1);
  });

  it('takes the last of lines that tell one pair and day, however far apart, and tells of the others', async () => {
    const day = (index: number) => new Date(Date.UTC(1990, 0, index)).toISOString().slice(0, 10);
    const many = Array.from({ length: 3_000 }, (_unused, index) => `${day(index)},USD,JPY,100\n`).join('');
    const content = `${HEADER}2025-10-04,USD,VND,1\n${many}2025-10-04,USD,VND,2\n2025-10-04,USD,VND,3\n`;
    const refused = [
      { place: 'line 2', reason: 'USD/VND on 2025-10-04 is told again on line 3004, which counts' },
      { place: 'line 3003', reason: 'USD/VND on 2025-10-04 is told again on line 3004, which counts' },
    ];
    expect(await importText(content)).toMatchObject({ inserted: 3_001, refused });
    const before = await countWrites(subgraph.database);
    expect(await importText(content)).toMatchObject({ updated: 0, unchanged: 3_001, refused });
    expect(await countWrites(subgraph.database)).toBe(before);
  });

  it('refuses broken lines by number, column and rule, and takes all others', async () => {
    const { inserted, refused } = await importText(
      `${HEADER}${[
        '2025-02-29,USD,JPY,1',
        '04/10/2025,USD,JPY,1',
        '2999-01-01,USD,JPY,1',
        '2025-10-04,DONG,JPY,1',
        '2025-10-04,USD,USD,1',
        '2025-10-04,USD,JPY,0.000',
        '2025-10-04,USD,JPY,-1',
        '2025-10-04,USD,JPY,1e2',
        '2025-10-04,USD,JPY,"1,5"',
        '2025-10-04,USD,JPY',
        `2025-10-04,USD,JPY,${'1'.repeat(1_000_000)}`,
        '2025-10-04,USD,JPY,150',
      ].join('\n')}`,
    );
    expect(inserted).toBe(1);
    expect(refused.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      'line 2: date must be a day of the calendar as YYYY-MM-DD, but got: "2025-02-29"',
      'line 3: date must be a day of the calendar as YYYY-MM-DD, but got: "04/10/2025"',
      expect.stringMatching(/^line 4: date must not be after today, \d{4}-\d\d-\d\d, but got: "2999-01-01"$/),
      'line 5: base must be an ISO 4217 currency code such as "JPY", but got: "DONG"',
      'line 6: quote must be another currency than base, but got: "USD"',
      'line 7: rate must be above 0, but got: "0.000"',
      'line 8: rate must be a decimal number above 0 such as "150.12018549", but got: "-1"',
      'line 9: rate must be a decimal number above 0 such as "150.12018549", but got: "1e2"',
      'line 10: rate must be a decimal number above 0 such as "150.12018549", but got: "1,5"',
      'line 11: must have 4 fields as the header, but has 3',
      'line 12: rate must have at most 100 characters, but has 1000000',
    ]);
  });

  it.each<[string, string | Uint8Array, RegExp | null]>([
    ['an empty file', '', null],
    ['a header alone', HEADER, null],
    ['another header', 'day,from,to,value\n', /line 1 must be a header with date, base, quote, rate, but lacks date/],
    ['gzip that is cut off', gzipSync(`${HEADER}2025-10-04,USD,JPY,150\n`).subarray(0, -20), /^the file ends early/],
    ['Latin-1', Buffer.from(`${HEADER}2025-10-04,USD,JPY,1\u00a0000\n`, 'latin1'), /\(line 2\) is not UTF-8/],
    ['UTF-16', Buffer.from(`\ufeff${HEADER}`, 'utf16le'), /byte 1 \(line 1\) begins UTF-16/],
    ['binary garbage', Buffer.from([0, 1, 2, 3]), /is 0, as in no text/],
  ])('writes nothing of %s', async (_name, content, reason) => {
    const { endedEarly } = await importText(content);
    if (reason === null) expect(endedEarly).toBeNull();
    else expect(endedEarly).toMatch(reason);
    expect((await rates()).totalCount).toBe(0);
  });

  it('is stopped by a lost database between batches, and finished by running it again', async () => {
    const day = (index: number) => new Date(Date.UTC(1900, 0, index)).toISOString().slice(0, 10);
    const all = Array.from({ length: 40_000 }, (_unused, index) => `${day(index)},USD,JPY,100.5\n`).join('');
    const path = folder.write(HEADER + all);
    let cut: Promise<void> | undefined;
    const isCut = importExchangeRates(subgraph.database, path, () => {
      cut ??= cutOneTransaction(subgraph.database);
    });
    await expect(isCut).rejects.toThrow(/the import stopped after \d+ records, which are kept/);
    await cut;
    const [{ kept }] = await subgraph.database.query('SELECT count(*)::int AS kept FROM exchange_rate');
    expect(kept % 2_000).toBe(0);
    expect(await importExchangeRates(subgraph.database, path)).toMatchObject({ inserted: 40_000 - kept, refused: [] });
  });

  const describeReference = existsSync(REFERENCE_DATA) ? it : it.skip;
  describeReference('reads noted market rates', async () => {
    const { inserted, refused } = await importExchangeRates(subgraph.database, REFERENCE_DATA);
    expect({ inserted, refused }).toEqual({ inserted: 145, refused: [] });
  });
});
