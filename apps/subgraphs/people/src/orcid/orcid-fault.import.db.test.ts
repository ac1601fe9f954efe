import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ImportFolder } from '@kakehashi/record-file/testing';
import type { SubgraphTest } from '@kakehashi/subgraph/testing';
import { importOrcid } from './orcid.import';
import { OrcidImportTest, recordLines } from './testing/orcid-import-test';
import { affiliations, employment, orcidRecord, work } from './testing/orcid-record';

const DAO = '0000-0002-1694-233X';
const OTHER = '0000-0001-5109-3700';

describe('importOrcid, of a file with faults', () => {
  let test: OrcidImportTest;
  let subgraph: SubgraphTest;
  let folder: ImportFolder;

  beforeEach(async () => {
    test = await OrcidImportTest.start();
    ({ subgraph, folder } = test);
  });
  afterEach(() => test.stop());

  it.each<[string, object, string]>([
    [
      'day',
      { 'start-date': { year: { value: '2019' }, month: { value: '02' }, day: { value: '30' } } },
      'activities-summary.employments.affiliation-group[0].summaries[0].employment-summary.start-date must be a day of the calendar',
    ],
    ['year', { 'start-date': { year: { value: 'soon' } } }, 'start-date.year must be a number, but got: "soon"'],
    ['end', { 'end-date': { year: { value: '2018' } } }, 'end-date must not be before the start-date'],
    ['organisation', { organization: null }, 'employment-summary.organization must be an object, but got: null'],
    ['put-code', { 'put-code': '1' }, 'put-code must be a whole number, but got: "1"'],
  ])('refuses a record with a wrong %s, and takes the others', async (_name, own, reason) => {
    const broken = orcidRecord(DAO, { activities: { employments: affiliations('employment', employment(1, own)) } });
    const summary = await test.importText(recordLines(broken, orcidRecord(OTHER)));
    expect(summary).toMatchObject({
      inserted: 1,
      refused: [{ place: 'line 1', reason: expect.stringContaining(reason) }],
    });
    expect(await test.counts()).toEqual({ people: 1, affiliations: 1, works: 1 });
  });

  it('refuses broken records with their place and reason', async () => {
    const name = (value: object) => orcidRecord(DAO, { person: { name: value } });
    const { refused, inserted } = await test.importText(
      `{"orcid-identifier": {"pa\n[]\n${recordLines(
        orcidRecord('0000-0002-1694-2330'),
        name({ visibility: 'limited', 'given-names': { value: 'Thị Đào' } }),
        name({ visibility: 'public', 'given-names': { value: 'x'.repeat(1_000_000) } }),
        orcidRecord(DAO, { person: { biography: { visibility: 'public', content: 'x'.repeat(1_000_000) } } }),
        orcidRecord(DAO, { history: { 'deactivation-date': { value: 1 } } }),
        orcidRecord(DAO, { activities: { employments: { 'employment-summary': [] } } }),
        orcidRecord(DAO, { activities: { works: { group: [{ 'work-summary': [work(1, { title: null })] }] } } }),
        orcidRecord(DAO, { person: { biography: { visibility: 'public', content: 'a\u0000b' } } }),
        orcidRecord(DAO),
        orcidRecord(DAO, { person: { biography: null } }),
      )}`,
    );
    expect(inserted).toBe(1);
    expect(refused.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      expect.stringMatching(/^line 1: is not JSON/),
      'line 2: record must be an object, but got: []',
      'line 3: orcid-identifier.path must be an ORCID iD with its check digit, but got: "0000-0002-1694-2330"',
      'line 4: person.name must be there and public',
      'line 5: person.name.given-names.value must have at most 250 characters, but has 1000000',
      'line 6: person.biography.content must have at most 100000 characters, but has 1000000',
      'line 7: history.deactivation-date must be null: its owner has ended the record, but got: "1970-01-01T00:00:00.001Z"',
      'line 8: activities-summary.employments.affiliation-group must be there: this is a record of ORCID 2, and 3.0 is needed',
      expect.stringMatching(
        /^line 9: activities-summary\.works\.group\[0\]\.work-summary\[0\]\.title\.title\.value must be there/,
      ),
      expect.stringMatching(/^line 10: person\.biography\.content must be well-formed text without NUL/),
      `line 12: repeats ${DAO}, which record 11 of the file has told already`,
    ]);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    [
      'gzip that is cut off',
      gzipSync(recordLines(orcidRecord(DAO))).subarray(0, -30),
      /^the file ends early after 0 record/,
    ],
    ['UTF-16', Buffer.from(recordLines(orcidRecord(DAO)), 'utf16le'), /byte 2 \(line 1\) is 0/],
    ['Latin-1', Buffer.from(`${recordLines({})}caf\u00e9`, 'latin1'), /byte 7 \(line 2\) is not UTF-8/],
    ['binary garbage', Buffer.from([1, 2, 3, 0, 255]), /is 0, as in no text/],
  ])('says what is wrong with %s', async (_name, content, reason) => {
    expect((await test.importText(content)).endedEarly).toMatch(reason);
    expect(await test.counts()).toEqual({ people: 0, affiliations: 0, works: 0 });
  });

  it('takes an empty file for no records, and says when there is none', async () => {
    expect(await test.importText('')).toMatchObject({ inserted: 0, refused: [], endedEarly: null });
    await expect(importOrcid(subgraph.database, join(folder.path, 'none'))).rejects.toThrow(/there is no file .*none/);
    await expect(importOrcid(subgraph.database, folder.path)).rejects.toThrow(/must be a file/);
  });
});
