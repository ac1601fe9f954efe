import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { countWrites, ImportFolder } from '@kakehashi/record-file/testing';
import type { SubgraphTest } from '@kakehashi/subgraph/testing';
import { writePerson } from '../testing/made-person';
import { importOrcid } from './orcid.import';
import { OrcidImportTest } from './testing/orcid-import-test';
import { affiliations, employment, orcidRecord } from './testing/orcid-record';

/** ORCID's own sample record, where a developer has it; users of the project do not. */
const REFERENCE_DATA = join(__dirname, '../../../../../../shared/data/orcid/record-full-3.0.json');

const DAO = '0000-0002-1694-233X';

describe('The educations of an ORCID record', () => {
  let test: OrcidImportTest;
  let subgraph: SubgraphTest;
  let folder: ImportFolder;

  beforeEach(async () => {
    test = await OrcidImportTest.start();
    ({ subgraph, folder } = test);
  });
  afterEach(() => test.stop());

  /** Imports a record with these educations; without any given with one, at a university that has a ROR id. */
  const importWith = (...educations: readonly object[]) => {
    const activities = educations.length > 0 && { educations: affiliations('education', ...educations) };
    return importOrcid(
      subgraph.database,
      folder.write(JSON.stringify(orcidRecord(DAO, { activities: activities || {} }))),
    );
  };
  const read = async (orcid: string) => {
    const { data, errors } = await subgraph.query(
      `query ($orcid: String) { person(orcid: $orcid) { education {
        level degree { lang value } field { id } organisation { id } organisationExternalId { scheme value }
        institution { value } department { lang value } country period { from to precision } version
        provenance { source sourceUrl retrievedAt licence } } } }`,
      { orcid },
    );
    expect(errors).toBeUndefined();
    return data.person.education;
  };

  it('are taken with what it tells of them, and no level', async () => {
    expect(await importWith()).toMatchObject({ inserted: 1, refused: [] });
    expect(await read(DAO)).toEqual([
      {
        level: null,
        degree: [{ lang: 'und', value: 'PhD' }],
        field: null,
        organisation: { id: 'ror:05sj3n476' },
        organisationExternalId: { scheme: 'ROR', value: 'https://ror.org/05sj3n476' },
        institution: [{ value: 'Tokyo University of Science' }],
        department: [{ lang: 'und', value: 'Hydrology' }],
        country: 'JP',
        period: { from: '2019-04-01', to: null, precision: 'MONTH' },
        version: 1,
        provenance: {
          source: 'ORCID',
          sourceUrl: `https://orcid.org/${DAO}`,
          retrievedAt: '2026-01-02T00:00:00.000Z',
          licence: 'CC0-1.0',
        },
      },
    ]);
  });

  it('are written when they change, and gone when the record has them no longer or hides them', async () => {
    await importWith(employment(2), employment(3));
    const before = await countWrites(subgraph.database);
    await importWith(employment(2), employment(3));
    expect(await countWrites(subgraph.database)).toBe(before);
    await importWith(
      employment(2, { 'role-title': 'MSc', 'department-name': null }),
      employment(3, { visibility: 'limited' }),
    );
    expect(await read(DAO)).toMatchObject([{ degree: [{ value: 'MSc' }], department: [], version: 2 }]);
    await importWith(employment(4));
    expect(await read(DAO)).toMatchObject([{ degree: [{ value: 'Professor' }], version: 1 }]);
  });

  it('keep the level and field that somebody added', async () => {
    await importWith();
    const topic = '01890000-0000-7000-8000-000000000001';
    await subgraph.database.query(`UPDATE education SET level = 'DOCTORATE', topic_id = $1`, [topic]);
    await importWith(employment(2, { 'role-title': 'Doctor of Engineering' }));
    expect(await read(DAO)).toMatchObject([
      { level: 'DOCTORATE', field: { id: topic }, degree: [{ value: 'Doctor of Engineering' }] },
    ]);
  });

  it('are added to a person of whom somebody else told the rest', async () => {
    await writePerson(subgraph.database, 'Curated Name', { orcid: DAO });
    expect(await importWith()).toMatchObject({ unchanged: 1 });
    expect(await read(DAO)).toHaveLength(1);
  });

  it('are found by a level only when they have one', async () => {
    await importWith();
    const find = async (level: string) =>
      (
        await subgraph.query(
          `{ people(where: { education: { country: { eq: JP }, level: ${level} } }) { totalCount } }`,
        )
      ).data.people.totalCount;
    expect([await find('{ eq: DOCTORATE }'), await find('{ isNull: true }')]).toEqual([0, 1]);
    await subgraph.database.query(`UPDATE education SET level = 'DOCTORATE'`);
    expect([await find('{ eq: DOCTORATE }'), await find('{ isNull: true }')]).toEqual([1, 0]);
  });

  it.each([
    [{ organization: { name: 'X', address: { country: 'jp' } } }, 'organization.address.country must be an ISO 3166-1'],
    [{ 'end-date': { year: { value: '2018' } } }, 'end-date must not be before the start-date'],
  ])('are refused with the whole record when they are broken: %j', async (own, reason) => {
    const { inserted, refused } = await importWith(employment(2, own));
    expect(inserted).toBe(0);
    expect(refused).toMatchObject([{ reason: expect.stringContaining(`education-summary.${reason}`) }]);
  });

  const describeReference = existsSync(REFERENCE_DATA) ? it : it.skip;
  describeReference("are those of ORCID's own sample record", async () => {
    expect(await importOrcid(subgraph.database, REFERENCE_DATA)).toMatchObject({ inserted: 1, refused: [] });
    const education = await read('0000-0002-7319-2192');
    const funder = (value: number) => ({ scheme: 'FUNDREF', value: `http://dx.doi.org/10.13039/10000000${value}` });
    expect(education).toHaveLength(3);
    expect(education.map((one: { organisationExternalId: object }) => one.organisationExternalId)).toEqual(
      expect.arrayContaining([funder(1), funder(3), funder(3)]),
    );
    for (const one of education) {
      expect(one).toMatchObject({
        level: null,
        degree: [{ value: 'role-title' }],
        organisation: null,
        institution: [{ value: 'common:name' }],
        department: [{ lang: 'und' }],
        country: 'AF',
        period: { from: '1948-02-02', to: '1948-02-03', precision: 'DAY' },
        provenance: { source: 'ORCID' },
      });
    }
  });
});
