import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lastJournalPosition } from '@kakehashi/database';
import { actorsOf, countWrites, cutOneTransaction, ImportFolder, madeTar } from '@kakehashi/record-file/testing';
import type { SubgraphTest } from '@kakehashi/subgraph/testing';
import { writePerson } from '../testing/made-person';
import { importOrcid } from './orcid.import';
import { OrcidImportTest, recordLines } from './testing/orcid-import-test';
import { affiliations, employment, orcidOf, orcidRecord } from './testing/orcid-record';

/** ORCID's own sample record, where a developer has it; users of the project do not. */
const REFERENCE_DATA = join(__dirname, '../../../../../../shared/data/orcid/record-full-3.0.json');

const DAO = '0000-0002-1694-233X';
const OTHER = '0000-0001-5109-3700';

describe('importOrcid', () => {
  let test: OrcidImportTest;
  let subgraph: SubgraphTest;
  let folder: ImportFolder;

  beforeEach(async () => {
    test = await OrcidImportTest.start();
    ({ subgraph, folder } = test);
  });
  afterEach(() => test.stop());

  const read = async (orcid: string) =>
    (
      await subgraph.query(
        `query ($orcid: String) { person(orcid: $orcid) {
          id version visibility country biography { value } externalIds { scheme value }
          names { lang value kind family given }
          affiliations { role { value } department { value } period { from to precision } organisation { id }
            organisationLabel organisationExternalId { scheme value } provenance { source } }
          works { totalCount nodes { title(locale: JA) kind publishedYear publishedIn doi url externalIds { scheme value } } }
          provenance { source sourceUrl retrievedAt licence }
        } }`,
        { orcid },
      )
    ).data.person;

  it('takes the records of a tar.gz, as ORCID publishes them once a year and its converter writes them', async () => {
    const tar = await madeTar('ORCID_2026_10_summaries', [
      [`33X/${DAO}.json`, JSON.stringify(orcidRecord(DAO), null, 2)],
      [`33X/._${DAO}.json`, 'what a Mac puts beside it'],
      ['700/broken.json', '{"orcid-identifier": {"path": "nobody"}}'],
      [`700/${OTHER}.json`, JSON.stringify(orcidRecord(OTHER))],
    ]);
    const summary = await test.importText(gzipSync(tar));
    expect(summary).toMatchObject({ inserted: 2, endedEarly: null });
    expect(summary.refused).toEqual([
      {
        place: 'ORCID_2026_10_summaries/700/broken.json, line 1',
        reason: expect.stringContaining('orcid-identifier.path must be an ORCID iD'),
      },
    ]);
    expect(await test.importText(tar)).toMatchObject({ inserted: 0, unchanged: 2 });
    expect(await test.importText(await madeTar('summaries', [[`33X/${DAO}.xml`, '<record/>']]))).toMatchObject({
      inserted: 0,
      endedEarly: expect.stringContaining(
        `none of the first 1 files of the tar is wanted, such as summaries/33X/${DAO}.xml`,
      ),
    });
  });

  it('takes names, country, biography, ids, affiliations and works, each with its provenance', async () => {
    expect(await test.importText(recordLines(orcidRecord(DAO)))).toEqual({
      inserted: 1,
      updated: 0,
      unchanged: 0,
      leftAlone: 0,
      refused: [],
      endedEarly: null,
    });
    expect(await read(DAO)).toEqual({
      id: expect.any(String),
      version: 1,
      visibility: 'PUBLIC',
      country: 'JP',
      biography: [{ value: 'Studies rivers.' }],
      externalIds: [{ scheme: 'SCOPUS_AUTHOR_ID', value: '7' }],
      names: [
        { lang: 'und', value: 'Thị Đào Đặng', kind: 'PRIMARY', family: 'Đặng', given: 'Thị Đào' },
        { lang: 'und', value: 'Dang T. D.', kind: 'ALIAS', family: null, given: 'Dang T. D.' },
        { lang: 'und', value: 'ダン・ティ・ダオ', kind: 'ALIAS', family: null, given: 'ダン・ティ・ダオ' },
      ],
      affiliations: [
        {
          role: [{ value: 'Professor' }],
          department: [{ value: 'Hydrology' }],
          period: { from: '2019-04-01', to: null, precision: 'MONTH' },
          organisation: { id: 'ror:05sj3n476' },
          organisationLabel: 'Tokyo University of Science',
          organisationExternalId: { scheme: 'ROR', value: 'https://ror.org/05sj3n476' },
          provenance: { source: 'ORCID' },
        },
      ],
      works: {
        totalCount: 1,
        nodes: [
          {
            title: '洪水',
            kind: 'journal-article',
            publishedYear: 2021,
            publishedIn: 'Journal of Rivers',
            doi: '10.1000/abc',
            url: 'https://example.org/floods',
            externalIds: [
              { scheme: 'DOI', value: '10.1000/PART' },
              { scheme: 'DOI', value: '10.1000/ABC' },
            ],
          },
        ],
      },
      provenance: {
        source: 'ORCID',
        sourceUrl: `https://orcid.org/${DAO}`,
        retrievedAt: '2026-01-02T00:00:00.000Z',
        licence: 'CC0-1.0',
      },
    });
  });

  it('is the actor of all it writes, and of what it takes away', async () => {
    const importWith = (activities: object) =>
      actorsOf(subgraph.database, () => test.importText(recordLines(orcidRecord(DAO, { activities }))));
    expect(await importWith({})).toEqual(['import:orcid']);
    expect(await importWith({ works: null })).toEqual(['import:orcid']);
    expect(await test.counts()).toMatchObject({ people: 1, works: 0 });
  });

  it.each<[string, (records: readonly object[]) => string | Uint8Array]>([
    ['a record a line', (records) => recordLines(...records)],
    ['an array', (records) => JSON.stringify(records, null, 2)],
    ['a byte order mark', (records) => `\ufeff${recordLines(...records)}`],
    ['gzip', (records) => gzipSync(recordLines(...records))],
  ])('reads %s', async (_name, encode) => {
    expect(await test.importText(encode([orcidRecord(DAO), orcidRecord(OTHER)]))).toMatchObject({
      inserted: 2,
      refused: [],
    });
  });

  it('reads a single record over several lines', async () => {
    expect(await test.importText(JSON.stringify(orcidRecord(DAO), null, 2))).toMatchObject({
      inserted: 1,
      refused: [],
    });
  });

  it('writes nothing when run again, and only what changed when it changed', async () => {
    const records = recordLines(orcidRecord(DAO), orcidRecord(OTHER));
    await test.importText(records);
    const position = await lastJournalPosition(subgraph.database);
    const before = await countWrites(subgraph.database);
    expect(await test.importText(records)).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
    expect(await countWrites(subgraph.database)).toBe(before);
    const changed = orcidRecord(DAO, {
      history: { 'last-modified-date': { value: Date.UTC(2026, 5, 1) } },
      activities: {
        employments: affiliations('employment', employment(1), employment(4, { 'role-title': 'Dean' })),
        works: null,
      },
    });
    expect(await test.importText(recordLines(changed, orcidRecord(OTHER)))).toMatchObject({ updated: 1, unchanged: 1 });
    const written: { what: string }[] = await subgraph.database.query(
      `SELECT operation || ' ' || entity_type AS what FROM journal WHERE position > $1 ORDER BY position`,
      [position],
    );
    expect(written.map(({ what }) => what)).toEqual(['UPDATE person', 'INSERT affiliation', 'DELETE work']);
    expect(await test.counts()).toEqual({ people: 2, affiliations: 3, works: 1 });
  });

  it('keeps all that somebody else recorded of a person, and their visibility, and adds to it', async () => {
    const id = await writePerson(subgraph.database, 'Curated Name', { orcid: DAO });
    const records = recordLines(orcidRecord(DAO), orcidRecord(OTHER));
    expect(await test.importText(records)).toMatchObject({ inserted: 1, unchanged: 1 });
    expect(await read(DAO)).toMatchObject({
      id,
      version: 1,
      names: [{ value: 'Curated Name' }],
      affiliations: [{ organisationLabel: 'Tokyo University of Science' }],
      works: { totalCount: 1 },
      provenance: { source: 'TEST' },
    });
    await subgraph.database.query(`UPDATE person SET visibility = 'PRIVATE' WHERE orcid = '${OTHER}'`);
    expect(await test.importText(records)).toMatchObject({ unchanged: 2 });
    expect(await read(OTHER)).toBeNull();
  });

  it('is stopped by a lost database without half a record, and finished by running it again', async () => {
    const made = Array.from({ length: 4_000 }, (_unused, index) => orcidRecord(orcidOf(index)));
    const path = folder.write(recordLines(...made));
    let cut: Promise<void> | undefined;
    const isCut = importOrcid(subgraph.database, path, () => {
      cut ??= cutOneTransaction(subgraph.database);
    });
    await expect(isCut).rejects.toThrow(/the import stopped after \d+ records, which are kept/);
    await cut;
    const kept = await test.counts();
    expect(kept).toEqual({ people: kept.people, affiliations: kept.people, works: kept.people });
    expect(kept.people).toBeLessThan(4_000);
    expect(await importOrcid(subgraph.database, path)).toMatchObject({ refused: [], endedEarly: null });
    expect(await test.counts()).toEqual({ people: 4_000, affiliations: 4_000, works: 4_000 });
  }, 120_000);

  it('costs one more SQL statement for the works of people, however many', async () => {
    const made = Array.from({ length: 20 }, (_unused, index) => orcidRecord(orcidOf(index)));
    await test.importText(recordLines(...made));
    const ask = (first: number) =>
      subgraph.query(
        `{ people(first: ${first}, where: { source: { eq: "ORCID" } }) { nodes { works(first: 2) { totalCount nodes { title } } } } }`,
      );
    const [one, twenty] = [await ask(1), await ask(20)];
    expect(twenty.data.people.nodes).toHaveLength(20);
    expect([one.statements, twenty.statements]).toEqual([3, 3]);
  });

  const describeReference = existsSync(REFERENCE_DATA) ? it : it.skip;
  describeReference("reads ORCID's own sample record", async () => {
    expect(await importOrcid(subgraph.database, REFERENCE_DATA)).toMatchObject({ inserted: 1, refused: [] });
    const person = await read('0000-0002-7319-2192');
    expect(person).toMatchObject({
      country: 'US',
      affiliations: [
        {
          period: { from: '1948-02-02', to: '1948-02-03', precision: 'DAY' },
          organisation: null,
          organisationLabel: 'common:name',
          organisationExternalId: { scheme: 'FUNDREF', value: 'http://dx.doi.org/10.13039/100000001' },
        },
      ],
      works: { totalCount: 1 },
    });
    expect(person.names.map(({ value }: { value: string }) => value)).toEqual([
      'Three releasecandidate1',
      'Other Name',
      '{}',
      '{yo}',
      'dreamofaredbird',
    ]);
  });
});
