import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { organisations } from '../definition';
import { importRor } from './ror.import';
import { rorRecord } from './testing/ror-record';
import { storedZip } from './testing/stored-zip';

/** The real register, where a developer has it; users of the project do not. */
const REFERENCE_DATA = join(__dirname, '../../../../../../shared/data/ror');

describe('importRor', () => {
  let subgraph: SubgraphTest;
  let folder: string;

  beforeEach(async () => {
    subgraph = await SubgraphTest.start(organisations, 0);
    folder = mkdtempSync(join(tmpdir(), 'ror-'));
  });

  afterEach(async () => {
    await subgraph.stop();
    rmSync(folder, { recursive: true });
  });

  const write = (content: string | Buffer, name = 'file') => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const lines = (records: readonly object[]) => `${records.map((record) => JSON.stringify(record)).join('\n')}\n`;
  const importFile = (path: string) => importRor(subgraph.database, path);
  const count = async (table = 'organisation') =>
    Number(
      (
        await subgraph.database.query(
          `SELECT count(*) FROM ${table} WHERE provenance ->> 'note' LIKE 'Last changed in ROR%'`,
        )
      )[0].count,
    );
  const writes = async () => {
    await subgraph.database.query('SELECT pg_stat_force_next_flush()');
    const [row] = await subgraph.database.query(
      'SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) AS writes FROM pg_stat_user_tables',
    );
    return Number(row.writes);
  };

  const hue = rorRecord('00qaa6j11', {
    names: [
      { lang: 'en', types: ['ror_display', 'label'], value: 'Hue University' },
      { lang: 'vi', types: ['label'], value: 'Đại học Huế' },
      { lang: null, types: ['acronym'], value: 'HU' },
    ],
  });
  const child = rorRecord('01n2t3x97', {
    relationships: [{ id: 'https://ror.org/00qaa6j11', label: 'Hue University', type: 'parent' }],
  });

  it('takes names in all languages, places, external ids, status and relationships', async () => {
    const summary = await importFile(write(lines([hue, child])));
    expect(summary).toEqual({ inserted: 2, updated: 0, unchanged: 0, leftAlone: 0, refused: [], endedEarly: null });
    const { data } = await subgraph.query(`{ organisation(ror: "01n2t3x97") {
      kind sector status country establishedYear
      locations { countryCode subdivisionCode place latitude longitude }
      externalIds { scheme value } links { kind url } provenance { source sourceUrl licence }
      relationships { kind label organisation { ror names { lang value kind } } }
    } }`);
    expect(data.organisation).toEqual({
      kind: 'UNIVERSITY',
      sector: 'SCIENCE',
      status: 'ACTIVE',
      country: 'VN',
      establishedYear: 1957,
      locations: [{ countryCode: 'VN', subdivisionCode: 'VN-26', place: 'Huế', latitude: 16.46, longitude: 107.6 }],
      externalIds: [
        { scheme: 'ISNI', value: '0000 0001' },
        { scheme: 'ISNI', value: '0000 0002' },
      ],
      links: [{ kind: 'WEBSITE', url: 'https://example.org' }],
      provenance: { source: 'ROR', sourceUrl: 'https://ror.org/01n2t3x97', licence: 'CC0-1.0' },
      relationships: [
        {
          kind: 'PARENT',
          label: 'Hue University',
          organisation: {
            ror: '00qaa6j11',
            names: [
              { lang: 'en', value: 'Hue University', kind: 'PRIMARY' },
              { lang: 'vi', value: 'Đại học Huế', kind: 'PRIMARY' },
              { lang: 'und', value: 'HU', kind: 'ACRONYM' },
            ],
          },
        },
      ],
    });
  });

  it('gives rows that were imported without their licence one, once', async () => {
    const file = write(lines([hue, child]));
    await importFile(file);
    for (const table of ['organisation', 'organisation_relationship']) {
      await subgraph.database.query(
        `UPDATE ${table} SET provenance = provenance - 'licence' WHERE provenance ->> 'note' LIKE 'Last changed in ROR%'`,
      );
    }
    expect(await importFile(file)).toMatchObject({ updated: 2, unchanged: 0 });
    const licences = await subgraph.database.query(
      `SELECT provenance ->> 'licence' AS licence FROM organisation WHERE ror = ANY($1)
       UNION ALL SELECT provenance ->> 'licence' FROM organisation_relationship WHERE related_ror = ANY($1)`,
      [['00qaa6j11', '01n2t3x97']],
    );
    expect(licences).toEqual(Array(3).fill({ licence: 'CC0-1.0' }));
    const before = await writes();
    expect(await importFile(file)).toMatchObject({ updated: 0, unchanged: 2 });
    expect(await writes()).toBe(before);
  });

  it.each<[string, (records: readonly object[]) => string | Buffer]>([
    ['a line per record', lines],
    ['a JSON array', (records) => JSON.stringify(records, null, 2)],
    ['gzip of lines', (records) => gzipSync(lines(records))],
    ['gzip of a JSON array', (records) => gzipSync(JSON.stringify(records))],
    [
      'the zip of the public dump',
      (records) =>
        storedZip({
          'v1.60-ror-data.json': '[{"id": "https://ror.org/00qaa6j11", "name": "old schema"}]',
          'v1.60-ror-data_schema_v2.json': JSON.stringify(records),
          'v1.60-ror-data.csv': 'id,name',
        }),
    ],
  ])('reads %s', async (_name, encode) => {
    expect(await importFile(write(encode([hue, child])))).toMatchObject({ inserted: 2, refused: [], endedEarly: null });
  });

  it('writes nothing when run again, and only what changed when it changed', async () => {
    const records = [hue, child, rorRecord('02b207r52')];
    await importFile(write(lines(records)));
    const before = await writes();
    expect(await importFile(write(lines(records)))).toMatchObject({ inserted: 0, updated: 0, unchanged: 3 });
    expect(await writes()).toBe(before);
    const changed = { ...child, status: 'inactive', relationships: [] };
    expect(await importFile(write(lines([hue, changed])))).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await count('organisation_relationship')).toBe(0);
  });

  it('keeps id, kind and own names of a body that is known already', async () => {
    const read = async () =>
      (await subgraph.query('{ organisation(ror: "02b207r52") { id kind version names { lang value } } }')).data
        .organisation;
    const before = await read();
    await importFile(write(lines([rorRecord('02b207r52', { types: ['government'] })])));
    const after = await read();
    expect(after).toMatchObject({ id: before.id, kind: 'MINISTRY', version: before.version + 1 });
    expect(after.names).toEqual(expect.arrayContaining(before.names));
    expect(after.names).toContainEqual({ lang: 'en', value: 'Name of 02b207r52' });
  });

  it('takes a body that is related to itself, without that relationship', async () => {
    const own = { id: 'https://ror.org/00qaa6j11', label: 'Hue University', type: 'successor' };
    const other = { id: 'https://ror.org/02b207r52', label: 'Ministry', type: 'parent' };
    await importFile(write(lines([rorRecord('00qaa6j11', { relationships: [own, other] })])));
    expect([await count(), await count('organisation_relationship')]).toEqual([1, 1]);
  });

  it('refuses broken records with their place and reason, and takes all others', async () => {
    const broken = [
      '{"id": "https://ror.org/0',
      JSON.stringify({ id: 'https://ror.org/00qaa6j11', name: 'Hue', country: {} }),
      JSON.stringify(rorRecord('xyz')),
      JSON.stringify(rorRecord('00qaa6j11', { status: 'closed' })),
      JSON.stringify(rorRecord('00qaa6j11', { names: [] })),
      JSON.stringify(rorRecord('00qaa6j11', { names: [{ lang: 'en', types: ['label'], value: 'a\u0000b' }] })),
      JSON.stringify({ ...hue, admin: { last_modified: { date: '2026-01-01', schema_version: '3.0' } } }),
      '[]',
      '',
    ];
    const summary = await importFile(write(`${broken.join('\n')}\n${lines([child])}`));
    expect(summary).toMatchObject({ inserted: 1, endedEarly: null });
    expect(summary.refused.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      expect.stringMatching(/^line 1: is not JSON/),
      expect.stringMatching(/^line 2: names must be there: this is a record of ROR schema v1/),
      expect.stringMatching(/^line 3: id must be a ROR id/),
      expect.stringMatching(/^line 4: status must be one of active, inactive, withdrawn, but got: "closed"/),
      expect.stringMatching(/^line 5: names must have at least 1 item/),
      expect.stringMatching(/^line 6: names\[0\]\.value must be well-formed text without NUL/),
      expect.stringMatching(/^line 7: admin\.last_modified\.schema_version must be 1\.x or 2\.x, but got: "3\.0"/),
      expect.stringMatching(/^line 8: record must be an object/),
    ]);
  });

  it.each<[string, (whole: Buffer) => Buffer]>([
    ['gzip', (whole) => gzipSync(whole).subarray(0, -400)],
    ['a JSON array', (whole) => Buffer.from(`[${whole.toString().trim().replaceAll('\n', ',')}`).subarray(0, -40)],
  ])('tells that %s is cut off, keeps what came before, and goes on with the whole file', async (_name, cut) => {
    const many = Array.from({ length: 1_200 }, (_unused, index) => rorRecord(`0${String(index).padStart(6, '0')}11`));
    const summary = await importFile(write(cut(Buffer.from(lines(many)))));
    expect(summary.endedEarly).toMatch(/^the file ends early after \d+ record\(s\): /);
    const kept = await count();
    expect(kept).toBeGreaterThan(400);
    expect(kept).toBeLessThan(1_200);
    const rest = await importFile(write(lines(many)));
    expect(rest).toMatchObject({ inserted: 1_200 - kept, unchanged: kept, endedEarly: null });
  });

  it('is stopped by a lost database without half a record', async () => {
    const family = Array.from({ length: 6_000 }, (_unused, index) =>
      rorRecord(`0${String(index).padStart(6, '0')}11`, {
        relationships: [{ id: 'https://ror.org/00qaa6j11', label: 'Hue University', type: 'related' }],
      }),
    );
    const path = write(lines(family));
    const cutOneTransaction = async () => {
      for (let cut = []; cut.length === 0; ) {
        cut = await subgraph.database.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`,
        );
      }
    };
    let cut: Promise<void> | undefined;
    const isCut = importRor(subgraph.database, path, () => {
      cut ??= cutOneTransaction();
    });
    await expect(isCut).rejects.toThrow(/the import stopped after \d+ records, which are kept/);
    await cut;
    expect(await count('organisation_relationship')).toBe(await count());
    expect(await importFile(path)).toMatchObject({ refused: [], endedEarly: null });
    expect(await count()).toBe(6_000);
  });

  it.each(['', '\n\n', '[]', gzipSync('')])('takes an empty file for no records (%#)', async (content) => {
    expect(await importFile(write(content))).toMatchObject({ inserted: 0, refused: [], endedEarly: null });
  });

  it('says when there is no such file', async () => {
    await expect(importFile(join(folder, 'none'))).rejects.toThrow(/there is no file .*none/);
    await expect(importFile(write(storedZip({ 'a.csv': '' })))).rejects.toThrow(
      /must hold a JSON file, but holds: a.csv/,
    );
  });

  const describeReference = existsSync(REFERENCE_DATA) ? it : it.skip;
  describeReference('reads the records of Vietnam and Japan in the real register', async () => {
    for (const [file, records] of [
      ['ror-vn-v2.jsonl', 144],
      ['ror-jp-v2.jsonl', 4_676],
    ] as const) {
      const { inserted, updated, refused } = await importFile(join(REFERENCE_DATA, file));
      expect({ count: inserted + updated, refused }).toEqual({ count: records, refused: [] });
    }
    const { data } = await subgraph.query(
      '{ organisations(search: "hue", where: { country: { eq: VN } }) { totalCount } }',
    );
    expect(data.organisations.totalCount).toBeGreaterThan(0);
  });
});
