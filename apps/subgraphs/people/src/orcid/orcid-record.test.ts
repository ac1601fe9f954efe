import { readOrcidRecord } from './orcid-record';
import { educationRows } from './orcid-rows';
import { affiliations, employment, orcidRecord, work } from './testing/orcid-record';

const DAO = '0000-0002-1694-233X';

describe('readOrcidRecord', () => {
  it('passes over whatever not everybody may see', () => {
    const limited = { visibility: 'limited' };
    const record = readOrcidRecord(
      orcidRecord(DAO, {
        person: {
          biography: { content: 'secret', ...limited },
          addresses: { address: [{ country: { value: 'VN' }, ...limited }] },
        },
        activities: {
          employments: affiliations('employment', employment(1, limited)),
          educations: affiliations('education', employment(2, { visibility: 'private' })),
          works: { group: [{ 'work-summary': [work(3, limited)] }] },
        },
      }),
    );
    expect(record).toMatchObject({ biography: [], country: null, employments: [], educations: [], works: [] });
    expect(JSON.stringify(record)).not.toContain('Secret');
  });

  it('reads a work that several sources tell once, as its owner prefers it', () => {
    const versions = [work(1), work(2, { 'display-index': '9', type: 'preprint' }), work(3, { 'display-index': '1' })];
    const { works } = readOrcidRecord(
      orcidRecord(DAO, { activities: { works: { group: [{ 'work-summary': versions }] } } }),
    );
    expect(works.map(({ putCode, kind }) => [putCode, kind])).toEqual([[2, 'preprint']]);
  });

  it('reads educations into the columns that an education has', () => {
    const record = readOrcidRecord(orcidRecord(DAO));
    expect(educationRows(record, 'person')).toEqual([
      expect.objectContaining({
        person_id: 'person',
        degree: [{ lang: 'und', value: 'PhD', kind: 'PRIMARY' }],
        institution: [{ lang: 'und', value: 'Tokyo University of Science', kind: 'PRIMARY' }],
        organisation_ror: '05sj3n476',
        country: 'JP',
        period_from: '2019-04-01',
        source_key: `${DAO}/education/2`,
        provenance: expect.objectContaining({ source: 'ORCID', licence: 'CC0-1.0' }),
      }),
    ]);
  });

  it('takes the only name of a person for the given one', () => {
    const { names } = readOrcidRecord(
      orcidRecord(DAO, {
        person: { name: { 'given-names': { value: 'Sukarno' }, visibility: 'public' }, 'other-names': null },
      }),
    );
    expect(names).toMatchObject([{ value: 'Sukarno', given: 'Sukarno', family: null }]);
  });
});
