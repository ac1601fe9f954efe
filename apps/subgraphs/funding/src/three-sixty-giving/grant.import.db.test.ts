import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { actorsOf, countWrites, cutOneTransaction, ImportFolder } from '@kakehashi/record-file/testing';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { commitment, writeAward } from '../testing/made-rows';
import { importGrants } from './grant.import';
import { madeGrant, madePackage } from './testing/made-grant';

describe('importGrants', () => {
  let subgraph: SubgraphTest;
  let folder: ImportFolder;

  beforeEach(async () => {
    subgraph = await SubgraphTest.start(funding, 0);
    folder = new ImportFolder();
  });
  afterEach(async () => {
    await subgraph.stop();
    folder.remove();
  });

  const importText = (content: string | Uint8Array) => importGrants(subgraph.database, folder.write(content));
  const importMade = (...grants: readonly unknown[]) => importText(madePackage(grants));
  const counts = async () => {
    const [row] = await subgraph.database.query(
      ['award', 'award_commitment', 'award_recipient', 'funding_scheme']
        .map((table) => `(SELECT count(*)::int FROM ${table} WHERE provenance ->> 'source' = '360GIVING') AS ${table}`)
        .join(', ')
        .replace(/^/, 'SELECT '),
    );
    return row;
  };
  const read = async (awardNumber: string) =>
    (
      await subgraph.query(
        `query ($awardNumber: String) { award(awardNumber: $awardNumber) {
          title description { lang value } decidedOn status period { from to precision }
          scheme { displayName kind funders { id } }
          commitments { funder { id } funderLabel funderExternalId { scheme value } money { amount currency } }
          recipients { role organisation { id } organisationLabel organisationExternalId { scheme value } }
          provenance { source sourceUrl licence assertedBy note }
        } }`,
        { awardNumber },
      )
    ).data.award;

  it('takes money, funder, recipient, dates, scheme and licence', async () => {
    expect(await importMade(madeGrant(1))).toEqual({
      inserted: 1,
      updated: 0,
      unchanged: 0,
      leftAlone: 0,
      refused: [],
      endedEarly: null,
    });
    expect(await read('360G-made-1')).toEqual({
      title: 'Grant 1',
      description: [{ lang: 'und', value: 'To measure rivers.' }],
      decidedOn: '2024-03-01',
      status: 'ACTIVE',
      period: { from: '2024-04-01', to: '2025-04-01', precision: 'DAY' },
      scheme: { displayName: 'Water for all', kind: 'OTHER', funders: [] },
      commitments: [
        {
          funder: null,
          funderLabel: 'The Made-up Trust',
          funderExternalId: { scheme: 'ORG_ID', value: 'GB-CHC-0000000' },
          money: { amount: '1200.50', currency: 'GBP' },
        },
      ],
      recipients: [
        {
          role: 'LEAD',
          organisation: { id: 'ror:05sj3n476' },
          organisationLabel: 'Tokyo University of Science',
          organisationExternalId: { scheme: 'ROR', value: '05sj3n476' },
        },
      ],
      provenance: {
        source: '360GIVING',
        sourceUrl: 'https://example.org/grants/1',
        licence: 'CC-BY-4.0',
        assertedBy: 'The Made-up Trust',
        note: null,
      },
    });
    expect(await subgraph.database.query(`SELECT DISTINCT actor FROM journal WHERE actor <> 'sample'`)).toEqual([
      { actor: 'import:360giving' },
    ]);
  });

  it('is the actor of all it writes', async () => {
    expect(await actorsOf(subgraph.database, () => importMade(madeGrant(1)))).toEqual(['import:360giving']);
  });

  it.each<[string, string, string, string]>([
    ['123456789012345.67', 'GBP', '12345678901234567', '123456789012345.67'],
    ['0.10', 'GBP', '10', '0.10'],
    ['2150000000', 'VND', '2150000000', '2150000000'],
    ['1000.00', 'JPY', '1000', '1000'],
    ['0', 'KWD', '0', '0.000'],
  ])('takes %s %s exactly', async (written, currency, minorUnits, amount) => {
    const grant = JSON.stringify(madeGrant(1, { currency, amountAwarded: '#' })).replace('"#"', written);
    expect(await importText(`{"grants": [${grant}]}`)).toMatchObject({ inserted: 1, refused: [] });
    const [row] = await subgraph.database.query(
      `SELECT amount_minor_units AS units FROM award_commitment WHERE provenance ->> 'source' = '360GIVING'`,
    );
    expect(row.units).toBe(minorUnits);
    expect((await read('360G-made-1')).commitments[0].money).toEqual({ amount, currency });
  });

  it.each<[object, object]>([
    [
      { plannedDates: undefined, grantProgramme: undefined },
      { period: { from: null, to: null }, scheme: null, status: 'ACTIVE' },
    ],
    [
      { actualDates: [{ startDate: '2024-05-01T00:00:00Z', endDate: '2024-05-31' }] },
      { period: { from: '2024-05-01', to: '2024-06-01' }, status: 'COMPLETED' },
    ],
    [
      { plannedDates: [{ startDate: '2024-08-31', duration: 6 }] },
      { period: { from: '2024-08-31', to: '2025-02-28' }, status: 'CONTRACTED' },
    ],
    [{ recipientOrganization: undefined, recipientIndividual: { id: 'x', name: 'Somebody' } }, { recipients: [] }],
    [
      { url: undefined, dataSource: 'https://example.org/data' },
      { provenance: { sourceUrl: 'https://example.org/data' } },
    ],
  ])('reads %j', async (own, expected) => {
    expect(await importMade(madeGrant(1, own))).toMatchObject({ inserted: 1, refused: [] });
    expect(await read('360G-made-1')).toMatchObject(expected);
    expect(JSON.stringify(await read('360G-made-1'))).not.toContain('Somebody');
  });

  it('tells the address of a licence that has no identifier', async () => {
    await importText(gzipSync(`\ufeff${madePackage([madeGrant(1)], { license: 'https://example.org/own-licence' })}`));
    expect((await read('360G-made-1')).provenance).toMatchObject({
      licence: null,
      note: 'Licence: https://example.org/own-licence',
    });
  });

  it('writes nothing when run again, and only what changed when it changed', async () => {
    const titles = [{ code: 'WATER', title: 'Another title' }];
    const grants = [madeGrant(1), madeGrant(2, { grantProgramme: titles })];
    await importMade(...grants);
    expect(await counts()).toEqual({ award: 2, award_commitment: 2, award_recipient: 2, funding_scheme: 1 });
    const before = await countWrites(subgraph.database);
    expect(await importMade(...grants)).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
    expect(await countWrites(subgraph.database)).toBe(before);
    const changed = madeGrant(1, {
      title: 'Renamed',
      amountAwarded: 7,
      recipientOrganization: undefined,
      recipientIndividual: {},
    });
    expect(await importMade(changed, grants[1])).toMatchObject({ updated: 1, unchanged: 1 });
    // Its award and commitment are written, its recipient is gone.
    expect(await countWrites(subgraph.database)).toBe(before + 3);
    expect(await counts()).toEqual({ award: 2, award_commitment: 2, award_recipient: 1, funding_scheme: 1 });
  });

  it('leaves an award of the same number that another source recorded as it is', async () => {
    await writeAward(subgraph.database, { awardNumber: '360G-made-1', commitments: [commitment('5', 'JPY')] });
    expect(await importMade(madeGrant(1), madeGrant(2))).toMatchObject({ inserted: 1, unchanged: 1 });
    expect((await read('360G-made-1')).commitments).toMatchObject([{ money: { amount: '5', currency: 'JPY' } }]);
  });

  it('refuses broken grants with their place and reason, and takes all others', async () => {
    const own = { id: 'GB-CHC-0000000', name: 'The Made-up Trust' };
    const { inserted, refused } = await importMade(
      madeGrant(1),
      madeGrant(2, { amountAwarded: -5 }),
      madeGrant(3, { amountAwarded: 1.005 }),
      madeGrant(4, { amountAwarded: '1e3' }),
      madeGrant(5, { currency: 'POUND' }),
      madeGrant(6, { awardDate: '2024-02-30' }),
      madeGrant(7, { plannedDates: [{ startDate: '2024-04-01', endDate: '2023-04-01' }] }),
      madeGrant(8, { plannedDates: [{ startDate: '2024-04-01', duration: 'long' }] }),
      madeGrant(9, { recipientOrganization: [own] }),
      madeGrant(10, { fundingOrganization: [own, { id: 'x', name: 'Other' }] }),
      madeGrant(11, { recipientOrganization: undefined }),
      madeGrant(12, { description: 'x'.repeat(1_000_000) }),
      madeGrant(13, { title: 'a\u0000b' }),
      madeGrant(1),
      'grant',
      madeGrant(16),
      madeGrant(17, { amountAwarded: '10000000000000000000' }),
    );
    expect(inserted).toBe(2);
    expect(refused.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      'grants[1]: amountAwarded must be a number of 0 or more, without exponent, but got: "-5"',
      'grants[2]: amountAwarded must have at most 2 decimals in GBP, but got: "1.005"',
      'grants[3]: amountAwarded must be a number of 0 or more, without exponent, but got: "1e3"',
      'grants[4]: currency must be an ISO 4217 currency code such as "JPY", but got: "POUND"',
      'grants[5]: awardDate must be a day of the calendar as YYYY-MM-DD, but got: "2024-02-30"',
      'grants[6]: plannedDates[0].endDate must not be before startDate, but got: "2024-04-01 to 2023-04-01"',
      'grants[7]: plannedDates[0].duration must be a number of months between 0 and 1200, but got: "long"',
      'grants[8]: recipientOrganization[0].id must be another organisation than the funder, but got: "GB-CHC-0000000"',
      'grants[9]: fundingOrganization must have one item, since what each of several gave is not told',
      'grants[10]: recipientOrganization must be a list, but got: undefined',
      'grants[11]: description must have at most 100000 characters, but has 1000000',
      'grants[12]: title must be well-formed text without NUL, but got: "a\\u0000b"',
      'grants[13]: repeats 360G-made-1, which record 1 of the file has told already',
      'grants[14]: grant must be an object, but got: "grant"',
      'grants[16]: amountAwarded must be at most 9223372036854775807 of the smallest units, but got: "10000000000000000000"',
    ]);
    expect(await counts()).toEqual({ award: 2, award_commitment: 2, award_recipient: 2, funding_scheme: 1 });
  });

  it.each<[string, string | Uint8Array, RegExp | null]>([
    ['an empty file', '', null],
    ['a package without grants', '{"grants": []}', null],
    ['another object', '{"awards": []}', /it has no field "grants"/],
    ['lines', `${JSON.stringify(madeGrant(1))}\n`, /it has no field "grants"/],
    ['gzip that is cut off', gzipSync(madePackage([madeGrant(1)])).subarray(0, -200), /^the file ends early/],
    ['Latin-1', Buffer.from(madePackage([madeGrant(1, { title: 'caf\u00e9' })]), 'latin1'), /is not UTF-8/],
    ['UTF-16', Buffer.from(madePackage([madeGrant(1)]), 'utf16le'), /is 0, as in no text/],
    ['binary garbage', Buffer.from([0, 1, 2, 3]), /is 0, as in no text/],
  ])('writes nothing of %s', async (_name, content, reason) => {
    const { endedEarly } = await importText(content);
    if (reason === null) expect(endedEarly).toBeNull();
    else expect(endedEarly).toMatch(reason);
    expect(await counts()).toEqual({ award: 0, award_commitment: 0, award_recipient: 0, funding_scheme: 0 });
  });

  it('refuses a package whose own fields break a rule, and a file that is not there', async () => {
    await expect(importText(madePackage([madeGrant(1)], { modified: 'yesterday' }))).rejects.toThrow(
      'modified must be a day of the calendar as YYYY-MM-DD, but got: "yesterday"',
    );
    await expect(importGrants(subgraph.database, join(folder.path, 'none'))).rejects.toThrow(/there is no file .*none/);
  });

  it('is stopped by a lost database without half a grant, and finished by running it again', async () => {
    const path = folder.write(madePackage(Array.from({ length: 3_000 }, (_unused, index) => madeGrant(index))));
    let cut: Promise<void> | undefined;
    const isCut = importGrants(subgraph.database, path, () => {
      cut ??= cutOneTransaction(subgraph.database);
    });
    await expect(isCut).rejects.toThrow(/the import stopped after \d+ records, which are kept/);
    await cut;
    const { award } = await counts();
    expect(await counts()).toEqual({ award, award_commitment: award, award_recipient: award, funding_scheme: 1 });
    expect(award).toBeLessThan(3_000);
    expect(await importGrants(subgraph.database, path)).toMatchObject({ inserted: 3_000 - award, refused: [] });
  });
});
