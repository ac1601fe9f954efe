import { createId, type DisputedField, type UpsertRow } from '@kakehashi/database';
import type { LocalizedText, Provenance } from '@kakehashi/shared-types';
import { nameColumns, periodColumns } from '@kakehashi/subgraph';
import type { RorRecord } from './ror-record';

const UNDATED = { from: null, to: null, precision: 'DAY' };

/** ROR gives its data away under this licence. See https://ror.readme.io/docs/data-dump */
const LICENCE = 'CC0-1.0';

/** Where a ROR record's statements come from. It tells no time of import, so that the same record makes the same row. */
function provenanceOf({ ror, modifiedOn }: RorRecord): Provenance {
  return {
    source: 'ROR',
    sourceUrl: `https://ror.org/${ror}`,
    retrievedAt: null,
    licence: LICENCE,
    assertedBy: null,
    note: `Last changed in ROR on ${modifiedOn}.`,
  };
}

/** Columns that say more than ROR does once somebody has curated them. */
export const CURATED_COLUMNS = ['kind', 'sector', 'own_names', 'description'];

/** Fields on which the register may disagree with what is here: what is curated stays, the rest it overwrites. */
export const DISPUTED_FIELDS: readonly DisputedField[] = [
  { column: 'kind', field: 'kind', rule: 'CURATED_FIRST', keepsExisting: true },
  { column: 'sector', field: 'sector', rule: 'CURATED_FIRST', keepsExisting: true },
  { column: 'status', field: 'status', rule: 'REGISTER_FIRST', keepsExisting: false },
  { column: 'locations', field: 'locations', rule: 'REGISTER_FIRST', keepsExisting: false },
  { column: 'established_year', field: 'establishedYear', rule: 'REGISTER_FIRST', keepsExisting: false },
  { column: 'external_ids', field: 'externalIds', rule: 'REGISTER_FIRST', keepsExisting: false },
  { column: 'links', field: 'links', rule: 'REGISTER_FIRST', keepsExisting: false },
];

/**
 * An organisation's row.
 *
 * @param ownNames names that we assert ourselves; they stay beside the register's
 */
export function organisationRow(record: RorRecord, ownNames: readonly LocalizedText[]): UpsertRow {
  const known = new Set(record.names.map(nameKey));
  return {
    id: createId(),
    ror: record.ror,
    ...nameColumns([...record.names, ...ownNames.filter((name) => !known.has(nameKey(name)))]),
    own_names: [],
    kind: record.kind,
    sector: record.sector,
    status: record.status,
    country: record.locations[0]?.countryCode ?? null,
    locations: record.locations,
    established_year: record.establishedYear,
    description: [],
    external_ids: record.externalIds,
    links: record.links,
    provenance: provenanceOf(record),
  };
}

function nameKey({ lang, value }: LocalizedText): string {
  return `${lang} ${value}`;
}

/** The relationships of a record, as rows of its organisation. */
export function relationshipRows(record: RorRecord, organisationId: string): UpsertRow[] {
  return record.relationships.map(({ kind, ror, label }) => ({
    id: createId(),
    organisation_id: organisationId,
    kind,
    related_ror: ror,
    label,
    ...periodColumns(UNDATED),
    provenance: provenanceOf(record),
  }));
}
