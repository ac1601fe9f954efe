/** A whole record of ROR's schema v2 with some fields of its own. */
export function rorRecord(id: string, own: object = {}): object {
  const change = { date: '2026-01-01', schema_version: '2.1' };
  return {
    id: `https://ror.org/${id}`,
    admin: { created: change, last_modified: change },
    established: 1957,
    external_ids: [{ type: 'isni', all: ['0000 0002', '0000 0001'], preferred: '0000 0001' }],
    links: [{ type: 'website', value: 'https://example.org' }],
    locations: [
      {
        geonames_id: 1,
        geonames_details: { country_code: 'VN', country_subdivision_code: '26', name: 'Huế', lat: 16.46, lng: 107.6 },
      },
    ],
    names: [{ lang: 'en', types: ['ror_display', 'label'], value: `Name of ${id}` }],
    relationships: [],
    status: 'active',
    types: ['education'],
    ...own,
  };
}
