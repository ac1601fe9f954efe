const at = (value: number) => ({ value });
const INSTANT = Date.UTC(2026, 0, 2);

/** A whole record of ORCID 3.0 of a made-up person, with some fields of its own. */
export function orcidRecord(
  orcid: string,
  own: { person?: object; activities?: object; history?: object } = {},
): object {
  return {
    'orcid-identifier': { uri: `https://orcid.org/${orcid}`, path: orcid, host: 'orcid.org' },
    preferences: { locale: 'en' },
    history: { 'last-modified-date': at(INSTANT), 'deactivation-date': null, ...own.history },
    person: {
      name: {
        'given-names': { value: 'Thị Đào' },
        'family-name': { value: 'Đặng' },
        'credit-name': { value: 'Dang T. D.' },
        visibility: 'public',
      },
      'other-names': {
        'other-name': [
          { content: 'Secret Name', visibility: 'limited', 'display-index': 2 },
          { content: 'ダン・ティ・ダオ', visibility: 'public', 'display-index': 1 },
        ],
      },
      biography: { content: 'Studies rivers.', visibility: 'public' },
      addresses: {
        address: [
          { country: { value: 'VN' }, visibility: 'public', 'display-index': 0 },
          { country: { value: 'JP' }, visibility: 'public', 'display-index': 1 },
        ],
      },
      'external-identifiers': {
        'external-identifier': [
          { 'external-id-type': 'Scopus Author ID', 'external-id-value': '7', visibility: 'public' },
          { 'external-id-type': 'Hidden', 'external-id-value': '8', visibility: 'private' },
        ],
      },
      ...own.person,
    },
    'activities-summary': {
      employments: affiliations('employment', employment(1)),
      educations: affiliations('education', employment(2, { 'role-title': 'PhD' })),
      works: { group: [{ 'work-summary': [work(3)] }] },
      ...own.activities,
    },
  };
}

/** An employment's summary. */
export function employment(putCode: number, own: object = {}): object {
  return {
    'put-code': putCode,
    'role-title': 'Professor',
    'department-name': 'Hydrology',
    'start-date': { year: { value: '2019' }, month: { value: '04' }, day: null },
    'end-date': null,
    organization: {
      name: 'Tokyo University of Science',
      address: { city: 'Tokyo', country: 'JP' },
      'disambiguated-organization': {
        'disambiguated-organization-identifier': 'https://ror.org/05sj3n476',
        'disambiguation-source': 'ROR',
      },
    },
    'last-modified-date': at(INSTANT),
    visibility: 'public',
    ...own,
  };
}

/** The section of some employments or educations. */
export function affiliations(kind: string, ...items: readonly object[]): object {
  return { 'affiliation-group': items.map((item) => ({ summaries: [{ [`${kind}-summary`]: item }] })) };
}

/** A work's summary. */
export function work(putCode: number, own: object = {}): object {
  return {
    'put-code': putCode,
    title: { title: { value: 'Floods' }, 'translated-title': { value: '洪水', 'language-code': 'ja' } },
    type: 'journal-article',
    'publication-date': { year: { value: '2021' }, month: null, day: null },
    'journal-title': { value: 'Journal of Rivers' },
    'external-ids': {
      'external-id': [
        { 'external-id-type': 'doi', 'external-id-value': '10.1000/PART', 'external-id-relationship': 'part-of' },
        { 'external-id-type': 'doi', 'external-id-value': '10.1000/ABC', 'external-id-relationship': 'self' },
      ],
    },
    url: { value: 'https://example.org/floods' },
    'last-modified-date': at(INSTANT),
    visibility: 'public',
    'display-index': '0',
    ...own,
  };
}

/** A well-formed ORCID iD, one for each number. */
export function orcidOf(index: number): string {
  const digits = `00000003${String(index).padStart(7, '0')}`;
  const total = [...digits].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  const check = (12 - total) % 11;
  return `${digits}${check === 10 ? 'X' : check}`.replace(/(.{4})(?=.)/g, '$1-');
}
